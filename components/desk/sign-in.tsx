/** The way in for authors: a password, or another house that says who they are. Plain forms. */
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

interface Props {
  /** Path to go to then. */
  readonly to: string
  readonly hasFailed: boolean
  readonly houses: readonly { readonly id: string; readonly name: string }[]
}

export function SignIn({ to, hasFailed, houses }: Props) {
  const words = strings()
  return (
    <main>
      <h1>{words.signIn}</h1>
      <p>{words.signInText}</p>
      {hasFailed && <p role="alert">{words.signInFailed}</p>}
      <form method="post" action={urls.signInForm()}>
        <input type="hidden" name="to" value={to} />
        <p>
          <label htmlFor="email">{words.email}</label>
          <input id="email" name="email" type="email" autoComplete="username" required maxLength={254} />
        </p>
        <p>
          <label htmlFor="password">{words.password}</label>
          <input id="password" name="password" type="password" autoComplete="current-password" required />
        </p>
        <button type="submit">{words.signIn}</button>
      </form>
      {houses.map(({ id, name }) => (
        <form key={id} method="post" action={urls.signInForm()}>
          <input type="hidden" name="to" value={to} />
          <input type="hidden" name="provider" value={id} />
          <button type="submit">{words.signInWith(name)}</button>
        </form>
      ))}
    </main>
  )
}
