/** Holds a file's fields against the shape of its kind and says what is wrong in an editor's words. */
import type { z } from 'zod'
import { shown } from './invisible'
import { type Problem, suggestion } from './problem'
import { MEND } from './schema'
import type { Source } from './source'

type Issue = z.core.$ZodIssue

/** What could be read of a file: all its fields; or, when some are faulty, the others, so that these are judged in the same run. */
export type Reading<Fields> =
  | { readonly fields: Fields; readonly faulty?: undefined }
  | { readonly fields: Partial<Fields>; readonly faulty: ReadonlySet<string> }

/** The fields, read and typed, with what is wrong in `problems`. */
export function readFields<Shape extends z.ZodObject>({ front, ...source }: Source, shape: Shape, problems: Problem[]): Reading<z.infer<Shape>> {
  if (!front) return { fields: {}, faulty: new Set(Object.keys(shape.shape)) }
  const result = shape.safeParse(front)
  if (result.success) return { fields: result.data }
  const { issues } = result.error
  for (const issue of issues) problems.push(...problemsOf(issue, { front, ...source }, shape))
  const faulty = new Set(issues.flatMap((issue) => (issue.path.length || issue.code !== 'unrecognized_keys' ? [String(issue.path[0])] : issue.keys)))
  const others = Object.fromEntries(Object.entries(front).filter(([name]) => !faulty.has(name)))
  return { fields: shape.partial().safeParse(others).data as Partial<z.infer<Shape>>, faulty }
}

function problemsOf(issue: Issue, source: Source, shape: z.ZodType): Problem[] {
  const field = issue.path.map(String).join('.') || undefined
  const at = { file: source.file, line: source.lineOf(issue.path), field }
  const found = valueAt(source.front, issue.path)
  /** What may be left out need not be written. */
  const orNothing = (mend: string) =>
    fieldAt(shape, issue.path, source.front)?.safeParse(undefined).success
      ? mend.replace(/^(Write (?:it|one))\.$/, '$1, or take the field out.')
      : mend
  if (found === null)
    return [{ ...at, says: 'The field has no value.', mend: issue.code === 'invalid_value' ? oneOf(issue.values) : orNothing('Write one.') }]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        file: source.file,
        line: source.lineOf([...issue.path, key]),
        field: [field, key].filter(Boolean).join('.'),
        says: `There is no field of this name${field ? ` in ${field}` : ''}.`,
        mend: elsewhere(key, fieldsAt(shape, issue.path, source.front)),
      }))
    case 'invalid_type': {
      if (found === undefined) return [{ ...at, says: 'The field is missing.', mend: describe(shape, issue.path, source.front) ?? 'Add it.' }]
      const [kind, mend] = KINDS[issue.expected] ?? [issue.expected, 'Correct it.']
      return [{ ...at, says: `Found ${shown(found)}, expected ${kind}.`, mend }]
    }
    case 'invalid_value': {
      if (found === undefined) return [{ ...at, says: 'The field is missing.', mend: oneOf(issue.values) }]
      return [{ ...at, says: `${shown(found)} is not known here.`, mend: suggestion(String(found), issue.values.map(String)) }]
    }
    case 'too_small':
    case 'too_big': {
      const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`
      if (Array.isArray(found))
        return [{ ...at, says: `The list has ${found.length === 0 ? 'nothing in it' : `${found.length} entries`}.`, mend: `Write ${bound}.` }]
      return [{ ...at, says: `Found ${shown(found)}, which is out of bounds.`, mend: `Write ${bound}.` }]
    }
    case 'invalid_union': {
      // Of a choice between blocks: what was found, and what may stand there.
      const known = 'discriminator' in issue && 'options' in issue ? (issue.options as readonly unknown[]).map(String) : []
      if (found === undefined) return [{ ...at, says: 'The field is missing.', mend: known.length ? oneOf(known) : 'Add it.' }]
      return [
        {
          ...at,
          says: `${shown(found)} is not known here.`,
          mend: known.length ? suggestion(String(found), known) : 'See content/README.md for what may stand here.',
        },
      ]
    }
    default: {
      const [says, mend] = issue.message.split(MEND)
      return [
        {
          ...at,
          says: typeof found === 'string' && found && !says?.includes(found) ? `Found ${shown(found)}. ${says}` : (says ?? ''),
          mend: orNothing(mend ?? 'Correct it.'),
        },
      ]
    }
  }
}

const oneOf = (values: readonly unknown[]) => `Write one of ${values.map((value) => `"${String(value)}"`).join(', ')}.`

/** What is expected, and how to write it, by zod's name of the type. */
const KINDS: Readonly<Record<string, readonly [kind: string, mend: string]>> = {
  string: ['a text', 'Write one text, in double quotes.'],
  number: ['a number', 'Write it in digits, without quotes.'],
  int: ['a whole number', 'Write it without a point.'],
  boolean: ['true or false', 'Write true or false, without quotes.'],
  array: ['a list', 'Write it in square brackets, as in [one, two].'],
  tuple: ['two numbers', 'Write them in square brackets, as in [0.5, 0.4].'],
  object: ['fields of its own', 'Write each on a line under it, two spaces further in; see content/README.md.'],
  record: ['fields of its own', 'Write each on a line under it, two spaces further in; see content/README.md.'],
}

/** Names that other systems have for fields of ours. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  draft: 'status',
  published: 'status',
  title: 'headline',
  date: 'publishedAt',
  updated: 'updatedAt',
  author: 'authors',
  tags: 'topics',
  category: 'section',
  description: 'standfirst',
  excerpt: 'standfirst',
  summary: 'standfirst',
  dek: 'standfirst',
  lang: 'language',
  redirects: 'aliases',
}

function elsewhere(name: string, known: readonly string[]): string {
  const ours = Object.hasOwn(ELSEWHERE, name.toLowerCase()) ? ELSEWHERE[name.toLowerCase()] : undefined
  return ours && known.includes(ours) ? `That is said by "${ours}" here.` : suggestion(name, known)
}

function valueAt(front: unknown, at: readonly PropertyKey[]): unknown {
  return at.reduce<unknown>((value, key) => (value && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined), front)
}

type Def = { shape?: Record<PropertyKey, z.core.$ZodType>; element?: z.core.$ZodType; options?: readonly z.core.$ZodType[]; discriminator?: string }
const defOf = (shape: z.core.$ZodType | undefined) => shape?._zod.def as Def | undefined

/** The part of a shape at a path, optional and defaulted wrappers taken off; of a choice, what `value` says that it is. */
function shapeAt(shape: z.ZodType, at: readonly PropertyKey[], value: unknown): z.ZodType | undefined {
  let here: z.core.$ZodType | undefined = shape
  for (let depth = 0; depth <= at.length; depth++) {
    const key = at[depth - 1]
    if (key !== undefined) here = defOf(here)?.shape?.[key] ?? (typeof key === 'number' ? defOf(here)?.element : undefined)
    for (let inner = innerOf(here); inner; inner = innerOf(here)) here = inner
    const { options, discriminator = '' }: Def = defOf(here) ?? {}
    const chosen = valueAt(value, [...at.slice(0, depth), discriminator]) as string
    if (options) here = options.find((option) => option._zod.propValues?.[discriminator]?.has(chosen))
  }
  return here as z.ZodType | undefined
}
const innerOf = (shape: z.core.$ZodType | undefined) => {
  const { innerType, out } = (shape?._zod.def ?? {}) as { innerType?: z.core.$ZodType; out?: z.core.$ZodType }
  return innerType ?? out
}

const fieldsAt = (shape: z.ZodType, at: readonly PropertyKey[], value: unknown) => Object.keys(defOf(shapeAt(shape, at, value))?.shape ?? {})

const fieldAt = (shape: z.ZodType, at: readonly PropertyKey[], value: unknown) =>
  defOf(shapeAt(shape, at.slice(0, -1), value))?.shape?.[at.at(-1) ?? ''] as z.ZodType | undefined

function describe(shape: z.ZodType, at: readonly PropertyKey[], value: unknown): string | undefined {
  const field = fieldAt(shape, at, value)
  return field?.description && `Add it: ${field.description}`
}
