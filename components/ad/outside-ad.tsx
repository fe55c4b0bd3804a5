/** A place for what another company sends: the question whether it may stands in it, and one of the house for everybody else. Which is seen says `ad.element.ts`. */
import type { ReactNode } from 'react'
import type { OutsideAd as Advertisement } from '@/lib/content/article'
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { CHOICE } from './ad-choice'
import { Label } from './label'

export function OutsideAd({ ad, instead }: { readonly ad: Advertisement; readonly instead: ReactNode }) {
  const { ads } = strings()
  const { adHosts } = publication()
  const name = ads.from(new URL(ad.tag).host)
  return (
    <standfirst-ad class="ad-pile no-print" tag={ad.tag} hosts={hostsIn(adHosts)} name={name} refused={ads.refused}>
      <section className={`ad outside ${ad.size}`}>
        <Label ad={ad}>
          {'. '}
          <a href={CHOICE} className="plain-link">
            {ads.choice}
          </a>
        </Label>
        <div className="ad-place">
          <p>{ads.question(adHosts)}</p>
          <AdButtons />
        </div>
      </section>
      {instead}
    </standfirst-ad>
  )
}

/** Both alike: to refuse is as easy as to allow. */
export function AdButtons() {
  const { ads } = strings()
  return (
    <div className="ad-buttons sans">
      <button type="button" value="yes">
        {ads.allow}
      </button>
      <button type="button" value="no">
        {ads.refuse}
      </button>
    </div>
  )
}

/** What a reader's answer is about: another list is another question. */
export const hostsIn = (hosts: readonly string[]) => hosts.toSorted().join(' ')

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'standfirst-ad': Readonly<Record<'class' | 'tag' | 'hosts' | 'name' | 'refused', string>> & { readonly children: ReactNode }
    }
  }
}
