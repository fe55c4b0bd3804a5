/** The fields of every kind of file, each with the sentence that the editors' guide is held against. */
import { z } from 'zod'
import { isOrigin } from '@/lib/origin'
import { FORMATS, INDEXINGS, REVIEWED, STATUSES } from '../article'
import { readInstant } from './instant'
import { invisibleIn } from './invisible'

export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const MAX_SLUG = 80

/** Palette of section hues that the theme knows. */
export const HUES = ['cornflower', 'rust', 'moss', 'plum', 'teal', 'ochre', 'slate', 'brick'] as const

/** A problem that knows its mend travels through zod as `says` + this + `mend`. */
export const MEND = '\u241E'
const refuse = (says: string, mend: string) => says + MEND + mend

const words = () =>
  z.string().refine((value) => !invisibleIn(value), { error: ({ input }) => refuse(invisibleIn(String(input))?.says ?? '', 'Delete it.') })

const text = (longest = 300) =>
  words()
    .refine((value) => value.trim() !== '', refuse('It is empty.', 'Write it.'))
    .refine((value) => value.length <= longest, refuse(`It is longer than ${longest} characters.`, 'Shorten it.'))
    .refine((value) => !/[\r\n]/.test(value), refuse('It goes over more than one line.', 'Write it on one line.'))

const slug = z
  .string()
  .refine(
    (value) => SLUG.test(value) && value.length <= MAX_SLUG,
    refuse('This cannot stand in an address.', `Use small letters a to z, digits and single hyphens, at most ${MAX_SLUG}.`),
  )

const webAddress = z.string().refine(isWebAddress, refuse('This is not a web address.', 'Write it whole, beginning with https://.'))

/** Whole, on the web, and without a name and password in it. */
export function isWebAddress(value: string): boolean {
  if (!/^https?:\/\/[^\s/]/i.test(value) || /\s/.test(value) || !URL.canParse(value)) return false
  const { username, password, hostname } = new URL(value)
  return hostname !== '' && username === '' && password === ''
}

/** Whether it is a language tag with a language of two or three letters: "english" is one by its form only. */
export function isLanguage(value: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(value) && Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}
export const LANGUAGE = { says: 'is not a language tag (BCP 47).', mend: 'Write for example "en", "et" or "pt-BR".' }

const language = z.string().refine(isLanguage, refuse(`This ${LANGUAGE.says}`, LANGUAGE.mend))

const pictureFile = z
  .string()
  .refine(
    (value) => /^[a-z0-9][a-z0-9._-]*\.(jpe?g|png|webp|avif)$/.test(value),
    refuse(
      'This is not the name of a picture.',
      'Put a .jpg, .png, .webp or .avif beside the article and write its file name, in small letters without spaces.',
    ),
  )

const credited = z
  .strictObject({
    src: pictureFile.describe('File name of the picture, which lies beside the article.'),
    alt: words().describe('What is to be seen, for those who do not see it.'),
    decorative: z.boolean().optional().describe('true when the picture says nothing, and alt is "".'),
    caption: text(400).optional().describe('The sentence under the picture.'),
    credit: text(120).describe('Who made the picture.'),
    focus: z
      .tuple([z.number().min(0).max(1), z.number().min(0).max(1)])
      .optional()
      .describe('The point that must stay in every crop, from 0 to 1: from the left, from the top.'),
  })
  .refine((image) => image.alt.trim() !== '' || image.decorative === true, {
    path: ['alt'],
    message: refuse('It is empty.', 'Say what is to be seen; or, if the picture says nothing, add `decorative: true`.'),
    // Also where other fields of the picture are wrong, so that all is said at once.
    when: ({ value }) => typeof (value as { alt?: unknown } | undefined)?.alt === 'string',
  })

/** An instant; local time is read in the paper's zone. */
const instantIn = (timeZone: string) =>
  z.string().transform((value, context) => {
    const reading = readInstant(value, timeZone)
    if ('at' in reading) return reading.at
    context.addIssue({ code: 'custom', message: refuse(reading.wrong, reading.mend) })
    return z.NEVER
  })

/** What the shape of an article depends on. */
export interface Terms {
  readonly timeZone: string
  readonly sections: readonly string[]
}

export function articleShape({ timeZone, sections }: Terms) {
  const instant = instantIn(timeZone)
  return z.strictObject({
    headline: text(160).describe('The headline.'),
    shortHeadline: text(70).optional().describe('A shorter headline for cards, search results and shared links.'),
    kicker: text(60).optional().describe('The label above the headline; without it the section or the format says it.'),
    standfirst: text(400)
      .optional()
      .describe('The sentence or two under the headline; also the excerpt everywhere. Required when the status is ready.'),
    section: z.enum(sections as [string, ...string[]]).describe('A key of `sections` in publication.yaml.'),
    format: z.enum(FORMATS).default('news').describe('What kind of piece it is.'),
    authors: z.array(slug).min(1).describe('Slugs of files in authors/.'),
    status: z.enum(STATUSES).describe('What the desk says of it.'),
    publishedAt: instant.optional().describe('When it is published; in the future it is scheduled. Required when the status is ready or withdrawn.'),
    embargoedUntil: instant.optional().describe('Not before this moment, whatever publishedAt says.'),
    expiresAt: instant.optional().describe('Not after this moment.'),
    updatedAt: instant.optional().describe('The last change of substance, shown to readers.'),
    topics: z.array(slug).default([]).describe('Keys of `topics` in publication.yaml.'),
    image: credited.optional().describe('The lead picture.'),
    source: z
      .strictObject({
        name: text(120),
        url: webAddress,
        author: text(120).optional(),
        publishedAt: instant.optional(),
        indexing: z.enum(INDEXINGS),
      })
      .optional()
      .describe('Where a syndicated copy was first published, and what search engines are told.'),
    sponsor: z
      .strictObject({ name: text(120), url: webAddress.optional() })
      .optional()
      .describe('Who paid. Required when the format is sponsored.'),
    review: z
      .strictObject({
        item: text(160).describe('The thing reviewed, by its name.'),
        kind: z.enum(REVIEWED).describe('What kind of thing it is.'),
        rating: z
          .number()
          .min(0)
          .max(5)
          .refine((stars) => Number.isInteger(stars * 2), refuse('Stars come whole or in halves.', 'Write 3 or 3.5, for example.'))
          .optional()
          .describe('Stars from 0 to 5, in halves.'),
      })
      .optional()
      .describe('What is reviewed, and with how many stars. Only with the format review.'),
    obituary: z
      .strictObject({
        name: text(120).describe('Who or what is remembered.'),
        years: text(40).optional().describe('The years, as they should be read.'),
      })
      .optional()
      .describe('Who or what is remembered. Only with the format obituary.'),
    liveUntil: instant.optional().describe('When a live article ends, or ended. Required when the format is live.'),
    dateline: text(60).optional().describe('Where it was reported from.'),
    corrections: z
      .array(z.strictObject({ at: instant, text: text(1000) }))
      .default([])
      .describe('What was wrong and has been mended.'),
    aliases: z.array(z.string()).default([]).describe('Former addresses; they lead here.'),
    language: language.optional().describe('The language of the piece when it is not the paper’s.'),
    translationOf: slug.optional().describe('Slug of the article that this one translates.'),
    series: slug.optional().describe('A key of `series` in publication.yaml.'),
    bylineNote: text(200).optional().describe('The author’s credential line, for this article only.'),
    ads: z.boolean().default(true).describe('false when no advertisement may stand beside it.'),
    reviewLinks: z.number().int().min(1).max(1000).optional().describe('Raised by one, it makes every review link to the article void.'),
    sensitive: z.boolean().optional().describe('true for grief and disasters: nothing is advertised beside it.'),
  })
}

export const authorShape = z.strictObject({
  name: text(120).describe('The name as it stands in the byline.'),
  role: text(160).optional().describe('What the author is or does: the credential line.'),
  employer: text(160).optional().describe('For whom, for authors from outside.'),
  image: credited.optional().describe('The portrait.'),
  links: z.array(webAddress).default([]).describe('The author’s own pages.'),
})

export const housePageShape = ({ timeZone }: Pick<Terms, 'timeZone'>) =>
  z.strictObject({
    title: text(120).describe('The title of the page.'),
    standfirst: text(400).optional().describe('A sentence under it.'),
    updatedAt: instantIn(timeZone).optional().describe('The last change.'),
  })

const address = z
  .string()
  .refine(
    (value) => /^\/(?!\/)/.test(value) || isWebAddress(value),
    refuse('This is not an address.', 'Write a path of this site, or a whole address with https://.'),
  )

export const adShape = ({ timeZone }: Pick<Terms, 'timeZone'>) =>
  z.strictObject({
    kind: z
      .enum(['house', 'picture', 'external'])
      .describe('house: words of the paper’s own; picture: what somebody paid for; external: what another company sends, once a reader allows it.'),
    size: z.enum(['banner', 'rectangle']).describe('Which slot it fits.'),
    link: address.optional().describe('Where it leads. Required with the kinds house and picture.'),
    headline: text(60).optional().describe('What it says first. Required with the kind house.'),
    text: text(120).optional().describe('A sentence more. Required with the kind house.'),
    image: z
      .strictObject({ src: pictureFile, alt: text(300) })
      .optional()
      .describe('The picture, which lies beside it. Required with the kind picture.'),
    tag: webAddress.optional().describe('The address that is opened in the slot, on one of the paper’s adHosts. Required with the kind external.'),
    purpose: z
      .enum(['commercial', 'political'])
      .optional()
      .describe('What it is for. Required with the kind external, since the paper does not see what a tag brings.'),
    from: instantIn(timeZone).optional().describe('Not before this moment.'),
    until: instantIn(timeZone).optional().describe('Not after this moment.'),
    political: z
      .strictObject({ sponsor: text(120), notice: address })
      .optional()
      .describe('For political advertisements: who pays, and the transparency notice (Regulation (EU) 2024/900, 11 and 12).'),
  })

const count = z.number().int().min(1).max(24)

export const frontShape = ({ timeZone, sections }: Terms) => {
  const instant = instantIn(timeZone)
  const span = { from: instant.optional(), until: instant.optional() }
  // A slug alone is a pin for ever.
  const pin = z.preprocess((value) => (typeof value === 'string' ? { article: value } : value), z.strictObject({ article: slug, ...span }))
  const pins = z.array(pin).max(24)
  const section = z.enum(sections as [string, ...string[]])
  const title = text(60).optional()
  const block = <Name extends string, Fields extends z.ZodRawShape>(name: Name, fields: Fields) =>
    z.strictObject({ block: z.literal(name), ...fields, ...span })
  return z.strictObject({
    blocks: z
      .array(
        z.discriminatedUnion('block', [
          block('lead', { pinned: pin.optional(), pins: pins.default([]), beside: z.number().int().min(0).max(8).default(4) }),
          block('river', { count, title, section: section.optional(), pins: pins.default([]) }),
          block('section', { section, count, pins: pins.default([]) }),
          block('opinion', { section, count, pins: pins.default([]) }),
          block('topic', { topic: slug, count, pins: pins.default([]) }),
          block('series', { series: slug, count, pins: pins.default([]) }),
          block('important', { pins: pins.min(1), title, ranked: z.boolean().default(true) }),
          block('pictures', { count, title, section: section.optional(), as: z.enum(['row', 'essay']).default('row'), pins: pins.default([]) }),
          block('text', { text: text(500), title, link: z.strictObject({ words: text(60), to: address }).optional() }),
          block('ad', { size: z.enum(['banner', 'rectangle']) }),
        ]),
      )
      .min(1)
      .describe('What stands on the front, from top to bottom.'),
  })
}

export const publicationShape = z.strictObject({
  name: text(60).describe('The name of the paper.'),
  tagline: text(120).describe('The line under the name.'),
  description: text(300).describe('What the paper is, for search engines and feeds.'),
  url: webAddress
    .refine(
      (value) => !isWebAddress(value) || isOrigin(value.replace(/\/+$/, '')),
      refuse('There is something after the name of the site.', 'Write it without a path, as in https://paper.example.'),
    )
    .describe('The public address; SITE_URL wins over it.'),
  language: language.describe('The language of the paper, in which dates are written.'),
  timeZone: z
    .string()
    .refine(
      (zone) => {
        try {
          new Intl.DateTimeFormat('en', { timeZone: zone })
          return zone.includes('/') || zone === 'UTC'
        } catch {
          return false
        }
      },
      refuse('This is not a time zone.', 'Write it as in "Europe/Tallinn".'),
    )
    .describe('The time zone of the paper.'),
  place: z
    .strictObject({ name: text(60), latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .describe('The place whose weather stands in the header, and the name shown for it.'),
  owner: z
    .strictObject({ name: text(120), contact: z.email({ error: refuse('This is not an e-mail address.', 'Write it as in desk@paper.example.') }) })
    .describe('Who is responsible, and the address to write to.'),
  sections: z
    .array(z.strictObject({ key: slug, name: text(40), description: text(200).optional(), hue: z.enum(HUES) }))
    .min(1)
    .describe('The sections, in the order of the navigation.'),
  homeSection: slug.optional().describe('The section that also stands under every article.'),
  topics: z.record(z.string(), text(60)).default({}).describe('Topics: slug and name.'),
  sensitiveTopics: z.array(slug).default([]).describe('Topics under which no advertisement stands.'),
  series: z.record(z.string(), text(80)).default({}).describe('Series: slug and name.'),
  follow: z
    .array(z.strictObject({ name: text(40), url: webAddress }))
    .default([])
    .describe('Where else the paper can be followed.'),
  weather: z.enum(['met-norway', 'open-meteo', 'none']).default('met-norway').describe('The weather service; WEATHER_PROVIDER wins over it.'),
  ads: z.boolean().default(true).describe('false when the paper carries no advertisements.'),
  adHosts: z
    .array(
      z.string().refine(
        // It stands in the policy of pages, where other signs would mean more than a host.
        (host) => /^[a-z0-9.-]+(:\d+)?$/.test(host) && URL.canParse(`https://${host}`) && new URL(`https://${host}`).host === host,
        refuse('This is not the name of a host.', 'Write it in small letters, without https:// and without a path, as in "ads.example".'),
      ),
    )
    .default([])
    .describe('Hosts whose advertisements may be opened, once a reader allows it.'),
  aiTraining: z.enum(['allow', 'refuse']).default('refuse').describe('What robots.txt tells those who collect texts to train models.'),
})

export type PublicationFile = z.infer<typeof publicationShape>
export type ArticleFile = z.infer<ReturnType<typeof articleShape>>
export type AuthorFile = z.infer<typeof authorShape>
export type HousePageFile = z.infer<ReturnType<typeof housePageShape>>
export type FrontFile = z.infer<ReturnType<typeof frontShape>>
export type AdFile = z.infer<ReturnType<typeof adShape>>
