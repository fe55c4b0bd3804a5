// Warmth and keeping: the tiled stove, the seed cabinet, the bakery before dawn, the sauna at dusk.
import { gouge, line, outline, rays, ribbon, rings, ripples, shade, sweep } from '../carve.mjs';
import { arc, chance, clamp, glow, grad, mix, oval, range, rect, rnd, rough, seed, shift, spline, turn, wobble } from '../ink.mjs';
import { crown, grass, reeds, spruce } from '../flora.mjs';

const knock = (blocks, ...shapes) => { for (const b of blocks) b.cut(...shapes); };

/** A stove to the ceiling in green tiles, its door open on the fire, a cat who knows the hour. */
const stove = {
  paper: 'bone', inks: ['ochre', 'pine', 'ink'],
  draw(gold, green, key) {
    const B = [gold, green, key];
    // Room: papered wall with thin stripes, warm towards the stove; board floor.
    for (let x = -5; x < 905; x += 26) { gold.ink(rough(rect(x, -5, 11, 460), 0.8, 40)); for (let y = (x % 52) * 0.7; y < 450; y += 44) key.ink(oval(x + 18, y, 2.4, 4.4, 8)); }
    shade(key, 'ink', rect(0, 0, 900, 450), { angle: 0.9, gap: 9, w: 5, tone: (x, y) => clamp((x - 560) / 360) * 0.9, breaks: 0.08, step: 18 });
    const floor = rect(-5, 456, 910, 160);
    knock(B, floor);
    key.ink(floor);
    key.within(floor, () => sweep(key, 'cut', (u, t) => [mix(380 + (u - 0.5) * 900, 380 + (u - 0.5) * 2300, t), mix(456, 612, t)], { n: 34, steps: 14, w: 9, tone: (x, y) => clamp(1.1 - Math.abs(x - 420) / 520), breaks: 0.1 }));
    gold.within(floor, () => rays(gold, 'ink', 426, 430, 20, 420, 60, 22, 0.1, Math.PI - 0.1));
    key.ink(line(-5, 452, 905, 452, 9)); key.cut(line(-5, 446, 905, 446, 2.5));
    // Stove body: front face and a narrow dark side.
    const x0 = 268, w = 288, cols = 4, tw = w / cols;
    const front = rect(x0, -10, w, 500), side = [[x0 + w, -10], [x0 + w + 74, -10], [x0 + w + 74, 462], [x0 + w, 490]];
    knock(B, front, side, rect(x0 - 16, 486, w + 40, 30));
    green.ink(front, side);
    const tile = (x, y, tw2, th, dark) => {
      const t = rough(rect(x + 2.5, y + 2.5, tw2 - 5, th - 5), 0.8, 20);
      key.ink(outline(rect(x, y, tw2, th), 3.4));
      // A glazed tile: pillow light on the upper left, a diamond pressed into it.
      const cx = x + tw2 / 2, cy = y + th / 2, d = Math.min(tw2, th) * 0.33;
      if (!dark) {
        green.cut(outline([[cx, cy - d], [cx + d, cy], [cx, cy + d], [cx - d, cy]], 5));
        green.cut(gouge(x + 9, y + th * 0.5, th * 0.36, -1.35, 5), gouge(x + 12, y + 11, tw2 * 0.4, 0.04, 4.6));
        green.cut(oval(cx, cy, d * 0.3, d * 0.3, 12));
        for (const [a, b] of [[0.2, 0.2], [0.8, 0.2], [0.2, 0.8], [0.8, 0.8]]) green.cut(gouge(x + tw2 * a - 4, y + th * b, 9, 0.8, 4));
        shade(key, 'ink', t, { angle: 0.8, gap: 6, w: 3, tone: grad(x + tw2 * 0.35, y + th * 0.35, x + tw2 * 1.1, y + th * 1.1), breaks: 0.1, step: 9 });
      } else { shade(key, 'ink', t, { angle: 1.57, gap: 6, w: 4.4, breaks: 0.08, step: 12 }); green.cut(gouge(x + 5, y + th * 0.7, th * 0.4, -1.5, 3)); }
    };
    for (let r = 0; r < 7; r++) for (let c = 0; c < cols; c++) { const y = -30 + r * tw; if (r > 3 && c > 0 && c < 3 && r < 6) continue; tile(x0 + c * tw, y, tw, tw, false); }
    for (let r = 0; r < 7; r++) tile(x0 + w, -30 + r * tw - 2, 74, tw, true);
    // Cornices.
    for (const y of [112, 474]) { const c = rough(rect(x0 - 14, y, w + 96, 20), 1); knock(B, c); green.ink(c); key.ink(outline(c, 4)); green.cut(line(x0 - 8, y + 5, x0 + w, y + 5, 4)); shade(key, 'ink', rect(x0 + w, y, 82, 20), { gap: 5, w: 3.4, angle: 1.57 }); }
    // Fire door, open; brass frame; the opening glows.
    const d = rect(x0 + tw + 6, 266, tw * 2 - 12, 122), mouth = rect(x0 + tw + 22, 282, tw * 2 - 44, 92);
    knock(B, d); gold.ink(d); key.ink(outline(d, 5)); key.cut(mouth); gold.cut(mouth); key.ink(rough(mouth, 1));
    shade(key, 'ink', rect(d[0][0], 376, tw * 2 - 12, 12), { gap: 4, w: 2 });
    const flame = (x, h, lw) => spline([[x - lw, 372], [x - lw * 0.9, 350], [x - lw * 0.2, 372 - h * 0.6], [x, 372 - h], [x + lw * 0.5, 372 - h * 0.5], [x + lw, 350], [x + lw, 372]], true, 6);
    for (const [x, h, lw] of [[376, 52, 14], [402, 78, 18], [430, 62, 16], [454, 46, 12]]) { const f = flame(x, h, lw); key.cut(f); gold.ink(f); gold.cut(flame(x, h * 0.5, lw * 0.5)); }
    key.ink(line(364, 370, 470, 364, 9), line(372, 362, 462, 372, 8));
    const leaf = [[x0 + tw * 3 - 4, 266], [x0 + tw * 3 + 60, 250], [x0 + tw * 3 + 60, 398], [x0 + tw * 3 - 4, 388]];
    knock(B, leaf); gold.ink(rough(leaf, 1)); key.ink(outline(leaf, 5)); shade(key, 'ink', leaf, { angle: 1.57, gap: 7, w: 4, tone: grad(x0 + tw * 3, 0, x0 + tw * 3 + 66, 0), step: 12 }); key.ink(oval(x0 + tw * 3 + 46, 326, 6, 6, 14));
    // Warming bench along the left with the cat on it.
    const bench = rough([[34, 396], [266, 396], [266, 424], [34, 424]], 1.2), foot = rect(54, 424, 22, 76);
    knock(B, bench, foot); gold.ink(bench); key.ink(outline(bench, 5), foot); shade(key, 'ink', bench, { gap: 6, w: 2.2, breaks: 0.2 });
    const cat = spline([[92, 396], [80, 366], [98, 338], [142, 326], [182, 338], [192, 322], [188, 304], [204, 314], [216, 310], [228, 300], [230, 322], [238, 346], [224, 372], [212, 396]], true, 6);
    knock(B, outline(cat, 8), cat); key.ink(rough(cat, 1, 10));
    sweep(key, 'cut', (u, t) => [mix(96, 204, u) + Math.sin(t * 2.5) * 12, mix(344 + Math.abs(u - 0.5) * 26, 390, t)], { n: 13, steps: 9, w: 4.6, breaks: 0.12 });
    key.cut(gouge(204, 334, 9, 0.2, 3.4), gouge(221, 334, 9, 0.1, 3.4), gouge(211, 347, 7, 0.4, 3), gouge(222, 350, 20, -0.1, 1.8), gouge(222, 354, 18, 0.2, 1.8));
    const tail = spline([[88, 390], [70, 400], [62, 432], [76, 452], [88, 442]], false, 6); key.cut(ribbon(tail, 17)); knock([gold], ribbon(tail, 15)); key.ink(ribbon(tail, (t) => 12 - t * 5));
    // Firewood stacked on the right, mittens on a line above.
    for (let r = 0; r < 5; r++) for (let i = 0; i < 5 - (r > 3 ? 2 : 0); i++) { const cx = 690 + i * 42 + (r % 2) * 20, cy = 560 - r * 34, l = rough(oval(cx, cy, 20, 17, 18), 1.6, 8); knock(B, l); gold.ink(l); key.ink(outline(l, 4.4)); rings(key, 'ink', cx - 2, cy + 1, 4, 15, 3, { w: 2.2, ky: 0.85, breaks: 0.14 }); key.ink(gouge(cx, cy, 17, rnd(6.28), 3)); }
    const rope = spline([[632, 120], [740, 158], [905, 140]]); key.ink(ribbon(rope, 3));
    for (const [x, y] of [[700, 150], [766, 160], [832, 154]]) { const m = shift(spline([[-16, 0], [14, 0], [18, 44], [14, 74], [-4, 84], [-20, 70], [-22, 50], [-38, 40], [-36, 26], [-18, 30]], true, 5), x, y); knock(B, m); green.ink(m); key.ink(outline(m, 4)); for (let k = 0; k < 3; k++) green.cut(line(x - 16, y + 10 + k * 7, x + 14, y + 10 + k * 7, 3)); for (let k = 0; k < 3; k++) green.cut(rough([[x - 10 + k * 11, y + 40], [x - 5 + k * 11, y + 48], [x - 10 + k * 11, y + 56], [x - 15 + k * 11, y + 48]], 0.4, 6)); }
  },
};

/** A wall of small drawers, one pulled out and full of paper packets. */
const seeds = {
  paper: 'straw', inks: ['brick', 'moss', 'ink'],
  draw(red, green, key) {
    const B = [red, green, key];
    key.flood();
    const cw = 152, rh = 104;
    for (let r = -1; r < 6; r++) for (let c = 0; c < 6; c++) {
      const x = 4 + c * cw - 10, y = 10 + r * rh, f = rough(rect(x, y, cw - 10, rh - 10), 1.2, 30);
      key.cut(outline(f, 3));
      shade(key, 'cut', f, { gap: 7, w: 4.2, angle: rnd(-0.03, 0.03), wander: 4, tone: (px, py) => clamp(1.12 - (px - 120) / 900 - (py - y) / 330), breaks: 0.06, step: 14 });
      // Label in a brass holder, and a knob.
      const l = rect(x + 40, y + 16, 62, 28);
      key.cut(rough(l, 0.8)); key.ink(outline(l, 3.6)); key.ink(ribbon(range(9).map((i) => [x + 48 + i * 5.6, y + 28 + Math.sin(i * 2.1 + c) * 3]), 2.8), line(x + 50, y + 37, x + rnd(70, 92), y + 37, 2.4));
      const k = [x + 71, y + 66]; key.ink(oval(k[0] + 2, k[1] + 4, 14, 13, 18)); key.cut(oval(...k, 11, 10, 18)); (chance(0.2) ? green : red).ink(oval(...k, 11, 10, 18)); key.ink(outline(oval(...k, 11, 10, 18), 3), gouge(k[0] + 2, k[1] + 4, 7, 0.5, 3));
    }
    // The open drawer: comes out towards us over the lower rows.
    const X = 216, Y = 344, w = 420, fw = 40;
    const inside = [[X + 70, Y - 40], [X + w - 70, Y - 40], [X + w, Y + 60], [X, Y + 60]], front = rect(X - fw, Y + 56, w + fw * 2, 150);
    const shadow = [[X + 20, Y - 60], [X + w - 20, Y - 60], [X + w + 86, Y + 250], [X - 86, Y + 250]];
    key.ink(shadow);
    knock(B, outline([[X + 62, Y - 52], [X + w - 62, Y - 52], [X + w + 6, Y + 60], [X - 6, Y + 60]], 10));
    // Packets stand in three rows, the back row first.
    const packet = (x, y, pw, ph, kind, lean) => {
      const at = (pts) => turn(shift(pts, x, y), lean, x + pw / 2, y + ph), p = at(rough([[0, 0], [pw, 0], [pw, ph], [0, ph]], 1, 20));
      knock(B, outline(p, 5), p);
      const flap = at([[0, 0], [pw, 0], [pw, 14], [pw / 2, 22], [0, 14]]);
      if (kind % 3 === 1) green.ink(flap); if (kind % 3 === 2) red.ink(flap);
      key.ink(outline(p, 3.6), ribbon(at([[0, 14], [pw / 2, 22], [pw, 14]]), 3));
      const cx = pw / 2, cy = ph * 0.3 + 18, ink = (b, ...s) => b.ink(...s.map(at));
      if (kind === 0) { for (let i = 0; i < 9; i++) ink(red, spline([[cx, cy + 14], [cx + Math.cos(i * 0.7) * 14, cy + 14 + Math.sin(i * 0.7) * 14], [cx + Math.cos(i * 0.7 + 0.34) * 19, cy + 14 + Math.sin(i * 0.7 + 0.34) * 19], [cx + Math.cos(i * 0.7 + 0.68) * 14, cy + 14 + Math.sin(i * 0.7 + 0.68) * 14]], true, 3)); ink(key, oval(cx, cy + 14, 6, 6, 12), line(cx, cy + 34, cx, ph, 3)); } // a flower
      if (kind === 1) { ink(red, spline([[cx - 12, cy], [cx + 12, cy], [cx + 6, cy + 34], [cx, cy + 56], [cx - 6, cy + 34]], true, 4)); for (let i = -2; i < 3; i++) ink(green, gouge(cx, cy, 22, -1.57 + i * 0.34, 6)); for (let i = 0; i < 3; i++) ink(key, gouge(cx - 8, cy + 8 + i * 11, 10, 0.1, 2.6)); } // a carrot
      if (kind === 2) { const pod = spline([[cx - 22, cy + 34], [cx - 8, cy + 8], [cx + 18, cy - 4], [cx + 14, cy + 22], [cx - 8, cy + 40]], true, 4); ink(green, pod); for (let i = 0; i < 4; i++) { green.cut(at(oval(cx - 12 + i * 8, cy + 27 - i * 7, 4.4, 4.4, 10))); ink(key, outline(oval(cx - 12 + i * 8, cy + 27 - i * 7, 4, 4, 10), 2)); } } // a pea
      if (kind === 3) { for (let i = 0; i < 7; i++) ink(green, gouge(cx, ph * 0.95, 62 - Math.abs(i - 3) * 6, -1.57 + (i - 3) * 0.14, 6)); for (let i = 0; i < 5; i++) ink(red, oval(cx - 14 + i * 7, cy + 4 + Math.abs(i - 2) * 4, 4.4, 5.4, 10)); } // an herb
      if (kind === 4) { ink(red, oval(cx, cy + 18, 17, 15, 20)); for (let i = 0; i < 5; i++) ink(green, gouge(cx, cy + 4, 20, -1.57 + (i - 2) * 0.42, 7)); ink(key, gouge(cx, cy + 32, 18, 1.57, 3), gouge(cx - 8, cy + 12, 12, 1.2, 3)); } // a beet
    };
    for (let row = 0; row < 3; row++) { const s = 0.74 + row * 0.18, n = 7, y = Y - 176 + row * 62, span = w - 150 + row * 52; for (let i = 0; i < n; i++) packet(X + (w - span) / 2 + (i * (span - 60)) / (n - 1) + rnd(-5, 5), y + rnd(-16, 12), 62 * s + 8, 200 - row * 14, (i * 2 + row * 3 + (i > 3 ? 1 : 0)) % 5, rnd(-0.1, 0.1)); }
    // Drawer front closes the view at the bottom.
    knock(B, front); key.ink(rough(front, 1.2)); shade(key, 'cut', front, { gap: 8, w: 5, angle: 0.01, wander: 5, tone: (px, py) => clamp(1.2 - (px - X) / 800 - (py - Y - 60) / 300), breaks: 0.05, step: 16 });
    key.cut(outline(front, 4), line(X - fw, Y + 62, X + w + fw, Y + 62, 6));
    const lab = rect(X + w / 2 - 96, Y + 88, 192, 52); knock([key], rough(lab, 1)); key.ink(outline(lab, 5)); key.ink(ribbon(range(26).map((i) => [X + w / 2 - 74 + i * 6, Y + 110 + Math.sin(i * 2.2) * 6 * (i % 7 ? 1 : 0.1)]), 4), line(X + w / 2 - 60, Y + 128, X + w / 2 + 62, Y + 128, 3));
    const kn = oval(X + w / 2, Y + 172, 24, 22, 26); key.ink(shift(kn, 5, 7)); key.cut(kn); red.ink(kn); key.ink(outline(kn, 4.4)); red.cut(gouge(X + w / 2 - 12, Y + 166, 14, -0.8, 6));
  },
};

/** Blue street, one lit window, loaves in it; the baker is only an apron and an arm. */
const bakery = {
  paper: 'straw', inks: ['ochre', 'fjord', 'ink'],
  draw(gold, blue, key) {
    const B = [gold, blue, key];
    blue.flood();
    // House front in dark boards, street falling to the right.
    const wall = rect(-5, -5, 690, 480);
    key.ink(wall);
    shade(key, 'cut', wall, { gap: 17, w: 4.4, angle: 0, breaks: 0.12, step: 20, wander: 1, tone: (x, y) => 0.4 + 0.6 * glow(330, 250, 420)(x, y) });
    // Street beyond: roofs under a late moon.
    for (const [x, y, w] of [[690, 306, 78], [768, 344, 64], [828, 296, 84]]) { key.ink(rough([[x, 480], [x, y], [x + w / 2, y - 56], [x + w, y], [x + w, 480]], 1.2), rect(x + w * 0.66, y - 62, 12, 40)); blue.cut(ribbon([[x - 4, y + 4], [x + w / 2, y - 58], [x + w + 4, y + 4]], 9)); key.cut(ribbon([[x - 4, y + 2], [x + w / 2, y - 60], [x + w + 4, y + 2]], 9)); shade(key, 'cut', rect(x + 4, y + 12, w - 8, 130), { gap: 17, w: 2.6, breaks: 0.3 }); for (let r = 0; r < 2; r++) for (const q of [0.26, 0.6]) { const wd = rect(x + w * q - 2, y + 26 + r * 48, 13, 22); key.ink(outline(wd, 12)); key.cut(wd); if (x > 800 && !r && q < 0.5) gold.ink(wd), blue.cut(wd); key.ink(rect(x + w * q + 3, y + 26 + r * 48, 2.6, 22)); } }
    knock(B, oval(800, 108, 42)); key.ink(oval(822, 98, 40)); blue.ink(oval(822, 98, 44)); key.cut(oval(822, 98, 44));
    rings(blue, 'cut', 800, 108, 62, 230, 7, { w: 6, breaks: 0.14, tone: (x) => (x > 690 ? 1 : 0) });
    for (let i = 0; i < 26; i++) { const s = oval(rnd(694, 900), rnd(0, 230), rnd(1.5, 3), undefined, 8); if (Math.hypot(s[0][0] - 800, s[0][1] - 108) > 70) knock([blue], s); }
    // Snowy street with the window's light thrown across it.
    const ground = rough([[-5, 470], [700, 462], [905, 448], [905, 612], [-5, 612]], 2, 30);
    knock(B, ground); blue.ink(ground);
    const thrown = [[110, 474], [560, 468], [760, 612], [-60, 612]];
    blue.within(ground, () => { sweep(blue, 'cut', (u, t) => [t * 940 - 20, mix(476, 612, u) + Math.sin(t * 9 + u * 6) * 4], { n: 13, steps: 60, w: 8, breaks: 0.12, tone: (x, y, u) => 0.35 + 0.4 * Math.sin(x / 50 + u * 20) }); blue.cut(rough(thrown, 2)); });
    gold.within(thrown, () => { gold.ink(thrown); sweep(gold, 'cut', (u, t) => [mix(330 + (u - 0.5) * 460, 340 + (u - 0.5) * 900, t), mix(468, 612, t)], { n: 16, steps: 12, w: 16, tone: (x, y, u, t) => 0.2 + t * 0.7, breaks: 0.06 }); });
    key.within(thrown, () => { for (const x of [0.34, 0.66]) key.ink(line(mix(110, 560, x), 470, mix(-60, 760, x), 614, 10, 18)); });
    // Tracks of one early customer.
    for (let i = 0; i < 9; i++) { const x = 880 - i * 36, y = 496 + (i % 2) * 12 + i * 5; key.ink(rough(oval(x, y, 9, 4.6, 12), 0.6, 6)); }
    // The window.
    const win = rect(112, 150, 446, 290);
    knock([key, blue], rough(win, 1)); gold.ink(win);
    gold.cut(oval(336, 214, 104, 62)); rays(gold, 'cut', 336, 214, 90, 300, 70, 7);
    // Lamp.
    key.ink(line(336, 150, 336, 176, 4), rough([[300, 202], [318, 176], [354, 176], [372, 202]], 1));
    // Shelf behind with round loaves, baker at left.
    key.ink(rect(400, 258, 158, 8));
    const loaf = (x, y, rx, ry) => { const l = rough(spline([[x - rx, y], [x - rx * 0.9, y - ry * 0.7], [x - rx * 0.3, y - ry * 1.1], [x + rx * 0.4, y - ry * 1.05], [x + rx * 0.95, y - ry * 0.6], [x + rx, y]], true, 5), 0.8, 10); knock([gold, key], outline(l, 6)); gold.cut(l); gold.ink(l); key.ink(l); for (let i = 0; i < 4; i++) key.cut(gouge(x - rx * 0.66 + i * rx * 0.36, y - ry * 0.78, ry * 0.62, 1.0, rx * 0.11, 3)); key.cut(ribbon(arc(x, y, rx * 0.84, ry * 0.92, Math.PI * 1.08, Math.PI * 1.62, 10), (t) => 3.4 * Math.sin(0.3 + t * 2.5))); };
    loaf(436, 256, 28, 30); loaf(494, 256, 27, 28); loaf(540, 256, 20, 26);
    const baker = spline([[196, 440], [190, 340], [206, 300], [236, 288], [268, 300], [284, 340], [286, 440]], true, 6);
    key.ink(rough(baker, 1.2)); key.cut(rough([[214, 330], [262, 330], [268, 440], [208, 440]], 1)); gold.cut(rough([[214, 330], [262, 330], [268, 440], [208, 440]], 1));
    for (let i = 0; i < 4; i++) key.ink(gouge(220 + i * 12, 360, 60, 1.57, 2.6));
    key.cut(oval(238, 262, 23, 28)); gold.cut(oval(238, 262, 22, 27)); key.ink(outline(oval(238, 262, 22, 27), 4)); knock([gold, key], rough([[212, 248], [208, 216], [238, 206], [268, 216], [264, 248]], 1)); key.ink(outline(rough([[212, 248], [208, 216], [238, 206], [268, 216], [264, 248]], 1), 4), gouge(226, 218, 22, 1.6, 3), gouge(246, 218, 22, 1.6, 3)); key.ink(gouge(246, 262, 8, 0.1, 3), gouge(250, 268, 9, 1.5, 3));
    key.ink(ribbon(spline([[270, 312], [318, 336], [352, 374]]), (t) => 30 - t * 12));
    // Counter with the new batch.
    key.ink(rect(112, 402, 446, 40));
    for (const [x, rx, ry] of [[160, 42, 40], [330, 46, 44], [426, 46, 42], [510, 40, 40]]) loaf(x, 408, rx, ry);
    for (let i = 0; i < 20; i++) key.cut(gouge(120 + rnd(420), 414 + rnd(20), rnd(14, 34), 0, 2.6));
    gold.ink(...[374, 388].map((y, i) => ribbon(spline([[330 + i * 70, y - 26], [322 + i * 70, y - 50], [336 + i * 70, y - 66]]), 0.1)));
    // Frame, glazing bars, sill with snow, awning.
    for (const s of [outline(win, 16), rect(258, 150, 9, 290), rect(404, 150, 9, 290)]) key.ink(s);
    knock([key], outline(rect(102, 140, 466, 310), 4));
    const sill = rough([[88, 446], [120, 438], [300, 444], [470, 436], [584, 446], [580, 466], [92, 466]], 1.4); knock(B, sill); key.ink(outline(sill, 4)); shade(blue, 'ink', rect(92, 456, 490, 9), { gap: 4, w: 2 });
    const n = 9; for (let i = 0; i < n; i++) { const a = 74 + (i * 522) / n, z = 74 + ((i + 1) * 522) / n, s = [[mix(104, 566, i / n), 66], [mix(104, 566, (i + 1) / n), 66], [z, 132], [mix(a, z, 0.5), 148], [a, 132]]; knock(B, s); if (i % 2) blue.ink(s); key.ink(outline(s, 4)); shade(key, 'ink', s, { angle: 1.5, gap: 8, w: 3.6, tone: grad(0, 80, 0, 140), step: 8 }); }
    key.ink(rect(96, 56, 478, 14)); knock(B, rough([[90, 58], [140, 44], [300, 50], [480, 42], [580, 58]], 1.4));
    // Hanging sign: a pretzel, the guild's own letter.
    key.ink(line(600, 96, 682, 96, 6)); key.cut(line(600, 90, 690, 90, 3)); const pretzel = spline([[616, 182], [632, 150], [655, 116], [676, 116], [688, 146], [668, 184], [640, 198], [612, 184], [592, 146], [604, 116], [625, 116], [648, 150], [664, 182]], false, 8);
    key.cut(ribbon(pretzel, 19)); blue.cut(ribbon(pretzel, 13)); gold.ink(ribbon(pretzel, 9));
    for (let i = 0; i < 46; i++) { const s = oval(rnd(900), rnd(480), rnd(1.6, 3.4), undefined, 8); knock([blue, key], s); }
  },
};

/** A hut at the lake's edge; the smoke does the drawing. */
const sauna = {
  paper: 'dawn', inks: ['slate', 'brick', 'ink'],
  draw(blue, red, key) {
    const B = [blue, red, key];
    sweep(blue, 'ink', (u, t) => [t * 940 - 20, mix(-5, 330, u) + Math.sin(t * 2.4 + 2) * 14], { n: 30, steps: 60, w: 11, tone: (x, y, u) => 1 - u * 0.85, breaks: 0.05 });
    // Forest wall across the lake and its reflection.
    const far = wobble(14, 380), shore = 352;
    key.ink([[-5, shore], ...range(61).map((i) => [i * 15, 296 + far(i * 15) - (i % 2) * rnd(4, 12)]), [905, shore]]);
    for (let x = 0; x < 905; x += 12) spruce(key, x + rnd(-3, 3), shore - 4, rnd(50, 96), { cut: chance(0.3), wide: 0.15 });
    shade(key, 'cut', rect(0, 330, 900, 20), { gap: 5, w: 3.2, tone: grad(0, 326, 0, 352), breaks: 0.14 });
    ripples(key, 'ink', { y0: shore, y1: 500, n: 120, len: 200, w: 13, tone: (x, y) => 1 - (y - shore) / 190 });
    ripples(blue, 'ink', { y0: shore + 4, y1: 610, n: 160, len: 200, w: 10 });
    ripples(red, 'ink', { y0: shore + 50, y1: 600, n: 50, len: 110, w: 8, x0: 160, x1: 440 });
    // Smoke: four coils that open as they rise.
    const coil = (pts, w0, w1) => { const s = spline(pts, false, 12); knock(B, ribbon(s, (t) => mix(w0, w1, t) + 10)); for (let k = -2; k <= 2; k++) { const off = s.map(([x, y], i) => { const t = i / s.length, a = s[Math.max(0, i - 1)], b = s[Math.min(s.length - 1, i + 1)], l = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1; return [x - ((b[1] - a[1]) / l) * k * mix(w0, w1, t) * 0.22, y + ((b[0] - a[0]) / l) * k * mix(w0, w1, t) * 0.22]; }); (k % 2 ? blue : key).ink(ribbon(off, (t) => (k % 2 ? 7 : 4.4) * Math.sin(0.2 + t * 2.8) * (0.6 + t))); } };
    coil([[640, 208], [634, 170], [660, 136], [640, 96], [588, 70], [520, 76], [430, 52], [330, 60], [240, 20], [120, 30], [-40, -8]], 20, 96);
    // Point of land, hut.
    const land = [[330, 600], [366, 520], [430, 476], [520, 458], [905, 440], [905, 612], [300, 612]];
    knock(B, rough(land, 2, 20)); key.ink(rough(land, 2, 20));
    for (let i = 0; i < 150; i++) key.cut(gouge(rnd(350, 900), rnd(486, 606), rnd(10, 30), -1.57 + rnd(-0.6, 0.6), 3));
    const wall = [[506, 330], [716, 320], [716, 486], [506, 492]], side = [[716, 320], [842, 338], [842, 470], [716, 486]], roof = [[474, 342], [540, 214], [764, 202], [742, 330], [728, 334], [502, 350]], roof2 = [[764, 202], [868, 346], [838, 348], [742, 330]];
    knock(B, wall, side, roof, roof2);
    red.ink(wall);
    key.ink(side);
    for (let i = 0; i < 8; i++) { const y = 332 + i * 20; key.ink(line(500, y + 18, 720, y + 12, 4)); shade(key, 'ink', [[506, y], [716, y - 6], [716, y + 12], [506, y + 17]], { gap: 5, w: 2.4, angle: -0.03, breaks: 0.24, tone: grad(506, 0, 760, 0) }); for (const [x, yy] of [[500, y + 8], [716, y + 2]]) { const e = oval(x, yy, 11, 9.4, 14); knock(B, e); key.ink(outline(e, 3.4), oval(x, yy, 3, 3, 8)); } key.cut(line(722, y + 12, 842, y + 22 - i * 4.6, 3)); }
    key.ink(rough(roof, 1.4), rough(roof2, 1.4));
    sweep(key, 'cut', (u, t) => [mix(mix(480, 736, u), mix(542, 760, u), 1 - t), mix(mix(342, 330, u), mix(216, 204, u), 1 - t)], { n: 26, steps: 16, w: 4.6, tone: (x, y, u, t) => 0.4 + 0.6 * Math.sin(t * 16) ** 2, breaks: 0.1 });
    const ch = rough([[622, 250], [622, 202], [660, 200], [660, 246]], 1); knock(B, ch); red.ink(ch); key.ink(outline(ch, 4), line(616, 201, 666, 199, 8)); shade(key, 'ink', ch, { gap: 8, w: 2.4 });
    const door = [[544, 490], [544, 372], [608, 369], [608, 488]]; knock([red, key], door); key.ink(rough(door, 1)); for (let i = 0; i < 3; i++) key.cut(gouge(556 + i * 17, 380, 100, 1.57, 3)); key.cut(oval(599, 434, 4, 4, 10));
    const pane = rect(640, 382, 44, 40); knock(B, pane); key.ink(outline(pane, 6), line(662, 382, 662, 422, 4), line(640, 402, 684, 402, 4)); rays(key, 'cut', 662, 402, 34, 62, 22, 4);
    // Jetty, bench with a birch whisk and a bucket, path of light.
    const deck = [[60, 560], [410, 486], [446, 500], [120, 604], [40, 612]]; knock(B, deck); key.ink(outline(rough(deck, 1), 5));
    for (let i = 0; i < 22; i++) { const t = i / 21; key.ink(line(mix(56, 408, t), mix(562, 487, t), mix(112, 444, t), mix(606, 501, t), mix(5, 2.6, t))); }
    for (const [x, y] of [[96, 590], [200, 572], [300, 540]]) { key.ink(rect(x, y, 10, 50)); }
    for (let i = 0; i < 8; i++) grass(key, 'ink', rnd(350, 480), rnd(500, 600), 14, 40, 7, 3);
    const birch = spline([[850, 470], [862, 300], [846, 120], [872, -10]]); knock(B, ribbon(birch, (t) => 30 - t * 12)); key.ink(ribbon(shift(birch, -15, 0), 3.6), ribbon(shift(birch, 13, 0), (t) => 8 - t * 4)); for (let i = 0; i < 13; i++) key.ink(gouge(842 + rnd(14), 10 + i * 34, rnd(8, 20), rnd(-0.2, 0.2), 6));
    crown(key, 800, 40, 110, 60, { leaves: 90, size: 12 }); crown(red, 850, 86, 80, 40, { leaves: 24, size: 10 }); crown(key, 874, 120, 50, 46, { leaves: 40, size: 11 });
    reeds(key, 30, 600, 50, 190, 14, 3.6);
  },
};

export default { 'the-stove-that-remembers-noon': stove, 'the-seed-library': seeds, 'a-loaf-that-is-gone-by-nine': bakery, 'the-sauna-as-a-clock': sauna };
