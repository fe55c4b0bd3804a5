/** Holds a file's fields against the shape of its kind and says what is wrong in an editor's words. */
import type { z } from 'zod'
import { type Problem, suggestion } from './problem'
import { MEND } from './schema'
import type { Source } from './source'

type Issue = z.core.$ZodIssue

/** The fields, read and typed; or `undefined`, with the reasons in `problems`. */
export function readFields<Shape extends z.ZodType>(source: Source, shape: Shape, problems: Problem[]): z.infer<Shape> | undefined {
  const result = shape.safeParse(source.front)
  if (result.success) return result.data
  for (const issue of result.error.issues) problems.push(...problemsOf(issue, source, shape))
  return undefined
}

function problemsOf(issue: Issue, source: Source, shape: z.ZodType): Problem[] {
  const field = issue.path.map(String).join('.') || undefined
  const at = { file: source.file, line: source.lineOf(issue.path), field }
  const found = valueAt(source.front, issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        file: source.file,
        line: source.lineOf([...issue.path, key]),
        field: [field, key].filter(Boolean).join('.'),
        says: `There is no field of this name${field ? ` in ${field}` : ''}.`,
        mend: suggestion(key, fieldsAt(shape, issue.path)),
      }))
    case 'invalid_type':
      if (found === undefined) return [{ ...at, says: 'The field is missing.', mend: describe(shape, issue.path) ?? 'Add it.' }]
      if (found === null) return [{ ...at, says: 'The field has no value.', mend: 'Write one, or take the field out.' }]
      return [{ ...at, says: `Found ${show(found)}, expected ${KINDS[issue.expected] ?? issue.expected}.`, mend: issue.expected === 'string' ? 'Put it into double quotes.' : 'Correct it.' }]
    case 'invalid_value': {
      if (found === undefined) return [{ ...at, says: 'The field is missing.', mend: `Write one of ${issue.values.map((v) => `"${String(v)}"`).join(', ')}.` }]
      return [{ ...at, says: `"${String(found)}" is not known here.`, mend: suggestion(String(found), issue.values.map(String)) }]
    }
    case 'too_small':
    case 'too_big':
      return [{ ...at, says: `Found ${show(found)}, which is out of bounds.`, mend: `Expected ${issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`}.` }]
    case 'invalid_union':
      return [{ ...at, says: `Found ${show(found)}, which is none of the kinds that may stand here.`, mend: 'See content/README.md for what may.' }]
    default: {
      const [says, mend] = issue.message.split(MEND)
      return [{ ...at, says: typeof found === 'string' && found && !says?.includes(found) ? `Found "${found.slice(0, 80)}". ${says}` : (says ?? ''), mend: mend ?? 'Correct it.' }]
    }
  }
}

const KINDS: Record<string, string> = { string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list, as in [one, two]', object: 'fields of its own', record: 'fields of its own', tuple: 'two numbers, as in [0.5, 0.4]' }

const show = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 80))

function valueAt(front: unknown, at: readonly PropertyKey[]): unknown {
  return at.reduce<unknown>((value, key) => (value && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined), front)
}

/** The part of a shape at a path, optional and defaulted wrappers taken off. */
function shapeAt(shape: z.ZodType, at: readonly PropertyKey[]): z.ZodType | undefined {
  let here: z.core.$ZodType | undefined = shape
  for (const key of [undefined, ...at]) {
    if (key !== undefined) {
      const def = here?._zod.def as { type: string; shape?: Record<PropertyKey, z.core.$ZodType>; element?: z.core.$ZodType } | undefined
      here = def?.shape?.[key] ?? (typeof key === 'number' ? def?.element : undefined)
    }
    for (let inner = innerOf(here); inner; inner = innerOf(here)) here = inner
  }
  return here as z.ZodType | undefined
}
const innerOf = (shape: z.core.$ZodType | undefined) => (shape?._zod.def as { innerType?: z.core.$ZodType } | undefined)?.innerType

function fieldsAt(shape: z.ZodType, at: readonly PropertyKey[]): string[] {
  const def = shapeAt(shape, at)?._zod.def as { shape?: object } | undefined
  return Object.keys(def?.shape ?? {})
}

function describe(shape: z.ZodType, at: readonly PropertyKey[]): string | undefined {
  const parent = shapeAt(shape, at.slice(0, -1))?._zod.def as { shape?: Record<PropertyKey, z.ZodType> } | undefined
  const last = at.at(-1)
  const sentence = last === undefined ? undefined : parent?.shape?.[last]?.description
  return sentence && `Add it: ${sentence}`
}
