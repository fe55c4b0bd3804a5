/** A button that switches preview on or off and goes somewhere: a form, since a link could be followed by anything. */
import { urls } from '@/lib/urls'

interface Props {
  readonly action: 'on' | 'off'
  /** Path to go to then. */
  readonly to: string
  readonly label: string
  readonly look: keyof typeof LOOKS
}

const LOOKS = {
  button: 'sans text-note border-ink hover:bg-raised cursor-pointer border px-4 py-1.5 font-semibold',
  headline: 'headline-link target cursor-pointer text-start',
}

export function PreviewForm({ action, to, label, look }: Props) {
  return (
    <form method="post" action={urls.preview()}>
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="to" value={to} />
      <button type="submit" className={LOOKS[look]}>
        {label}
      </button>
    </form>
  )
}
