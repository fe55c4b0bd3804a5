/** Articles of every format and direction for the test paper: what is in them is looked for by `formats.spec.ts`. */
import type { Write } from './paper'

const DAY = 86_400_000

/** Enough words for a list of contents. */
const LONG = Array.from({ length: 31 }, (_, n) => `Sentence ${n} of it says that water rises and falls.`).join(' ')

/** @param now lies before the scheduled part and within the live piece. */
export async function writeFormats(text: Write, now: number): Promise<void> {
  const soon = `${new Date(now + 30 * DAY).toISOString().slice(0, 19)}Z`
  const put = (slug: string, fields: Record<string, unknown>, ...body: string[]) =>
    text(
      `articles/2022/06/${slug}.mdx`,
      {
        headline: `Headline of ${slug}`,
        standfirst: `Standfirst of ${slug}.`,
        section: 'voices',
        authors: ['ines-marrow'],
        status: 'ready',
        publishedAt: '2022-06-01T09:00:00Z',
        ...fields,
      },
      body.join('\n\n'),
    )
  await put(
    'talk-of-knots',
    { format: 'interview' },
    'They met on the quay.',
    '**What is a knot?**',
    'A promise, **in rope**.',
    '**Who taught you *that*?**',
    '**Nobody**, in so many words.',
  )
  await put('bells-reviewed', { format: 'review', review: { item: 'Bells & Whistles', kind: 'exhibition', rating: 3.5 } }, 'It rings.')
  await put('lamp-remembered', { format: 'obituary', obituary: { name: 'The quay lamp', years: '1899–1976' } }, 'It shone.')
  await put('our-view', { format: 'editorial' }, 'We think so.')
  await put('dear-editor', { format: 'letter', bylineNote: 'writes from the pier' }, 'I write.')
  const updates = [
    '<Update at="2022-06-01T22:15" title="The tide turns">\n\nIt turned.\n\n</Update>',
    '<Update at="2022-06-01T20:00" title="The tide comes">\n\nIt came.\n\n</Update>',
  ]
  await put('watch-that-ended', { format: 'live', liveUntil: '2022-06-02T09:00:00Z' }, 'A night at the quay.', ...updates)
  await put('watch-that-goes-on', { format: 'live', liveUntil: soon }, 'A long night.', ...updates)
  await put(
    'how-tides-work',
    { format: 'explainer', series: 'how', publishedAt: '2022-06-02T09:00:00Z' },
    '<KeyPoints>\n\n- Water rises.\n- Water falls.\n\n</KeyPoints>',
    `It begins here.[^1] ${LONG}`,
    `## Why it *rises*\n\n${LONG}`,
    `## Why it falls\n\n${LONG}`,
    `## What [nobody](/voices) knows\n\nNot much.[^2]`,
    '[^1]: The first note.',
    '[^2]: The second note.',
  )
  await put('how-ropes-hold', { format: 'explainer', series: 'how', publishedAt: '2022-06-03T09:00:00Z' }, 'By friction.')
  await put('how-lamps-burn', { headline: 'Kanarypartthree', format: 'explainer', series: 'how', publishedAt: soon }, 'By oil.')
  await put(
    'meri-hommikul',
    { headline: 'Meri hommikul', standfirst: 'Lühike lugu sadamast, kirjutatud prooviks.', language: 'et', format: 'explainer' },
    'Hommikul on sadam vaikne.',
  )
  // Plain words of our own about a quiet harbour in the morning, an old rope, and a sea that hurries nobody.
  await put(
    'sea-in-the-morning',
    {
      headline: 'البحر في الصباح',
      standfirst: 'نص قصير عن ميناء صغير كتب لتجربة صفحة تقرأ من اليمين إلى اليسار.',
      language: 'ar',
      format: 'report',
    },
    'في الصباح يكون الميناء هادئا. تصل القوارب واحدا بعد آخر ويسمع صوت الماء قبل صوت الناس.[^1]',
    'الحبل القديم أقوى مما يبدو. يجفف في الشمس ثم يلف ويعلق على الجدار.',
    '## الحبال والماء',
    '> لا يستعجل البحر أحدا.',
    '- حبل طويل\n- حبل قصير',
    '[^1]: طول الميناء مئة متر.',
  )
}
