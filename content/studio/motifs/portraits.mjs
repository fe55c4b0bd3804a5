// The eight who write: each a medallion with a ground, a dress and a head of their own.
import { gouge, hatch, outline, ribbon, shade } from '../carve.mjs';
import { arc, grad, mix, oval, rect, rnd, rough, spline } from '../ink.mjs';
import { easel, glasses, ground, head, shoulders, strands } from './faces.mjs';

/** Nature desk: out of doors, hair tied back and coming loose, collar up. */
const meri = {
  paper: 'chalk', inks: ['ice', 'moss', 'ink'],
  draw(back, green, key) {
    const e = easel([back, green, key], { cy: 108 });
    ground(back, 'level');
    e.solid(key, spline([[40, -34], [62, -40], [76, -22], [72, 2], [54, 10], [40, -6]], true, 6)); // the knot
    for (let i = 0; i < 3; i++) key.cut(...[arc(57, -15, 6 + i * 6, 6 + i * 6, 0.6 + i, 4 + i, 12)].map((p) => ribbon(e.at(p), 2)));
    shoulders(e, green, key, { collar: 'none', pattern: (bx) => hatch(key, 'ink', bx, { angle: 1.2, gap: 7, w: 3.4, tone: grad(90, 0, 230, 0), step: 10 }) });
    head(e, key, { view: 'quarter', wide: 0.94, mouth: 2.5, age: 0.5 });
    for (const m of [-1, 1]) { const c = e.solid(green, spline(m < 0 ? [[-44, 98], [-38, 66], [-22, 62], [-6, 96], [-14, 118]] : [[50, 100], [46, 58], [30, 60], [6, 96], [20, 118]], true, 5), 3); shade(key, 'ink', c, { angle: 1.3, gap: 6, w: 2.6, step: 8 }); }
    e.solid(key, spline([[-38, -8], [-42, -34], [-26, -60], [8, -70], [40, -58], [52, -28], [46, 2], [40, 14], [38, -8], [28, -26], [4, -40], [-18, -36], [-30, -22]], true, 6), 2);
    strands(e, key, 'cut', [[-34, -20], [-20, -36], [8, -42], [30, -26], [42, 4]], [[46, -30], [48, -28], [50, -26], [52, -22], [54, -16]], { n: 12, w: 2.6, bow: -4 });
    strands(e, key, 'cut', [[-36, -34], [-22, -56], [6, -66], [34, -58], [48, -32]], [[-30, -24], [-8, -38], [14, -38], [34, -24], [42, -4]], { n: 11, w: 2.2, bow: 6, tone: (x, y, u, t) => 0.35 + Math.sin(t * 3.1) * 0.6 });
    for (const p of [[[-30, -40], [-50, -46], [-66, -40]], [[-34, -28], [-52, -28], [-60, -18]], [[40, 8], [46, 24], [40, 40]], [[-20, -58], [-38, -68], [-56, -66]]]) e.stroke(key, p, 2.4);
  },
};

/** Transport: bald crown, white moustache, round glasses, a railwayman's dark coat. */
const uku = {
  paper: 'bone', inks: ['ochre', 'fjord', 'ink'],
  draw(back, blue, key) {
    const e = easel([back, blue, key], { cy: 110 });
    ground(back, 'rays');
    shoulders(e, blue, key, { w: 1.05, pattern: (bx) => { hatch(key, 'ink', bx, { angle: 0.3, gap: 6, w: 4, tone: grad(100, 0, 220, 0), step: 10 }); for (const y of [204, 226]) { blue.cut(oval(120, y, 4, 4, 12)); key.ink(outline(oval(120, y, 4, 4, 12), 2)); } } });
    head(e, key, { view: 'front', wide: 1.04, long: 0.96, age: 2, brow: 4.6, nose: 1.08 });
    for (const m of [-1, 1]) { const l = e.solid(blue, [[m * 2, 106], [m * 20, 74], [m * 46, 90], [m * 30, 130], [m * 8, 150]], 3); shade(key, 'ink', l, { angle: 0.9 * m, gap: 5, w: 2.4, step: 8 }); e.solid(null, [[m * 2, 104], [m * 20, 72], [m * 30, 80], [m * 10, 106]], 2.4); }
    e.solid(key, [[-4, 100], [4, 100], [8, 112], [3, 150], [-3, 150], [-8, 112]], 2);
    // Side hair, cut in white strokes.
    for (const m of [-1, 1]) { e.solid(null, spline([[m * 36, -34], [m * 48, -32], [m * 56, -10], [m * 52, 10], [m * 44, 14], [m * 42, -10]], true, 5), 2.8); for (let i = 0; i < 7; i++) e.stroke(key, [[m * (40 + i * 1.6), -30 + i * 3], [m * (48 + i * 0.6), -16 + i * 3], [m * 48, 2 + i]], 1.7); }
    e.solid(null, spline([[-26, 30], [-16, 24], [0, 27], [16, 24], [26, 30], [30, 38], [14, 38], [0, 35], [-14, 38], [-30, 38]], true, 5), 2.6);
    for (let i = 0; i < 17; i++) { const x = -24 + i * 3; e.stroke(key, [[x * 0.8, 27], [x, 32], [x * 1.15, 37]], 1.8); }
    glasses(e, key, { view: 'front', r: 16, w: 3 });
    for (const p of [[[-16, -44], [-4, -48], [10, -47]]]) e.stroke(key, p, 1.6);
  },
};

/** Language: in profile, short white hair, an earring, a high collar with a brooch. */
const leida = {
  paper: 'bone', inks: ['cornflower', 'brick', 'ink'],
  draw(back, red, key) {
    const e = easel([back, red, key], { cx: 112, cy: 110, k: 1.02 });
    ground(back, 'rings');
    shoulders(e, key, key, { w: 0.96, pattern: (bx) => hatch(key, 'cut', bx, { angle: -0.5, gap: 7, w: 2.2, step: 10, breaks: 0.12 }) });
    head(e, key, { view: 'profile', age: 1, mouth: 1.5, brow: 3, ear: true, shadow: 0.8 });
    const c = e.solid(red, spline([[-22, 66], [6, 72], [32, 50], [40, 84], [10, 100], [-24, 92]], true, 5), 3); shade(key, 'ink', c, { angle: 1.5, gap: 6, w: 2.6, step: 8 });
    e.solid(null, oval(-8, 88, 7, 8, 18), 2.6); key.ink(oval(...e.at([[-8, 88]])[0], 2.6, 3, 10));
    const hair = spline([[-38, -30], [-46, -48], [-30, -68], [0, -78], [34, -70], [58, -44], [62, -10], [52, 24], [36, 38], [30, 24], [32, 2], [24, -18], [6, -22], [0, -34], [-18, -34]], true, 6);
    e.solid(null, hair, 3);
    strands(e, key, 'ink', [[-40, -38], [-26, -60], [4, -72], [34, -62], [54, -36], [56, 6]], [[-16, -36], [-6, -36], [4, -32], [20, -20], [32, -4], [34, 26]], { n: 22, w: 2.8, bow: 6, tone: (x, y, u, t) => 0.35 + 0.65 * Math.abs(t - 0.5) * 1.6 + u * 0.2 });
    for (const k of [1, 2]) e.stroke(key, [[-30, -10 + k * 6], [-24, -9 + k * 6], [-14, -11 + k * 5]], k > 1 ? 0.1 : 0.1);
    e.solid(red, oval(21, 28, 4.6, 7, 14), 2.4);
    for (const p of [[[-14, 10], [-12, 18], [-16, 26]], [[-26, 20], [-22, 27], [-22, 34]], [[-12, -2], [-6, -4], [-2, -8]], [[-12, 1], [-5, 1], [0, -1]]]) e.stroke(key, p, 1.9);
  },
};

/** Craft: full beard, hair tied at the nape, a sweater knitted in two colours. */
const jaagup = {
  paper: 'bone', inks: ['brick', 'umber', 'ink'],
  draw(back, brown, key) {
    const e = easel([back, brown, key], { cy: 102, mirror: true });
    ground(back, 'slant');
    shoulders(e, key, key, { w: 1.12, collar: 'none', pattern: () => { for (let row = 0; row < 5; row++) for (let i = 0; i < 24; i++) { const x = i * 11 + (row % 2) * 5.5 - 8, y = 182 + row * 13; key.cut(row % 2 ? [[x, y - 5], [x + 4, y], [x, y + 5], [x - 4, y]] : rect(x - 2, y - 2, 4.4, 4.4)); } } });
    e.solid(key, spline([[44, -6], [62, 0], [66, 30], [56, 52], [48, 30]], true, 5), 2);
    head(e, key, { view: 'quarter', wide: 1.06, long: 1.02, brow: 6, nose: 1.12, age: 1 });
    e.solid(key, spline([[-40, -22], [-44, -44], [-22, -66], [14, -70], [46, -54], [58, -20], [52, 14], [42, 20], [42, -10], [34, -28], [10, -42], [-16, -42], [-32, -32]], true, 6), 2);
    strands(e, key, 'cut', [[-38, -30], [-18, -46], [10, -50], [34, -36], [46, -4]], [[-26, -58], [0, -66], [34, -60], [52, -34], [54, 8]], { n: 9, w: 2.2, bow: 3, tone: () => 0.8 });
    strands(e, key, 'cut', [[-30, -52], [-6, -54], [24, -46], [40, -24]], [[50, -6], [54, 0], [56, 6], [56, 12]], { n: 9, w: 2.4, bow: 8 });
    // The beard in brown, combed in ink and paper.
    const beard = spline([[-41, 14], [-32, 24], [-22, 27], [-8, 25], [10, 27], [26, 22], [40, 4], [46, 26], [40, 60], [22, 88], [-4, 100], [-26, 88], [-40, 58], [-44, 32]], true, 6);
    e.solid(brown, beard, 3);
    strands(e, key, 'ink', [[-40, 26], [-24, 32], [-6, 30], [18, 32], [40, 18]], [[-36, 62], [-24, 86], [-4, 96], [18, 88], [38, 58]], { n: 26, w: 3.2, bow: 3, tone: (x, y, u, t) => 0.35 + u * 0.65 });
    strands(e, brown, 'cut', [[-38, 28], [-20, 34], [0, 32]], [[-36, 58], [-22, 84], [-6, 94]], { n: 13, w: 2.6, bow: 3 });
    e.stroke(key, [[-26, 38], [-12, 42], [-6, 42], [6, 38]], 4.6); e.stroke(brown, [[-18, 47], [-10, 49], [-2, 47]], 4, 'cut');
  },
};

/** Food: a headscarf with a printed border, a round, amused face. */
const vaike = {
  paper: 'straw', inks: ['moss', 'brick', 'ink'],
  draw(back, red, key) {
    const e = easel([back, red, key], { cy: 114 });
    ground(back, 'upright');
    shoulders(e, null, key, { w: 1.06, pattern: (bx, s) => { back.within(s, () => { for (let i = 0; i < 19; i++) back.ink(rough(rect(i * 14 - 4, 170, 5, 90), 0.5)); }); hatch(key, 'ink', { x: 130, y: 180, w: 110, h: 70 }, { angle: 0.9, gap: 6, w: 3, tone: grad(130, 0, 240, 0), step: 8 }); } });
    head(e, key, { view: 'front', wide: 1.12, long: 0.9, mouth: 5, age: 1, brow: 3.2, nose: 0.9, ear: false, lid: 0.5 });
    // Hair at the parting, then the scarf over it, knotted under the chin.
    e.solid(key, spline([[0, -44], [26, -38], [42, -12], [34, -20], [18, -30], [0, -34], [-18, -30], [-34, -20], [-42, -12], [-26, -38]], true, 5), 1.6);
    for (let i = 0; i < 5; i++) for (const m of [-1, 1]) e.stroke(key, [[m * 3, -40 + i], [m * (16 + i * 3), -34 + i], [m * (34 + i), -20 + i * 2]], 1.2, 'cut');
    const scarf = [...spline([[-30, 66], [-52, 40], [-60, 0], [-54, -42], [-30, -72], [0, -82], [30, -72], [54, -42], [60, 0], [52, 40], [30, 66]], false, 6), ...spline([[20, 62], [40, 36], [48, 4], [44, -20], [28, -38], [0, -46], [-28, -38], [-44, -20], [-48, 4], [-40, 36], [-20, 62]], false, 6)];
    const s = e.solid(red, scarf, 3.2);
    for (const [x, y] of [[0, -66], [-20, -62], [20, -62], [-38, -46], [38, -46], [-50, -22], [50, -22], [-54, 4], [54, 4], [-50, 28], [50, 28], [-10, -54], [10, -54], [-29, -52], [29, -52]]) for (let k = 0; k < 5; k++) red.cut(...[oval(x + Math.cos(k * 1.257) * 3.4, y + Math.sin(k * 1.257) * 3.4, 2.1, 2.1, 7)].map((p) => e.at(p)));
    shade(key, 'ink', s, { angle: 1.2, gap: 5.4, w: 3.4, tone: grad(150, 0, 186, 0), step: 8 });
    for (const m of [-1, 1]) { const k = e.solid(red, spline([[0, 70], [m * 24, 62], [m * 34, 78], [m * 26, 112], [m * 12, 110], [m * 8, 86]], true, 5), 3); shade(key, 'ink', k, { angle: 1.2 * m, gap: 6, w: 2.6, step: 8 }); }
    e.solid(red, oval(0, 74, 11, 9, 20), 3);
    for (const m of [-1, 1]) for (let i = 0; i < 4; i++) key.ink(gouge(...e.at([[m * 27 + i * 2.4 - 4, 22 + i * 2]])[0], 6, 1.2, 1.4));
  },
};

/** Science: young, a head of curls, square glasses, a roll-neck. */
const tormi = {
  paper: 'mist', inks: ['lichen', 'fjord', 'ink'],
  draw(back, blue, key) {
    const e = easel([back, blue, key], { cy: 112 });
    ground(back, 'rings');
    shoulders(e, blue, key, { w: 1, collar: 'roll', pattern: (bx) => hatch(key, 'ink', bx, { angle: 1.57, gap: 7, w: 3, step: 10, tone: grad(40, 0, 230, 0) }) });
    head(e, key, { view: 'quarter', wide: 0.9, long: 1.08, brow: 4.6, nose: 1.1, mouth: 1 });
    shoulders2(e, blue, key);
    const curls = [];
    for (let i = 0; i < 34; i++) { const a = Math.PI * (0.98 + (i / 33) * 1.14), r = 50 + (i % 3) * 7 + rnd(5); curls.push([4 + Math.cos(a) * r, -16 + Math.sin(a) * r * 1.02]); }
    for (let i = 0; i < 22; i++) { const a = Math.PI * (1.02 + (i / 21) * 1.05), r = 36 + (i % 2) * 7; curls.push([6 + Math.cos(a) * r * 1.0, -22 + Math.sin(a) * r * 0.8]); }
    for (const [x, y] of curls) key.ink(rough(e.at(oval(x, y, 11, 11, 16)), 0.6, 6));
    for (const [x, y] of curls) if (y < 10) { const a = rnd(6.28); key.cut(ribbon(e.at(arc(x, y, 6, 6, a, a + 3.6, 10)), 2)); }
    glasses(e, key, { view: 'quarter', round: false, r: 15.5, w: 4 });
  },
};
const shoulders2 = (e, block, key) => { const c = e.solid(block, spline([[-26, 74], [0, 82], [30, 70], [34, 92], [2, 106], [-30, 96]], true, 5), 3); shade(key, 'ink', c, { angle: 1.57, gap: 5, w: 2.8, breaks: 0.05, step: 7 }); };

/** Outside voice: librarian, a straight bob with a fringe, glasses low, a cardigan and beads. */
const oie = {
  paper: 'dawn', inks: ['fjord', 'brick', 'ink'],
  draw(back, green, key) {
    const e = easel([back, green, key], { cy: 106, mirror: true });
    ground(back, 'level');
    // Hair behind the neck first.
    e.solid(key, spline([[-30, -50], [20, -70], [58, -40], [64, 10], [60, 54], [30, 58], [-20, 54], [-40, 40]], true, 5), 2);
    shoulders(e, green, key, { w: 0.98, pattern: (bx) => hatch(key, 'ink', bx, { angle: 1.2, gap: 6, w: 3.2, step: 9, tone: grad(230, 0, 20, 0) }) });
    head(e, key, { view: 'quarter', wide: 0.98, long: 0.96, age: 1, brow: 3, mouth: 2, lid: 1, shadow: 0.9 });
    e.solid(null, [[-20, 84], [26, 80], [16, 140], [-2, 156]], 2.6);
    for (let i = 0; i < 9; i++) { const t = i / 8, x = mix(-26, 32, t), y = 84 + Math.sin(t * 3.14) * 26; e.solid(back, oval(x, y, 4.6, 4.6, 12), 2.2); }
    const bob = [...spline([[-36, 34], [-46, 20], [-48, -20], [-36, -54], [-4, -72], [34, -66], [60, -34], [66, 14], [60, 58], [38, 54], [38, 30], [42, 4], [36, -14]], false, 6), [20, -14], [4, -16], [-14, -16], [-28, -15], [-36, -12], [-38, 10]];
    e.solid(key, bob, 2);
    strands(e, key, 'cut', [[-30, -50], [-6, -66], [22, -64], [40, -54], [54, -32]], [[-34, -18], [-14, -19], [6, -19], [26, -17], [36, -15]], { n: 15, w: 2, bow: -2, tone: (x, y, u, t) => 0.4 + 0.6 * Math.sin(t * 3.1) });
    strands(e, key, 'cut', [[44, -40], [52, -36], [60, -26]], [[42, 50], [50, 54], [58, 54]], { n: 5, w: 2.4, bow: 6 });
    strands(e, key, 'cut', [[-44, -30], [-40, -30]], [[-42, 20], [-39, 22]], { n: 2, w: 2 });
    glasses(e, key, { view: 'quarter', r: 14, w: 2.6 });
    e.stroke(key, [[40, -2], [50, 30], [40, 70], [30, 84]], 1.4);
  },
};

/** Outside voice: carpenter, flat cap, stubble, a pencil behind the ear, looking the other way. */
const ott = {
  paper: 'chalk', inks: ['slate', 'ochre', 'ink'],
  draw(back, gold, key) {
    const e = easel([back, gold, key], { cx: 112, cy: 112, k: 1.02, mirror: true });
    ground(back, 'slant');
    shoulders(e, null, key, { w: 1.06, pattern: (bx, s) => { gold.within(s, () => { for (let i = -2; i < 16; i++) gold.ink(ribbon([[i * 18 + 8, 150], [i * 18, 250]], 6)); }); for (let i = -2; i < 16; i++) { key.ink(ribbon([[i * 18, 150], [i * 18 - 8, 250]], 4), ribbon([[-5, 170 + i * 16], [245, 176 + i * 16]], 3)); } } });
    head(e, key, { view: 'profile', wide: 1.04, long: 1.02, brow: 5.6, mouth: 0, shadow: 1 });
    for (let i = 0; i < 110; i++) { const x = rnd(-34, 26), y = rnd(24, 66); if (y < 30 + Math.max(0, -x - 20) || y > 64 - Math.max(0, x) * 0.9 || (x < -24 && y < 44)) continue; key.ink(gouge(...e.at([[x, y]])[0], 3.4, 1.4 + rnd(-0.4, 0.4), 1.5)); }
    e.solid(null, [[-16, 66], [8, 70], [34, 52], [50, 86], [20, 108], [-24, 100]], 2.8);
    e.solid(key, spline([[4, -34], [36, -40], [52, -12], [48, 22], [36, 34], [32, 12], [28, -12], [12, -16], [6, -4]], true, 5), 1.6);
    strands(e, key, 'cut', [[12, -30], [30, -34], [46, -14]], [[30, -10], [36, 4], [42, 24]], { n: 8, w: 1.8 });
    // Cap: crown and peak, cloth with a slanting weave.
    const crownShape = e.solid(gold, spline([[-44, -26], [-46, -44], [-20, -72], [24, -80], [58, -58], [60, -28], [30, -26], [-10, -28]], true, 6), 3.2);
    shade(key, 'ink', crownShape, { angle: 0.9, gap: 6, w: 3, step: 8, tone: grad(150, 40, 60, 90) }); shade(key, 'ink', crownShape, { angle: -0.7, gap: 9, w: 1.8, step: 8 });
    e.solid(key, spline([[-36, -30], [-58, -28], [-72, -18], [-70, -13], [-46, -18], [-10, -24], [-8, -30]], true, 5), 2);
    e.stroke(key, [[-60, -23], [-44, -26], [-20, -28]], 2, 'cut');
    e.solid(gold, [[-10, -12], [34, -2], [35, 4], [-11, -6], [-20, -12]], 2.4); key.ink(e.at([[-20, -12], [-13, -12], [-13, -8]]));
  },
};

export default { 'meri-hallikivi': meri, 'uku-paekallas': uku, 'leida-tuulemaa': leida, 'jaagup-rannaveski': jaagup, 'vaike-linask': vaike, 'tormi-sinilaid': tormi, 'oie-kadakas': oie, 'ott-laanemets': ott };
