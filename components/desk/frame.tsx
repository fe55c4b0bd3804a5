/** What stands around every page of the desk: the paper, its pages, who is signed in, the way out. */
import type { ReactNode } from 'react'
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

interface Props {
  readonly email: string
  /** Role as readers of the settings know it. */
  readonly role: 'editor' | 'author'
  readonly children: ReactNode
}

export function DeskFrame({ email, role, children }: Props) {
  const words = strings()
  return (
    <div className="desk">
      <header className="wrap">
        <div className="desk-top">
          <nav aria-label={words.desk} className="desk-line">
            <a href={urls.front()} className="desk-name">
              {publication().name}
            </a>
            <a href={urls.desk()}>{words.desk}</a>
            <a href={urls.deskCalendar()}>{words.deskwork.calendar}</a>
          </nav>
          <div className="desk-line">
            <p className="soft">
              {words.signedInAs(email)} ({words.deskwork.roles[role]})
            </p>
            <form method="post" action={urls.signOut()}>
              <button type="submit" className="desk-link">
                {words.signOut}
              </button>
            </form>
          </div>
        </div>
        <div className="double-rule" />
      </header>
      <main className="wrap pb-16">{children}</main>
    </div>
  )
}
