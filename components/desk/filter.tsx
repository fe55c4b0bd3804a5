/** Search and filters of the desk: a plain form whose answer has an address. */
import type { ReactNode } from 'react'
import type { Author } from '@/lib/content/article'
import type { Wanted } from '@/lib/preview/desk'
import type { Section } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

interface Props {
  readonly wanted: Wanted
  readonly sections: readonly Section[]
  readonly authors: readonly Pick<Author, 'slug' | 'name'>[]
}

export function Filter({ wanted, sections, authors }: Props) {
  const words = strings().deskwork
  const isFiltered = Boolean(wanted.q || wanted.author || wanted.section)
  return (
    <search>
      <form method="get" action={urls.desk()} className="desk-filter">
        {wanted.state && <input type="hidden" name="state" value={wanted.state} />}
        <label className="desk-wide">
          {words.search}
          <input type="search" name="q" defaultValue={wanted.q} maxLength={200} className="desk-field" />
        </label>
        <Select name="author" label={words.author} chosen={wanted.author}>
          {authors.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </Select>
        <Select name="section" label={words.section} chosen={wanted.section}>
          {sections.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
        <button type="submit" className="desk-button">
          {words.filter}
        </button>
        {isFiltered && <a href={urls.desk({ state: wanted.state, page: 1 })}>{words.clear}</a>}
      </form>
    </search>
  )
}

interface SelectProps {
  readonly name: string
  readonly label: string
  readonly chosen: string | undefined
  readonly children: ReactNode
}

function Select({ name, label, chosen, children }: SelectProps) {
  return (
    <label>
      {label}
      <select name={name} defaultValue={chosen ?? ''} className="desk-field">
        <option value="">{strings().deskwork.any}</option>
        {children}
      </select>
    </label>
  )
}
