/** On the page about privacy: what a reader has said to advertisements of other companies, and the same two buttons to say something else. */
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'
import { AdButtons, hostsIn } from './outside-ad'

/** The house page under which it stands. */
export const PRIVACY = 'privacy'
export const CHOICE = `${urls.housePage(PRIVACY)}#ad-choice`

/** Nothing in a paper that opens nothing from elsewhere. */
export function AdChoice() {
  const { ads, adHosts } = publication()
  const words = strings().ads
  if (!ads || adHosts.length === 0) return null
  return (
    <section className="prose mt-8">
      <h2 id="ad-choice">{words.title}</h2>
      <p>{words.about(adHosts)}</p>
      <noscript>
        <p>{words.withoutScripts}</p>
      </noscript>
      <standfirst-ad-choice class="ad-choice" hosts={hostsIn(adHosts)}>
        <div className="ad-pile" role="status">
          {Object.entries(words.said).map(([answer, says]) => (
            <p key={answer} data-answer={answer}>
              {says}
            </p>
          ))}
        </div>
        <AdButtons />
      </standfirst-ad-choice>
    </section>
  )
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'standfirst-ad-choice': { readonly class: string; readonly hosts: string; readonly children: React.ReactNode }
    }
  }
}
