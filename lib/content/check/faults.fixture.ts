/** Everything that the check must find: each case spoils one thing in the good paper. Long, because the list is. */
import sharp from 'sharp'
import { ABOUT, AD, BELL, FERRY, FRONT, JAAN, KELL, MERI, type Paper, PHOTO, PUBLICATION, ROAD, ROPE } from './paper.fixture'

/** One thing spoiled in the good paper, and the one problem that must come of it. */
export interface Case {
  readonly name: string
  readonly change: (paper: Paper) => unknown
  readonly file: string
  /** Words on the line that is named, or its number; absent where no line can be known. */
  readonly line?: string | number | undefined
  readonly field?: string | undefined
  readonly says: RegExp
  readonly mend: RegExp
}

type Place = Partial<Pick<Case, 'file' | 'line' | 'field'>>
type Content = (paper: Paper) => string | Uint8Array | Promise<Uint8Array>

/** Other words in a text or in its fields; in the draft when no other file is named. */
const instead = (name: string, from: string, to: string, place: Place, says: RegExp, mend: RegExp): Case => {
  const { file = FERRY } = place
  return { name, change: (paper) => paper.edit(file, from, to), ...place, file, says, mend }
}
/** Another field of the draft, or several. */
const field = (name: string, lines: string, says: RegExp, mend: RegExp, place: Place = {}): Case => ({
  name,
  change: (paper) => paper.field(FERRY, lines),
  file: FERRY,
  line: lines.split('\n')[0] ?? '',
  field: lines.split(':')[0] ?? '',
  says,
  mend,
  ...place,
})
/** A field of the draft that is no YAML, or not what it seems. */
const yaml = (name: string, lines: string, says: RegExp, mend: RegExp, place: Place = {}): Case =>
  field(name, lines, says, mend, { field: undefined, ...place })
/** Another paragraph of an article. */
const words = (name: string, text: string, says: RegExp, mend: RegExp, place: Place = {}): Case => ({
  name,
  change: (paper) => paper.write(ROAD, text),
  file: ROAD,
  line: text.split('\n')[0] ?? '',
  says,
  mend,
  ...place,
})
const link = (name: string, address: string, says = /is not a safe link/, mend = /Links begin with https:\/\//): Case =>
  words(name, `[a link](${address})`, says, mend, { field: 'link' })
/** Another file in the place of one. */
const bytes = (name: string, content: Content, place: Place, says: RegExp, mend: RegExp): Case => {
  const { file = FERRY } = place
  return { name, change: async (paper) => paper.put(file, await content(paper)), ...place, file, says, mend }
}
/** A file under another name. */
const moved = (name: string, to: string, says: RegExp, mend: RegExp, from = FERRY): Case => ({
  name,
  change: (paper) => paper.move(from, to),
  file: to,
  field: 'slug',
  says,
  mend,
})
/** A file more. */
const more = (name: string, file: string, says: RegExp, mend: RegExp, place: Place = {}, content: Content = () => 'x'): Case => ({
  name,
  change: async (paper) => paper.put(file, await content(paper)),
  file,
  says,
  mend,
  ...place,
})
const linked = (name: string, file: string, to: string): Case => ({
  name,
  change: (paper) => paper.link(file, to),
  file,
  says: LINK,
  mend: /the file itself/,
})
/** Another lead picture, or another picture in the text. */
const photo = (name: string, content: Content, says: RegExp, mend: RegExp): Case => ({
  name,
  change: async (paper) => paper.put(PHOTO, await content(paper)),
  file: BELL,
  line: 'src: harbour-bell.jpg',
  field: 'image.src',
  says,
  mend,
})
const figure = (name: string, src: string, content: Content, says: RegExp, mend: RegExp): Case => ({
  name,
  file: BELL,
  line: '<Figure',
  field: 'Figure',
  says,
  mend,
  change: async (paper) => paper.edit(BELL, 'src="rope.png"', `src="${src}"`).put(`articles/2026/05/${src}`, await content(paper)),
})

/** Other pins in the block of a section, whose first is wrong. */
const pinned = (name: string, pins: string, says: RegExp, mend: RegExp, below = ''): Case =>
  instead(
    name,
    'section: nature, count: 3',
    `section: nature, count: 3, pins: ${pins}`,
    { file: FRONT, line: 'pins', field: `blocks.1.pins.0${below}` },
    says,
    mend,
  )
/** Another block at the end of the front. */
const block = (name: string, lines: string, below: string, says: RegExp, mend: RegExp): Case => ({
  name,
  change: (paper) => paper.put(FRONT, `${paper.textOf(FRONT)}  - ${lines}\n`),
  file: FRONT,
  line: lines,
  field: `blocks.3${below}`,
  says,
  mend,
})

const COLOURS = Buffer.from(Array.from({ length: 32 * 32 * 3 }, (_, index) => (index * 37) % 251))

/** A JPEG without its last part, and with the mark that ends one. */
const endedEarly = (jpeg: Buffer) => Buffer.concat([jpeg.subarray(0, jpeg.length - 400), Buffer.from('ffd9', 'hex')])
/** What a telephone makes is told from AVIF by its first words (ISO/IEC 23008-12, 10.2). */
const heic = async () =>
  Buffer.from(
    (
      await sharp(COLOURS, { raw: { width: 32, height: 32, channels: 3 } })
        .avif()
        .toBuffer()
    )
      .toString('latin1')
      .replaceAll('avif', 'heic'),
    'latin1',
  )
const withHole = (png: Buffer) => Buffer.from(png).fill(0, png.length >> 1, (png.length >> 1) + 40)

const ALL_STATUSES = /"draft".*"review".*"ready".*"withdrawn"/
const NOT_A_FIELD = /no field of this name/
const UNREADABLE = /cannot be read as a date with a time/
const TOO_DEEP = /nested more than 50 deep/
const LINK = /a link to another place/
const CODE = /run as code/
/** A few lines that stand for 6,561 values. */
const MULTIPLYING = `kicker: &a [${'x,'.repeat(9)}]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\ntopics: [${'*c,'.repeat(9)}]`

export const FAULTS: Readonly<Record<string, readonly Case[]>> = {
  'a field that is missing, misspelt or unknown': [
    instead('no headline', 'headline: "The night ferry"\n', '', { field: 'headline' }, /is missing/, /The headline\./),
    instead('no section', 'section: craft\n', '', { field: 'section' }, /is missing/, /"nature", "craft"/),
    instead('no authors', 'authors: [jaan-tamm]\n', '', { field: 'authors' }, /is missing/, /Slugs of files in authors\//),
    instead('no status', 'status: draft\n', '', { field: 'status' }, /is missing/, ALL_STATUSES),
    field('a misspelt field', 'standfrist: "x"', NOT_A_FIELD, /Did you mean "standfirst"\?/),
    field('a field of no kind', 'colour: red', NOT_A_FIELD, /known are "headline"/),
    field('a field from another system', 'title: "x"', NOT_A_FIELD, /said by "headline" here/),
    field('Draft, which would be ignored', 'Draft: true', NOT_A_FIELD, /said by "status" here/),
    field('draft: false, which would be ignored', 'draft: false', NOT_A_FIELD, /said by "status" here/),
    field('a field with a capital', 'Kicker: "x"', NOT_A_FIELD, /Did you mean "kicker"\?/),
    field('__proto__', '__proto__: { status: ready }', NOT_A_FIELD, /known are/),
    field('constructor', 'constructor: { prototype: { status: ready } }', NOT_A_FIELD, /known are/),
    field('a merge key', '<<: { status: ready }', NOT_A_FIELD, /known are/),
    instead(
      'a misspelt field inside another',
      '  alt: "A bell',
      '  altt: "x"\n  alt: "A bell',
      { file: BELL, line: 'altt', field: 'image.altt' },
      /no field of this name in image/,
      /Did you mean "alt"\?/,
    ),
    instead(
      '__proto__ inside another',
      '  alt: "A bell',
      '  __proto__: { credit: x }\n  alt: "A bell',
      { file: BELL, line: '__proto__', field: 'image.__proto__' },
      NOT_A_FIELD,
      /Known are "src"/,
    ),
    instead(
      'an unknown field of an author',
      'name: Jaan Tamm',
      'name: Jaan Tamm\nemail: jaan@small.example',
      { file: JAAN, line: 'email', field: 'email' },
      NOT_A_FIELD,
      /"name", "role"/,
    ),
    instead(
      'an author without a name',
      'name: Jaan Tamm',
      'role: Writer',
      { file: JAAN, field: 'name' },
      /is missing/,
      /The name as it stands in the byline/,
    ),
    instead('a house page without a title', 'title: About\n', '', { file: ABOUT, field: 'title' }, /is missing/, /The title of the page/),
    instead('an ad without its size', 'size: banner\n', '', { file: AD, field: 'size' }, /is missing/, /"banner", "rectangle"/),
    instead(
      'a misspelt field of the settings',
      'tagline:',
      'taglin: "x"\ntagline:',
      { file: PUBLICATION, line: 'taglin:', field: 'taglin' },
      NOT_A_FIELD,
      /Did you mean "tagline"\?/,
    ),
    instead(
      'a misspelt field of the front',
      'section: nature, count: 3',
      'section: nature, count: 3, titel: x',
      { file: FRONT, line: 'titel', field: 'blocks.1.titel' },
      NOT_A_FIELD,
      /"block", "section", "count"/,
    ),
  ],

  'a value of the wrong type': [
    instead('a number for a text', '"The night ferry"', '1984', { line: 2, field: 'headline' }, /Found 1984, expected a text/, /double quotes/),
    instead('a list for a text', '"The night ferry"', '[The, night, ferry]', { line: 2, field: 'headline' }, /expected a text/, /one text/),
    instead('fields for a text', '"The night ferry"', '{ The night: ferry }', { line: 2, field: 'headline' }, /expected a text/, /one text/),
    field('a text for a list', 'topics: sea', /Found "sea", expected a list/, /square brackets/),
    field('a text for true or false', 'ads: "no"', /Found "no", expected true or false/, /without quotes/),
    field('yes for true or false', 'ads: yes', /Found "yes", expected true or false/, /without quotes/),
    field('a text for fields', 'image: rope.png', /Found "rope.png", expected fields of its own/, /content\/README\.md/),
    field('a number in a list of texts', 'topics: [1]', /Found 1, expected a text/, /double quotes/, { field: 'topics.0' }),
    instead('a list with nothing in it', '[jaan-tamm]', '[]', { line: 'authors', field: 'authors' }, /nothing in it/, /at least 1/),
    instead(
      'a point outside of the picture',
      '[0.5, 0.25]',
      '[0.5, 25]',
      { file: BELL, line: 'focus', field: 'image.focus.1' },
      /Found 25/,
      /at most 1/,
    ),
    instead(
      'a point of three numbers',
      '[0.5, 0.25]',
      '[0.5, 0.25, 1]',
      { file: BELL, line: 'focus', field: 'image.focus' },
      /3 entries/,
      /at most 2/,
    ),
    instead(
      'a text for a number',
      'latitude: 59.437',
      'latitude: "59.437"',
      { file: PUBLICATION, line: 'latitude', field: 'place.latitude' },
      /expected a number/,
      /in digits/,
    ),
    instead(
      'half a story',
      'count: 3',
      'count: 2.5',
      { file: FRONT, line: 'count', field: 'blocks.1.count' },
      /expected a whole number/,
      /without a point/,
    ),
    instead('status: true', 'status: draft', 'status: true', { line: 'status', field: 'status' }, /^true is not known here/, ALL_STATUSES),
    instead('an empty status', 'status: draft', 'status:', { line: 'status', field: 'status' }, /has no value/, ALL_STATUSES),
    instead('a status of nothing', 'status: draft', 'status: null', { line: 'status', field: 'status' }, /has no value/, ALL_STATUSES),
    instead('an empty section', 'section: craft', 'section:', { line: 'section', field: 'section' }, /has no value/, /"nature", "craft"/),
    instead('an empty headline', '"The night ferry"', '""', { line: 2, field: 'headline' }, /is empty/, /^Write it\.$/),
    instead('a headline of spaces', '"The night ferry"', '"   "', { line: 2, field: 'headline' }, /is empty/, /^Write it\.$/),
    instead('a headline without a value', '"The night ferry"', '', { line: 2, field: 'headline' }, /has no value/, /^Write one\.$/),
    field('an empty kicker', 'kicker: ""', /is empty/, /^Write it, or take the field out\.$/),
    field('a kicker without a value', 'kicker:', /has no value/, /^Write one, or take the field out\.$/),
    instead('a very long headline', 'The night ferry', 'ferry '.repeat(40), { line: 2, field: 'headline' }, /longer than 160 characters/, /Shorten/),
    instead(
      'a headline over two lines',
      '"The night ferry"',
      '|\n  The night\n  ferry',
      { line: 2, field: 'headline' },
      /"The night\\nferry\\n"\. It goes over more than one line/,
      /on one line/,
    ),
    instead(
      'a headline with a line end written into it',
      'night ferry',
      'night\\nferry',
      { line: 2, field: 'headline' },
      /more than one line/,
      /on one line/,
    ),
    field('a language in words', 'language: english', /"english"\. This is not a language tag/, /"en", "et"/),
    field('an address that is none', 'source: { name: X, url: www.x.example, indexing: index }', /is not a web address/, /https:\/\//, {
      field: 'source.url',
    }),
    instead(
      'an e-mail address that is none',
      'desk@small.example',
      'desk at small.example',
      { file: PUBLICATION, line: 'owner', field: 'owner.contact' },
      /This is not an e-mail address/,
      /desk@paper\.example/,
    ),
    instead(
      'an address of the paper with a path',
      'https://small.example',
      'https://small.example/news',
      { file: PUBLICATION, line: 'url', field: 'url' },
      /after the name of the site/,
      /without a path/,
    ),
    instead(
      'a time zone that is none',
      'Europe/Tallinn',
      'Tallinn',
      { file: PUBLICATION, line: 'timeZone', field: 'timeZone' },
      /is not a time zone/,
      /"Europe\/Tallinn"/,
    ),
  ],

  'a section, author, topic, format, status or block that nobody knows': [
    instead(
      'section',
      'section: craft',
      'section: crafts',
      { line: 'section', field: 'section' },
      /"crafts" is not known here/,
      /Did you mean "craft"\?/,
    ),
    instead(
      'section by its name',
      'section: craft',
      'section: Craft',
      { line: 'section', field: 'section' },
      /"Craft" is not known/,
      /Did you mean "craft"\?/,
    ),
    instead(
      'author',
      '[jaan-tamm]',
      '[jan-tamm]',
      { line: 'authors', field: 'authors.0' },
      /There is no author "jan-tamm"/,
      /Did you mean "jaan-tamm"\? .*authors\/jan-tamm\.mdx/,
    ),
    instead(
      'author by name',
      '[jaan-tamm]',
      '["Jaan Tamm"]',
      { line: 'authors', field: 'authors.0' },
      /"Jaan Tamm".*cannot stand in an address/,
      /small letters/,
    ),
    instead(
      'second author',
      '[meri-saar, jaan-tamm]',
      '[meri-saar, nobody]',
      { file: BELL, line: 'authors', field: 'authors.1' },
      /no author "nobody"/,
      /Known are/,
    ),
    instead(
      'topic',
      '[sea, ice]',
      '[sea, ise]',
      { file: ROAD, line: 'topics', field: 'topics.1' },
      /no topic "ise" in publication\.yaml/,
      /Did you mean "ice"\?/,
    ),
    field('format', 'format: reportage', /"reportage" is not known here/, /Did you mean "report"\?/),
    instead('status', 'status: draft', 'status: published', { line: 'status', field: 'status' }, /"published" is not known here/, ALL_STATUSES),
    instead(
      'status in capitals',
      'status: draft',
      'status: Draft',
      { line: 'status', field: 'status' },
      /"Draft" is not known here/,
      /Did you mean "draft"\?/,
    ),
    field('indexing', 'source: { name: X, url: "https://x.example", indexing: all }', /"all" is not known/, /"noindex"/, {
      field: 'source.indexing',
    }),
    instead('hue', 'hue: moss', 'hue: green', { file: PUBLICATION, line: 'green', field: 'sections.0.hue' }, /"green" is not known/, /"moss"/),
    instead(
      'home section',
      'series:\n',
      'homeSection: home\nseries:\n',
      { file: PUBLICATION, line: 'homeSection', field: 'homeSection' },
      /no section "home"/,
      /"nature", "craft"/,
    ),
    instead(
      'section of the front',
      'section: nature',
      'section: natur',
      { file: FRONT, line: 'natur', field: 'blocks.1.section' },
      /"natur" is not known/,
      /Did you mean "nature"\?/,
    ),
    instead(
      'block of the front',
      'block: ad',
      'block: add',
      { file: FRONT, line: 'add', field: 'blocks.2.block' },
      /"add" is not known here/,
      /Did you mean "ad"\?/,
    ),
    instead(
      'article pinned to the front',
      'ice-road',
      'ice-rode',
      { file: FRONT, line: 'pinned', field: 'blocks.0.pinned' },
      /no article "ice-rode"/,
      /Did you mean "ice-road"\?/,
    ),
  ],

  'what is set on a front by hand': [
    pinned('an unknown article', '[ice-rode]', /no article "ice-rode"/, /Did you mean "ice-road"\?/),
    pinned('no slug', '["Ice road"]', /cannot stand in an address/, /small letters/, '.article'),
    pinned('a misspelt field', '[{ article: harbour-bell, untill: 2027-01-01T06:00 }]', NOT_A_FIELD, /Did you mean "until"\?/, '.untill'),
    pinned('an end that is a day', '[{ article: harbour-bell, until: 2027-01-01 }]', UNREADABLE, /with a time|Write it as/, '.until'),
    pinned(
      'an end before its beginning',
      '[{ article: harbour-bell, from: 2027-01-02T06:00, until: 2027-01-01T06:00 }]',
      /does not lie after from/,
      /Correct one/,
      '.until',
    ),
    pinned('an article that is set there already', '[ice-road]', /set here twice at the same time/, /Take one out/),
    pinned('an end before its article is out', '[{ article: harbour-bell, until: 2026-01-01T06:00 }]', /only after it would leave/, /stay longer/),
    instead(
      'a block that ends before it begins',
      'section: nature, count: 3',
      'section: nature, count: 3, from: 2027-01-02T06:00, until: 2027-01-01T06:00',
      { file: FRONT, line: 'until', field: 'blocks.1.until' },
      /does not lie after from/,
      /Correct one/,
    ),
    block(
      'an article without a picture among pictures',
      '{ block: pictures, count: 3, pins: [night-ferry] }',
      '.pins.0',
      /has no picture/,
      /Give it one/,
    ),
    block('a topic', '{ block: topic, topic: see, count: 3 }', '.topic', /no topic "see"/, /Did you mean "sea"\?/),
    block('a series', '{ block: series, series: sound, count: 3 }', '.series', /no series "sound"/, /"sounds"/),
    block('nothing chosen', '{ block: important, pins: [] }', '.pins', /has nothing in it/, /at least 1/),
    {
      ...block(
        'a link to what is not public',
        '{ block: text, text: "Read on.", link: { words: On, to: /craft/night-ferry } }',
        '',
        /not public/,
        /once it is/,
      ),
      field: 'link',
    },
    more(
      'a front of no section',
      'fronts/natur.yaml',
      /neither the front page nor a section/,
      /Did you mean "nature"\?/,
      {},
      () => 'blocks:\n  - { block: lead }\n',
    ),
  ],

  'a date': [
    instead('that is no date', '2026-02-10T07:00', 'soon', { file: ROAD, line: 'publishedAt', field: 'publishedAt' }, UNREADABLE, /2026-05-17T09:00/),
    instead(
      'without a time',
      '2026-02-10T07:00',
      '2026-02-10',
      { file: ROAD, line: 'publishedAt', field: 'publishedAt' },
      UNREADABLE,
      /2026-05-17T09:00/,
    ),
    instead(
      'that could be January or November',
      '2026-02-10T07:00',
      '01/11/2026',
      { file: ROAD, line: 'publishedAt', field: 'publishedAt' },
      UNREADABLE,
      /2026-05-17T09:00/,
    ),
    instead(
      'that the calendar does not have',
      '2026-02-10T07:00',
      '2026-02-30T07:00',
      { file: ROAD, line: 'publishedAt', field: 'publishedAt' },
      /no day or time of the calendar/,
      /Correct/,
    ),
    instead(
      'that the clocks go over',
      '2026-02-10T07:00',
      '2026-03-29T03:30',
      { file: ROAD, line: 'publishedAt', field: 'publishedAt' },
      /does not exist in Europe\/Tallinn/,
      /offset/,
    ),
    instead(
      'that happens twice',
      '2026-02-10T07:00',
      '2026-10-25T03:30',
      { file: ROAD, line: 'publishedAt', field: 'publishedAt' },
      /happens twice/,
      /T03:30\+03:00 or .*T03:30\+02:00/,
    ),
    instead('without a value', '2026-02-10T07:00', '', { file: ROAD, line: 'publishedAt', field: 'publishedAt' }, /has no value/, /Write one/),
    field('that is a number', 'publishedAt: 2026', /Found 2026/, /quotes/),
    field('of an embargo', 'embargoedUntil: Friday', UNREADABLE, /2026-05-17T09:00/),
    instead(
      'of a correction',
      '2026-05-18T10:00,',
      '2026-05-18,',
      { file: BELL, line: '2026-05-18,', field: 'corrections.0.at' },
      UNREADABLE,
      /2026-05-17T09:00/,
    ),
    instead('of a house page', '2026-04-01T12:00', '1 April', { file: ABOUT, line: 'updatedAt', field: 'updatedAt' }, UNREADABLE, /2026-05-17T09:00/),
    instead(
      'updatedAt before publishedAt',
      '2026-05-18T10:30:15+03:00',
      '2026-05-17T08:59:59',
      { file: BELL, line: 'updatedAt', field: 'updatedAt' },
      /lies before publishedAt/,
      /one of the two/,
    ),
    instead(
      'expiresAt before publishedAt',
      'series: sounds',
      'expiresAt: 2026-05-17T08:00',
      { file: BELL, line: 'expiresAt', field: 'expiresAt' },
      /does not lie after publishedAt/,
      /one of the two/,
    ),
    instead(
      'expiresAt at publishedAt',
      'series: sounds',
      'expiresAt: 2026-05-17T09:00',
      { file: BELL, line: 'expiresAt', field: 'expiresAt' },
      /does not lie after publishedAt/,
      /one of the two/,
    ),
    field(
      'expiresAt before embargoedUntil',
      'expiresAt: 2026-12-01T09:00\nembargoedUntil: 2026-12-02T09:00',
      /does not lie after embargoedUntil/,
      /one of the two/,
    ),
    instead(
      'liveUntil before publishedAt',
      'format: report',
      'format: live\nliveUntil: 2026-05-17T08:00',
      { file: BELL, line: 'liveUntil', field: 'liveUntil' },
      /does not lie after publishedAt/,
      /one of the two/,
    ),
    instead(
      'correction before publishedAt',
      '2026-05-18T10:00,',
      '2026-05-17T08:00,',
      { file: BELL, line: '2026-05-17T08:00', field: 'corrections.0.at' },
      /lies before publishedAt/,
      /one of the two/,
    ),
  ],

  'what must be there when something else is': [
    instead(
      'ready without standfirst',
      'standfirst: "It is there for three weeks in a good winter."\n',
      '',
      { file: ROAD, field: 'standfirst' },
      /is missing, and the status is ready/,
      /under the headline/,
    ),
    instead(
      'ready without publishedAt',
      'status: draft',
      'status: ready\nstandfirst: "x"',
      { field: 'publishedAt' },
      /is missing, and the status is ready/,
      /as in 2026-05-17T09:00/,
    ),
    instead(
      'ready without a text',
      '\nNobody owns it.\n',
      '',
      { file: ROAD, line: 11 },
      /There is no text, and the status is ready/,
      /a draft again/,
    ),
    instead(
      'ready with the text of npm run new',
      'Nobody owns it.',
      'Begin here.',
      { file: ROAD, line: 'Begin here.' },
      /"Begin here\." is what `npm run new` wrote/,
      /Write the text/,
    ),
    instead(
      'ready with the standfirst of npm run new',
      'It is there for three weeks in a good winter.',
      'The sentence or two under the headline.',
      { file: ROAD, line: 'standfirst', field: 'standfirst' },
      /`npm run new` wrote/,
      /your own/,
    ),
    instead(
      'withdrawn under an embargo that was never over',
      'status: draft',
      'status: withdrawn\npublishedAt: 2026-01-01T09:00\nembargoedUntil: 2031-01-01T09:00',
      { field: 'status', line: 'status: withdrawn' },
      /was never out/,
      /draft again/,
    ),
    instead('withdrawn without publishedAt', 'status: draft', 'status: withdrawn', { field: 'publishedAt' }, /the status is withdrawn/, /as in/),
    instead(
      'withdrawn before it was out',
      'status: draft',
      'status: withdrawn\npublishedAt: 2031-01-01T09:00',
      { field: 'status', line: 'status: withdrawn' },
      /was never out/,
      /draft again/,
    ),
    field('sponsored without sponsor', 'format: sponsored', /is missing, and the format is sponsored/, /Say who paid/, {
      field: 'sponsor',
      line: undefined,
    }),
    field('sponsor without sponsored', 'sponsor: { name: A bank }', /the format is news/, /Make the format sponsored/),
    field(
      'a review of nothing',
      'review: { item: A bell, kind: product }',
      /for the format review, and the format is news/,
      /Make the format review/,
    ),
    field('an obituary in the news', 'obituary: { name: A bell }', /for the format obituary, and/, /Make the format obituary/),
    field('live without an end', 'format: live', /is missing, and the format is live/, /until when/, { field: 'liveUntil', line: undefined }),
    field('a third of a star', 'format: review\nreview: { item: A bell, kind: product, rating: 3.3 }', /whole or in halves/, /Write 3 or 3\.5/, {
      field: 'review.rating',
      line: 'review:',
    }),
  ],

  'a name that cannot be an address, or is taken': [
    more(
      'the same name in two months',
      'articles/2026/06/harbour-bell.mdx',
      /"harbour-bell" is also that of articles\/2026\/05\/harbour-bell\.mdx/,
      /Rename one of the two/,
      { field: 'slug' },
      (paper) => paper.textOf(FERRY),
    ),
    more('the same name of two authors', 'authors/old/jaan-tamm.mdx', /also that of authors\/jaan-tamm\.mdx/, /Rename/, { field: 'slug' }, (paper) =>
      paper.textOf(JAAN),
    ),
    more('the same name of two ads', 'ads/old/harbour-walk.yaml', /also that of ads\/harbour-walk\.yaml/, /Rename/, { field: 'slug' }, (paper) =>
      paper.textOf(AD),
    ),
    ...['search', 'page', 'feed', 'api', 'desk'].map((slug) =>
      moved(`the site's own name ${slug}`, `articles/2026/06/${slug}.mdx`, /is the site's own/, /another file name/),
    ),
    ...[
      'Night-Ferry',
      'night_ferry',
      'night ferry',
      'night--ferry',
      '-night',
      'night-',
      'night.ferry',
      'öölaev',
      'паром',
      '⛴',
      'ferry\u202Exdm',
      'f'.repeat(81),
    ].map((slug) =>
      moved(
        `the file name ${slug}`,
        `articles/2026/06/${slug}.mdx`,
        /cannot stand in an address/,
        /small letters a to z, digits and single hyphens, at most 80/,
      ),
    ),
    more('an author whose name cannot be one', 'authors/Meri.mdx', /cannot stand in an address/, /small letters/, { field: 'slug' }, (paper) =>
      paper.textOf(JAAN),
    ),
    moved('an article outside of year and month', 'articles/night-ferry.mdx', /a folder of year and month/, /articles\/2026\/05\//),
    moved('an article in a thirteenth month', 'articles/2026/13/night-ferry.mdx', /a folder of year and month/, /articles\/2026\/05\//),
    instead(
      'a section with a name of the site',
      'hue: ochre }',
      'hue: ochre }\n  - { key: authors, name: Authors, hue: teal }',
      { file: PUBLICATION, line: 'key: authors', field: 'sections.2.key' },
      /is the site's own/,
      /another/,
    ),
    instead(
      'a section that is there twice',
      'hue: ochre }',
      'hue: ochre }\n  - { key: nature, name: Nature again, hue: teal }',
      { file: PUBLICATION, line: 'Nature again', field: 'sections.2.key' },
      /"nature" is there twice/,
      /Take one out/,
    ),
    instead(
      'a topic that cannot be an address',
      'ice: Ice',
      'ice: Ice\n  Sea ice: Sea ice',
      { file: PUBLICATION, line: 'Sea ice', field: 'topics.Sea ice' },
      /cannot stand in an address/,
      /small letters/,
    ),
  ],

  'a former address': [
    ...(
      [
        [
          'of another article',
          '/nature/harbour-bell',
          /already the address of articles\/2026\/05\/harbour-bell\.mdx/,
          /Take it out, or rename the other/,
        ],
        ['of the article itself', '/nature/ice-road', /already the address of this article/, /Take it out/],
        ['of a section', '/nature', /already the address of a page of the site/, /Take it out/],
        ['in a room of the site', '/api/masthead', /where the site has pages of its own/, /Take it out/],
        ['of a page of a list', '/nature/page/2', /where the site has pages of its own/, /Take it out/],
        ['of a file of the site', '/robots.txt', /where the site has pages of its own/, /Take it out/],
        ['without a slash', 'winter/ice', /is not a path of this site/, /"\/old-section\/old-name"/],
        ['of another site', 'https://old.example/ice', /is not a path of this site/, /"\/old-section/],
        ['of no scheme', '//old.example/ice', /is not a path of this site/, /"\/old-section/],
        ['with a question mark', '/?p=12', /is not a path of this site/, /"\/old-section/],
      ] as const
    ).map(([name, alias, says, mend]) =>
      instead(name, '[/winter/ice-road]', `["${alias}"]`, { file: ROAD, line: 'aliases', field: 'aliases.0' }, says, mend),
    ),
    instead(
      'that two articles claim',
      'language: et',
      'aliases: [/winter/ice-road]',
      { file: KELL, line: 'aliases', field: 'aliases.0' },
      /already the address of articles\/2026\/05\/ice-road\.mdx/,
      /Take it out/,
    ),
  ],

  'a picture': [
    instead(
      'without alt',
      '  alt: "A bell under a small roof."\n',
      '',
      { file: BELL, line: 'image:', field: 'image.alt' },
      /is missing/,
      /for those who do not see it/,
    ),
    instead(
      'with an empty alt',
      '"A bell under a small roof."',
      '""',
      { file: BELL, line: 'alt: ""', field: 'image.alt' },
      /is empty/,
      /decorative: true/,
    ),
    instead(
      'without credit',
      '  credit: "Photo: Meri Saar"\n',
      '',
      { file: BELL, line: 'image:', field: 'image.credit' },
      /is missing/,
      /Who made the picture/,
    ),
    instead('with an empty credit', '"Photo: Meri Saar"', '""', { file: BELL, line: 'credit: ""', field: 'image.credit' }, /is empty/, /Write it/),
    instead('in the text without alt', 'alt="A rope, tarred." ', '', { file: BELL, line: '<Figure' }, /<Figure> has no alt/, /Add alt=/),
    instead('in the text with an empty alt', 'alt="A rope, tarred."', 'alt=" "', { file: BELL, line: '<Figure' }, /<Figure> has no alt/, /Add alt=/),
    instead('in the text without credit', 'credit="Photo: Jaan Tamm" ', '', { file: BELL, line: '<Figure' }, /<Figure> has no credit/, /Add credit=/),
    instead('in the text without src', 'src="rope.png" ', '', { file: BELL, line: '<Figure' }, /<Figure> has no src/, /Add src=/),
    words('in Markdown', '![A rope](rope.png)', /A picture in Markdown has no credit/, /<Figure src=/),
    words('in Markdown, by reference', '![A rope][rope]\n\n[rope]: https://pictures.example/rope.png', /A picture in Markdown/, /<Figure src=/),
    instead(
      'that is not there',
      'src: harbour-bell.jpg',
      'src: harbor-bell.jpg',
      { file: BELL, line: 'src:', field: 'image.src' },
      /"harbor-bell\.jpg" is not there/,
      /articles\/2026\/05\/harbor-bell\.jpg/,
    ),
    instead(
      'of the text that is not there',
      'src="rope.png"',
      'src="rope-2.png"',
      { file: BELL, line: '<Figure', field: 'Figure' },
      /"rope-2\.png" is not there/,
      /articles\/2026\/05\/rope-2\.png/,
    ),
    instead(
      'of an author that is not there',
      'src: meri-saar.png',
      'src: meri.png',
      { file: MERI, line: 'image:', field: 'image.src' },
      /"meri\.png" is not there/,
      /authors\/meri\.png/,
    ),
    instead(
      'on another site',
      'src: harbour-bell.jpg',
      'src: "https://pictures.example/bell.jpg"',
      { file: BELL, line: 'src:', field: 'image.src' },
      /not the name of a picture/,
      /beside the article/,
    ),
    instead(
      'in another folder',
      'src="rope.png"',
      'src="../05/rope.png"',
      { file: BELL, line: '<Figure', field: 'Figure' },
      /is not the file name of a picture beside this text/,
      /same folder/,
    ),
    figure(
      'that is a drawing in SVG',
      'rope.svg',
      () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      /does not end as a picture/,
      /\.jpg, \.png, \.webp or \.avif/,
    ),
    photo('of 0 bytes', () => '', /is an empty file/, /Export it again/),
    photo('that is a text', () => 'not a picture', /cannot be read as a picture/, /JPEG, PNG, WebP or AVIF/),
    photo('with the ending of another kind', (paper) => paper.bytesOf(ROPE), /is really PNG/, /the ending that fits/),
    photo('of a telephone, under the name of a JPEG', heic, /is really HEIC/, /^Export it as JPEG\.$/),
    figure('of a telephone, under the name of AVIF', 'phone.avif', heic, /is really HEIC/, /^Export it as JPEG\.$/),
    photo(
      'that is a drawing under the name of a photo',
      () => '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      /is really SVG/,
      /the ending that fits/,
    ),
    photo('that was cut off on its way', (paper) => paper.bytesOf(PHOTO).subarray(0, -40), /is cut off before its end/, /again/),
    photo(
      'that is too heavy',
      (paper) => Buffer.concat([paper.bytesOf(PHOTO), Buffer.alloc(5 * 1024 * 1024)]),
      /has 5\.0 MB; at most 5 MB/,
      /2400 pixels/,
    ),
    photo(
      'of too many pixels',
      () =>
        sharp({ create: { width: 10_000, height: 4_001, channels: 3, background: '#345' } })
          .jpeg({ quality: 1 })
          .toBuffer(),
      /10000 × 4001 pixels, which is more than 40 million/,
      /smaller/,
    ),
    figure('that was cut off, as PNG', 'short.png', (paper) => paper.bytesOf(ROPE).subarray(0, -40), /is cut off/, /again/),
    figure(
      'that was cut off, as AVIF',
      'short.avif',
      async () =>
        (
          await sharp(COLOURS, { raw: { width: 32, height: 32, channels: 3 } })
            .avif()
            .toBuffer()
        ).subarray(0, -40),
      /is cut off/,
      /again/,
    ),
    photo('that was cut off, and has an end', async (paper) => endedEarly(paper.bytesOf(PHOTO)), /"harbour-bell\.jpg" is damaged/, /again/),
    figure('that is damaged in its middle', 'hole.png', (paper) => withHole(paper.bytesOf(ROPE)), /"hole\.png" is damaged/, /again/),
    figure(
      'that moves',
      'moving.webp',
      () =>
        sharp(COLOURS, { raw: { width: 32, height: 32, channels: 3, pageHeight: 16 } })
          .webp({ loop: 0, delay: [100, 100] })
          .toBuffer(),
      /moves \(2 frames\)/,
      /still picture/,
    ),
  ],

  'a link': [
    link(
      'to an article that does not exist',
      '/nature/harbor-bell',
      /"\/nature\/harbor-bell" does not exist in this paper/,
      /Did you mean "\/nature\/harbour-bell"\?/,
    ),
    link('to an article in the wrong section', '/craft/harbour-bell', /does not exist/, /"\/nature\/harbour-bell"/),
    link('to a topic that does not exist', '/topics/see', /does not exist/, /Did you mean "\/topics\/sea"\?/),
    link('to an author that does not exist', '/authors/nobody', /does not exist/, /known are|Known are|Did you mean/),
    link('to a house page that does not exist', '/info/abuot', /does not exist/, /Did you mean "\/info\/about"\?/),
    link('to a place on a page that does not exist', '/nature/nothing-here#top', /"\/nature\/nothing-here" does not exist/, /known/i),
    link('from a public article to a draft', '/craft/night-ferry', /"\/craft\/night-ferry" is not public when this text is/, /once it is published/),
    link('from a public article to one in review', '/nature/sadama-kell', /is not public when this text is/, /once it is published/),
    link('to a house page, with nothing near it', '/info/nowhere', /does not exist/, /^Only "\/info\/about" is known\.$/),
    link('to a draft by the whole address', 'https://small.example/craft/night-ferry?x=1#y', /"\/craft\/night-ferry" is not public/, /once it is/),
    link('to a draft by the address without s', 'HTTP://Small.example/craft/night-ferry/', /"\/craft\/night-ferry" is not public/, /once it is/),
    link('to nothing by the whole address', 'https://small.example/nature/harbor-bell', /does not exist/, /"\/nature\/harbour-bell"/),
    link('to a place that depends on where it stands', 'harbour-bell', /"harbour-bell" leads nowhere certain/, /the whole address with https:\/\//),
    link('to a folder above', '../nature/harbour-bell', /leads nowhere certain/, /beginning with one slash/),
    link('to another site without a scheme', '//evil.example/', /leads nowhere certain/, /https:\/\//),
    link('to another site by a backslash', '/\\\\evil.example/', /leads nowhere certain/, /https:\/\//),
    link('to another site by a tab', '</&#x09;/evil.example/>', /leads nowhere certain/, /https:\/\//),
    link('to nothing', '', /"" leads nowhere certain/, /https:\/\//),
    link('javascript:', 'javascript:alert(1)', /"javascript:alert\(1\)" is not a safe link/),
    link('JaVaScRiPt:', 'JaVaScRiPt:alert(1)'),
    link('javascript: with a slash', 'javascript://x.example/%0Aalert(1)'),
    link('javascript: with a tab inside', '<java\tscript:alert(1)>', /"java\\tscript:alert\(1\)" is not a safe link/),
    link('javascript: with a tab as an entity', 'java&Tab;script:alert(1)'),
    link('javascript: with a line end as an entity', 'java&#x0A;script:alert(1)', /"java\\nscript:alert\(1\)"/),
    link('javascript: with a space before it', '<&#x20;javascript:alert(1)>'),
    link('javascript: with a letter as an entity', '&#106;avascript:alert(1)'),
    link('javascript: with the colon as an entity', 'javascript&colon;alert(1)'),
    link('javascript: with a backslash', 'javascript\\:alert(1)'),
    words('javascript: by reference', '[a link][x]\n\n[x]: javascript:alert(1)', /is not a safe link/, /Links begin/, {
      line: '[x]:',
      field: 'link',
    }),
    link('vbscript:', 'vbscript:msgbox(1)'),
    link('data:', 'data:text/html,x'),
    link('blob:', 'blob:https://x.example/1'),
    link('file:', 'file:///etc/passwd'),
    link('view-source:', 'view-source:https://x.example'),
    link('with a name and a password', 'https://desk:secret@x.example/', /is not whole/, /without a name and password/),
    link('that only looks like another site', 'https://bank.example@evil.example/', /is not whole/, /without a name and password/),
    link('that has no host', 'https://', /"https:\/\/" is not whole/, /https:\/\/paper\.example/),
    link('mailto: nobody', 'mailto:foo', /"mailto:foo" is not whole/, /mailto:desk@/),
    link('tel: with letters', 'tel:call-me', /"tel:call-me" is not whole/, /tel:\+372/),
    words('in angle brackets', '<https://x.example/>', /a link in angle brackets/, /\[words\]/),
    instead(
      'of an ad, javascript:',
      '/info/about',
      'javascript:alert(1)',
      { file: AD, line: 'link', field: 'link' },
      /is not an address/,
      /https:\/\//,
    ),
    instead(
      'of an ad, to nothing',
      '/info/about',
      '/info/abuot',
      { file: AD, line: 'link', field: 'link' },
      /does not exist/,
      /Did you mean "\/info\/about"\?/,
    ),
    instead(
      'of an ad, to a draft by the whole address',
      '/info/about',
      'https://small.example/craft/night-ferry',
      { file: AD, line: 'link', field: 'link' },
      /is not public/,
      /once it is published/,
    ),
    instead(
      'of an ad, to a draft',
      '/info/about',
      '/craft/night-ferry',
      { file: AD, line: 'link', field: 'link' },
      /is not public/,
      /once it is published/,
    ),
    instead(
      'of an author, javascript:',
      'https://meri.example/notes',
      'javascript:alert(1)',
      { file: MERI, line: 'links', field: 'links.0' },
      /is not a web address/,
      /https:\/\//,
    ),
    field('of a source, data:', 'source: { name: X, url: "data:text/html,x", indexing: index }', /is not a web address/, /https:\/\//, {
      field: 'source.url',
    }),
  ],

  'a text that is not safe MDX': [
    words('an import', 'import x from "./x.js"', /an import or export/, /Take it out/),
    words('an export', 'export const secret = process.env.NEXTAUTH_SECRET', /an import or export/, /Take it out/),
    words('an expression in a sentence', 'The secret is {process.env.NEXTAUTH_SECRET}.', CODE, /\\\{/),
    words('an expression of its own', '{process.env.NEXTAUTH_SECRET}', CODE, /\\\{/),
    words('a comment in braces', '{/* to be written */}', CODE, /\\\{/),
    words(
      'an attribute that is an expression',
      '<PullQuote by={process.env.NEXTAUTH_SECRET}>x</PullQuote>',
      /"by" of <PullQuote> is not plain text/,
      /by="…"/,
    ),
    words('an attribute without a value', '<PullQuote by>x</PullQuote>', /"by" of <PullQuote> is not plain text/, /by="…"/),
    words('a spread', '<PullQuote {...process.env}>x</PullQuote>', CODE, /name="value"/),
    words('an event attribute', '<PullQuote onClick="alert(1)">x</PullQuote>', /no attribute "onClick"/, /Only "by" is known/),
    words('a style attribute', '<PullQuote style="position:fixed">x</PullQuote>', /no attribute "style"/, /"by"/),
    words('dangerouslySetInnerHTML', '<PullQuote dangerouslySetInnerHTML="x">x</PullQuote>', /no attribute "dangerouslySetInnerHTML"/, /"by"/),
    words('an attribute named constructor', '<PullQuote constructor="x">x</PullQuote>', /no attribute "constructor"/, /"by"/),
    ...['script', 'iframe', 'form', 'object', 'base', 'meta', 'style', 'svg', 'constructor', '__proto__', 'FactBox.Inner', 'svg:a'].map(
      (tag): Case =>
        words(
          `<${tag}>`,
          `<${tag} src="https://x.example/" />`,
          new RegExp(`<${tag.replace('.', '\\.')}> is not a component`),
          /"PullQuote", "Figure", "Gallery"/,
        ),
    ),
    words('HTML for a link', 'See <a href="https://x.example/">this</a>.', /<a> is not a component/, /\[words\]\(https:\/\/…\)/),
    words('HTML around paragraphs', '<div>\n\nWords.\n\n</div>', /<div> is not a component/, /an empty line between paragraphs/),
    words('a tag without a name', '<>x</>', /an empty tag <>/, /nown are/),
    words('a misspelt component', '<PullQoute>x</PullQoute>', /<PullQoute> is not a component/, /Did you mean "PullQuote"\?/),
    words('a component in small letters', '<figure>x</figure>', /<figure> is not a component/, /Did you mean "Figure"\?/),
    words('a component that is not closed', 'He said <PullQuote>come.', /<PullQuote> is opened here and not closed/, /Close every component/),
    words(
      'a component that is not closed, over several paragraphs',
      '<FactBox title="x">\n\nWords.\n\n## More',
      /<FactBox> is opened/,
      /<\/FactBox>/,
    ),
    words('a picture that is not closed', '<Figure src="rope.png" alt="x" credit="x">', /<Figure> is opened here/, /<Figure … \/>/),
    words('a component closed twice', 'He said <PullQuote>come</PullQuote></PullQuote>.', /closed here that is not open/, /Take the closing tag out/),
    words('curly quotes around a value', '<FactBox title=“x”>\n\nx\n\n</FactBox>', /does not begin with a straight quote/, /title="…"/),
    words('a value without quotes', '<FactBox title=x>\n\nx\n\n</FactBox>', /does not begin with a straight quote/, /title="…"/),
    words('quotes in quotes', '<FactBox title="He said "no"">\n\nx\n\n</FactBox>', /a quote where the value of the attribute has ended/, /“no”/),
    words('a value that is not closed', '<FactBox title="x>\n\nx\n\n</FactBox>', /opened with a quote here and not closed/, /straight quote/),
    words('a tag that does not end', '<FactBox title="x"\n\nx\n\n</FactBox>', /begins a tag here that does not end/, /"\/>"/),
    ...['b c', 'b', 'b, c', '=5', '3'].map((less) => words(`a "<" before ${less}`, `If a <${less}`, /"<"/, /&lt;/)),
    words('a "<" and a ">" in a sentence', 'If a <b and c> d.', /<b> is not a component.*not closed/, /\*\*words\*\*.*&lt;/),
    words('a break in HTML', 'One<br>two.', /<br> is not a component.*not closed/, /a backslash: HTML is not for articles/),
    words('a picture in HTML', '<img src="rope.png">', /<img> is not a component.*not closed/, /<Figure … \/>/),
    words(
      'a component that closes another',
      '<FactBox title="x">\n\n<PullQuote>x\n\n</FactBox></PullQuote>',
      /<PullQuote> is opened here/,
      /<\/PullQuote>/,
      { line: 16 },
    ),
    words('a brace', 'Five { six.', /a brace that opens code/, /\\\{/),
    words('a sign for less', 'Five <6.', /a "<" that begins no component/, /&lt;/),
    words('a comment of HTML', '<!-- to be written -->', /a comment in HTML/, /Take it out/),
    words('a paragraph that begins like code', 'import duties rose again.', /begins with the word "import" or "export"/, /another word/),
    words('a box without its title', '<FactBox>x</FactBox>', /<FactBox> has no title/, /title="…"/),
    words('foreign words without their language', 'It is <Foreign>kell</Foreign>.', /<Foreign> has no lang/, /lang="…"/),
    words('foreign words in no language', 'It is <Foreign lang="estonian">kell</Foreign>.', /"estonian" is not a language tag/, /"et"/),
    words('a box inside a sentence', 'A <PullQuote>x</PullQuote> in a sentence.', /<PullQuote> stands inside a paragraph/, /lines of its own/),
    words('a paragraph as foreign words', '<Foreign lang="et">\n\nkell\n\n</Foreign>', /<Foreign> is for words inside a paragraph/, /on one line/),
    words('a heading of level 1', '# A second headline', /a heading of level 1/, /## or ###/),
    words('a heading of level 5', '##### Deep', /a heading of level 5/, /## or ###/),
    words('a cell beyond the columns', '| a | b |\n|---|---|\n| 1 | 2 | lost |', /has 3 cells, and the table 2 columns/, /another column/, {
      line: 'lost',
    }),
    words('a link without words', '[ ](https://foo.ee)', /The link has no words/, /\[words\]/, { field: 'link' }),
    words('a footnote without its note', 'It weighs 80 kg.[^7]', /no footnote for \[\^7\]/, /\[\^7\]: Page 12/),
    words('quotations in quotations', `${'> '.repeat(60)}x`, TOO_DEEP, /Take quotes/),
    words('ten thousand quotes', `${'>'.repeat(10_000)}x`, TOO_DEEP, /Take quotes/),
    words('lists in lists', `${'- '.repeat(2000)}x`, TOO_DEEP, /Take quotes/),
    words('boxes in boxes', `${'<FactBox title="x">\n\n'.repeat(60)}x\n\n${'</FactBox>\n\n'.repeat(60)}`, TOO_DEEP, /Take quotes/, { line: 112 }),
    words('emphasis in emphasis', `${'*a '.repeat(200)}x${'*'.repeat(200)}`, TOO_DEEP, /Take quotes/),
    words('twenty thousand marks of emphasis', `${'*a '.repeat(20_000)}x${'*'.repeat(20_000)}`, TOO_DEEP, /Take quotes/),
  ],

  'a component': [
    words('with a word that is not of its list', '<AdSlot size="bannner" />', /The size of <AdSlot> cannot be "bannner"/, /Did you mean "banner"\?/),
    words('with an attribute that is empty', '<KeyPoints title="">x</KeyPoints>', /<KeyPoints> has no title/, /take the attribute out/),
    words('with an attribute twice', '<PullQuote by="A" by="B">x</PullQuote>', /"by" twice/, /Take one out/),
    words('with an attribute that is too long', `<PullQuote by="${'x'.repeat(401)}">x</PullQuote>`, /longer than 400/, /Shorten/),
    words('with a day for a moment', '<Correction at="2026-05-17">x</Correction>', /cannot be read as a date with a time/, /2026-05-17T09:00/),
    words('at an hour that does not exist', '<Correction at="2027-03-28T03:30">x</Correction>', /does not exist in Europe\/Tallinn/, /an hour later/),
    words('on no day', '<Timeline><Event when="1994-02-30">x</Event></Timeline>', /no day of the calendar/, /1994-05-17/),
    words('with nothing in it', '<FactBox title="A"></FactBox>', /<FactBox> is empty/, /Write what belongs into it/),
    words('with something in it', '<AdSlot size="banner">x</AdSlot>', /<AdSlot> has something between its tags/, /<AdSlot … \/>/),
    words('out of its place', '<Event when="1994">x</Event>', /<Event> stands outside of <Timeline>/, /Put it between <Timeline> and/),
    words(
      'in another where it cannot stand',
      '<FactBox title="A">\n\n<AdSlot size="banner" />\n\n</FactBox>',
      /<AdSlot> cannot stand inside <FactBox>/,
      /before or after/,
      {
        line: '<AdSlot',
      },
    ),
    words('of events with words between them', '<Timeline>\n\nWords.\n\n</Timeline>', /holds something else than <Event>/, /before or after it/),
    words('of a table without one', '<Table caption="A">\n\nWords.\n\n</Table>', /holds something else than one table/, /one table with bars/),
    words('of one picture', '<Gallery title="A"><Figure src="rope.png" alt="x" credit="x" /></Gallery>', /fewer than two pictures/, /<Figure> alone/),
    words('of another site without https', '<Embed src="http://film.example/" title="A" />', /is not a safe web address/, /https:\/\//),
    words('of another site that would run', '<Embed src="javascript:alert(1)" title="A" />', /is not a safe web address/, /https:\/\//),
    {
      ...words('of a length in words', '<Audio src="a.mp3" title="A" credit="B" duration="long">x</Audio>', /is no length of time: "long"/, /3:25/),
      change: (paper) =>
        paper
          .write(ROAD, '<Audio src="a.mp3" title="A" credit="B" duration="long">x</Audio>')
          .put('articles/2026/05/a.mp3', 'ID3 and sixteen bytes of it'),
    },
    words(
      'that draws what is no number',
      '<Chart kind="bar" title="A">\n\n| A | B |\n| - | - |\n| x | 1,5 |\n\n</Chart>',
      /"1,5" is no number/,
      /1520 or -3\.5/,
    ),
    words(
      'that draws nothing known',
      '<Chart kind="pie" title="A">\n\n| A | B |\n| - | - |\n| x | 1 |\n\n</Chart>',
      /kind of <Chart> cannot be "pie"/,
      /"bar"/,
    ),
    words(
      'that names a recording which is not there',
      '<Audio src="a.mp3" title="A" credit="B">x</Audio>',
      /recording "a\.mp3" is not there/,
      /Put it at/,
      {
        field: 'Audio',
      },
    ),
    words(
      'that names a recording elsewhere',
      '<Audio src="../a.mp3" title="A" credit="B">x</Audio>',
      /"\.\.\/a\.mp3" is not the name of a recording/,
      /\.mp3 or \.m4a/,
      {
        field: 'Audio',
      },
    ),
    words('that names a program', '<Audio src="a.js" title="A" credit="B">x</Audio>', /"a\.js" is not the name of a recording/, /\.ogg/, {
      field: 'Audio',
    }),
    {
      ...words(
        'whose recording is another thing',
        '<Audio src="a.mp3" title="A" credit="B">x</Audio>',
        /is not what its ending says/,
        /Export it again/,
        {
          field: 'Audio',
        },
      ),
      change: (paper) =>
        paper.write(ROAD, '<Audio src="a.mp3" title="A" credit="B">x</Audio>').put('articles/2026/05/a.mp3', '<script>alert(1)</script>'),
    },
    {
      ...words(
        'whose recording is too large',
        '<Audio src="a.ogg" title="A" credit="B">x</Audio>',
        /has 26\.0 MB; at most 25 MB/,
        /shorter or smaller/,
        {
          field: 'Audio',
        },
      ),
      change: (paper) =>
        paper.write(ROAD, '<Audio src="a.ogg" title="A" credit="B">x</Audio>').put('articles/2026/05/a.ogg', Buffer.alloc(26 * 1048576, 'OggS')),
    },
    words(
      'at the moment of another',
      '<Update at="2026-05-17T09:00" title="A">x</Update>\n\n<Update at="2026-05-17T09:00+03:00" title="B">x</Update>',
      /Two entries have the same moment/,
      /a minute later/,
      { line: 'title="B"' },
    ),
  ],

  'front matter': [
    bytes(
      'in a language that would be run',
      (paper) => paper.textOf(FERRY).replace('---', '---js'),
      { line: 1 },
      /"---js".*would be run/,
      /exactly "---"/,
    ),
    bytes(
      'in a language after a space',
      (paper) => paper.textOf(FERRY).replace('---', '--- js'),
      { line: 1 },
      /"--- js".*would be run/,
      /exactly "---"/,
    ),
    bytes('in JSON', () => '---json\n{ "status": "ready" }\n---\n', { line: 1 }, /"---json"/, /exactly "---"/),
    bytes('that is missing', () => 'Words alone.\n', { line: 1 }, /does not begin with front matter/, /exactly "---"/),
    bytes('of an empty file', () => '', { line: 1 }, /does not begin with front matter/, /exactly "---"/),
    bytes('after an empty line', (paper) => `\n${paper.textOf(FERRY)}`, { line: 1 }, /does not begin with front matter/, /exactly "---"/),
    bytes('without an end', () => '---\nheadline: x\n', { line: 1 }, /has no end/, /exactly "---"/),
    bytes('without a field', () => '---\n\n---\n\nWords.\n', { line: 2 }, /There are no fields/, /headline/),
    bytes('that is a list', () => '---\n- headline\n---\n\nWords.\n', { line: 2 }, /There are no fields/, /headline/),
    yaml('with a second colon', 'kicker: The bridge: a story', /a second colon on the line/, /double quotes/),
    yaml('with a quote that is not closed', 'kicker: "The bridge', /A quote is opened here and not closed/, /Close it/),
    yaml('with a tab', 'source:\n\tname: x', /begins with a tab/, /Use spaces/, { line: '\tname' }),
    yaml('with a field twice', 'status: ready', /is there twice/, /Keep one/),
    yaml('with a text that begins with !', 'kicker: !important "x"', /exclamation mark/, /double quotes/),
    yaml('with a text that would be cut at #', 'kicker: We are #1', /"#1" would be dropped as a comment/, /double quotes/),
    yaml('with a text that begins with *', 'kicker: *Important', /"\*Important" stands for a value/, /double quotes/),
    yaml('with values by reference', 'kicker: &kicker "Ferries"\nshortHeadline: *kicker', /YAML alias/, /Write the value out/, { line: '*kicker' }),
    yaml('with values that multiply', MULTIPLYING, /YAML alias/, /Write the value out/, { line: '&b' }),
    yaml('with a line of dashes and a space in it', '--- ', /line of dashes is not "---"/, /three hyphens/),
    bytes('that ends in dashes', (paper) => paper.textOf(FERRY).replace('\n---\n', '\n–––\n'), { line: 6 }, /is not "---"/, /three hyphens/),
    bytes('that ends in hyphens and a space', (paper) => paper.textOf(FERRY).replace('\n---\n', '\n--- \n'), { line: 6 }, /is not "---"/, /three/),
    bytes('that ends in four hyphens', (paper) => paper.textOf(FERRY).replace('\n---\n', '\n----\n'), { line: 6 }, /is not "---"/, /three/),
    bytes(
      'that is too long',
      (paper) => paper.textOf(FERRY).replace('status:', `# ${'x'.repeat(9000)}\nstatus:`),
      { line: 1 },
      /has 9 kB; at most 8 kB/,
      /into the text/,
    ),
    yaml('with quotes in quotes', 'kicker: "Frost "flowers" on a pane"', /more after the quote that ends the text/, /curly quotes/),
    yaml('with an apostrophe in single quotes', "kicker: 'The ship's bell'", /more after the quote/, /double quotes/),
    yaml('with curly quotes for straight ones', 'kicker: “Frost flowers”', /begins with a curly quote/, /straight double quotes/),
    yaml('with low quotes for straight ones', 'kicker: „Jäälilled”', /begins with a curly quote/, /straight double quotes/),
    yaml('with a no-break space after a colon', 'kicker:\u00A0Frost', /a no-break space/, /anew/),
    yaml('with a no-break space before a colon', 'kicker\u00A0: Frost', /a no-break space/, /anew/),
    yaml('with no-break spaces for an indent', 'source:\n\u00A0\u00A0name: x', /a no-break space/, /anew/, { line: 'name: x' }),
    yaml('without a space after a colon', 'kicker:Frost', /no colon with a space after it/, /headline: "…"/),
    yaml('with a list that is not closed', 'topics: [sea, ice', /a "\[" that is not closed/, /Close it with "\]"/),
    yaml('with a field too far in', 'source:\n  name: x\n   url: y', /begins at another column/, /the same column/, { line: 'url: y' }),
    yaml('with a field not far enough in', 'source:\n  name: x\n url: y\n  indexing: index', /at another column/, /the same/, { line: 'url: y' }),
    yaml('with a field inside of none', 'kicker: x\n  dateline: y', /begins at another column/, /the same column/, { line: 'dateline' }),
    instead(
      'with an entry of a list at another column',
      'headline: "The night ferry"\n',
      'headline: "The night ferry"\ntopics:\n  - sea\n - ice\nsource:\n  name: x\n  url: https://x.example\n  indexing: index\nads: true\n',
      { line: ' - ice' },
      /begins at another column/,
      /the same column/,
    ),
    field('with an invisible sign written as an escape', 'kicker: "The \\u202E bell"', /"The \\u202E bell".*\(U\+202E\)/, /Delete it/),
    instead(
      'of settings that are no YAML',
      'The Small Paper',
      '"The Small Paper',
      { file: PUBLICATION, line: 1 },
      /A quote is opened here and not closed/,
      /Close it/,
    ),
  ],

  'a file': [
    bytes(
      'that is not UTF-8',
      (paper) => Buffer.from(paper.textOf(FERRY).replace('Still', 'Õhtul'), 'latin1'),
      { line: 8 },
      /is not UTF-8, so letters such as õ/,
      /encoding UTF-8/,
    ),
    bytes('that begins with a BOM', (paper) => `\uFEFF${paper.textOf(FERRY)}`, { line: 1 }, /byte order mark \(BOM\)/, /without BOM/),
    bytes('of Windows', (paper) => paper.textOf(FERRY).replaceAll('\n', '\r\n'), { line: 1 }, /CRLF/, /line endings LF/),
    bytes(
      'with one line of Windows',
      (paper) => paper.textOf(FERRY).replace('status: draft\n', 'status: draft\r\n'),
      { line: 5 },
      /CRLF/,
      /line endings LF/,
    ),
    ...(
      [
        ['NUL', '\0', 'U+0000'],
        ['a bell', '\u0007', 'U+0007'],
        ['an escape', '\u001B[2J', 'U+001B'],
        ['a delete', '\u007F', 'U+007F'],
        ['a quotation mark of Windows', '\u0092', 'U+0092'],
        ['a line separator', '\u2028', 'U+2028'],
        ['a sign that turns text round', '\u202E', 'U+202E'],
        ['a sign that isolates text', '\u2066', 'U+2066'],
        ['a byte order mark inside', '\uFEFF', 'U+FEFF'],
      ] as const
    ).map(([name, sign, number]) =>
      words(`with ${name}`, `A ${sign} sign.`, new RegExp(`invisible control character \\(${number.replace('+', '\\+')}\\)`), /Delete it/),
    ),
    words('with text turned round by an entity', 'A &#x202E; sign.', /U\+202E/, /&#x202E;/),
    words('with text turned round in an attribute', '<PullQuote by="A &#x202E; sign">x</PullQuote>', /U\+202E/, /&#x202E;/),
    words('with letters of two parts', 'Ku\u0308nnap.', /put together of two characters/, /NFC/),
    bytes('that is too long', (paper) => paper.textOf(FERRY) + 'word '.repeat(70_000), {}, /\d+ kB; at most 300 kB/, /Split it/),
    linked('that is a link to a file outside', 'articles/2026/06/secret.mdx', '/etc/passwd'),
    linked('that is a link to nothing', 'articles/2026/06/secret.mdx', 'nowhere'),
    linked('whose folder is a link', 'articles/2026/07', '/etc'),
    {
      ...linked('that is a picture by a link', ROPE, '../../../rope.png'),
      change: (paper) => paper.move(ROPE, 'rope.png').link(ROPE, '../../../rope.png'),
    },
    {
      ...linked('of settings that is a link', PUBLICATION, 'settings.txt'),
      change: (paper) => paper.move(PUBLICATION, 'settings.txt').link(PUBLICATION, 'settings.txt'),
    },
    ...['note.md', 'note.MDX', 'note.markdown', 'note.mdx~', 'note.txt', 'note.docx', 'note.yaml', 'note.json'].map((name) =>
      more(`of another ending: ${name}`, `articles/2026/06/${name}`, /end in "\.mdx"; this one would never be read/, /Rename it/),
    ),
    more('of another ending: a front in .yml', 'fronts/sport.yml', /end in "\.yaml"/, /Rename it/),
    more('beside the folders', 'note.mdx', /Nothing reads this file/, /articles, authors, pages, fronts, ads/),
    { ...more('in a misspelt folder', 'page/imprint.mdx', /Nothing reads this folder/, /Did you mean "pages"\?/), file: 'page' },
    { ...more('in a folder with a capital', 'Ads/winter.yaml', /Nothing reads this folder/, /Did you mean "ads"\?/), file: 'Ads' },
    {
      ...more('in the place of a folder', 'ads', /cannot be opened as a folder/, /Make it a folder/),
      change: (paper) => paper.take(AD).put('ads', 'x'),
    },
    {
      name: 'that the paper cannot be without: the settings',
      change: (paper) => paper.take(PUBLICATION),
      file: PUBLICATION,
      says: /is missing/,
      mend: /restore it from git/,
    },
    {
      name: 'that the paper cannot be without: the front',
      change: (paper) => paper.take(FRONT),
      file: FRONT,
      says: /has no front/,
      mend: /block: lead/,
    },
  ],

  'a translation or a series': [
    instead(
      'of an article that does not exist',
      'translationOf: harbour-bell',
      'translationOf: harbor-bell',
      { file: KELL, line: 'translationOf', field: 'translationOf' },
      /no article "harbor-bell"/,
      /Did you mean "harbour-bell"\?/,
    ),
    instead(
      'of itself',
      'translationOf: harbour-bell',
      'translationOf: sadama-kell',
      { file: KELL, line: 'translationOf', field: 'translationOf' },
      /a translation of itself/,
      /Name the article/,
    ),
    instead(
      'of a translation',
      'status: draft',
      'status: draft\ntranslationOf: sadama-kell',
      { line: 'translationOf', field: 'translationOf' },
      /"sadama-kell" is a translation itself, of "harbour-bell"/,
      /Name the original, "harbour-bell"/,
    ),
    instead(
      'that does not exist',
      'series: sounds',
      'series: sound',
      { file: BELL, line: 'series', field: 'series' },
      /no series "sound" in publication\.yaml/,
      /Did you mean "sounds"\?/,
    ),
  ],
}
