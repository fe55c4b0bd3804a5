/** The bar over every page in preview: who looks, at what, when it goes live, and the way out. Readers never get it. */
import type { Teaser } from '@/lib/content/door'
import { publicFrom, type Viewer } from '@/lib/content/visibility'
import { dateAndTime, machine } from '@/lib/format'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

export function PreviewBar({ viewer, article }: { readonly viewer: Viewer; readonly article?: Teaser | undefined }) {
  if (viewer.kind === 'reader') return null
  const words = strings()
  return (
    <aside aria-label={words.preview} className="bg-ink text-paper sans text-note no-print">
      <div className="wrap flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-2.5">
        <p>
          <strong className="font-bold">{article ? words.states[article.state] : words.preview}</strong>{' '}
          {article ? <Live article={article} /> : words.previewBar}
        </p>
        <div className="flex items-center gap-x-5">
          <a href={urls.desk()} className="target underline underline-offset-4">
            {words.desk}
          </a>
          <form method="post" action={urls.preview()}>
            <input type="hidden" name="action" value="off" />
            <input type="hidden" name="to" value={urls.front()} />
            <button type="submit" className="border-paper cursor-pointer border px-3 py-1 font-semibold">
              {words.previewOff}
            </button>
          </form>
        </div>
      </div>
    </aside>
  )
}

function Live({ article }: { readonly article: Teaser }) {
  const words = strings()
  const from = publicFrom({ ...article, status: 'ready' })
  if (article.state === 'published') return null
  if (article.state === 'draft' || article.state === 'review' || !Number.isFinite(from)) return <>· {words.notPlanned}</>
  if (article.state === 'expired' || article.state === 'withdrawn') return null
  return (
    <>
      · {words.goesLive('')} <time dateTime={machine(from)}>{dateAndTime(from)}</time>
    </>
  )
}
