// Going and timing: two railway gauges, the tram on its curve, the station clock, the drifting compass.
import { gouge, hatch, line, outline, rays, ribbon, rings, shade } from '../carve.mjs';
import { box, chance, clamp, glow, grad, mix, oval, range, rect, rnd, rough, shift, spline, turn } from '../ink.mjs';
import { figure, spruce } from '../flora.mjs';
import { digits, glyph } from '../glyphs.mjs';

/** A wide track and a narrower one run to the same point and do not meet there. */
const gauges = {
  paper: 'straw', inks: ['ochre', 'brick', 'ink'],
  draw(gold, red, key) {
    const v = [470, 206];
    gold.flood();
    gold.cut(oval(v[0], v[1] - 22, 58));
    rays(gold, 'cut', v[0], v[1] - 22, 66, 620, 120, 6, Math.PI * 0.99, Math.PI * 2.01);
    // Forest cutting on both sides.
    for (let i = 0; i < 70; i++) { const d = (i % 35) / 35, s = i < 35 ? -1 : 1, x = v[0] + s * mix(40, 480, d ** 1.5) + rnd(-9, 9); spruce(key, x, 216 + d * 26, mix(20, 196, d ** 1.7) * rnd(0.75, 1.1), { wide: 0.17 }); }
    key.ink([[-5, 250], [v[0] - 40, 212], [v[0] + 40, 212], [905, 250], [905, 612], [-5, 612]]);
    // Ballast: everything that is neither sleeper nor rail is chips of stone running to the point.
    for (let i = 0; i < 900; i++) { const t = rnd() ** 0.6, y = mix(226, 606, t), x = rnd(-40, 940); key.cut(gouge(x, y, 3 + 10 * t, rnd(6.28), 1.2 + 4.2 * t)); }
    const bed = (x, w) => {
      const at = (s, t) => [mix(v[0], x + s * w, t), mix(v[1] + 4, 640, t)];
      const ground = [at(-0.95, 0.02), at(0.95, 0.02), at(0.95, 1), at(-0.95, 1)];
      key.ink(ground);
      for (const b of [gold, red]) b.cut(ground);
      gold.ink(ground);
      // Sleepers.
      for (let z = 1; z < 26; z++) {
        const t = 1.12 / (1 + z * 0.24) , t2 = 1.12 / (1 + (z + 0.42) * 0.24);
        const s = rough([at(-0.84, t), at(0.84, t), at(0.84, t2), at(-0.84, t2)], 1.4 * t, 24);
        key.cut(s); gold.cut(s);
        red.ink(s);
        key.within(s, (b, bx) => hatch(b, 'ink', bx, { gap: Math.max(2.5, bx.h / 4), w: bx.h / 9, breaks: 0.16, step: 16, wander: bx.h / 14, tone: (px) => (Math.abs(px - v[0]) > 20 ? 1 : 0) }));
      }
      // Rails: dark web, bright head.
      for (const s of [-0.5, 0.5]) {
        const r = (o) => range(14).map((i) => { const t = 0.015 + 0.985 * (i / 13) ** 1.5; return at(s + o, t); });
        const k = 0.36;
        const band = (a, b) => [...r(a * k), ...r(b * k).reverse()];
        const whole = band(-0.095, 0.095);
        for (const b of [key, red, gold]) b.cut(whole);
        key.ink(whole);
        key.cut(band(-0.05, 0.05));
      }
    };
    bed(120, 330);
    bed(760, 330 * 1435 / 1520 * 0.86);
    // The measure, laid across both like a chalk mark.
    const mark = (x, w, y, text) => { const t = (y - 210) / 430, a = mix(v[0], x - w * 0.5, t), z = mix(v[0], x + w * 0.5, t); const b = rough(rect(a - 6, y - 17, z - a + 12, 34), 1.5); key.cut(outline(b, 5)); red.cut(b); gold.cut(b); key.cut(b); key.ink(line(a + 2, y, (a + z) / 2 - 46, y, 3.6), line((a + z) / 2 + 46, y, z - 2, y, 3.6), ...digits(text, (a + z) / 2 - 35, y - 11, 14, 22, 4.6), [[a + 1, y], [a + 17, y - 8], [a + 17, y + 8]], [[z - 1, y], [z - 17, y - 8], [z - 17, y + 8]]); };
    mark(120, 330, 500, '1520'); mark(760, 330 * 1435 / 1520 * 0.86, 500, '1435');
    // A semaphore, for scale and a decision.
    const p = 706;
    for (const b of [gold]) b.cut(rect(p - 6, 40, 14, 300));
    key.cut(rect(p - 7, 60, 16, 306));
    key.ink(rough(rect(p - 4, 30, 9, 336), 0.8));
    const arm = turn(rect(p - 84, 44, 96, 24), 0.5, p, 56);
    for (const b of [gold, key]) b.cut(rough(turn(rect(p - 88, 40, 104, 32), 0.5, p, 56), 1));
    red.ink(rough(arm, 1)); key.ink(outline(arm, 4)); key.ink(oval(p, 56, 11, 11, 18)); key.cut(oval(p, 56, 5, 5, 12));
    key.ink(line(p - 14, 120, p + 18, 120, 4));
  },
};

/** A tram leans out of the old street; the rails make the drawing. */
const tram = {
  paper: 'bone', inks: ['ice', 'brick', 'ink'],
  draw(pale, red, key) {
    pale.ink(rect(-5, -5, 910, 300));
    hatch(pale, 'cut', { x: 0, y: 0, w: 900, h: 260 }, { gap: 12, w: 9, angle: 0.05, tone: grad(0, 0, 0, 300, 0.7), breaks: 0.08, step: 24 });
    // Houses: gables in a row on the left, a tower behind, a long dark wall on the right.
    const house = (x, w, h, gable, tone) => {
      const y = 388, top = y - h, shape = gable ? [[x, y], [x, top], [x + w / 2, top - w * 0.62], [x + w, top], [x + w, y]] : [[x, y], [x, top], [x + w, top], [x + w, y]];
      pale.cut(shape); key.cut(shape); red.cut(shape);
      if (tone === 'ink') { key.ink(rough(shape, 1.2)); shade(key, 'cut', shape, { angle: 1.57, gap: 12, w: 3.4, breaks: 0.2, step: 24 }); } else if (tone === 'pale') { pale.ink(shape); key.ink(outline(rough(shape, 1), 4)); shade(key, 'ink', shape, { angle: 0, gap: 9, w: 2, breaks: 0.2 }); } else { key.ink(outline(rough(shape, 1), 4)); shade(key, 'ink', shape, { angle: 0.9, gap: 8, w: 5, tone: grad(x, 0, x + w, 0, 1.4), breaks: 0.1 }); }
      if (gable) { const r = ribbon([[x - 9, top + 7], [x + w / 2, top - w * 0.66], [x + w + 9, top + 7]], 11); pale.cut(r); (tone === 'ink' ? red : key).ink(r); if (tone === 'ink') key.cut(r); }
      const cols = Math.max(2, Math.round(w / 44));
      for (let r = 0; r < Math.floor(h / 66); r++) for (let c = 0; c < cols; c++) { const wx = x + (w / cols) * (c + 0.5) - 10, wy = top + 22 + r * 62; key.cut(rect(wx - 4, wy - 4, 28, 42)); pale.cut(rect(wx - 4, wy - 4, 28, 42)); key.ink(rough(rect(wx, wy, 20, 34), 0.8)); key.cut(rect(wx + 9, wy, 2.4, 34), rect(wx, wy + 13, 20, 2.4)); }
      if (gable) { key.cut(oval(x + w / 2, top - w * 0.24, 12, 14, 20)); key.ink(oval(x + w / 2, top - w * 0.24, 8, 10, 18)); }
    };
    key.ink(rough([[366, 390], [366, 120], [378, 112], [412, 10], [446, 112], [458, 120], [458, 390]], 1.2), line(412, 14, 412, -20, 4));
    shade(key, 'cut', rect(368, 124, 46, 260), { angle: 1.57, gap: 9, w: 4, breaks: 0.14, step: 24 });
    house(-30, 126, 250, true, 'light'); house(90, 112, 204, true, 'ink'); house(198, 104, 236, true, 'pale'); house(300, 88, 150, false, 'light'); house(438, 96, 190, true, 'pale');
    house(706, 220, 330, false, 'ink'); house(640, 80, 228, true, 'light');
    // Street: setts in fans that follow the curve.
    const street = rect(-5, 386, 910, 230);
    for (const b of [pale, red, key]) b.cut(street);
    pale.ink(street);
    const c = [980, 470];
    const curve = (r, a) => [c[0] + Math.cos(a) * r * 1.25 - 40, c[1] - 70 + Math.sin(a) * r * 0.42 + 40];
    key.within(street, () => {
      for (let k = 0; k < 22; k++) { const r = 330 + k * 46; for (let a = 1.3; a < 3.3; a += 13 / r * 1.4) { const p = curve(r + rnd(-4, 4), a), q = curve(r, a + 0.02), s = clamp((p[1] - 380) / 220, 0.18, 1); key.ink(gouge(p[0], p[1], 26 * s, Math.atan2(q[1] - p[1], q[0] - p[0]) + 0.06, 8 * s)); } }
    });
    // Rails.
    const rail = (o) => spline([[-30, 640 + o * 1.3], [150, 590 + o * 1.2], [330, 540 + o], [540, 470 + o * 0.8], [720, 430 + o * 0.5], [905, 400 + o * 0.3]], false, 10);
    key.within(street, () => { for (const o of [-66, 36]) { const p = rail(o); for (const b of [key, pale]) b.cut(ribbon(p, (t) => 28 - t * 16)); key.ink(ribbon(p, (t) => 13 - t * 8)); } });
    // The tram: front in three-quarter view, side going away round the bend.
    const front = spline([[452, 232], [470, 196], [610, 190], [630, 226], [640, 390], [632, 470], [446, 480], [440, 400]], true, 8);
    const side = [[630, 216], [650, 202], [820, 232], [838, 250], [838, 408], [820, 418], [634, 466]];
    const k1 = [[446, 186], [626, 180], [830, 226], [846, 250], [846, 424], [640, 486], [436, 494], [430, 400]];
    for (const b of [pale, red, key]) b.cut(k1, front, side);
    const lowF = [[440, 352], [640, 346], [634, 468], [446, 478]], lowS = [[638, 346], [838, 336], [838, 408], [634, 466]];
    red.ink(front, side);
    const bandF = [[441, 334], [640, 328], [640, 350], [441, 356]], bandS = [[640, 328], [838, 322], [838, 336], [640, 350]];
    red.cut(bandF, bandS);
    shade(key, 'ink', side, { angle: 0.02, gap: 8, w: 4.6, tone: (x, y) => (y > 346 ? 0.85 : 0.4), breaks: 0.06 });
    shade(red, 'cut', lowF, { angle: 1.57, gap: 17, w: 4, tone: grad(630, 0, 450, 0), breaks: 0.2, step: 18 });
    shade(key, 'ink', lowF, { angle: 1.52, gap: 8, w: 5, tone: grad(560, 0, 640, 0), breaks: 0.1, step: 18 });
    // Windscreens: three panes, a driver as a shape.
    for (const pane of [[[462, 240], [508, 236], [508, 328], [458, 330]], [[516, 234], [576, 232], [578, 326], [516, 328]], [[584, 232], [620, 230], [628, 324], [586, 326]]]) { red.cut(pane); key.ink(rough(pane, 0.8)); shade(key, 'cut', pane, { angle: 2.2, gap: 13, w: 5, tone: grad(640, 340, 460, 220), breaks: 0.1 }); }
    key.cut(oval(546, 280, 13, 15, 20), [[524, 328], [528, 302], [564, 302], [570, 326]]);
    red.ink([[526, 328], [530, 304], [562, 304], [568, 326]]);
    for (let i = 0; i < 4; i++) { const a = 654 + i * 46, z = a + 36, y0 = (x) => 226 + (x - 640) * 0.17, y1 = (x) => 318 - (x - 640) * 0.02; const pane = [[a, y0(a)], [z, y0(z)], [z, y1(z)], [a, y1(a)]]; red.cut(pane); key.ink(rough(pane, 0.8)); key.cut(gouge(a + 6, y0(a) + 44, 40, -0.9, 5)); if (i !== 1) { key.cut(oval(a + 19, y0(a) + 58, 8, 10, 14), [[a + 6, y1(a)], [a + 12, y0(a) + 72], [a + 27, y0(a) + 72], [a + 32, y1(a)]]); } }
    // Number, lamps, roof, bumper.
    const disc = oval(544, 210, 20, 18, 24);
    red.cut(disc); key.ink(outline(disc, 4), ...digits('2', 538, 200, 12, 19, 4.5));
    for (const x of [482, 600]) { const l = oval(x, 404, 21, 21, 26); red.cut(l); key.cut(l); key.ink(outline(l, 6)); rays(red, 'cut', x, 404, 28, 52, 16, 4); }
    key.ink(outline(front, 6), outline(side, 5));
    key.ink(rough([[434, 462], [640, 454], [846, 406], [846, 428], [640, 486], [436, 496]], 1.2));
    for (let i = 0; i < 5; i++) key.cut(gouge(450 + i * 34, 474, 26, 0, 4));
    key.ink(rough([[462, 202], [474, 184], [612, 178], [822, 224], [838, 246], [640, 208], [620, 192], [482, 198]], 1));
    // Pole and wires.
    key.ink(line(640, 186, 560, 92, 5), line(640, 186, 688, 104, 5), line(540, 92, 704, 102, 5));
    key.ink(ribbon(spline([[-10, 150], [300, 96], [560, 88], [760, 110], [910, 160]]), 2.6), ribbon(spline([[-10, 60], [300, 84], [620, 92]]), 2), ribbon(spline([[620, 96], [760, 40], [910, 20]]), 2));
    // Two people wait on the left with a dog's patience.
    for (const [x, y, h, s] of [[196, 480, 120, true], [246, 486, 132, false]]) { for (const b of [pale]) b.cut(shift(rect(-22, -h, 44, h), x, y)); key.cut(rect(x - 26, y - h - 4, 52, h + 6)); figure(key, x, y, h, { skirt: s, arms: [1.35, 1.8] }); }
  },
};

/** Clock, board, and a bench end: a wall that has told the same thing to everybody. */
const timetable = {
  paper: 'bone', inks: ['ochre', 'fjord', 'ink'],
  draw(gold, blue, key) {
    // Panelled wall in blue with a lamp's light falling from above left.
    blue.flood();
    for (let i = 0; i < 13; i++) { const x = i * 72 - 10; key.ink(line(x, -5, x, 470, 3)); shade(blue, 'cut', rect(x + 4, -5, 64, 480), { angle: 1.57, gap: 11, w: 5.4, tone: (a, b) => 0.75 * glow(310, 150, 560)(a, b) + 0.12, breaks: 0.1, step: 24, wander: 3 }); shade(key, 'ink', rect(x + 4, -5, 64, 480), { angle: 1.57, gap: 9, w: 5, tone: (a, b) => clamp(Math.hypot(a - 310, b - 170) / 700 - 0.25), breaks: 0.1, step: 24, wander: 3 }); }
    // Wainscot and bench.
    const low = rect(-5, 470, 910, 140);
    blue.cut(low); key.cut(low); key.ink(low);
    shade(key, 'cut', low, { angle: 0, gap: 12, w: 3, breaks: 0.24, step: 26, wander: 2 });
    gold.ink(rough(rect(40, 496, 600, 22), 1.5), rough(rect(40, 530, 600, 16), 1.5)); key.cut(rect(40, 496, 600, 22), rect(40, 530, 600, 16));
    for (const s of [rect(40, 496, 600, 22), rect(40, 530, 600, 16)]) { shade(key, 'ink', s, { gap: 6, w: 1.8, breaks: 0.3, step: 30 }); key.ink(outline(s, 4)); }
    for (const x of [90, 330, 570]) key.ink(rect(x, 486, 16, 130));
    // The clock: large, on a bracket, at ten past four.
    const c = [262, 226], R = 176;
    for (const b of [gold, blue, key]) b.cut(oval(...c, R + 12, R + 12, 80));
    key.ink(rough(oval(...c, R + 6, R + 6, 80), 1.2, 14)); key.cut(oval(...c, R - 14, R - 14, 80));
    rings(key, 'cut', ...c, R - 8, R + 2, 1, { w: 5, breaks: 0.06 });
    gold.ink(oval(...c, R - 14, R - 14, 80)); gold.cut(oval(...c, R - 30, R - 30, 80));
    rings(gold, 'ink', ...c, 24, R - 44, 13, { w: 4.6, tone: (x, y) => clamp((x - c[0] + y - c[1]) / 190 + 0.15), breaks: 0.12 });
    for (let i = 0; i < 60; i++) { const a = (i / 60) * 6.283, s = i % 5 ? 12 : 0; if (s) key.ink(line(c[0] + Math.cos(a) * (R - 32), c[1] + Math.sin(a) * (R - 32), c[0] + Math.cos(a) * (R - 20), c[1] + Math.sin(a) * (R - 20), 3)); else key.ink(line(c[0] + Math.cos(a) * (R - 66), c[1] + Math.sin(a) * (R - 66), c[0] + Math.cos(a) * (R - 24), c[1] + Math.sin(a) * (R - 24), i % 15 ? 11 : 17)); }
    const hand = (a, l, w) => { const p = (d, o) => [c[0] + Math.cos(a) * d - Math.sin(a) * o, c[1] + Math.sin(a) * d + Math.cos(a) * o]; key.ink(rough([p(-34, w), p(l * 0.7, w * 0.9), p(l, 0), p(l * 0.7, -w * 0.9), p(-34, -w)], 0.8)); };
    hand(-Math.PI / 2 + 6.283 * (10 / 60), 138, 6); hand(-Math.PI / 2 + 6.283 * (4.17 / 12), 92, 9);
    key.ink(oval(...c, 17, 17, 26)); key.cut(oval(...c, 6, 6, 16));
    // The board: columns of hours, a few minutes picked out; the destination is strokes only.
    const b0 = rect(512, 52, 344, 390);
    for (const b of [gold, blue, key]) b.cut(rough(rect(498, 38, 372, 418), 1.5));
    key.ink(rough(rect(502, 42, 364, 410), 1.2)); key.cut(rough(b0, 1));
    shade(key, 'cut', rect(504, 44, 360, 8), { gap: 4, w: 2, breaks: 0.2 });
    const head = rect(512, 52, 344, 50);
    key.ink(head); key.cut(...'TALLINN'.split('').flatMap((ch, i) => (ch === 'T' || ch === 'A' || ch === 'L' || ch === 'I' || ch === 'N' ? glyph(ch, 556 + i * 37, 64, 24, 27, 6) : [])));
    for (let r = 0; r < 10; r++) {
      const y = 114 + r * 33;
      if (r % 2) { gold.ink(rect(512, y - 7, 344, 33)); }
      key.ink(line(512, y + 26, 856, y + 26, 2.4));
      key.ink(...digits(String(5 + r * 2).padStart(2, '0'), 524, y, 15, 18, 5));
      const minutes = ['04', '10', '16', '22', '28', '34', '40', '46', '52', '58'].filter(() => chance(0.38)).slice(0, 4);
      if (r === 3) minutes.splice(0, 4, '16', '28', '46');
      for (const [k, m] of minutes.entries()) key.ink(...digits(m, 594 + k * 64, y + 2, 11, 14, 3.2));
    }
    key.ink(rect(572, 102, 4, 340));
    const hit = oval(671, 222, 30, 17, 30); blue.ink(outline(hit, 6));
    // Shadow of the board and clock on the wall.
    shade(key, 'ink', rect(870, 62, 18, 398), { angle: 0.8, gap: 6, w: 4 });
    shade(key, 'ink', rect(520, 454, 350, 14), { angle: 0.8, gap: 6, w: 4 });
    // Someone left a case.
    const bag = [[688, 508], [832, 508], [838, 606], [682, 606]];
    for (const b of [gold, key]) b.cut(bag);
    gold.ink(rough(bag, 1.4)); key.ink(outline(bag, 6), outline(rect(736, 486, 48, 22), 7), rect(704, 508, 12, 98), rect(804, 508, 12, 98));
    shade(key, 'ink', bag, { angle: 1.57, gap: 8, w: 4, tone: grad(730, 0, 850, 0), breaks: 0.1, step: 18 });
  },
};

/** Two roses on one chart: the printed north and the one the needle means this year. */
const compass = {
  paper: 'straw', inks: ['ice', 'brick', 'ink'],
  draw(sea, red, key) {
    const c = [430, 308];
    // Sea tint with coast left as paper, rhumb lines across everything.
    sea.flood();
    const coast = rough(spline([[905, -10], [760, -10], [724, 60], [780, 110], [742, 170], [800, 230], [764, 300], [822, 352], [786, 430], [842, 470], [800, 540], [850, 612], [960, 620]], true, 8), 3, 12);
    const isle = rough(spline([[40, 470], [96, 440], [150, 470], [166, 530], [110, 560], [56, 540]], true, 6), 3, 10), isle2 = rough(spline([[60, 96], [104, 70], [140, 100], [110, 134]], true, 6), 2, 10);
    for (const land of [coast, isle, isle2]) {
      sea.cut(land);
      key.ink(outline(land, 4.5));
      // Shore strokes, as on an engraved chart: level, white into the sea, ink into the land.
      const mid = box(land), cx = land === coast ? 2000 : mid.x + mid.w / 2;
      for (const [x, y] of rough(land, 1, 7)) {
        if (x > 890 || y < -5) continue;
        const out = x < cx ? Math.PI : 0;
        sea.cut(gouge(x, y, rnd(12, 46), out, 3.6));
        key.within(land, () => key.ink(gouge(x, y, rnd(10, 38), out + Math.PI, 2.8)));
      }
    }
    hatch(sea, 'cut', { x: 0, y: 0, w: 760, h: 600 }, { gap: 17, w: 5, tone: (x, y) => clamp(Math.hypot(x - c[0], y - c[1]) / 520 - 0.45) * 1.6, breaks: 0.2, step: 18 });
    for (let i = 0; i < 32; i++) { const a = (i / 32) * 6.283; key.ink(line(c[0] + Math.cos(a) * 236, c[1] + Math.sin(a) * 236, c[0] + Math.cos(a) * 760, c[1] + Math.sin(a) * 760, i % 4 ? 1.4 : 2.6)); }
    // Rings of degrees.
    for (const b of [sea, key]) b.cut(oval(...c, 246, 246, 90));
    key.ink(outline(oval(...c, 242, 242, 120), 5), outline(oval(...c, 214, 214, 120), 3));
    for (let i = 0; i < 180; i++) { const a = (i / 180) * 6.283, l = i % 5 ? 10 : 22; key.ink(line(c[0] + Math.cos(a) * 216, c[1] + Math.sin(a) * 216, c[0] + Math.cos(a) * (216 + l), c[1] + Math.sin(a) * (216 + l), i % 5 ? 2 : 3.6)); }
    for (let i = 0; i < 36; i += 2) { const a = (i / 36) * 6.283; key.ink([[c[0] + Math.cos(a) * 228, c[1] + Math.sin(a) * 228], [c[0] + Math.cos(a + 0.087) * 228, c[1] + Math.sin(a + 0.087) * 228], [c[0] + Math.cos(a + 0.174) * 228, c[1] + Math.sin(a + 0.174) * 228], [c[0] + Math.cos(a + 0.174) * 240, c[1] + Math.sin(a + 0.174) * 240], [c[0] + Math.cos(a) * 240, c[1] + Math.sin(a) * 240]]); }
    // Inner, magnetic circle: turned by the declination, in red.
    const dec = 0.17;
    red.ink(outline(oval(...c, 196, 196, 120), 4), outline(oval(...c, 176, 176, 120), 2.4));
    for (let i = 0; i < 72; i++) { const a = (i / 72) * 6.283 + dec; red.ink(line(c[0] + Math.cos(a) * 178, c[1] + Math.sin(a) * 178, c[0] + Math.cos(a) * (i % 6 ? 186 : 195), c[1] + Math.sin(a) * (i % 6 ? 186 : 195), i % 6 ? 2.4 : 5)); }
    // The star: sixteen points, split light and dark.
    const point = (a, l, w) => { const p = (r, da) => [c[0] + Math.cos(a + da) * r, c[1] + Math.sin(a + da) * r], tip = p(l, 0); return [[tip, p(w, 0.39), c], [tip, p(w, -0.39), c]]; };
    const star = (offset, l, w, fill) => { for (let i = 0; i < 4; i++) { const a = offset + (i * Math.PI) / 2 - Math.PI / 2, [dark, lit] = point(a, l, w); for (const b of [sea, key, red]) b.cut([dark[0], dark[1], c, lit[1]]); fill.ink(rough(dark, 0.8)); key.ink(outline(dark, 3), outline(lit, 3)); shade(key, 'ink', lit, { angle: a + 1.57, gap: 9, w: 2.4, tone: (x, y) => clamp(1.3 - Math.hypot(x - c[0], y - c[1]) / (l * 0.8)), breaks: 0.05 }); if (fill === key) shade(key, 'cut', dark, { angle: a, gap: 8, w: 2.4, breaks: 0.3 }); } };
    star(Math.PI / 8, 120, 40, red); star(-Math.PI / 8, 120, 40, red); star(Math.PI / 4, 158, 52, red); star(0, 206, 64, key);
    for (const b of [key, red, sea]) b.cut(oval(...c, 25, 25, 30)); key.ink(outline(oval(...c, 23, 23, 30), 4)); rays(key, 'ink', ...c, 4, 20, 12, 4);
    // North twice: a lily for the printed one, a needle for the other.
    const n = [c[0], c[1] - 246];
    const lily = [spline([[0, 4], [-11, -16], [-6, -36], [0, -54], [6, -36], [11, -16]], true, 6), spline([[-8, 3], [-24, -12], [-40, -16], [-44, -30], [-34, -40], [-28, -30], [-20, -24], [-13, -8]], true, 6), spline([[8, 3], [24, -12], [40, -16], [44, -30], [34, -40], [28, -30], [20, -24], [13, -8]], true, 6)].map((p) => shift(p, ...n));
    for (const b of [sea, key]) b.cut(...lily.map((p) => outline(p, 9)));
    key.ink(...lily);
    key.ink(rect(n[0] - 26, n[1] + 2, 52, 7));
    const needle = (o, r) => { const a = -Math.PI / 2 + dec; return [c[0] + Math.cos(a) * r - Math.sin(a) * o, c[1] + Math.sin(a) * r + Math.cos(a) * o]; };
    const nd = [needle(0, 300), needle(15, 236), needle(5, 240), needle(5, 150), needle(-5, 150), needle(-5, 240), needle(-15, 236)];
    for (const b of [sea, key]) b.cut(outline(nd, 8), nd);
    red.ink(rough(nd, 0.8));
    // The drift: an arc of small strokes from one to the other.
    for (let i = 1; i < 9; i++) { const a = -Math.PI / 2 + dec * (i / 9); red.ink(line(c[0] + Math.cos(a) * 262, c[1] + Math.sin(a) * 262, c[0] + Math.cos(a) * (270 + i * 2), c[1] + Math.sin(a) * (270 + i * 2), 3.4)); }
    // Soundings and a small ship.
    // A ship holds to the line she was given.
    const at = (pts) => shift(pts, 92, 304);
    const hull = at(spline([[-56, 8], [-44, 34], [40, 34], [60, 0], [30, 12], [-30, 14]], true, 5)), sails = [at([[-34, -6], [-30, -62], [2, -48], [4, 2]]), at([[8, 4], [8, -82], [48, -40], [44, 0]])];
    for (const b of [sea, key]) b.cut(outline(hull, 9), hull, ...sails, ...sails.map((s) => outline(s, 9)));
    key.ink(rough(hull, 0.8), ...sails.map((s) => outline(s, 3.6)), line(...at([[6, 20]])[0], ...at([[6, -92]])[0], 4), line(...at([[-32, 16]])[0], ...at([[-30, -70]])[0], 3.4));
    red.ink(at([[8, -92], [30, -86], [8, -80]])); red.within(sails[1], (b, bx) => hatch(b, 'ink', bx, { angle: 1.5, gap: 12, w: 6 }));
    for (let i = 0; i < 4; i++) key.ink(gouge(34 + i * 34, 344 + (i % 2) * 7, 34, 0, 4));
    key.cut(gouge(48, 318, 76, -0.05, 3));
    for (let i = 0; i < 150; i++) { const x = rnd(16, 690), y = rnd(16, 570); if (Math.hypot(x - c[0], y - c[1]) > 282 && Math.hypot(x - 92, y - 304) > 100 && Math.hypot(x - 100, y - 500) > 90 && Math.hypot(x - 100, y - 104) > 66 && chance(0.4)) key.ink(...digits(String(Math.floor(rnd(3, 60))), x, y, 8, 12, 2.6)); }
  },
};

export default { 'how-a-gauge-decides': gauges, 'a-tram-line-drawn-by-hand': tram, 'the-timetable-on-the-wall': timetable, 'how-a-compass-drifts': compass };
