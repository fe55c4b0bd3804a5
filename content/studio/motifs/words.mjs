// Language: fourteen pieces of type, and the one word that means both weather and world, twice.
import { chatter, gouge, hatch, line, outline, rays, ribbon, rings, shade, sweep } from '../carve.mjs';
import { arc, chance, clamp, flip, grad, mix, oval, range, rect, rnd, rough, shift, spline, wobble } from '../ink.mjs';
import { crown, grass, gull } from '../flora.mjs';
import { glyph } from '../glyphs.mjs';

/** Fourteen sorts stand in a tray, faces up and the wrong way round, as type does; one is inked. */
const type = {
  paper: 'bone', inks: ['ochre', 'brick', 'ink'],
  draw(gold, red, key) {
    key.flood();
    // The tray: planks of a galley, lit from the upper left.
    shade(key, 'cut', rect(0, 0, 900, 600), { gap: 12, w: 3.6, angle: 0.02, breaks: 0.3, step: 30, wander: 4 });
    gold.flood();
    const letters = ['N', 'G', 'T', 'S', 'L', 'D', 'K', 'Ä', 'E', 'Õ', 'R', 'U', 'A', 'Ü'], hot = 9;
    const w = 104, h = 150, depth = 46;
    letters.forEach((ch, i) => {
      const col = i % 7, row = Math.floor(i / 7), dx = [0, -6, 3, 8, -2, 5, 0][(col + row * 3) % 7], lift = i === hot ? 46 : 0;
      const x = 42 + col * 118 + row * 6, y = 52 + row * 262 + dx - lift;
      const face = rough(rect(x, y, w, h), 1.2, 30), side = [[x, y + h], [x + w, y + h], [x + w + 12, y + h + depth + lift], [x + 12, y + h + depth + lift]], edge = [[x + w, y], [x + w + 12, y + depth * 0.6], [x + w + 12, y + h + depth + lift], [x + w, y + h]];
      for (const b of [gold, red, key]) b.cut(face, side, edge);
      // Shadow first, then the body.
      key.ink(edge);
      key.ink(side);
      shade(key, 'cut', side, { angle: 1.4, gap: 8, w: 4.4, breaks: 0.1, step: 10, tone: grad(x + w * 1.2, 0, x - 20, 0) });
      for (const k of [0.3, 0.42]) key.cut(line(x + 4 + 12 * k, y + h + (depth + lift) * k, x + w + 12 * k - 2, y + h + (depth + lift) * k, 3));
      gold.ink(side);
      key.ink(outline(face, 5));
      if (i === hot) red.ink(face); else if ((col + row) % 3 === 0) gold.ink(face);
      // The letter, mirrored, standing up from its shoulder.
      const cx = x + w / 2, accent = 'ÄÕÜ'.includes(ch), gh = accent ? 74 : 92, gy = y + (accent ? 48 : 30);
      const strokes = glyph(ch, cx - 31, gy, 62, gh, 19, 13).map((s) => flip(s, cx));
      if (i === hot) { red.cut(...strokes.map((s) => shift(s, 3, 4))); key.ink(...strokes.map((s) => shift(s, 0, 0))); } else key.ink(...strokes);
      for (const s of strokes) if (chance(0.7)) key.within(s, (b, bx) => chatter(b, 'cut', bx, { n: 3, len: 14, wide: 2.2, angle: 0.8 }));
      shade(key, 'ink', rect(x + 4, y + 4, w - 8, h - 8), { angle: 0.8, gap: 10, w: 2.2, tone: grad(x + w * 0.55, y + h * 0.5, x + w, y + h), breaks: 0.15 });
      key.ink(ribbon([[x, y + h], [x + w, y + h]], 5));
    });
    // A brass rule and spacing leads at the bottom edge.
    for (const [x, y, l] of [[30, 268, 520], [600, 266, 180]]) { for (const b of [gold, key]) b.cut(rough(rect(x, y - 6, l, 9), 1)); gold.ink(rect(x, y - 6, l, 9)); key.ink(line(x, y + 5, x + l, y + 5, 3)); }
  },
};

/** One disc, halved: rain falls on the left of it, meridians turn on the right. */
const oneWord = {
  paper: 'bone', inks: ['ice', 'cornflower', 'ink'],
  draw(pale, blue, key) {
    const c = [450, 300], R = 226;
    // Left ground: weather. Dark, slanting.
    const leftHalf = rect(-9, -9, 459, 620), rightHalf = rect(450, -9, 460, 620);
    blue.ink(leftHalf);
    key.within(leftHalf, () => hatch(key, 'ink', { x: 0, y: 0, w: 450, h: 600 }, { angle: 1.9, gap: 12, w: 6, tone: (x, y) => clamp(0.35 + 0.65 * Math.sin(x / 50 + y / 130) ** 2), breaks: 0.14, step: 20 }));
    blue.within(leftHalf, () => hatch(blue, 'cut', { x: 0, y: 0, w: 450, h: 600 }, { angle: 1.9, gap: 17, w: 6, breaks: 0.2, step: 20, tone: (x, y) => clamp(y / 520) }));
    // Right ground: world. Light, ruled with latitude and stars.
    pale.ink(rightHalf);
    pale.within(rightHalf, () => rings(pale, 'cut', ...c, R + 14, 680, 24, { w: 10, a0: -Math.PI / 2 - 0.1, a1: Math.PI / 2 + 0.1, breaks: 0.06, tone: (x) => clamp(0.3 + (x - 450) / 500) }));
    // The disc.
    for (const b of [pale, blue, key]) b.cut(oval(...c, R + 10, R + 10, 100));
    const L = [...arc(...c, R, R, Math.PI / 2, Math.PI * 1.5, 50)], Rr = [...arc(...c, R, R, -Math.PI / 2, Math.PI / 2, 50)];
    // Weather half: a heaped cloud with rain below and a strip of lightning-lit sky.
    pale.ink(L);
    key.within(L, () => {
      const cloud = [...arc(300, 262, 70, 60, Math.PI * 0.75, Math.PI * 1.6, 14), ...arc(372, 204, 74, 66, Math.PI * 1.0, Math.PI * 1.75, 14), ...arc(460, 214, 60, 70, Math.PI * 1.2, Math.PI * 2, 12), [520, 330], [220, 330]];
      key.ink(rough(cloud, 1.5));
      for (const [x, y, r] of [[318, 272, 60], [390, 232, 66], [440, 286, 56], [268, 300, 44], [350, 316, 50]]) rings(key, 'cut', x, y, r * 0.36, r * 1.04, 5, { w: 5.5, a0: Math.PI * 1.02, a1: Math.PI * 1.75, breaks: 0.06 });
      pale.cut(cloud);
      for (let i = 0; i < 90; i++) { const x = rnd(210, 470), y = rnd(336, 520); key.ink(gouge(x, y, rnd(22, 46), 1.9, 4.4)); }
      for (let i = 0; i < 60; i++) pale.cut(gouge(rnd(210, 470), rnd(336, 520), rnd(26, 52), 1.9, 5));
      sweep(pale, 'cut', (u, t) => [mix(220, 450, t), mix(84, 190, u) + Math.sin(t * 5 + u * 4) * 5], { n: 9, steps: 20, w: 7, breaks: 0.1 });
      blue.ink(rough([[398, 332], [360, 408], [386, 406], [350, 486], [428, 392], [400, 394], [436, 332]], 1));
      key.cut(rough([[398, 332], [360, 408], [386, 406], [350, 486], [428, 392], [400, 394], [436, 332]], 1));
      key.ink(outline([[398, 332], [360, 408], [386, 406], [350, 486], [428, 392], [400, 394], [436, 332]], 3));
    });
    // World half: the globe's graticule, with some land that follows it.
    blue.ink(Rr);
    blue.within(Rr, () => {
      const land = [
        spline([[470, 110], [540, 96], [606, 150], [640, 190], [588, 206], [572, 250], [520, 236], [500, 276], [462, 262], [452, 200]], true, 6),
        spline([[470, 330], [540, 312], [590, 352], [572, 420], [530, 486], [500, 470], [486, 400], [452, 384]], true, 6),
        spline([[628, 276], [660, 262], [690, 300], [650, 330]], true, 6),
      ];
      for (const l of land) { const s = rough(l, 2.5, 10); blue.cut(s); key.ink(outline(s, 4)); shade(key, 'ink', s, { angle: -0.6, gap: 9, w: 5, tone: grad(470, 100, 700, 420), breaks: 0.14 }); }
      for (let i = 1; i < 5; i++) { const rx = (R * i) / 4.4; blue.cut(ribbon(arc(450, 300, rx, R, -Math.PI / 2, Math.PI / 2, 30), 4)); }
      for (let i = -3; i <= 3; i++) { const y = 300 + R * Math.sin(i * 0.38), half = R * Math.cos(i * 0.38); blue.cut(ribbon(arc(450, y - i * 4, half, 12, 0, Math.PI / 2, 14).map(([x, yy]) => [x, yy - 6]), 4)); }
      rings(key, 'ink', ...c, R * 0.62, R, 9, { w: 7, a0: -0.3, a1: Math.PI / 2, tone: (x, y) => clamp((x + y - 840) / 200), breaks: 0.05 });
    });
    key.ink(outline(oval(...c, R, R, 110), 7));
    key.ink(line(450, -5, 450, 605, 6));
    for (const b of [pale, blue, key]) b.cut(line(444, -5, 444, 74, 3));
    // Wind-blown leaves left, stars right.
    for (let i = 0; i < 12; i++) { const x = rnd(20, 210), y = rnd(40, 580); const lf = gouge(x, y, rnd(22, 34), rnd(-0.8, 0.4), 13); for (const b of [blue, key]) b.cut(lf); key.ink(outline(lf, 2.4)); }
    for (let i = 0; i < 16; i++) { const x = rnd(560, 890), y = rnd(14, 590); if (Math.hypot(x - 450, y - 300) < R + 40) continue; const r = rnd(5, 12), star = range(8).map((k) => [x + Math.cos(k * 0.785) * (k % 2 ? r * 0.36 : r), y + Math.sin(k * 0.785) * (k % 2 ? r * 0.36 : r)]); pale.cut(scaleAt(star, x, y, 1.7)); blue.ink(star); }
  },
};
const scaleAt = (pts, cx, cy, k) => pts.map(([x, y]) => [cx + (x - cx) * k, cy + (y - cy) * k]);

/** The same idea for the Estonian text: the globe rises over a field like a sun, out of its own weather. */
const kaksIlma = {
  paper: 'straw', inks: ['moss', 'fjord', 'ink'],
  draw(green, blue, key) {
    const c = [560, 432], R = 268, horizon = 440;
    // Upper sky: a bank of cloud with rain on the left that thins to rays on the right.
    rays(green, 'ink', ...c, R + 26, 900, 84, 11, Math.PI, Math.PI * 2);
    const bank = [[-20, -20], [-20, 190], ...arc(50, 186, 70, 52, Math.PI * 0.9, 0.1, 14).map(([x, y]) => [x, y]), ...arc(176, 170, 76, 58, Math.PI * 0.85, 0.12, 14), ...arc(316, 132, 80, 50, Math.PI * 0.85, 0.1, 14), ...arc(470, 92, 90, 42, Math.PI * 0.85, 0.1, 14), ...arc(650, 62, 100, 34, Math.PI * 0.85, 0.1, 14), [920, 40], [920, -20]];
    for (const b of [green, blue]) b.cut(bank);
    key.ink(rough(bank, 1.6));
    for (const [x, y, r] of [[300, 60, 60], [430, 40, 54], [560, 24, 46], [690, 16, 40], [40, 60, 70], [170, 56, 66], [240, 110, 62], [370, 96, 56], [500, 76, 46], [630, 56, 36], [100, 124, 70], [20, 176, 58], [176, 176, 60]]) { key.ink(arc(x, y, r * 1.1, r * 0.9, Math.PI, Math.PI * 2, 20)); rings(key, 'cut', x, y, r * 0.3, r, 5, { w: 6.4, a0: Math.PI * 1.06, a1: Math.PI * 1.86, ky: 0.82, breaks: 0.05, tone: (px) => clamp(1.1 - (px - x + r) / (r * 2.4)) }); }
    for (let i = 0; i < 150; i++) { const x = rnd(-40, 330), y = 200 + rnd(0, 220) - x * 0.1; blue.ink(gouge(x, y, rnd(28, 70), 1.82, 4.6)); }
    // The globe, half risen.
    const half = [...arc(...c, R, R, Math.PI, Math.PI * 2, 70)];
    for (const b of [green, blue, key]) b.cut(arc(...c, R + 14, R + 14, Math.PI, Math.PI * 2, 70));
    blue.ink(half);
    blue.within(half, () => {
      const lands = [[[350, 330], [410, 250], [480, 226], [520, 250], [500, 300], [540, 330], [500, 380], [440, 372], [400, 400], [344, 384]], [[570, 200], [640, 190], [720, 240], [770, 310], [720, 330], [690, 300], [640, 310], [610, 262], [570, 250]], [[600, 372], [660, 350], [730, 370], [760, 432], [610, 436]]];
      for (const l of lands) { const s = rough(spline(l, true, 6), 2.5, 10); blue.cut(s); green.ink(s); key.ink(outline(s, 4)); shade(key, 'ink', s, { angle: 0.7, gap: 9, w: 4.6, tone: grad(420, 240, 820, 460), breaks: 0.1 }); shade(green, 'cut', s, { angle: 0.7, gap: 11, w: 4, tone: grad(800, 400, 340, 220), breaks: 0.1 }); }
      for (let i = -4; i <= 4; i++) blue.cut(ribbon(range(24).map((k) => { const a = (k / 23) * Math.PI; return [c[0] + R * Math.sin(i * 0.36) * Math.sin(a * 0.5 + Math.PI * 0.0) , c[1] - R * Math.cos(a * 0.5)]; }), 4));
      for (let i = 1; i < 6; i++) { const y = c[1] - R * Math.sin(i * 0.27), w = R * Math.cos(i * 0.27); blue.cut(ribbon(range(20).map((k) => [c[0] - w + (2 * w * k) / 19, y + Math.sin((k / 19) * 3.14) * 12]), 4)); }
      rings(key, 'ink', ...c, R * 0.66, R, 9, { w: 7, a0: Math.PI * 1.6, a1: Math.PI * 2, breaks: 0.05, tone: (x) => clamp((x - 660) / 150) });
    });
    key.ink(ribbon(half, 7));
    // Field with furrows, a farm and a path; wet on the left, dry on the right.
    const wave = wobble(5, 300), field = [[-5, 612], ...range(46).map((i) => [i * 20, horizon + wave(i * 20)]), [905, 612]];
    for (const b of [green, blue, key]) b.cut(field);
    green.ink(field);
    green.within(field, () => sweep(green, 'cut', (u, t) => [t * 940 - 20, mix(horizon + 6, 640, u ** 1.4) - Math.sin(t * 3.1) * 30 * u], { n: 22, steps: 50, w: 10, tone: (x, y, u) => (0.3 + u * 0.7) * clamp(x / 700 + 0.1), breaks: 0.06 }));
    key.within(field, () => sweep(key, 'ink', (u, t) => [t * 940 - 20, mix(horizon + 6, 640, u ** 1.4) - Math.sin(t * 3.1) * 30 * u], { n: 26, steps: 50, w: 8, tone: (x, y, u) => (0.3 + u * 0.7) * clamp(1.15 - x / 760), breaks: 0.06 }));
    key.ink(ribbon(field.slice(1, -1), 4));
    for (const [x, w] of [[140, 96], [246, 62]]) { const h = w * 0.34, y = horizon + 10; for (const b of [green, blue]) b.cut(rect(x, y - h, w, h)); key.ink(rough([[x - 9, y - h], [x + w * 0.14, y - h * 2.3], [x + w * 0.86, y - h * 2.3], [x + w + 9, y - h], [x + w, y - h], [x + w, y], [x, y], [x, y - h]], 1)); key.cut(rect(x + w * 0.2, y - h * 0.7, 9, 10), rect(x + w * 0.6, y - h * 0.7, 9, 10)); }
    for (const [x, r] of [[96, 34], [330, 24]]) { key.ink(line(x, horizon + 14, x, horizon - r, 7, 4)); crown(key, x, horizon - r * 1.5, r, r * 1.1, { leaves: 46, size: 9 }); }
    for (let i = 0; i < 34; i++) grass(key, i % 3 ? 'ink' : 'cut', rnd(900), rnd(540, 610), 14, 34, 6, 3.2);
    for (const [x, y, s] of [[770, 120, 13], [812, 140, 10], [724, 146, 8]]) gull(key, 'ink', x, y, s);
  },
};

export default { 'fourteen-cases': type, 'one-word-two-weathers': oneWord, 'uks-sona-kaks-ilma': kaksIlma };
