/** The paper's authors, each with portrait and credential line. */
import { Picture } from '@/components/picture/picture'
import type { Author } from '@/lib/content/article'
import { urls } from '@/lib/urls'

export function People({ authors }: { readonly authors: readonly Author[] }) {
  return (
    <ul className="tablet:grid-cols-2 desk:grid-cols-3 mt-8 grid gap-x-8 gap-y-8">
      {authors.map(({ slug, name, role, image }) => (
        <li key={slug} className="grid grid-cols-[5rem_1fr] items-center gap-x-5">
          {image ? <Picture image={{ ...image, alt: '' }} shape="1:1" sizes="5rem" className="rounded-full" /> : <span />}
          <div>
            <h2 className="text-third">
              <a className="headline-link" href={urls.author(slug)}>
                {name}
              </a>
            </h2>
            <p className="sans text-small text-soft mt-1">{role}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
