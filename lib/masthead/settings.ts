/** What the ear has to be told, and the words for what cannot work. */

export type MastheadSettings = {
  /** BCP 47; the language of every text in the answer. */
  language: string
  /** IANA; the paper's date turns at this zone's midnight. */
  timeZone: string
  /** The shown name may be a country's; the weather is that of the point, in decimal degrees. */
  place: { name: string; latitude: number; longitude: number }
  provider: 'met-norway' | 'open-meteo' | 'none'
  /** Another address of the service, without a query: a proxy, or a stand-in in tests. */
  baseUrl?: string | undefined
  /** Open-Meteo only. */
  apiKey?: string | undefined
  /** Site name, address and contact, as MET Norway's terms ask. Letters that a header cannot carry are folded to ASCII. */
  userAgent: string
}

/** Throws an Error that says what to mend, so that a wrong setting is found when the program starts and not by a reader. */
export function check({ language, timeZone, place, provider, baseUrl, userAgent }: MastheadSettings): void {
  const fail = (complaint: string): never => {
    throw new Error(`masthead: ${complaint}`)
  }
  if (!isKnown(() => Intl.DateTimeFormat.supportedLocalesOf(language).length > 0))
    fail(`language "${language}" is unknown to Intl; write a BCP 47 tag such as en-US or et-EE`)
  if (!isKnown(() => Boolean(new Intl.DateTimeFormat('en', { timeZone }))))
    fail(`time zone "${timeZone}" is unknown to Intl; write an IANA name such as Europe/Tallinn`)
  if (!['met-norway', 'open-meteo', 'none'].includes(provider))
    fail(`weather provider "${provider}" is unknown; write met-norway, open-meteo or none`)
  if (provider === 'none') return
  if (!(Math.abs(place.latitude) <= 90)) fail(`latitude ${place.latitude} of ${place.name} is not within −90…90 degrees`)
  if (!(Math.abs(place.longitude) <= 180)) fail(`longitude ${place.longitude} of ${place.name} is not within −180…180 degrees`)
  if (asciiOf(userAgent) === '') fail('the user agent is blank; weather services want the site name, its address and a contact')
  const base = baseUrl === undefined ? null : URL.canParse(baseUrl) ? new URL(baseUrl) : fail(`weather address "${baseUrl}" is no address`)
  if (base && !(/^https?:$/.test(base.protocol) && !base.username && !base.password && !base.search && !base.hash))
    fail('the weather address must be http or https, with no user, password, query or fragment')
}

function isKnown(question: () => boolean): boolean {
  try {
    return question()
  } catch {
    return false
  }
}

/** A header holds no Š, dash or line break (fetch would throw): accents are dropped, what is left over becomes a space. */
export function asciiOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x21-\x7e]+/g, ' ')
    .trim()
}
