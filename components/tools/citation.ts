/** Writes an article as a source: for a footnote, in the form of the APA, and as BibTeX. */

export interface Source {
  readonly headline: string
  readonly authors: readonly string[]
  readonly paper: string
  /** yyyy-mm-dd, on the paper's calendar. */
  readonly day: string
  readonly address: string
}

const on = (day: string, language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00Z`))

/** @param quotes the marks of the language, opening and closing. */
export function plain({ headline, authors, paper, day, address }: Source, language: string, [open = '“', close = '”']: readonly string[]): string {
  return [...authors, `${open}${headline}${close}`, paper, ...(day ? [on(day, language, { dateStyle: 'long' })] : []), address].join(', ')
}

/** "Hallikivi, M., & Tamm, J. (2026, November 22). Headline. Paper. Address" (APA, 7th edition, 10.16). */
export function apa({ headline, authors, paper, day, address }: Source): string {
  const names = authors.map((name) => {
    const { given, family } = parted(name)
    return given
      ? `${family}, ${given
          .split(/[\s-]+/)
          .map((part) => `${part[0]}.`)
          .join(' ')}`
      : family
  })
  const said = names.length > 1 ? `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}` : (names[0] ?? paper)
  const when = day ? `${day.slice(0, 4)}, ${on(day, 'en', { month: 'long', day: 'numeric' })}` : 'n.d.'
  const dot = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`)
  return `${dot(said)} (${when}). ${dot(headline)} ${dot(paper)} ${address}`
}

export function bibtex({ headline, authors, paper, day, address }: Source): string {
  const key = `${parted(authors[0] ?? paper).family}${day.slice(0, 4)}`
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase()
  const fields = {
    author: authors.map((name) => safe(name)).join(' and '),
    title: `{${safe(headline)}}`,
    journal: safe(paper),
    date: day,
    url: address,
  }
  return `@article{${key},\n${Object.entries(fields)
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${value}}`)
    .join(',\n')}\n}`
}

/** The last word is taken for the family's name: right for most names of the papers' languages. */
function parted(name: string) {
  const words = name.trim().split(/\s+/)
  return { given: words.slice(0, -1).join(' '), family: words.at(-1) ?? name }
}

/** Signs that mean something to TeX. */
const safe = (text: string) => text.replace(/\\/g, '\\textbackslash ').replace(/[&%$#_{}]/g, '\\$&')
