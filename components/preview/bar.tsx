/** The bar over every page in preview: what is shown and as of when, the state of the article, and the ways to another moment, to the desk and out. Readers never get it. */
import type { Teaser } from '@/lib/content/door'
import { publicFrom, type Viewer } from '@/lib/content/visibility'
import { dateAndTime, machine, onTheWall } from '@/lib/format'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

interface Props {
  readonly viewer: Viewer
  readonly section?: string | undefined
  readonly article?: Teaser | undefined
}

const BUTTON = 'bar-button'

export function PreviewBar({ viewer, section, article }: Props) {
  if (viewer.kind === 'reader' || viewer.kind === 'guest') return null
  const words = strings()
  const { asReader } = viewer
  const here = article ? urls.article(article) : section ? urls.section(section) : urls.front()
  return (
    <aside aria-label={words.preview} className="bg-ink text-paper sans text-note no-print">
      <div className="wrap flex flex-wrap items-center justify-between gap-x-8 gap-y-2 py-2.5">
        <p>
          {asReader ? (
            <AsReader {...asReader} />
          ) : (
            <>
              <strong>{article ? words.states[article.state] : words.preview}</strong> {article ? <Live article={article} /> : words.previewBar}
            </>
          )}
        </p>
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <form method="post" action={urls.preview()} className="flex flex-wrap items-center gap-2">
            <input type="hidden" name="to" value={here} />
            <input
              type="datetime-local"
              name="moment"
              aria-label={words.deskwork.moment}
              defaultValue={onTheWall(asReader?.at ?? soon(article))}
              className="bg-paper text-ink px-2 py-1"
            />
            <button type="submit" name="action" value="at" className={BUTTON}>
              {words.deskwork.showAt}
            </button>
            <button type="submit" name="action" value={asReader ? 'on' : 'readers'} className={BUTTON}>
              {asReader ? words.deskwork.showDrafts : words.deskwork.showReaders}
            </button>
          </form>
          <a href={urls.desk()} className="target underline underline-offset-4">
            {words.desk}
          </a>
          <form method="post" action={urls.preview()}>
            <input type="hidden" name="to" value={urls.front()} />
            <button type="submit" name="action" value="off" className={BUTTON}>
              {words.previewOff}
            </button>
          </form>
        </div>
      </div>
    </aside>
  )
}

/** The moment that is most likely wanted: when this article goes live, else a day ahead. */
function soon(article: Teaser | undefined) {
  const live = article && publicFrom({ ...article, status: 'ready' })
  return live !== undefined && Number.isFinite(live) && live > Date.now() ? live : Date.now() + 86_400_000
}

function AsReader({ from, at }: { readonly from: number; readonly at: number }) {
  const words = strings().deskwork
  if (from === at) return <strong>{words.asReadersNow}</strong>
  return (
    <strong>
      {words.asReadersAt} <time dateTime={machine(at)}>{dateAndTime(at)}</time>
    </strong>
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
