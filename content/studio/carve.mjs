// The bench: a Block is one piece of linoleum, one ink; these are the gouge strokes that are made in it.
import { box, chance, clamp, mix, range, rnd, wobble } from './ink.mjs';

const path = (pts) => `M${pts.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;

/** White prints, black is carved away. Shapes go down in order, as on a real block one only cuts further. */
export class Block {
  constructor(width, height) {
    Object.assign(this, { width, height, out: [], clips: 0 });
  }
  #put(shapes, fill) {
    for (const pts of shapes) if (pts.length > 2) this.out.push(`<path d="${path(pts)}" fill="${fill}"/>`);
    return this;
  }
  ink(...shapes) { return this.#put(shapes, '#fff'); }
  cut(...shapes) { return this.#put(shapes, '#000'); }
  mark(mode, ...shapes) { return mode === 'ink' ? this.ink(...shapes) : this.cut(...shapes); }
  /** The whole block inked. */
  flood() { return this.ink([[-9, -9], [this.width + 9, -9], [this.width + 9, this.height + 9], [-9, this.height + 9]]); }
  /** What is done inside stays inside the shape. */
  within(shape, work) {
    const id = `c${this.clips++}`;
    this.out.push(`<clipPath id="${id}"><path d="${path(shape)}"/></clipPath><g clip-path="url(#${id})">`);
    work(this, box(shape));
    this.out.push('</g>');
    return this;
  }
  svg(scale) {
    const { width: w, height: h } = this;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${w * scale}" height="${h * scale}" viewBox="0 0 ${w} ${h}"><rect width="${w}" height="${h}"/>${this.out.join('')}</svg>`;
  }
}

/** A band along a line; width is a number or a function of the way along it (0..1). */
export function ribbon(pts, width) {
  const left = [], right = [], last = pts.length - 1;
  pts.forEach((p, i) => {
    const a = pts[Math.max(0, i - 1)], b = pts[Math.min(last, i + 1)];
    const l = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const w = (typeof width === 'number' ? width : width(i / last)) / 2;
    const nx = (-(b[1] - a[1]) / l) * w, ny = ((b[0] - a[0]) / l) * w;
    left.push([p[0] + nx, p[1] + ny]);
    right.unshift([p[0] - nx, p[1] - ny]);
  });
  return left.concat(right);
}
export const line = (x0, y0, x1, y1, w = 3, w1 = w) => ribbon(range(5).map((i) => mix([x0, y0], [x1, y1], i / 4)), (t) => mix(w, w1, t) * rnd(0.88, 1.1));
/** Outline of a shape as a band. */
export const outline = (pts, w = 3) => ribbon([...pts, pts[0]], () => w * rnd(0.8, 1.2));

/** One push of the V-gouge: in quickly, out slowly. */
export function gouge(x, y, length, angle, w = 3, bend = 0) {
  const c = Math.cos(angle), s = Math.sin(angle);
  const pts = range(8).map((i) => {
    const t = i / 7, side = bend * Math.sin(t * Math.PI);
    return [x + c * t * length - s * side, y + s * t * length + c * side];
  });
  return ribbon(pts, (t) => w * (t < 0.2 ? 0.25 + t * 3.75 : 1 - ((t - 0.2) / 0.8) ** 1.6 * 0.92));
}

/** Strokes along a family of curves: at(u, t) gives the point t of line u; tone(x, y, u, t) swells or lifts the tool. */
export function sweep(block, mode, at, { n, steps = 26, w = 4, tone = () => 1, breaks = 0.03, jitter = 0.18 }) {
  for (let i = 0; i < n; i++) {
    const u = (i + 0.5 + rnd(-jitter, jitter)) / n;
    let run = [];
    const lift = () => {
      if (run.length > 1) {
        const ws = run.map((r) => r[2] * rnd(0.93, 1.07));
        const end = ws.length - 1;
        block.mark(mode, ribbon(run, (t) => ws[Math.round(t * end)] * (t === 0 || t === 1 ? 0.15 : 1)));
      }
      run = [];
    };
    for (let j = 0; j <= steps; j++) {
      const t = j / steps, [x, y] = at(u, t), k = clamp(tone(x, y, u, t)) * w;
      if (k < 0.45 || chance(breaks)) lift();
      if (k >= 0.45) run.push([x, y, k]);
    }
    lift();
  }
}

/** Parallel hatching over a box, at an angle, carved by a hand that drifts. */
export function hatch(block, mode, { x, y, w: bw, h: bh }, { angle = 0, gap = 8, w = gap * 0.5, tone, wander = 1.5, step = 12, breaks = 0.03 } = {}) {
  const c = Math.cos(angle), s = Math.sin(angle), cx = x + bw / 2, cy = y + bh / 2;
  const long = Math.abs(bw * c) + Math.abs(bh * s) + 8, wide = Math.abs(bw * s) + Math.abs(bh * c) + 8;
  const drift = wobble(wander, 260);
  sweep(block, mode, (u, t) => {
    const a = (t - 0.5) * long, b = (u - 0.5) * wide + drift(a + u * 300);
    return [cx + a * c - b * s, cy + a * s + b * c];
  }, { n: Math.max(1, Math.round(wide / gap)), steps: Math.max(4, Math.round(long / step)), w, tone, breaks });
}
/** Hatching kept inside a shape. */
export const shade = (block, mode, shape, options) => block.within(shape, (b, bx) => hatch(b, mode, bx, options));

/** Strokes standing out from a point: sun, lamp, beam. */
export function rays(block, mode, cx, cy, r0, r1, n, w = 3, a0 = 0, a1 = Math.PI * 2) {
  for (let i = 0; i < n; i++) {
    const a = a0 + ((a1 - a0) * (i + rnd(-0.25, 0.25))) / n, s = r0 * rnd(0.97, 1.1), l = mix(r0, r1, rnd(0.55, 1)) - s;
    block.mark(mode, gouge(cx + Math.cos(a) * s, cy + Math.sin(a) * s, l, a, w * rnd(0.7, 1.2)));
  }
}
/** Broken rings around a point. */
export function rings(block, mode, cx, cy, r0, r1, n, { w = 3, a0 = 0, a1 = Math.PI * 2, ky = 1, tone, breaks = 0.05 } = {}) {
  sweep(block, mode, (u, t) => {
    const a = mix(a0, a1, t), r = mix(r0, r1, u);
    return [cx + r * Math.cos(a), cy + r * ky * Math.sin(a)];
  }, { n, steps: Math.round(18 + r1 / 7), w, tone, breaks });
}
/** Water: level lens strokes that lengthen and swell towards the viewer. */
export function ripples(block, mode, { x0 = -20, x1 = 920, y0, y1, n, len = 90, w = 4, tone = () => 1 }) {
  for (let i = 0; i < n; i++) {
    const v = (i + rnd()) / n, k = v ** 1.5, y = mix(y0, y1, k), x = rnd(x0, x1);
    const depth = 0.22 + 0.78 * k, l = len * depth * rnd(0.45, 1.3), f = tone(x, y);
    if (f <= 0 || !chance(f)) continue;
    const a = Math.max(x0, x - l / 2), z = Math.min(x1, x + l / 2);
    if (z - a < 4) continue;
    const bow = rnd(-2, 2) * depth;
    block.mark(mode, ribbon(range(7).map((j) => [mix(a, z, j / 6), y + bow * Math.sin((j / 6) * 3.14)]), (t) => w * depth * Math.sin(0.12 + t * 2.9) * rnd(0.8, 1.15)));
  }
}
/** Chatter: the short ridges a gouge leaves behind where the ground was cleared. */
export function chatter(block, mode, { x, y, w, h }, { n = 60, angle = 0, len = 22, wide = 2, spread = 0.25, tone } = {}) {
  for (let i = 0; i < n; i++) {
    const px = x + rnd(w), py = y + rnd(h);
    if (tone && !chance(tone(px, py))) continue;
    block.mark(mode, gouge(px, py, len * rnd(0.5, 1.4), (typeof angle === 'function' ? angle(px, py) : angle) + rnd(-spread, spread), wide * rnd(0.6, 1.2), rnd(-2, 2)));
  }
}
