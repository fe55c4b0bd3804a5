// Things that stand: Kõpu lighthouse, pine trunks with lichen, the draw well with its sweep.
import { gouge, hatch, line, outline, rays, ribbon, shade, sweep } from '../carve.mjs';
import { box, chance, grad, mix, oval, range, rect, rnd, rough, scale, shift, spline, wobble } from '../ink.mjs';
import { grass, gull, pine, spruce } from '../flora.mjs';

/** The tower from its foot: a stone prism on four buttresses, and the beam it keeps throwing. */
const kopu = {
  paper: 'bone', inks: ['ice', 'cornflower', 'ink'],
  draw(pale, blue, key) {
    const lamp = [560, 92];
    // Evening: blue, with two beams and slow arcs of wind.
    blue.flood();
    pale.flood();
    const beams = [[[lamp[0], 84], [lamp[0], 100], [-30, 330], [-30, 130]], [[lamp[0], 84], [lamp[0], 100], [930, 60], [930, -40]]];
    for (const b of beams) { blue.cut(rough(b, 1)); pale.cut(rough(b, 1)); }
    sweep(blue, 'cut', (u, t) => [t * 940 - 20, mix(20, 470, u) + Math.sin(t * 3.4 + 1) * 30], { n: 30, steps: 70, w: 9, tone: (x, y, u) => (u ** 1.4) * (0.6 + 0.4 * Math.sin(x / 60 + u * 26)), breaks: 0.05 });
    rays(blue, 'cut', ...lamp, 34, 190, 60, 5);
    rays(pale, 'cut', ...lamp, 26, 90, 40, 5);
    for (let i = 0; i < 34; i++) { const x = rnd(900), y = rnd(250); if (Math.hypot(x - 560, y - 92) > 140) { const s = rough(oval(x, y, rnd(1.4, 3), rnd(1.4, 3), 8), 0.4, 4); blue.cut(s); pale.cut(s); } }
    // Far forest.
    const far = wobble(10, 330);
    key.ink([[-5, 612], ...range(61).map((i) => [i * 15, 486 + far(i * 15) - (i % 2) * rnd(4, 16)]), [905, 612]]);
    for (let x = -4; x < 905; x += 17) spruce(key, x + rnd(-5, 5), 505, rnd(34, 92), { wide: 0.18, cut: chance(0.5) });
    // The tower: left face lit, right face dark, buttresses splayed.
    const L = [[470, 150], [556, 142], [556, 596], [424, 596]], R = [[556, 142], [650, 150], [694, 596], [556, 596]];
    const butL = [[462, 232], [474, 228], [470, 604], [318, 604]], butR = [[646, 228], [658, 232], [806, 604], [644, 604]], butM = [[538, 204], [578, 204], [640, 606], [484, 606]];
    for (const b of [pale, blue, key]) b.cut(L, R, butL, butR, butM);
    const stones = (shape, tone, mode, x0, x1) => {
      if (mode === 'dark') key.ink(rough(shape, 1.4));
      key.within(shape, () => {
        for (let y = 140, row = 0; y < 610; y += rnd(15, 21), row++) {
          key.mark(mode === 'dark' ? 'cut' : 'ink', ribbon(range(9).map((i) => [mix(x0, x1, i / 8), y + rnd(-1.6, 1.6)]), () => 2.8 * rnd(0.5, 1.2)));
          for (let x = x0 + (row % 2) * 13; x < x1; x += rnd(20, 34)) key.mark(mode === 'dark' ? 'cut' : 'ink', gouge(x, y + 2, 15, 1.57, 3));
        }
      });
      if (mode !== 'dark') { key.ink(outline(shape, 4)); shade(key, 'ink', shape, { angle: 1.5, gap: 9, w: 5, tone, breaks: 0.14, wander: 3 }); }
    };
    stones(L, grad(500, 0, 430, 0, 1.5), 'light', 410, 560);
    stones(R, null, 'dark', 556, 700);
    for (const b of [key]) b.cut(butL);
    stones(butL, grad(400, 300, 330, 620), 'light', 310, 480);
    key.cut(butR); stones(butR, null, 'dark', 640, 812);
    for (const b of [pale, key]) b.cut(butM);
    const left = [[538, 204], [556, 204], [560, 606], [484, 606]], right = [[556, 204], [578, 204], [640, 606], [560, 606]];
    stones(left, grad(540, 0, 480, 0), 'light', 480, 566);
    key.cut(right);
    pale.ink(right);
    stones(right, grad(560, 0, 640, 0, 0.7), 'light', 552, 646);
    blue.ink(right);
    shade(blue, 'cut', right, { angle: 0.1, gap: 9, w: 4, breaks: 0.2 });
    // Window slits, cornice, gallery, lantern.
    key.ink(rough(rect(506, 262, 12, 30), 1), rough(rect(502, 380, 12, 32), 1));
    const cornice = [[458, 136], [662, 136], [652, 158], [468, 158]];
    key.cut(outline(cornice, 6)); key.ink(rough(cornice, 1));
    for (let x = 466; x < 660; x += 13) key.cut(gouge(x, 140, 13, 1.57, 3.6));
    for (const b of [pale, blue, key]) b.cut(rect(524, 56, 74, 80));
    key.ink(rect(526, 112, 70, 24), rough([[516, 58], [560, 22], [606, 58]], 1), line(560, 24, 560, 2, 4));
    for (const x of [528, 545, 561, 577, 594]) key.ink(line(x, 58, x, 112, 4));
    for (let x = 462; x < 662; x += 15) key.ink(line(x, 120, x, 138, 2.6));
    key.ink(line(460, 119, 662, 119, 3.4));
    // Juniper heath at the foot and a path to where a door would be.
    key.ink([[-5, 612], ...range(46).map((i) => [i * 20, 574 - Math.sin(i / 45 * 3.14) * 8 + rnd(-4, 4)]), [905, 612]]);
    for (let i = 0; i < 200; i++) key.cut(gouge(rnd(900), rnd(578, 606), rnd(10, 28), -1.57 + rnd(-0.6, 0.6), 3));
    pine(key, 130, 590, 330, { lean: -0.05, light: 1 });
    pine(key, 228, 592, 210, { lean: 0.05, light: 1 });
    for (const [x, y, s] of [[380, 190, 12], [410, 214, 9], [730, 150, 11]]) gull(key, 'ink', x, y, s);
  },
};

/** Shrink a shape about its own middle. */
const scaleAt = (pts, k) => { const b = box(pts); return scale(pts, k, b.x + b.w / 2, b.y + b.h / 2); };

/** Four trunks, close enough to touch; rosettes, crusts and beards. */
const lichen = {
  paper: 'chalk', inks: ['lichen', 'moss', 'ink'],
  draw(pale, green, key) {
    green.flood();
    hatch(green, 'cut', { x: 0, y: 0, w: 900, h: 600 }, { angle: 1.57, gap: 13, w: 8, tone: (x, y) => 0.75 - y / 900, breaks: 0.08, wander: 5, step: 24 });
    for (const [x, w] of [[70, 16], [196, 12], [392, 20], [604, 13], [846, 18]]) { key.ink(ribbon(spline([[x, 605], [x + rnd(-12, 12), 300], [x + rnd(-9, 9), -5]]), (t) => w * (1.1 - t * 0.3))); for (let i = 0; i < 7; i++) key.ink(gouge(x, rnd(20, 560), rnd(26, 60), chance(0.5) ? -0.3 : 3.5, 4)); }
    const trunk = (x, w, bend) => {
      const mid = (y) => x + Math.sin(y / 260 + bend) * 14, ys = range(26).map((i) => -10 + i * 25);
      const shape = rough([...ys.map((y) => [mid(y) - w / 2, y]), ...[...ys].reverse().map((y) => [mid(y) + w / 2, y])], 3, 14);
      for (const b of [pale, green]) b.cut(shape);
      key.ink(shape);
      // Bark plates: long lozenges that narrow towards the edges, as they turn away.
      key.within(shape, () => {
        for (let i = 0; i < w * 1.5; i++) {
          const s = rnd(-1, 1), y = rnd(-10, 610), round = Math.sqrt(1 - s * s), l = rnd(26, 74);
          const px = mid(y) + s * w * 0.48, pw = (3 + 10 * round) * (s > 0.35 ? 0.5 : 1) * rnd(0.6, 1);
          key.cut(rough(spline([[px, y - l / 2], [px + pw / 2, y - l * 0.15], [px + pw * 0.4, y + l * 0.3], [px, y + l / 2], [px - pw / 2, y + l * 0.2], [px - pw * 0.4, y - l * 0.25]], true, 3), 0.9, 9));
        }
      });
      shade(green, 'ink', shape, { angle: 1.57, gap: 9, w: 7, tone: grad(x - w * 0.1, 0, x + w / 2, 0), breaks: 0.05, step: 24 });
      return mid;
    };
    // A colony: an irregular map with a frilled coast, wrinkled towards the rim, cups scattered inland.
    const rosette = (cx, cy, r) => {
      const [p, q, s] = [rnd(6.28), rnd(6.28), rnd(6.28)], lean = rnd(0.75, 1.15);
      const coast = (a) => r * (0.86 + 0.15 * Math.sin(2 * a + p) + 0.13 * Math.sin(3 * a + q) + 0.07 * Math.sin(7 * a + s));
      const frill = Math.round(9 + r / 4), edge = (k) => range(frill * 6).map((i) => { const a = (i / (frill * 6)) * 6.283, d = coast(a) * k + (Math.abs(Math.sin((i / 6) * Math.PI)) ** 0.6) * r * 0.13; return [cx + Math.cos(a) * d * lean, cy + Math.sin(a) * d / lean]; });
      const shape = edge(1);
      for (const b of [green, key]) b.cut(outline(shape, 7), shape);
      pale.ink(shape);
      key.ink(outline(shape, r > 30 ? 3 : 2.4));
      for (let i = 0; i < frill * 2; i++) { const a = (i / (frill * 2)) * 6.283 + rnd(-0.06, 0.06), k = rnd(0.62, 0.9), d = coast(a) * k; (i % 3 ? key : green).ink(gouge(cx + Math.cos(a) * d * lean, cy + Math.sin(a) * d / lean, r * rnd(0.14, 0.26), a + rnd(-0.3, 0.3), r > 30 ? 3.2 : 2.2)); }
      for (let i = 0; i < r / 2; i++) { const a = rnd(6.28), d = coast(a) * rnd(0.1, 0.6); pale.cut(gouge(cx + Math.cos(a) * d * lean, cy + Math.sin(a) * d / lean, r * 0.16, a + rnd(-0.8, 0.8), 3)); }
      for (let i = 0; i < r / 8; i++) { const a = rnd(6.28), d = coast(a) * 0.52 * Math.sqrt(rnd()), z = rnd(0.05, 0.12) * r + 1.4, c = oval(cx + Math.cos(a) * d * lean, cy + Math.sin(a) * d / lean, z, z * 0.8, 14); for (const b of [green, pale, key]) b.cut(c); green.ink(scaleAt(c, 0.66)); key.ink(outline(c, 2.4)); }
    };
    const beard = (x, y, l, n) => { for (let i = 0; i < n; i++) { const a = 1.57 + rnd(-0.4, 0.4), s = spline([[x + rnd(-8, 8), y], [x + Math.cos(a) * l * 0.5 + rnd(-9, 9), y + l * 0.5], [x + Math.cos(a) * l + rnd(-10, 10), y + l * rnd(0.7, 1.1)]]); key.cut(ribbon(s, 8)); green.cut(ribbon(s, 6)); pale.ink(ribbon(s, (t) => 5 - 4 * t)); if (i % 2) key.ink(ribbon(shift(s, 3, 0), 1.4)); } };
    trunk(286, 116, 0.4);
    trunk(486, 70, 2);
    trunk(752, 236, 1);
    trunk(92, 74, 3);
    for (const [x, y, r] of [[284, 92, 40], [312, 196, 24], [262, 372, 60], [306, 478, 28], [262, 540, 22], [490, 372, 26], [474, 470, 18], [712, 210, 96], [824, 352, 54], [690, 400, 38], [838, 92, 34], [768, 512, 72], [652, 494, 22], [668, 70, 24], [96, 250, 30], [80, 440, 22]]) rosette(x, y, r);
    // A dead branch across, with beard lichen hanging from it.
    const branch = spline([[520, 196], [440, 166], [360, 178], [344, 172]], false, 8);
    key.cut(ribbon(branch, 20)); green.cut(ribbon(branch, 16));
    key.ink(ribbon(branch, (t) => 13 - t * 8), line(440, 168, 410, 120, 6, 2));
    for (const [x, y, l] of [[500, 192, 120], [462, 176, 150], [420, 172, 110], [384, 178, 80]]) beard(x, y, l, 7);
  },
};

/** The sweep of a draw well across an empty sky: one diagonal, one bucket, one stone at its tail. */
const wells = {
  paper: 'bone', inks: ['ochre', 'moss', 'ink'],
  draw(gold, green, key) {
    sweep(gold, 'ink', (u, t) => [t * 940 - 20, mix(0, 400, u) + Math.sin(t * 2.6 + 0.6 + u) * 26], { n: 34, steps: 60, w: 11, tone: (x, y, u) => (1 - u * 0.55) * (0.55 + 0.45 * Math.sin(x / 150 + u * 9)), breaks: 0.05 });
    gold.cut(oval(190, 330, 60));
    gold.ink(rough(oval(190, 330, 46), 1.5));
    // Fields: furrows run to a low farm on the horizon.
    const field = [[-5, 410], ...range(31).map((i) => [i * 31, 408 + Math.sin(i / 5) * 5]), [930, 612], [-5, 612]];
    for (const b of [gold]) b.cut(field);
    green.ink(field);
    green.within(field, () => sweep(green, 'cut', (u, t) => [mix(300 + (u - 0.5) * 760, 300 + (u - 0.5) * 3200, t ** 1.6), mix(408, 612, t ** 1.25)], { n: 44, steps: 24, w: 9, tone: (x, y) => 0.2 + (y - 400) / 260, breaks: 0.05 }));
    key.within(field, () => sweep(key, 'ink', (u, t) => [mix(300 + (u - 0.5) * 760, 300 + (u - 0.5) * 3200, t ** 1.6), mix(408, 612, t ** 1.25)], { n: 30, steps: 24, w: 5, tone: (x, y) => (y - 400) / 210, breaks: 0.12 }));
    for (const [x, w, h] of [[48, 90, 30], [150, 54, 22]]) { key.ink(rough([[x - 8, 404 - h * 0.4], [x + w * 0.16, 398 - h * 1.5], [x + w * 0.84, 398 - h * 1.5], [x + w + 8, 404 - h * 0.4], [x + w, 404 - h * 0.4], [x + w, 412], [x, 412], [x, 404 - h * 0.4]], 1)); key.cut(rect(x + w * 0.3, 402, 7, 8)); }
    for (let i = 0; i < 26; i++) key.ink(gouge(230 + i * 27 + rnd(-6, 6), 410, rnd(4, 20), -1.57 + rnd(-0.2, 0.2), 11));
    // Forked post.
    const post = (pts) => { for (const b of [gold, green]) b.cut(pts); key.ink(rough(pts, 1.4)); };
    post([[520, 566], [556, 566], [552, 260], [570, 196], [554, 190], [538, 244], [520, 186], [504, 194], [522, 262]]);
    shade(key, 'cut', [[522, 560], [540, 560], [542, 262], [524, 262]], { angle: 1.57, gap: 7, w: 3, breaks: 0.14, step: 24 });
    // The sweep itself.
    const sw = spline([[852, 424], [700, 322], [538, 222], [330, 106], [196, 26]], false, 10);
    for (const b of [gold, green]) b.cut(ribbon(sw, (t) => 32 - t * 18));
    key.ink(ribbon(sw, (t) => 30 - t * 19));
    for (let i = 0; i < 24; i++) { const p = sw[Math.floor(rnd(3, 36))]; key.cut(gouge(p[0], p[1] - rnd(2, 8), rnd(24, 60), Math.atan2(-100, -158) + rnd(-0.05, 0.05), 2.6)); }
    key.cut(oval(538, 226, 6)); 
    for (let i = 0; i < 3; i++) key.cut(line(520, 236 + i * 7, 556, 230 + i * 7, 2.6));
    // Counterweight stones lashed to the tail.
    for (const [x, y, r] of [[842, 438, 40], [800, 414, 30]]) { const s = rough(spline(range(9).map((i) => [x + Math.cos(i * 0.7) * r * rnd(0.85, 1.1), y + Math.sin(i * 0.7) * r * rnd(0.7, 0.9)]), true, 4), 1.4, 12); for (const b of [gold, green]) b.cut(s); key.ink(s); shade(key, 'cut', s, { angle: 0.6, gap: 8, w: 4, tone: grad(x + r, y + r, x - r, y - r), breaks: 0.1 }); }
    key.cut(ribbon(spline([[780, 388], [806, 420], [802, 446]]), 4), ribbon(spline([[826, 404], [852, 440], [846, 478]]), 4));
    // Rod and bucket over the well head.
    const rod = spline([[200, 30], [203, 200], [201, 404]]);
    gold.cut(ribbon(rod, 12)); key.ink(ribbon(rod, 6));
    const bucket = [[172, 412], [232, 412], [224, 474], [180, 474]];
    for (const b of [gold, green]) b.cut(bucket);
    key.ink(rough(bucket, 1), outline(spline([[176, 412], [202, 386], [228, 412]]), 4));
    for (let i = 0; i < 6; i++) key.cut(gouge(180 + i * 9, 418, 50, 1.55 - i * 0.02, 3));
    for (const y of [428, 458]) { key.ink(line(174, y, 230, y, 6)); key.cut(line(178, y - 5, 226, y - 5, 2)); }
    // Log-built well curb.
    const curb = [[96, 506], [312, 506], [330, 598], [78, 598]];
    for (const b of [gold, green, key]) b.cut(curb, oval(204, 506, 112, 26));
    key.ink(rough(oval(204, 508, 104, 22), 1));
    for (let i = 0; i < 4; i++) { const y = 518 + i * 21, o = i * 4.4; const log = rough(rect(94 - o - (i % 2) * 12, y, 220 + o * 2 + (i % 2) * 24, 19), 1.4, 20); key.ink(log); shade(key, 'cut', log, { angle: 0, gap: 6, w: 2.6, breaks: 0.2, wander: 2, tone: grad(330, 0, 60, 0, 0.5) }); for (const x of [94 - o, 300 + o]) { key.cut(oval(x + 8, y + 9, 10, 9, 16)); key.ink(outline(oval(x + 8, y + 9, 8, 7.5, 14), 2.4), oval(x + 8, y + 9, 3, 3, 8)); } }
    for (let i = 0; i < 46; i++) { const v = rnd(); grass(key, i % 3 ? 'ink' : 'cut', rnd(330, 900), mix(470, 606, v), 14, 16 + 24 * v, 6, 2 + 2 * v); }
    for (let i = 0; i < 10; i++) grass(key, 'ink', rnd(0, 90), rnd(560, 606), 14, 34, 6, 3);
    gull(key, 'ink', 690, 110, 16); gull(key, 'ink', 742, 142, 11); gull(key, 'ink', 640, 156, 9);
  },
};

export default { 'kopu-a-tower-without-a-door': kopu, 'what-lichen-says': lichen, 'a-map-of-wells': wells };
