/** Holds the editors' guide against the schema, the components and the check's own words, so that it cannot grow old. */
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { FORMATS, INDEXINGS, STATUSES } from '../article'
import { BLOCKS, type Rule } from '../blocks'
import { STATES } from '../visibility'
import { checkPaper } from '.'
import { readBody } from './body'
import { readInstant } from './instant'
import { ABOUT, AD, BELL, FERRY, FRONT, JAAN, KELL, MERI, onDisk, Paper, PUBLICATION, ROAD } from './paper.fixture'
import { type Problem, problemText } from './problem'
import { adShape, articleShape, authorShape, frontShape, HUES, housePageShape, publicationShape } from './schema'

const guide = await readFile('content/README.md', 'utf8')

const terms = { timeZone: 'Europe/Tallinn', sections: ['nature', 'food'] }
const SHAPES: Readonly<Record<string, z.ZodObject>> = {
  'Every field of an article': articleShape(terms),
  Authors: authorShape,
  'House pages': housePageShape(terms),
  'The front': frontShape(terms),
  Advertisements: adShape(terms),
  'The paper’s settings': publicationShape,
}

interface Table {
  /** Heading above it. */
  readonly heading: string
  /** What its first column is of. */
  readonly of: string
  readonly rows: readonly (readonly string[])[]
}

const tables = tablesIn(guide)
const tablesOf = (of: string) => tables.filter((table) => table.of === of)
/** Names in backticks. */
const named = (cell = '') => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

describe.each(Object.entries(SHAPES))('"%s" in the guide', (heading, shape) => {
  const table = tablesOf('Field').find((each) => each.heading === heading)
  const rows = (table?.rows ?? []).map(([field, needed = '', says = '', example]) => ({
    field: named(field).join(),
    needed,
    says,
    example: named(example).join(),
  }))

  it('names every field in the order of the schema, and no other', () => {
    expect(rows.map(({ field }) => field)).toEqual(fieldsOf(shape, heading === 'Authors' ? ['image'] : []))
  })

  it.each(rows)('$field: what is needed, how long it may be, and an example that passes', ({ field, needed, says, example }) => {
    const schema = schemaAt(shape, field.split('.'))
    const absent = schema.safeParse(undefined)
    expect(needed === 'yes').toBe(!absent.success)
    if (['string', 'boolean', 'number'].includes(typeof absent.data)) expect(needed).toBe(`\`${absent.data}\``)

    const longest = Number(/up to (\d+) characters/.exec(says)?.[1])
    const isProse = schema.safeParse('Two words').success && !schema.safeParse('x'.repeat(5000)).success
    if (isProse) expect([schema.safeParse('x'.repeat(longest)).success, schema.safeParse('x'.repeat(longest + 1)).success]).toEqual([true, false])

    const [[name, value] = []] = Object.entries(parse(example) as object)
    expect(name).toBe(field.split('.').at(-1))
    expect(schema.safeParse(value).error?.issues).toBeUndefined()
  })
})

describe('the guide', () => {
  it('has no table of fields that nothing is held against', () => {
    expect(tablesOf('Field').map(({ heading }) => heading)).toEqual(Object.keys(SHAPES))
  })

  it('names every component with its attributes, and no other', () => {
    const said = tablesOf('Component').flatMap(({ rows }) => rows.map(([name, needs, mayHave]) => [named(name).join(), named(needs), named(mayHave)]))
    const by = ({ attributes }: Rule, wanted: string) =>
      Object.entries(attributes).flatMap(([attribute, { need }]) => (need === wanted ? [attribute] : []))
    expect(said).toEqual(Object.entries(BLOCKS).map(([name, rule]) => [name, by(rule, 'required'), by(rule, 'optional')]))
  })

  it('shows components as the check wants them', () => {
    const [, text = ''] = /## Components[\s\S]*?```mdx\n([\s\S]*?)```/.exec(guide) ?? []
    const problems: Problem[] = []
    const { pictures } = readBody({ file: 'README.md', front: {}, lineOf: () => undefined, text }, 'Europe/Tallinn', problems)
    expect(problems).toEqual([])
    expect(pictures).toHaveLength(4)
    expect(Object.keys(BLOCKS).filter((name) => !new RegExp(`<${name}[ >]`).test(text))).toEqual([])
  })

  it('names every block of a front with its fields, and no other', () => {
    const blocks = plain(schemaAt(frontShape(terms), ['blocks'])) as z.ZodArray<z.ZodDiscriminatedUnion<z.ZodObject[]>>
    const said = tablesOf('Block').flatMap(({ rows }) => rows.map(([name, needs, mayHave]) => [named(name).join(), named(needs), named(mayHave)]))
    expect(said).toEqual(
      blocks.element.options.map(({ shape: { block, from: _from, until: _until, ...fields } }) => {
        const [needed, optional] = [true, false].map((wanted) =>
          Object.keys(fields).filter((name) => z.safeParse(fields[name] as z.ZodType, undefined).success !== wanted),
        )
        return [String((block as z.ZodLiteral).value), needed, optional]
      }),
    )
  })

  it('says that every block may have a beginning and an end, and shows a front that the check takes', () => {
    const every = (plain(schemaAt(frontShape(terms), ['blocks'])) as z.ZodArray<z.ZodDiscriminatedUnion<z.ZodObject[]>>).element.options
    expect(every.filter(({ shape }) => !('from' in shape && 'until' in shape))).toEqual([])
    expect(guide).toContain('Every block may have `from` and `until` too.')
    const [, example = ''] = /```yaml\n(blocks:[\s\S]*?)```/.exec(guide) ?? []
    expect(frontShape(terms).safeParse(parse(example)).error).toBeUndefined()
  })

  it('has a row for every status and state, and for what search engines may be told', () => {
    const rows = tablesOf('Status').flatMap((table) => table.rows)
    expect(new Set(rows.flatMap(([status]) => named(status)))).toEqual(new Set(STATUSES))
    expect(new Set(rows.flatMap(([, , state]) => named(state)))).toEqual(new Set(STATES))
    expect(tablesOf('Value').flatMap((table) => table.rows.flatMap(([value]) => named(value)))).toEqual(INDEXINGS)
  })

  it('says every word that may be chosen', () => {
    const kinds = Object.values<Rule>(BLOCKS).flatMap(({ attributes }) =>
      Object.values(attributes).flatMap(({ kind }) => (typeof kind === 'object' ? kind : [])),
    )
    const words = [...FORMATS, ...HUES, ...kinds, ...enumsOf(publicationShape), ...enumsOf(adShape(terms))]
    expect(words.filter((word) => !guide.includes(`\`${word}\``))).toEqual([])
  })

  it.each(['2027-03-28T03:30', '2027-10-31T03:30'])('quotes the check on the hour of %s', (text) => {
    const reading = readInstant(text, 'Europe/Tallinn')
    expect('wrong' in reading && guide.includes(`\`${reading.wrong}\``)).toBe(true)
  })
})

describe('the first article of the guide', () => {
  const file = 'articles/2026/12/frost-flowers.mdx'
  const article = (/^( *)```mdx\n([\s\S]*?)\n\1```$/m.exec(guide)?.[2] ?? '').replaceAll(/^ {3}/gm, '')
  const slips: readonly (readonly [from: string, to: string])[] = [
    ['section: nature', 'section: natur'],
    ['status: draft', 'status: draft\npublishedAt: 2026-12-05'],
    ['/a-bog-keeps-time', '/a-bog-keep-time'],
  ]

  it('passes the check', async () => expect(await problemsOf(file, article)).toEqual([]))

  it('with three slips in it is reported as the guide shows', async () => {
    const spoilt = slips.reduce((text, [from, to]) => text.replace(from, to), article)
    const shown = guide.split('\n').filter((line) => line.startsWith(`${file}:`))
    expect(await problemsOf(file, `${spoilt}\n`)).toEqual(shown)
  })
})

describe('a paper of one’s own', () => {
  const [, section = ''] = /\n## Your own paper\n([\s\S]*?)(?=\n## |$)/.exec(guide) ?? []

  it('begins as the guide says, with no problem', async () => {
    const paper = await Paper.good()
    for (const file of [BELL, ROAD, FERRY, KELL, MERI, JAAN, AD, ABOUT]) paper.take(file)
    const [front = '', author = ''] = [...section.matchAll(/```(?:yaml|mdx)\n([\s\S]*?)```/g)].map(([, text = '']) => text)
    paper.put(FRONT, front).put('authors/your-name.mdx', author)
    const { problems } = await onDisk(paper, (folder) => checkPaper(folder, Date.UTC(2026, 11, 1)))
    expect(problems.map(problemText)).toEqual([])
    expect([front, author].every((text) => text.length > 20)).toBe(true)
  })
})

/** What the check says of a file that is put into a paper with all that the guide names in it, in words. Not into `content/`, which is somebody's own. */
async function problemsOf(file: string, text: string): Promise<string[]> {
  const paper = (await Paper.good()).put(file, text).edit(PUBLICATION, 'ice: Ice', 'ice: Ice\n  houses: Houses')
  paper.put('authors/meri-hallikivi.mdx', paper.textOf(JAAN)).put('articles/2026/05/a-bog-keeps-time.mdx', paper.textOf(ROAD))
  paper.edit('articles/2026/05/a-bog-keeps-time.mdx', 'aliases: [/winter/ice-road]\n', '')
  const { problems } = await onDisk(paper, (folder) => checkPaper(folder, Date.UTC(2026, 11, 1)))
  return problems.map(problemText)
}

function tablesIn(markdown: string): Table[] {
  const found: Table[] = []
  let heading = ''
  for (const block of markdown.split(/\n{2,}/)) {
    heading = /^#{1,3} (.*)$/m.exec(block)?.[1] ?? heading
    const [head, , ...rows] = block
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      )
    if (head) found.push({ heading, of: head[0] ?? '', rows })
  }
  return found
}

/** A schema without what makes it optional. */
function plain(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return plain(schema.unwrap() as z.ZodType)
  return schema
}

/** The fields inside a field: its own, or those of its entries where it is a list. */
function inside(schema: z.ZodType): z.ZodObject | undefined {
  const inner = plain(schema)
  const entry = inner instanceof z.ZodArray ? plain(inner.element as z.ZodType) : inner
  return entry instanceof z.ZodObject ? entry : undefined
}

/** Names of all fields, those of fields with a point between; those of `shared` are told elsewhere. */
function fieldsOf(shape: z.ZodObject, shared: readonly string[]): string[] {
  return Object.entries(shape.shape as Record<string, z.ZodType>).flatMap(([name, schema]) => {
    const below = shared.includes(name) ? undefined : inside(schema)
    return [name, ...(below ? fieldsOf(below, []).map((inner) => `${name}.${inner}`) : [])]
  })
}

function schemaAt(shape: z.ZodObject, [name = '', ...rest]: readonly string[]): z.ZodType {
  const schema = (shape.shape as Record<string, z.ZodType>)[name]
  const below = schema && rest.length ? inside(schema) : undefined
  if (!schema || (rest.length > 0 && !below)) throw new Error(`There is no field ${name}.`)
  return below ? schemaAt(below, rest) : schema
}

function enumsOf(shape: z.ZodObject): string[] {
  return fieldsOf(shape, []).flatMap((field) => {
    const schema = plain(schemaAt(shape, field.split('.')))
    return schema instanceof z.ZodEnum ? schema.options.map(String) : []
  })
}
