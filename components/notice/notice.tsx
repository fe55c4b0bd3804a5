/** What stands where a page is not: nothing here, gone, broken. */
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

export function Notice({
  title,
  text,
  link,
}: {
  readonly title: string
  readonly text: string
  readonly link?: { readonly address: string; readonly name: string }
}) {
  return (
    <div className="notice">
      <h1>{title}</h1>
      <p>{text}</p>
      <div className="sans text-note mt-6 flex gap-x-6">
        <a className="plain-link target firm" href={urls.front()}>
          {strings().home}
        </a>
        {link && (
          <a className="plain-link target firm" href={link.address}>
            {link.name}
          </a>
        )}
      </div>
    </div>
  )
}
