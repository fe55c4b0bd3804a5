/** The shapes of the paper's files as JSON Schema (2020-12), for editors that know it: made from the same source as the check, with the names that this paper knows. */
import { z } from 'zod'
import { adShape, articleShape, authorShape, frontShape, housePageShape, publicationShape, type Terms } from './schema'

interface Names {
  readonly authors: readonly string[]
  readonly topics: readonly string[]
  readonly series: readonly string[]
}

/** @returns schemas by the kind of file. What the check asks beyond shapes, such as moments in order, is not in them. */
export function jsonSchemas(terms: Terms, { authors, topics, series }: Names): Readonly<Record<string, object>> {
  const shapes = {
    article: articleShape(terms),
    author: authorShape,
    page: housePageShape(terms),
    front: frontShape(terms),
    ad: adShape(terms),
    publication: publicationShape,
  }
  const schemas = Object.fromEntries(
    Object.entries(shapes).map(([kind, shape]) => [kind, z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })]),
  )
  const fields = (schemas.article as { properties: Record<string, { items?: object; enum?: readonly string[] }> }).properties
  for (const [field, known] of [
    ['authors', authors],
    ['topics', topics],
  ] as const)
    if (fields[field] && known.length) fields[field].items = { enum: known }
  if (fields.series && series.length) fields.series.enum = series
  return schemas
}
