/** `npm run new -- "Headline"`: makes the file of a new article, a draft that the check accepts; on a terminal it asks for what it needs. */
import './environment'
import { access, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { BEGUN } from '@/lib/content/begun'
import { RESERVED } from '@/lib/content/check/articles'
import { articleShape, MEND } from '@/lib/content/check/schema'
import { slugFrom } from '@/lib/content/slug'
import { contentDir } from '@/lib/env'

const USAGE = 'Write: npm run new -- "The headline" --section one --author one. What is left out is asked for at a terminal.'

function written() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { section: { type: 'string' }, author: { type: 'string' } },
    })
    return { ...values, headline: positionals.join(' ').trim() }
  } catch (error) {
    throw new Error(`${(error as Error).message.split('. ')[0]}. ${USAGE}`)
  }
}

if (process.argv.includes('--help')) {
  console.log(USAGE)
  process.exit()
}
const lines = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined

const NONE = {
  section: 'There is no section yet: write one into publication.yaml, see content/README.md.',
  author: 'There is no author yet: write authors/your-name.mdx first, see content/README.md.',
}

/** @throws with what there is to choose from, where nobody can be asked. */
async function chosen(what: 'section' | 'author', given: string | undefined, known: readonly string[]): Promise<string> {
  if (given !== undefined && known.includes(given)) return given
  if (given === undefined && known.length === 1 && known[0] !== undefined) return known[0]
  if (known.length === 0) throw new Error(NONE[what])
  const choices = known.join(', ')
  if (!lines) throw new Error(`${given === undefined ? `Say the ${what}` : `There is no ${what} "${given}"`}: --${what} and one of ${choices}.`)
  return chosen(what, (await lines.question(`${what} (${choices}): `)).trim(), known)
}

try {
  const { section: wantedSection, author: wantedAuthor, headline: wanted } = written()
  const folder = contentDir()
  const settings = await readFile(path.join(folder, 'publication.yaml'), 'utf8').catch(() => {
    throw new Error(`There is no publication.yaml in ${folder}.`)
  })
  const publication = parse(settings) as { sections: { key: string }[]; timeZone: string }
  const headline = (wanted || (await lines?.question('Headline: '))?.trim()) ?? ''
  if (!headline) throw new Error('Say the headline: npm run new -- "The headline"')
  const slug = slugFrom(headline)
  if (!slug) throw new Error('Nothing of this headline can stand in an address; name the file yourself, see content/README.md.')
  if (RESERVED.includes(slug)) throw new Error(`"${slug}" is the site's own name; add a word to the headline.`)
  const sections = publication.sections.map(({ key }) => key)
  const wrong = articleShape({ timeZone: publication.timeZone, sections }).shape.headline.safeParse(headline).error?.issues[0]
  if (wrong) throw new Error(`The headline: ${wrong.message.replace(MEND, ' ')}`)
  const section = await chosen('section', wantedSection, sections)
  const names = await readdir(path.join(folder, 'authors')).catch(() => [])
  const author = await chosen(
    'author',
    wantedAuthor,
    names.filter((name) => name.endsWith('.mdx')).map((name) => name.slice(0, -'.mdx'.length)),
  )

  // Tomorrow at eight, by the clock of the paper's place: a guess to be changed, which the calendar of the desk shows.
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: publication.timeZone }).format(Date.now() + 86_400_000)
  const file = path.join('articles', day.slice(0, 4), day.slice(5, 7), `${slug}.mdx`)
  const isThere = (await readdir(path.join(folder, 'articles'), { recursive: true }).catch(() => [])).some(
    (name) => path.basename(name) === `${slug}.mdx`,
  )
  if (
    isThere ||
    (await access(path.join(folder, file)).then(
      () => true,
      () => false,
    ))
  )
    throw new Error(`There is an article "${slug}" already; choose another headline.`)
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
  await writeFile(
    path.join(folder, file),
    [
      '---',
      `headline: ${JSON.stringify(headline)}`,
      `# standfirst: ${JSON.stringify(BEGUN.standfirst)}`,
      `section: ${section}`,
      `authors: [${author}]`,
      'status: draft',
      `publishedAt: ${day}T08:00`,
      'topics: []',
      '---',
      '',
      BEGUN.text,
      '',
    ].join('\n'),
    { flag: 'wx' },
  )
  console.log(path.join(folder, file))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
} finally {
  lines?.close()
}
