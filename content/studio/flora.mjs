// Trees, grasses and birds that several pictures share.
import { gouge, line, ribbon } from './carve.mjs';
import { chance, mix, oval, range, rnd, rough, spline } from './ink.mjs';

/** A cushion of needles: an oval with a bristling edge. */
export const tuft = (cx, cy, rx, ry, n = 34) => range(n).map((i) => {
  const a = (i / n) * 6.283, k = (i % 2 ? 0.72 : 1) * rnd(0.9, 1.15);
  return [cx + rx * k * Math.cos(a), cy + ry * k * Math.sin(a)];
});

/** A Scots pine with a bare, bent stem and cushions of needles; cut gives the light on one side. */
export function pine(b, x, y, h, { lean = rnd(-0.1, 0.1), light = -1, cut = true, full = 0.5 } = {}) {
  const stem = range(7).map((i) => [x + lean * h * (i / 6) ** 1.5 + Math.sin(i * 1.4 + x) * h * 0.012, y - (h * i) / 6]);
  b.ink(ribbon(stem, (t) => mix(h * 0.055, h * 0.012, t) * rnd(0.85, 1.1)));
  const n = Math.min(11, Math.max(5, Math.round(h / 17)));
  for (let i = 0; i < n; i++) {
    const t = mix(1 - full, 1, i / (n - 1)), side = i % 2 ? 1 : -1, px = x + lean * h * t ** 1.5, py = y - h * t;
    const reach = h * 0.23 * Math.sin(0.35 + (1 - (t - 1 + full) / full) * 2.1) * rnd(0.7, 1.15);
    const ex = px + side * reach, ey = py - h * 0.03 * rnd(0.2, 1.6);
    b.ink(line(px, py + h * 0.03, ex, ey, h * 0.016, h * 0.008));
    const rx = h * rnd(0.085, 0.125), ry = h * rnd(0.042, 0.06);
    b.ink(tuft(ex, ey, rx, ry), tuft(mix(px, ex, 0.45), mix(py, ey, 0.5) - h * 0.012, rx * 0.9, ry * 0.9));
    if (cut && h > 60) for (let k = 0; k < 4; k++) b.cut(gouge(ex + light * rx * rnd(0, 0.6) + rnd(-4, 4), ey - ry * rnd(-0.1, 0.6), rx * 0.45, -1.57 + light * rnd(0.5, 1.2), h * 0.011));
  }
  b.ink(tuft(x + lean * h, y - h, h * 0.09, h * 0.05));
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
/** A small standing figure; arms are angles from the shoulder. */
export function figure(b, x, y, h, { arms = [1.2, 1.9], skirt = false, lean = 0 } = {}) {
  const top = x + lean * h;
  b.ink(oval(top, y - h * 0.9, h * 0.085, h * 0.1, 18));
  b.ink([[top - h * 0.1, y - h * 0.77], [top + h * 0.1, y - h * 0.77], [x + h * (skirt ? 0.2 : 0.1), y - h * (skirt ? 0.12 : 0.35)], [x - h * (skirt ? 0.2 : 0.1), y - h * (skirt ? 0.12 : 0.35)]]);
  b.ink(line(x - h * 0.06, y - h * 0.4, x - h * 0.08, y, h * 0.08), line(x + h * 0.06, y - h * 0.4, x + h * 0.08, y, h * 0.08));
  for (const a of arms) b.ink(line(top + Math.cos(a) * h * 0.08, y - h * 0.73, top + Math.cos(a) * h * 0.36, y - h * 0.73 + Math.sin(a) * h * 0.36, h * 0.065, h * 0.045));
}
