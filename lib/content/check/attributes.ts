/** Holds the attributes of a component against what the table of components says of them. */
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { Kind, Rule } from '../blocks'
import { readWhen } from '../when'
import { readInstant } from './instant'
import { invisibleIn } from './invisible'
import { suggestion } from './problem'
import { isLanguage, isWebAddress, LANGUAGE } from './schema'

/** Characters that a value may have: those of a caption in front matter. */
const LONGEST = 400

export type Say = (says: string, mend: string) => void

/** @returns the attributes that are plain text and allowed, by name. */
export function readAttributes(node: MdxJsxFlowElement | MdxJsxTextElement, rule: Rule, timeZone: string, say: Say): ReadonlyMap<string, string> {
  const { name } = node
  const given = new Map<string, string>()
  const faulty = new Set<string>()
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute')
      say(`<${name}> takes attributes by "{...}", which would be run as code.`, 'Write each attribute out, as in name="value".')
    else if (!Object.hasOwn(rule.attributes, attribute.name))
      say(`<${name}> has no attribute "${attribute.name}".`, suggestion(attribute.name, Object.keys(rule.attributes)))
    else if (typeof attribute.value !== 'string') {
      faulty.add(attribute.name)
      say(`The attribute "${attribute.name}" of <${name}> is not plain text in quotes.`, `Write ${attribute.name}="…".`)
    } else if (given.has(attribute.name)) say(`<${name}> has the attribute "${attribute.name}" twice.`, 'Take one out.')
    else given.set(attribute.name, attribute.value)
  }
  for (const [attribute, { need, kind }] of Object.entries(rule.attributes)) {
    const value = given.get(attribute)
    if (!faulty.has(attribute) && !value?.trim() && (need === 'required' || value !== undefined)) {
      say(`<${name}> has no ${attribute}.`, need === 'required' ? `Add ${attribute}="…".` : 'Write it, or take the attribute out.')
      continue
    }
    const wrong = value === undefined ? undefined : faultOf(value, kind, `The ${attribute} of <${name}>`, timeZone)
    if (wrong) say(...wrong)
  }
  return given
}

type Fault = readonly [says: string, mend: string]

function faultOf(value: string, kind: Kind, it: string, timeZone: string): Fault | undefined {
  const hidden = invisibleIn(value)
  if (hidden) return [hidden.says, 'Delete it; it may be written as in &#x202E;.']
  if (value.length > LONGEST) return [`${it} is longer than ${LONGEST} characters.`, 'Shorten it, or put it into the text.']
  if (typeof kind === 'object') return kind.includes(value) ? undefined : [`${it} cannot be "${value}".`, suggestion(value, kind)]
  switch (kind) {
    case 'language':
      return isLanguage(value) ? undefined : [`"${value}" ${LANGUAGE.says}`, LANGUAGE.mend]
    case 'instant': {
      const reading = readInstant(value, timeZone)
      return 'at' in reading ? undefined : [reading.wrong, reading.mend]
    }
    case 'when':
      return readWhen(value) === 'none'
        ? [`${it} is no day of the calendar: "${value}".`, 'Write a date as 1994, 1994-05 or 1994-05-17, or say it in words.']
        : undefined
    case 'duration':
      return /^(\d{1,2}:)?[0-5]?\d:[0-5]\d$/.test(value)
        ? undefined
        : [`${it} is no length of time: "${value}".`, 'Write minutes and seconds, as in 3:25, or 1:03:25.']
    case 'address':
      return /^https:/.test(value) && isWebAddress(value)
        ? undefined
        : [`${it} is not a safe web address.`, 'Write it whole, beginning with https://.']
    default:
      return undefined
  }
}
