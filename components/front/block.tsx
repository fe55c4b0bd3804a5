/** A block of a front under its rule: the name in the hue of its section, and the way to all of it. */
import type { ReactNode } from 'react'
import { publication, sectionOf } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'
import type { Stories } from './arrange'

interface Props {
  readonly section?: string | undefined
  readonly title?: string | undefined
  /** Where all of it stands. */
  readonly more?: { readonly name: string; readonly href: string } | undefined
  readonly className?: string
  readonly children: ReactNode
}

export function Block({ section, title, more, className = '', children }: Props) {
  const { name, hue } = (section === undefined ? undefined : sectionOf(section)) ?? { name: section, hue: undefined }
  const all = more ?? (section === undefined ? undefined : { name: name ?? section, href: urls.section(section) })
  return (
    <section className={`block-of ${hue ? `hue-${hue}` : 'plain'} ${className}`}>
      {(title ?? name) && (
        <div className="block-head">
          <h2 className="text-third">{title ?? name}</h2>
          {all && (
            <a href={all.href} className="headline-link target">
              {strings().all(all.name)}
            </a>
          )}
        </div>
      )}
      {children}
    </section>
  )
}

/** What stands above stories of a section, a topic or a series. */
export function headOf(block: Stories): Pick<Props, 'section' | 'title' | 'more'> {
  const { topics, series } = publication()
  if (block.block === 'section') return { section: block.section }
  if (block.block === 'series') return { title: series[block.series] }
  const name = topics[block.topic] ?? block.topic
  return { title: name, more: { name, href: urls.topic(block.topic) } }
}
