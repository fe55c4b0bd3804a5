// Which picture goes where: the month folder of each article, and the authors.
import bog from './motifs/bog.mjs';
import craft from './motifs/craft.mjs';
import gatherings from './motifs/gatherings.mjs';
import hearth from './motifs/hearth.mjs';
import portraits from './motifs/portraits.mjs';
import rooms from './motifs/rooms.mjs';
import shore from './motifs/shore.mjs';
import table from './motifs/table.mjs';
import uprights from './motifs/uprights.mjs';
import wheels from './motifs/wheels.mjs';
import winter from './motifs/winter.mjs';
import words from './motifs/words.mjs';

/** Folder (year/month of publication) → slugs. */
const MONTHS = {
  '2026/01': ['roads-made-of-ice'],
  '2026/03': ['how-a-compass-drifts'],
  '2026/04': ['a-boat-from-one-aspen', 'boulders-from-elsewhere'],
  '2026/05': ['rhubarb-by-other-means', 'what-lichen-says'],
  '2026/06': ['nights-that-do-not-close'],
  '2026/07': ['weaving-with-two-colours'],
  '2026/08': ['salt-smoke-and-small-fish'],
  '2026/09': ['reading-a-log-wall', 'song-festival-arithmetic', 'the-timetable-on-the-wall', 'why-the-baltic-has-no-tide'],
  '2026/10': ['a-tram-line-drawn-by-hand', 'counting-swans', 'kopu-a-tower-without-a-door', 'one-word-two-weathers', 'uks-sona-kaks-ilma'],
  '2026/11': [
    'a-bog-keeps-time', 'a-bog-keeps-time-2', 'a-loaf-that-is-gone-by-nine', 'fourteen-cases', 'how-a-gauge-decides', 'islands-that-rise',
    'teach-repair-first', 'the-last-warm-room', 'the-seed-library', 'the-starter', 'the-stove-that-remembers-noon', 'village-swing', 'what-sea-ice-writes-down',
  ],
  '2026/12': ['the-sauna-as-a-clock'],
  '2030/09': ['a-map-of-wells'],
};
const PICTURES = { ...bog, ...craft, ...gatherings, ...hearth, ...rooms, ...shore, ...table, ...uprights, ...wheels, ...winter, ...words };

/** [folder, slug, picture] */
export const ARTICLES = Object.entries(MONTHS).flatMap(([month, slugs]) => slugs.map((slug) => [month, slug, PICTURES[slug]]));
/** [slug, picture] */
export const AUTHORS = Object.entries(portraits);
