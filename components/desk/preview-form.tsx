/** A button that switches preview and goes somewhere: a form, since a link could be followed by anything. */
import type { Instant } from '@/lib/content/article'
import { onTheWall } from '@/lib/format'
import { urls } from '@/lib/urls'

interface Props {
  /** What is shown: drafts and all, what readers have now or at a moment, or no preview any more. */
  readonly action: 'on' | 'off' | 'readers' | 'at'
  readonly moment?: Instant | undefined
  /** Path to go to then. */
  readonly to: string
  readonly label: string
  readonly look: 'button' | 'head'
}

/** The clock on the wall has no seconds: the next whole minute, so that what comes at the moment is there. */
const MINUTE = 60_000

export function PreviewForm({ action, moment, to, label, look }: Props) {
  return (
    <form method="post" action={urls.preview()}>
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="to" value={to} />
      {moment !== undefined && <input type="hidden" name="moment" value={onTheWall(Math.ceil(moment / MINUTE) * MINUTE)} />}
      <button type="submit" className={`desk-${look}`}>
        {label}
      </button>
    </form>
  )
}
