import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { jsonSchemas } from './json-schema'
import { articleShape } from './schema'

const terms = { timeZone: 'Europe/Tallinn', sections: ['nature', 'food'] }
const schemas = jsonSchemas(terms, { authors: ['ann'], topics: ['ice'], series: [] }) as Record<
  string,
  {
    properties: Record<string, { description?: string; enum?: string[]; items?: { enum?: string[] } }>
    required: string[]
    additionalProperties: boolean
  }
>

it('every field of an article is there with its sentence, what is needed is required, and nothing else is allowed', () => {
  const { shape } = articleShape(terms)
  const { properties, required, additionalProperties } = schemas.article ?? { properties: {}, required: [], additionalProperties: true }
  expect(Object.keys(properties)).toEqual(Object.keys(shape))
  for (const [name, field] of Object.entries(shape)) expect([name, properties[name]?.description]).toEqual([name, field.description])
  expect(required.sort()).toEqual(
    Object.entries(shape)
      .filter(([, field]) => !field.safeParse(undefined).success)
      .map(([name]) => name)
      .sort(),
  )
  expect(additionalProperties).toBe(false)
  expect(properties.section?.enum).toEqual(['nature', 'food'])
  expect(properties.authors?.items?.enum).toEqual(['ann'])
  expect(properties.topics?.items?.enum).toEqual(['ice'])
})

it('the setting of VS Code names a schema of ours for each kind of YAML file', () => {
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as { 'yaml.schemas': Record<string, string> }
  const named = Object.keys(settings['yaml.schemas']).map((file) => /^\.\/\.edition\/schema\/(\w+)\.json$/.exec(file)?.[1])
  expect(named).toEqual(['publication', 'front', 'ad'])
  for (const kind of named) expect(Object.keys(schemas)).toContain(kind)
})
