// Trees, grasses and birds that several pictures share.
import { gouge, line, ribbon } from './carve.mjs';
import { chance, mix, oval, range, rnd, rough, spline } from './ink.mjs';

/** A cushion of needles: an oval with a bristling edge. */
export const tuft = (cx, cy, rx, ry, n = 34) => range(n).map((i) => {
  const a = (i / n) * 6.283, k = (i % 2 ? 0.72 : 1) * rnd(0.9, 1.15);
  return [cx + rx * k * Math.cos(a), cy + ry * k * Math.sin(a)];
});

/** A Scots pine: bare bent stem, a few broken branches, cushions of needles that lean to the light. */
export function pine(b, x, y, h, { lean = rnd(-0.1, 0.1), light = -1, cut = true, full = 0.5 } = {}) {
  const at = (t) => [x + lean * h * t ** 1.5 + Math.sin(t * 6 + x) * h * 0.016, y - h * t];
  b.ink(ribbon(range(9).map((i) => at(i / 8)), (t) => mix(h * 0.05, h * 0.012, t) * rnd(0.88, 1.1)));
  const n = Math.min(8, Math.max(5, Math.round(h / 20))), lit = [];
  const cushion = (cx, cy, rx, ry) => {
    b.ink(tuft(cx, cy, rx, ry, h > 150 ? 46 : 26));
    for (let k = 0; k < 5; k++) lit.push(gouge(cx + light * rx * rnd(-0.2, 0.75), cy - ry * rnd(-0.15, 0.6), rx * rnd(0.25, 0.45), -1.57 + light * rnd(0.7, 1.4), h * 0.009 + 0.5));
  };
  for (let i = 0; i < n; i++) {
    const t = mix(1 - full, 0.96, (i / (n - 1)) ** 0.9), side = i % 2 ? 1 : -1, [px, py] = at(t);
    const reach = h * 0.27 * Math.sin(0.5 + (1 - (t - 1 + full) / full) * 1.9) * rnd(0.6, 1.15), ex = px + side * reach, ey = py - h * rnd(-0.01, 0.05);
    b.ink(ribbon(spline([[px, py + h * 0.035], [mix(px, ex, 0.5), ey + h * 0.03], [ex, ey]], false, 4), (k) => h * (0.018 - k * 0.01)));
    const rx = h * rnd(0.07, 0.12), ry = h * rnd(0.03, 0.048);
    cushion(ex, ey - ry * 0.4, rx, ry);
    cushion(mix(px, ex, 0.55) + rnd(-0.02, 0.02) * h, mix(py, ey, 0.6) - h * 0.025, rx * 0.75, ry * 0.95);
    if (h > 150) cushion(ex - side * rx * 0.7, ey - ry * 1.3, rx * 0.6, ry * 0.8);
  }
  const [tx, ty] = at(1);
  cushion(tx, ty, h * 0.085, h * 0.045);
  for (const t of [0.2, 0.31, 0.42]) if (h > 60) { const [px, py] = at(t); b.ink(gouge(px, py, h * rnd(0.06, 0.13), chance(0.5) ? -0.5 : 3.5, h * 0.016)); }
  if (cut && h > 60) b.cut(...lit);
}

/** A spruce: drooping saw-toothed tiers. */
export function spruce(b, x, y, h, { wide = 0.2, cut = true } = {}) {
  const n = Math.max(5, Math.round(h / 11)), left = [], right = [];
  for (let i = 0; i <= n; i++) {
    const t = i / n, w = h * wide * t ** 0.85 * rnd(0.8, 1.15), yy = y - h + h * 0.96 * t;
    left.push([x - w * 0.45, yy], [x - w, yy + h * 0.035]);
    right.unshift([x + w * rnd(0.85, 1.1), yy + h * 0.035 * rnd(0.6, 1.3)], [x + w * 0.45, yy]);
  }
  b.ink([[x, y - h * 1.05], ...left, ...right], line(x, y - h * 0.1, x, y, h * 0.05));
  if (cut && h > 50) {
    for (let i = 2; i < n; i++) {
      const t = i / n, yy = y - h + h * 0.96 * t;
      for (let k = 0; k < 2; k++) b.cut(gouge(x - h * wide * t * rnd(0.1, 0.75), yy - h * 0.01, h * 0.05 * t + 4, 2.5 + rnd(-0.3, 0.3), 1 + h * 0.008));
    }
  }
}

/** A leafless or leafy broad tree as a mass: trunk plus a crown of small facets. */
export function crown(b, x, y, rx, ry, { leaves = 60, size = 9 } = {}) {
  for (let i = 0; i < leaves; i++) {
    const a = rnd(6.283), r = Math.sqrt(rnd());
    b.ink(gouge(x + Math.cos(a) * rx * r, y + Math.sin(a) * ry * r, size * rnd(0.8, 1.6), rnd(6.28), size * rnd(0.5, 0.8)));
  }
}

/** Grass or sedge: a fan of bent blades. */
export function grass(b, mode, x, y, spread, h, n = 12, w = 3) {
  for (let i = 0; i < n; i++) {
    const px = x + rnd(-spread, spread), a = -1.57 + (px - x) / (spread + 1) * 0.5 + rnd(-0.22, 0.22);
    b.mark(mode, gouge(px, y + rnd(-2, 2), h * rnd(0.45, 1.1), a, w * rnd(0.7, 1.1), rnd(-5, 5)));
  }
}
/** Reeds with their brown heads. */
export function reeds(b, x, y, spread, h, n = 12, w = 2.6) {
  for (let i = 0; i < n; i++) {
    const px = x + rnd(-spread, spread), l = h * rnd(0.6, 1.1), tip = px + l * rnd(-0.04, 0.14);
    b.ink(ribbon(spline([[px, y], [mix(px, tip, 0.3), y - l * 0.55], [tip, y - l]]), (t) => w * (1.1 - t * 0.6)));
    b.ink(gouge(tip + 1, y - l + 2, l * 0.2, -1.2 + rnd(-0.2, 0.3), w * 2.2));
    if (chance(0.6)) b.ink(gouge(px, y - l * rnd(0.3, 0.5), l * 0.36, -1.57 + rnd(-0.7, 0.7), w));
  }
}
/** A gull far off: two strokes. */
export function gull(b, mode, x, y, s) {
  b.mark(mode, ribbon(spline([[x - s, y - s * 0.25], [x - s * 0.45, y - s * 0.42], [x, y], [x + s * 0.5, y - s * 0.5], [x + s, y - s * 0.38]]), (t) => s * 0.16 * Math.sin(0.25 + t * 2.7)));
}
/** A stone with its lit top, for shores. */
export function stone(b, under, x, y, w, h) {
  const s = rough(spline([[x - w / 2, y], [x - w * 0.42, y - h * 0.6], [x - w * 0.1, y - h], [x + w * 0.3, y - h * 0.85], [x + w / 2, y - h * 0.2], [x + w * 0.46, y]], true, 4), w * 0.012, 14);
  under?.cut(s);
  b.ink(s);
  for (let i = 0; i < 3 + w / 9; i++) b.cut(gouge(x + rnd(-w * 0.3, w * 0.2), y - h * rnd(0.45, 0.9), w * rnd(0.12, 0.28), rnd(0.1, 0.7), 1.2 + w * 0.018));
  return s;
}
/** A small standing figure in a coat or a skirt; arms are angles from the shoulder. */
export function figure(b, x, y, h, { arms = [1.2, 1.9], skirt = false, lean = 0 } = {}) {
  const at = (pts) => pts.map(([a, c]) => [x + a * h + lean * h * -c, y + c * h]);
  const hem = skirt ? -0.15 : -0.37, flare = skirt ? 0.19 : 0.115;
  for (const a of arms) {
    const s = Math.cos(a) > 0 ? 0.085 : -0.085, e = [s + Math.cos(a) * 0.17, -0.76 + Math.sin(a) * 0.17], bend = a + (Math.sin(a) > 0 ? -0.3 : 0.2) * Math.sign(s);
    b.ink(ribbon(at(spline([[s, -0.76], e, [e[0] + Math.cos(bend) * 0.17, e[1] + Math.sin(bend) * 0.17]], false, 4)), (t) => h * (0.075 - t * 0.035)));
  }
  for (const s of [-1, 1]) b.ink(ribbon(at([[s * 0.05, -0.42], [s * 0.06, -0.2], [s * 0.065, -0.01]]), (t) => h * (0.085 - t * 0.035)), oval(...at([[s * 0.085, -0.012]])[0], h * 0.05, h * 0.02, 10));
  b.ink(at(spline([[0, -0.835], [0.06, -0.82], [0.115, -0.775], [0.112, -0.62], [0.088, -0.52], [flare, hem], [0, hem + 0.015], [-flare, hem], [-0.088, -0.52], [-0.112, -0.62], [-0.115, -0.775], [-0.06, -0.82]], true, 4)));
  b.ink(oval(...at([[0, -0.905]])[0], h * 0.062, h * 0.076, 18));
  // Skirts go with a kerchief, coats with a cap.
  if (skirt) b.ink(at([[-0.066, -0.93], [0, -0.992], [0.068, -0.93], [0.085, -0.8], [0, -0.83], [-0.085, -0.8]]));
  else b.ink(at([[-0.075, -0.945], [-0.05, -0.995], [0.05, -0.995], [0.065, -0.955], [0.11, -0.94], [0.11, -0.925]]));
}
