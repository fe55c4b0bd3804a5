// The studio's materials: papers and inks shared by the whole family, seeded chance, and plain geometry.

/** Every picture takes its paper and two or three inks from here, so that the family hangs together. */
export const PALETTE = {
  bone: '#efe9dc', // papers
  mist: '#e4eaec',
  straw: '#ecdcb9',
  ice: '#b3cbd6', // light inks
  dawn: '#e8c9a4',
  lichen: '#b9c1a0',
  chalk: '#f6f3ea',
  ochre: '#d89a3c', // middle inks
  slate: '#7c96a6',
  moss: '#6d7f4c',
  brick: '#b5472f',
  cornflower: '#33579f',
  fjord: '#2b5a78', // dark inks
  pine: '#2c473f',
  umber: '#4a342b',
  ink: '#18212c',
};

let state = 1;
/** Start the chance of one picture from its name: the same name always gives the same print. */
export function seed(name) {
  state = 2166136261;
  for (const c of name) state = Math.imul(state ^ c.charCodeAt(0), 16777619);
  state >>>= 0;
}
function next() {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
}
/** rnd() 0..1, rnd(a) 0..a, rnd(a, b) a..b. */
export const rnd = (a = 1, b) => (b === undefined ? next() * a : a + next() * (b - a));
export const chance = (p) => next() < p;
export const pick = (list) => list[Math.floor(next() * list.length)];
export const range = (n) => Array.from({ length: n }, (_, i) => i);

/** A hand that is never quite steady: a slow wave with its own phase. */
export function wobble(size, wave = 120) {
  const a = rnd(6.28), b = rnd(6.28);
  return (x) => size * (0.65 * Math.sin((x / wave) * 6.28 + a) + 0.35 * Math.sin((x / wave) * 15.7 + b));
}

// Shapes are lists of [x, y]; everything below makes or changes such lists.
export const rect = (x, y, w, h) => [[x, y], [x + w, y], [x + w, y + h], [x, y + h]];
export function arc(cx, cy, rx, ry, a0, a1, n = 40) {
  return range(n + 1).map((i) => {
    const a = a0 + ((a1 - a0) * i) / n;
    return [cx + rx * Math.cos(a), cy + ry * Math.sin(a)];
  });
}
export const oval = (cx, cy, rx, ry = rx, n = 56) => arc(cx, cy, rx, ry, 0, Math.PI * 2 * (1 - 1 / n), n - 1);
export const shift = (pts, dx, dy) => pts.map(([x, y]) => [x + dx, y + dy]);
export const scale = (pts, k, cx = 0, cy = 0, ky = k) => pts.map(([x, y]) => [cx + (x - cx) * k, cy + (y - cy) * ky]);
export const flip = (pts, cx) => pts.map(([x, y]) => [2 * cx - x, y]);
export function turn(pts, angle, cx = 0, cy = 0) {
  const c = Math.cos(angle), s = Math.sin(angle);
  return pts.map(([x, y]) => [cx + (x - cx) * c - (y - cy) * s, cy + (x - cx) * s + (y - cy) * c]);
}
export const mix = (a, b, t) => (Array.isArray(a) ? a.map((v, i) => v + (b[i] - v) * t) : a + (b - a) * t);
export const clamp = (v, a = 0, b = 1) => Math.max(a, Math.min(b, v));
export function box(pts) {
  const xs = pts.map((p) => p[0]), ys = pts.map((p) => p[1]);
  const x = Math.min(...xs), y = Math.min(...ys);
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

/** A smooth line through the points (Catmull–Rom). */
export function spline(pts, closed = false, n = 9) {
  const out = [], len = pts.length, at = (i) => (closed ? pts[(i + len) % len] : pts[clamp(i, 0, len - 1)]);
  for (let i = 0; i < (closed ? len : len - 1); i++) {
    const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    for (let k = 0; k < n; k++) {
      const t = k / n, t2 = t * t, t3 = t2 * t;
      out.push([0, 1].map((j) => 0.5 * (2 * b[j] + (c[j] - a[j]) * t + (2 * a[j] - 5 * b[j] + 4 * c[j] - d[j]) * t2 + (3 * b[j] - a[j] - 3 * c[j] + d[j]) * t3)));
    }
  }
  if (!closed) out.push(pts[len - 1]);
  return out;
}

/** The same outline as a knife would cut it: in short facets, a little off the drawn line. */
export function rough(pts, amp = 1, step = 18, closed = true) {
  const out = [];
  for (let i = 0; i < pts.length - (closed ? 0 : 1); i++) {
    const a = pts[i], b = pts[(i + 1) % pts.length];
    const n = Math.max(1, Math.round(Math.hypot(b[0] - a[0], b[1] - a[1]) / step));
    for (let k = 0; k < n; k++) out.push([mix(a[0], b[0], k / n) + rnd(-amp, amp), mix(a[1], b[1], k / n) + rnd(-amp, amp)]);
  }
  if (!closed) out.push(pts[pts.length - 1]);
  return out;
}

/** Tone functions for hatching: 0 at the first point, 1 at the second. */
export function grad(x0, y0, x1, y1, pow = 1) {
  const dx = x1 - x0, dy = y1 - y0, l = dx * dx + dy * dy;
  return (x, y) => clamp(((x - x0) * dx + (y - y0) * dy) / l) ** pow;
}
export const glow = (cx, cy, r, pow = 1) => (x, y) => clamp(1 - Math.hypot(x - cx, y - cy) / r) ** pow;
