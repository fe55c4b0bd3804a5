// Indoors: the reading room and the carpenter’s workbench.
import { gouge, line, outline, rays, ribbon, rings, shade, sweep } from '../carve.mjs';
import { chance, glow, grad, mix, oval, pick, range, rect, rnd, rough, shift, spline, turn } from '../ink.mjs';

const all = (blocks, shape) => { for (const b of blocks) b.cut(...(Array.isArray(shape[0][0]) ? shape : [shape])); };

/** A lamp, two chairs, books to the ceiling, and a winter window that makes the room warm. */
const warmRoom = {
  paper: 'straw', inks: ['ochre', 'fjord', 'ink'],
  draw(gold, blue, key) {
    const lamp = [548, 236];
    key.flood();
    // Lamplight: rings cut out of the dark, gold beneath.
    gold.flood();
    gold.cut(oval(lamp[0], lamp[1] + 40, 150, 132));
    rays(gold, 'cut', lamp[0], lamp[1] + 40, 140, 330, 70, 7);
    key.cut(oval(lamp[0], lamp[1] + 36, 118, 118));
    rings(key, 'cut', lamp[0], lamp[1] + 36, 112, 350, 20, { w: 12, tone: (x, y) => 1.25 - Math.hypot(x - lamp[0], y - lamp[1] - 36) / 330, breaks: 0.02 });
    // Bookshelves on the right: spines in rows.
    for (let row = 0; row < 5; row++) {
      const y = 18 + row * 92;
      let x = 664;
      while (x < 896) {
        const w = rnd(11, 26), h = rnd(54, 76), lean = chance(0.08) ? 0.16 : 0, spine = turn(rect(x, y + 80 - h, w - 3, h), lean, x + w, y + 80);
        all([key, gold], spine);
        const b = pick([gold, gold, gold, blue, blue, null]);
        b?.ink(rough(spine, 0.8));
        shade(key, 'ink', turn(rect(x + w * 0.6, y + 80 - h, w * 0.4, h), lean, x + w, y + 80), { angle: 1.57, gap: 4, w: 2.6 + (x - 650) / 90, breaks: 0.05 });
        for (const k of [0.16, 0.26, 0.8]) key.ink(line(x + 1, y + 80 - h * k, x + w - 4, y + 80 - h * k, 2.4));
        x += w + (lean ? 12 : 0);
      }
      key.cut(line(656, y + 83, 905, y + 83, 4));
    }
    key.ink(rect(650, -5, 8, 480));
    // Window on the left: blue dusk, snow, a far roof.
    const win = rect(56, 52, 256, 316);
    all([gold, key, blue], win);
    key.ink(rough(rect(56, 52, 256, 316), 1));
    key.cut(rough(rect(64, 60, 240, 300), 1));
    blue.ink(rect(64, 60, 240, 300));
    blue.cut(rough([[64, 300], [130, 280], [210, 290], [304, 268], [304, 360], [64, 360]], 1));
    shade(blue, 'ink', [[64, 300], [130, 280], [210, 290], [304, 268], [304, 360], [64, 360]], { gap: 12, w: 3.6, angle: -0.1, breaks: 0.2 });
    key.ink(rough([[176, 286], [176, 246], [214, 214], [256, 244], [256, 280]], 1));
    blue.cut([[168, 250], [214, 208], [264, 246], [256, 250], [214, 220], [176, 254]]);
    key.cut(rect(206, 250, 12, 14));
    for (let i = 0; i < 75; i++) blue.cut(oval(rnd(66, 300), rnd(62, 290), rnd(1.6, 4), rnd(1.6, 4), 9));
    key.ink(rect(178, 56, 11, 310), rect(60, 158, 250, 10), rough(rect(42, 366, 286, 16), 1));
    key.cut(outline(rect(50, 46, 268, 322), 4), line(44, 370, 326, 370, 3));
    // Floor boards run towards the lamp.
    const floor = [[-5, 470], [905, 470], [905, 610], [-5, 610]];
    key.ink(floor);
    key.within(floor, () => sweep(key, 'cut', (u, t) => [mix(450 + (u - 0.5) * 700, 450 + (u - 0.5) * 2100, t), mix(470, 610, t)], { n: 30, steps: 20, w: 7, tone: (x) => 0.25 + 0.75 * glow(lamp[0], 0, 460)(x, 0), breaks: 0.08 }));
    // Lamp: stem and shade.
    const shadeShape = [[486, 212], [520, 136], [578, 136], [612, 212]];
    all([gold, key], shadeShape);
    gold.ink(rough(shadeShape, 1));
    sweep(gold, 'cut', (u, t) => [mix(mix(522, 576, u), mix(488, 610, u), t), mix(140, 210, t)], { n: 9, steps: 8, w: 5 });
    key.ink(outline(shadeShape, 5), line(549, 212, 549, 486, 8), rough([[506, 500], [526, 484], [572, 484], [592, 500]], 1));
    // Two armchairs; the left one is a good one, with someone's book and shawl on it.
    const chair = (x, y, k, dir) => {
      const at = (pts) => shift(pts.map(([a, b]) => [a * k * dir, b * k]), x, y);
      const back = at(spline([[-92, 40], [-104, -60], [-96, -168], [-62, -204], [8, -208], [48, -176], [52, -60], [40, 40]], true, 6));
      const seat = at([[-98, 30], [92, 30], [104, 62], [96, 96], [-100, 96]]), arm = at(spline([[-110, 100], [-122, -20], [-104, -56], [-74, -48], [-66, 4], [-66, 100]], true, 5)), arm2 = at(spline([[76, 102], [66, -10], [80, -46], [112, -44], [124, -8], [116, 102]], true, 5));
      const put = (s) => { all([gold, blue, key], [s, outline(s, 10)]); blue.ink(rough(s, 1.2)); key.ink(outline(s, 5)); };
      put(back);
      shade(key, 'ink', back, { angle: 1.57, gap: 9, w: 7, tone: grad(x, 0, x - dir * 90 * k, 0), breaks: 0.05, wander: 3 });
      shade(blue, 'cut', back, { angle: 1.57, gap: 12, w: 5, tone: grad(x - dir * 20, 0, x + dir * 60 * k, 0), breaks: 0.1 });
      put(seat);
      shade(blue, 'cut', seat, { angle: 0.02, gap: 9, w: 5, breaks: 0.1 });
      for (const s of [arm, arm2]) put(s);
      for (const s of [arm, arm2]) shade(key, 'ink', s, { angle: 1.4, gap: 8, w: 5, tone: grad(x + dir * 90, 0, x - dir * 120, 0, 0.6), breaks: 0.1 });
      for (const dx of [-92, 92]) key.ink(line(x + dx * k * dir, y + 96 * k, x + dx * k * dir * 1.02, y + 130 * k, 11, 8));
    };
    chair(388, 470, 1, 1);
    chair(718, 488, 1.04, -1);
    const book = [[330, 494], [376, 482], [392, 490], [438, 480], [444, 496], [396, 506], [384, 506], [338, 510]];
    all([gold, blue, key], book);
    key.ink(outline(book, 3.4), line(388, 490, 390, 506, 3));
    for (let i = 0; i < 3; i++) key.ink(line(342, 499 + i * 3.5, 380, 491 + i * 3.6, 1.5), line(398, 497 + i * 3, 436, 487 + i * 3.4, 1.5));
  },
};

/** The bench from the maker's side: plane and curl, tools on the wall, a chair in clamps. */
const bench = {
  paper: 'bone', inks: ['ochre', 'brick', 'ink'],
  draw(gold, red, key) {
    // Wall of boards: gold with the grain cut to paper, thin dark seams.
    gold.flood();
    for (let i = 0; i < 9; i++) { const x = -4 + i * 104; shade(gold, 'cut', rect(x, -5, 100, 400), { angle: 1.57, gap: 12, w: 4, tone: (a, y) => 0.3 + 0.7 * Math.sin(y / 70 + i * 2) ** 2, breaks: 0.16, wander: 5, step: 24 }); key.ink(line(x, -5, x, 394, 3.4)); }
    shade(key, 'ink', rect(0, 0, 900, 392), { angle: 0.9, gap: 9, w: 5, tone: (x, y) => Math.max(0, Math.hypot(x - 430, y - 200) / 620 - 0.45) * 1.6, breaks: 0.06, step: 18 });
    key.ink(rough(rect(30, 28, 350, 8), 1), rough(rect(390, 34, 470, 8), 1));
    const hang = (shape, block = key) => { all([gold, red, key], [shape, outline(shape, 9)]); block.ink(rough(shape, 0.8)); return shape; };
    // Saw.
    const blade = [[70, 126], [300, 84], [310, 150], [84, 166]];
    hang(blade);
    for (let i = 0; i < 22; i++) key.cut([[84 + i * 10.2, 167 - i * 0.75], [90 + i * 10.2, 157 - i * 0.75], [94 + i * 10.2, 167 - i * 0.75]]);
    shade(key, 'cut', blade, { angle: -0.12, gap: 8, w: 2.6, breaks: 0.2 });
    const grip = spline([[292, 80], [340, 66], [372, 90], [364, 150], [334, 176], [304, 158]], true, 6);
    hang(grip, red);
    all([red, gold], oval(334, 122, 18, 30));
    gold.ink(oval(334, 122, 18, 30));
    key.ink(outline(grip, 4), outline(oval(334, 122, 18, 30), 4));
    // Hammer, chisels, brace.
    hang(rough(rect(442, 90, 20, 222), 1), red);
    key.ink(outline(rect(442, 90, 20, 222), 3));
    hang([[398, 60], [420, 52], [484, 56], [508, 76], [506, 92], [470, 88], [466, 108], [436, 108], [430, 92], [398, 96]]);
    key.cut(gouge(410, 66, 70, 0.05, 4), gouge(440, 96, 22, 0, 3));
    for (const [x, l] of [[562, 0], [602, 26]]) {
      hang([[x - 8, 52 + l], [x + 8, 52 + l], [x + 10, 128 + l], [x - 10, 128 + l]], red);
      key.ink(outline([[x - 8, 52 + l], [x + 8, 52 + l], [x + 10, 128 + l], [x - 10, 128 + l]], 3.4));
      hang([[x - 7, 130 + l], [x + 7, 130 + l], [x + 9, 250 + l], [x - 9, 262 + l]]);
      key.cut(gouge(x - 2, 140 + l, 90, 1.57, 4));
    }
    const brace = spline([[716, 44], [716, 78], [784, 92], [786, 170], [716, 184], [716, 214]], false, 8);
    hang(ribbon(brace, 14));
    hang(spline([[686, 44], [700, 26], [734, 26], [748, 44], [716, 52]], true, 5), red);
    hang(rect(773, 104, 26, 52), red);
    key.ink(outline(rect(773, 104, 26, 52), 3));
    hang([[704, 208], [728, 208], [722, 234], [717, 280], [712, 234]]);
    // Bench top, end grain and vice.
    const top = [[-5, 392], [905, 392], [905, 436], [-5, 436]], front = rect(-5, 436, 910, 180);
    all([gold, red, key], [top, front]);
    gold.ink(top, front);
    key.ink(line(-5, 392, 905, 392, 5), line(-5, 437, 905, 437, 9), rect(-5, 506, 910, 110));
    shade(key, 'ink', rect(-5, 396, 910, 38), { gap: 7, w: 2.2, wander: 3, breaks: 0.3, step: 30 });
    shade(key, 'ink', rect(-5, 442, 910, 64), { gap: 8, w: 5, wander: 4, breaks: 0.12, step: 30, tone: grad(0, 436, 0, 520) });
    shade(key, 'cut', rect(-5, 510, 910, 100), { gap: 14, w: 3, wander: 4, breaks: 0.3, step: 30 });
    for (let x = 330; x < 900; x += 66) key.ink(rough(rect(x, 450, 18, 18), 1.5));
    // Vice at the left, drawers to the right.
    const jaw = rough([[60, 424], [270, 424], [262, 612], [70, 612]], 1.4, 26);
    all([gold, red, key], [jaw, outline(jaw, 10)]); red.ink(jaw); key.ink(outline(jaw, 6));
    shade(key, 'ink', jaw, { angle: 1.57, gap: 9, w: 4.6, wander: 4, tone: grad(90, 0, 290, 0), breaks: 0.1, step: 20 });
    for (const [r, b] of [[38, gold], [15, red]]) { const o = oval(166, 520, r, r, 40); all([gold, red, key], o); b.ink(o); key.ink(outline(o, 5)); }
    const rod = turn(rough(rect(158, 400, 16, 240), 0.8), 0.5, 166, 520);
    all([gold, red, key], [rod, outline(rod, 7)]); gold.ink(rod); key.ink(outline(rod, 4)); for (const s of [402, 638]) { const q = turn([[166, s]], 0.5, 166, 520)[0], o = oval(...q, 16, 16, 20); all([gold, red, key], o); gold.ink(o); key.ink(outline(o, 4)); }
    for (const x of [344, 610]) { const d = rough(rect(x, 522, 246, 84), 1.4, 30); all([key], d); gold.ink(d); key.ink(outline(d, 5)); shade(key, 'ink', d, { gap: 8, w: 4, wander: 5, step: 24, breaks: 0.1, tone: (a, y) => 0.3 + (y - 520) / 120 }); all([gold, key], oval(x + 123, 558, 17, 15)); red.ink(oval(x + 123, 558, 15, 13)); key.ink(outline(oval(x + 123, 558, 15, 13), 4)); }
    // The plane.
    const body = [[300, 392], [302, 342], [330, 336], [560, 338], [584, 350], [588, 392]];
    all([gold, red, key], body);
    red.ink(rough(body, 1.2));
    key.ink(outline(body, 6), line(302, 388, 588, 388, 9));
    shade(key, 'ink', body, { angle: 0.01, gap: 8, w: 5, wander: 2, tone: grad(0, 338, 0, 400), breaks: 0.1 });
    const iron = [[424, 344], [466, 258], [484, 262], [452, 346]];
    const tote = spline([[520, 342], [516, 300], [500, 272], [520, 258], [548, 276], [556, 342]], true, 6), knob = spline([[336, 342], [330, 316], [340, 296], [362, 294], [374, 312], [368, 342]], true, 6);
    hang(iron); hang(tote, red); hang(knob, red);
    key.ink(outline(tote, 5), outline(knob, 5), oval(482, 268, 13, 13, 18));
    key.cut(gouge(438, 338, 66, -1.12, 4));
    for (const s of [tote, knob]) shade(key, 'ink', s, { angle: 1.3, gap: 7, w: 3.4, tone: grad(340, 0, 380, 0), breaks: 0.1 });
    // Shavings: the curl rises from the mouth and more lie about.
    const curl = (cx, cy, r, n, w, dir = 1) => {
      const spiral = range(46).map((i) => { const a = (i / 45) * n * 6.28; return [cx + dir * Math.cos(a) * r * (1 - i / 56), cy + Math.sin(a) * r * (1 - i / 56)]; });
      all([gold, key, red], ribbon(spiral, w + 5));
      key.ink(ribbon(spiral, w + 4));
      key.cut(ribbon(spiral, w));
      gold.ink(ribbon(shift(spiral, 1, 2), w * 0.4));
    };
    curl(404, 316, 34, 2, 8); curl(246, 366, 26, 2, 7, -1); curl(190, 372, 18, 1.6, 6); curl(640, 372, 20, 1.8, 6, -1);
    for (let i = 0; i < 12; i++) curl(rnd(20, 300), rnd(384, 396), rnd(6, 11), 1.4, 3);
    // The patient: a stool with a clamped leg.
    const seat = [[672, 318], [866, 306], [872, 326], [670, 338]];
    for (const leg of [[[692, 330], [680, 392]], [[846, 322], [864, 392]], [[806, 322], [808, 388]]]) { const p = line(...leg[0], ...leg[1], 14, 10); hang(p, red); key.ink(outline(p, 3.5)); }
    hang(seat, red);
    key.ink(outline(seat, 5));
    shade(key, 'ink', seat, { angle: -0.06, gap: 6, w: 2, breaks: 0.2 });
    // Its fourth leg lies on the bench, waiting for glue.
    const leg = line(610, 384, 700, 376, 15, 10);
    hang(leg, red);
    key.ink(outline(leg, 3.5));
  },
};

export default { 'the-last-warm-room': warmRoom, 'teach-repair-first': bench };
