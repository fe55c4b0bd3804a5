/** A button that switches preview on or off and goes somewhere: a form, since a link could be followed by anything. */
import { urls } from '@/lib/urls'

export function PreviewForm({ action, to, label }: { readonly action: 'on' | 'off'; readonly to: string; readonly label: string }) {
  return (
    <form method="post" action={urls.preview()}>
      <input type="hidden" name="action" value={action} />
      <input type="hidden" name="to" value={to} />
      <button type="submit">{label}</button>
    </form>
  )
}
