/** The way in for authors: a password, or another house that says who they are. Plain forms. */
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

const LABEL = 'sans text-note block font-semibold'
const FIELD = 'sans border-soft bg-paper text-ink mt-1 block w-full border px-3 py-2'
const BUTTON = 'sans text-note border-ink w-full cursor-pointer border px-4 py-2 font-semibold'

interface Props {
  /** Path to go to then. */
  readonly to: string
  readonly hasFailed: boolean
  readonly houses: readonly { readonly id: string; readonly name: string }[]
}

export function SignIn({ to, hasFailed, houses }: Props) {
  const words = strings()
  return (
    <main className="mx-auto max-w-[24rem] px-4 py-16">
      <p className="font-display text-third">
        <a href={urls.front()} className="headline-link">
          {publication().name}
        </a>
      </p>
      <div className="double-rule mt-2" />
      <h1 className="text-second mt-8">{words.signIn}</h1>
      <p className="text-soft mt-1">{words.signInText}</p>
      {hasFailed && (
        <p role="alert" className="sans text-note border-notice mt-4 border-s-[3px] ps-3">
          {words.signInFailed}
        </p>
      )}
      <form method="post" action={urls.signInForm()} className="mt-6 space-y-4">
        <input type="hidden" name="to" value={to} />
        <p>
          <label htmlFor="email" className={LABEL}>
            {words.email}
          </label>
          <input id="email" name="email" type="email" autoComplete="username" required maxLength={254} className={FIELD} />
        </p>
        <p>
          <label htmlFor="password" className={LABEL}>
            {words.password}
          </label>
          <input id="password" name="password" type="password" autoComplete="current-password" required className={FIELD} />
        </p>
        <button type="submit" className={`${BUTTON} bg-ink text-paper`}>
          {words.signIn}
        </button>
      </form>
      {houses.map(({ id, name }) => (
        <form key={id} method="post" action={urls.signInForm()} className="mt-3">
          <input type="hidden" name="to" value={to} />
          <input type="hidden" name="provider" value={id} />
          <button type="submit" className={BUTTON}>
            {words.signInWith(name)}
          </button>
        </form>
      ))}
    </main>
  )
}
