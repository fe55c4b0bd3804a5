// The bog at dawn, and what the corer brings up from under it.
import { chatter, gouge, hatch, line, outline, rays, ribbon, ripples, shade, sweep } from '../carve.mjs';
import { glow, grad, mix, oval, range, rect, rnd, rough, shift, spline, wobble } from '../ink.mjs';
import { grass, pine, spruce, tuft } from '../flora.mjs';

const pool = (pts) => rough(spline(pts, true), 1.2, 12);

/** Pools wind from the foreground to a low sun; a boardwalk crosses them. */
const bog = {
  paper: 'bone', inks: ['dawn', 'fjord', 'ink'],
  draw(warm, blue, key) {
    const sun = [612, 214], level = 238;
    // Sky: warm, opened by rays from the sun, which itself stays paper.
    warm.flood();
    warm.cut(oval(...sun, 50));
    rays(warm, 'cut', ...sun, 62, 620, 110, 5, Math.PI * 0.98, Math.PI * 2.02);
    for (let i = 0; i < 9; i++) {
      const y = 26 + i * 17 + rnd(-5, 5), x = rnd(-60, 520), l = rnd(160, 420);
      blue.ink(ribbon(range(14).map((j) => [x + (l * j) / 13, y + Math.sin(j * 0.9 + i) * 3]), (t) => (10 - i * 0.7) * Math.sin(t * 3.1) * rnd(0.6, 1.2)));
    }
    // Far forest in blue, with mist gouged out at its foot.
    const far = wobble(9, 300);
    blue.ink([[-5, level + 12], ...range(61).map((i) => [i * 15, level - 12 + far(i * 15) * 0.5 + rnd(-2, 2)]), [905, level + 12]]);
    for (let x = -4; x < 905; x += rnd(5, 10)) spruce(blue, x, level + 2, (rnd(18, 34) + far(x * 3) * 1.4) * (Math.abs(x - 612) < 80 ? 0.7 : 1), { cut: false, wide: rnd(0.13, 0.2) });
    shade(blue, 'cut', rect(0, level - 18, 900, 34), { gap: 6, w: 4, tone: grad(0, level - 20, 0, level + 8), breaks: 0.12 });
    // Ground: key block, sedge combed over it.
    key.ink([[-5, level + 8], ...range(46).map((i) => [i * 20, level + 9 + rnd(-3, 2)]), [905, 605], [-5, 605]]);
    sweep(key, 'cut', (u, t) => {
      const v = u ** 1.7, y = mix(level + 14, 606, v);
      return [t * 920 - 10, y + Math.sin(t * 9 + u * 14) * 10 * v];
    }, { n: 46, steps: 60, w: 6, tone: (x, y, u) => (0.25 + 0.75 * u) * (0.35 + 0.65 * glow(612, 260, 520)(x, y)), breaks: 0.26 });
    const pools = [
      pool([[505, 262], [610, 256], [735, 262], [790, 272], [700, 282], [560, 279], [480, 271]]),
      pool([[120, 276], [260, 268], [400, 278], [430, 290], [310, 300], [170, 294]]),
      pool([[820, 292], [905, 286], [930, 320], [850, 318], [780, 306]]),
      pool([[455, 318], [560, 302], [700, 312], [760, 332], [690, 352], [560, 356], [500, 378], [350, 372], [300, 350], [380, 340]]),
      pool([[-30, 336], [110, 330], [215, 350], [230, 380], [120, 398], [-30, 396]]),
      pool([[520, 424], [640, 396], [800, 398], [930, 424], [940, 520], [820, 540], [700, 512], [560, 540], [420, 590], [250, 580], [230, 530], [360, 490], [440, 470]]),
    ];
    for (const p of pools) {
      for (const b of [warm, blue, key]) b.cut(p);
      blue.within(p, () => {
        ripples(blue, 'ink', { y0: 256, y1: 600, n: 420, len: 190, w: 9, tone: (x) => 1 - 0.75 * glow(612, 0, 170)(x, 0) });
        blue.ink(...[8, 5].map((o) => outline(shift(p, 0, o), 9)));
      });
      warm.within(p, () => ripples(warm, 'ink', { y0: 256, y1: 600, n: 260, len: 150, w: 7, tone: (x) => 1 - glow(612, 0, 130, 0.5)(x, 0) }));
      key.within(p, () => key.ink(outline(shift(p, 0, 1), 6)));
    }
    // The boardwalk: two planks wide, from the lower left to the horizon.
    const walk = (t) => [mix(60, 452, 1 - (1 - t) ** 2.1), mix(640, 254, 1 - (1 - t) ** 2.6), mix(150, 4, 1 - (1 - t) ** 2.4)];
    const side = (s, o = 0) => range(31).map((i) => { const [x, y, w] = walk(i / 30); return [x + s * w * 0.5 + o * w, y]; });
    const deck = [...side(-1), ...side(1).reverse()];
    for (const b of [warm, blue, key]) b.cut(deck);
    warm.ink(deck);
    for (let i = 0, t = 0; t < 0.97; i++, t += mix(0.03, 0.008, t)) {
      const [x, y, w] = walk(t);
      key.ink(line(x - w * 0.54, y + rnd(-2, 2) * (1 - t), x + w * 0.54, y + rnd(-3, 3) * (1 - t), mix(6, 0.8, t ** 0.6)));
      if (t < 0.6) for (let k = 0; k < 4; k++) key.ink(gouge(x + w * rnd(-0.45, 0.3), y - w * rnd(0.03, 0.1), w * rnd(0.1, 0.3), rnd(-0.05, 0.05), 1.6));
    }
    key.ink(ribbon(side(-1), (t) => mix(9, 1, t)), ribbon(side(1), (t) => mix(11, 1, t)));
    // Dwarf pines: one tall to the left as a frame, a few small ones.
    for (const [x, y, h] of [[236, 290, 62], [470, 300, 46], [815, 286, 74], [750, 352, 100], [868, 372, 150], [306, 334, 58], [412, 296, 32], [30, 300, 80]]) pine(key, x, y, h, { light: x < 612 ? 1 : -1 });
    pine(key, 118, 452, 392, { lean: 0.06, light: 1, full: 0.6 });
    for (let i = 0; i < 46; i++) {
      const v = rnd(), y = mix(300, 600, v);
      grass(key, i % 2 ? 'ink' : 'cut', rnd(900), y, 18 * (0.4 + v), 12 + 32 * v, 7, 1.4 + 1.8 * v);
    }
  },
};

/** The ground opened like a drawer: a pine above, six thousand years below, the core in the middle. */
const core = {
  paper: 'bone', inks: ['lichen', 'brick', 'ink'],
  draw(light, red, key) {
    const top = 176, l = 340, r = 560, mid = 450;
    const hill = wobble(7, 260), ground = range(61).map((i) => [i * 15, top + hill(i * 15) + rnd(-2, 2)]);
    light.ink([[-5, 605], ...ground, [905, 605]]);
    // Dark earth on both sides, in beds that sag a little.
    key.ink([[-5, 605], ...ground, [905, 605]]);
    sweep(key, 'cut', (u, t) => [t * 920 - 10, mix(top + 10, 606, u) + Math.sin(t * 6 + u * 5) * 7 + Math.sin(t * 17 + u * 30) * 2], {
      n: 32, steps: 90, w: 9, tone: (x, y, u) => (0.8 - 0.7 * u) * (Math.sin(u * 34) > -0.2 ? 1 : 0.25), breaks: 0.16,
    });
    // Old roots and a stump that drowned, left and right of the core.
    for (const [x, y, k] of [[150, 330, 1], [740, 410, 1.2], [690, 262, 0.7]]) {
      for (let i = 0; i < 7; i++) {
        const a = 0.3 + i * 0.42, e = [x + Math.cos(a) * 90 * k, y + Math.sin(a) * 50 * k];
        key.cut(ribbon(spline([[x, y], [mix(x, e[0], 0.5) + rnd(-10, 10), mix(y, e[1], 0.5) + rnd(-4, 10)], e]), (t) => (9 - 8 * t) * k));
      }
      key.cut(rough([[x - 14 * k, y + 6], [x - 11 * k, y - 30 * k], [x - 3 * k, y - 22 * k], [x + 5 * k, y - 36 * k], [x + 14 * k, y + 6]], 1, 8));
      for (let i = 0; i < 5; i++) red.ink(gouge(x - 8 + i * 4, y - 20 * k, 26 * k, 1.5, 2));
    }
    // The core.
    const tube = rect(l, top - 8, r - l, 408);
    for (const b of [light, red, key]) b.cut(rough(rect(l - 13, top - 14, r - l + 26, 424), 1.5));
    const beds = [[0, 54, 'moss'], [54, 112, 'red'], [112, 150, 'fine'], [150, 214, 'red2'], [214, 246, 'black'], [246, 318, 'dark'], [318, 352, 'twigs'], [352, 400, 'clay']];
    const edge = (y, i) => range(13).map((k) => [l + ((r - l) * k) / 12, top + y + Math.sin(k * 0.8 + i * 2) * 3 + rnd(-1.5, 1.5)]);
    beds.forEach(([a, z, kind], i) => {
      const bed = [...edge(a, i), ...edge(z, i + 1).reverse()], bx = { x: l, y: top + a, w: r - l, h: z - a };
      light.ink(bed);
      if (kind === 'moss') for (let k = 0; k < 90; k++) key.ink(gouge(l + rnd(r - l), top + a + rnd(6, z - a), rnd(8, 18), -1.57 + rnd(-0.6, 0.6), 2.6));
      if (kind.startsWith('red') || kind === 'dark' || kind === 'twigs') red.ink(bed);
      if (kind === 'clay') { light.cut(bed); shade(light, 'ink', bed, { gap: 9, w: 4 }); shade(key, 'ink', bed, { gap: 12, w: 1.6 }); }
      if (kind === 'red') { shade(red, 'cut', bed, { gap: 8, w: 4, wander: 3, breaks: 0.2 }); shade(key, 'ink', bed, { gap: 11, w: 2, breaks: 0.3 }); }
      if (kind === 'fine') { shade(red, 'ink', bed, { gap: 6, w: 2.4, breaks: 0.1 }); chatter(key, 'ink', bx, { n: 40, len: 12 }); }
      if (kind === 'red2') { shade(red, 'cut', bed, { gap: 10, w: 3, angle: 0.12, breaks: 0.2 }); shade(key, 'ink', bed, { gap: 8, w: 4, tone: grad(0, top + a, 0, top + z), breaks: 0.15 }); }
      if (kind === 'black') { key.ink(bed); shade(key, 'cut', bed, { gap: 9, w: 2.2, breaks: 0.35 }); }
      if (kind === 'dark') shade(key, 'ink', bed, { gap: 7, w: 4.6, wander: 2, breaks: 0.08 });
      if (kind === 'twigs') for (let k = 0; k < 16; k++) key.ink(gouge(l + rnd(r - l - 30), top + rnd(a + 5, z - 4), rnd(26, 60), rnd(-0.5, 0.5), 5, rnd(-4, 4)));
      key.within(tube, () => key.ink(ribbon(edge(z, i + 1), 2.6)));
    });
    // Roundness: shadow on the right, light gouged down the left.
    shade(key, 'ink', tube, { angle: 0.12, gap: 7, w: 6.4, tone: grad(mid + 60, 0, r - 4, 0, 1.4), breaks: 0.03, step: 8 });
    for (const x of [l, r]) key.ink(line(x, top - 14, x, 592, 4));
    // The scale: a stroke every quarter metre, longer at the metre.
    for (let i = 0; i <= 16; i++) { const y = top + 8 + i * 25; key.ink(rect(l - 62, y - 7, 48, 14)); key.cut(line(l - 22 - (i % 4 ? 16 : 34), y, l - 22, y, i % 4 ? 4 : 7)); light.cut(rect(l - 62, y - 6, 46, 12)); }
    // Above: hummocks, a pine, sedge and an evening sky.
    hatch(red, 'ink', { x: 0, y: 0, w: 900, h: 120 }, { gap: 15, w: 6, tone: grad(0, 130, 0, 0), breaks: 0.14, step: 30 });
    for (const [x, h] of [[214, 158], [300, 70], [640, 96], [700, 132], [838, 74]]) pine(key, x, top + 6, h, { light: -1 });
    for (let x = -10; x < 910; x += 24) {
      if (x > l - 34 && x < r + 12) continue;
      const h = tuft(x, top + 4, rnd(18, 30), rnd(8, 15));
      light.ink(h);
      grass(key, 'ink', x, top + 6, 12, 24, 6, 2);
    }
  },
};

export default { 'a-bog-keeps-time': bog, 'a-bog-keeps-time-2': core };
