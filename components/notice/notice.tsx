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
    <div className="mx-auto max-w-[40rem] py-16">
      <h1 className="text-lead tracking-[-0.022em]">{title}</h1>
      <p className="text-soft mt-5 text-[1.25rem] leading-[1.45]">{text}</p>
      <p className="sans text-note mt-6 space-x-6">
        <a className="plain-link target font-semibold" href={urls.front()}>
          {strings().home}
        </a>
        {link && (
          <a className="plain-link target font-semibold" href={link.address}>
            {link.name}
          </a>
        )}
      </p>
    </div>
  )
}
