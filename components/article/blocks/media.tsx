/** Recordings and films of the paper's own: the browser's controls, nothing fetched before they are used, and always the words. */
import type { ReactNode } from 'react'
import type { Body } from '@/lib/content/article'
import { plainOf } from '@/lib/content/crops'
import type { Strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

interface Given {
  readonly src?: string
  readonly title?: string
  readonly credit?: string
  readonly duration?: string
  readonly media: Body['media']
  readonly words: Strings
  readonly children?: ReactNode
}

export function Audio(given: Given) {
  const file = given.media?.[given.src ?? '']?.file
  if (!file) return null
  return (
    <figure className="media">
      <Name {...given} />
      {/* biome-ignore lint/a11y/useMediaCaption: the transcript stands below */}
      <audio controls preload="none" src={urls.media(file)} aria-label={given.title} />
      <Words {...given} />
    </figure>
  )
}

interface Film extends Given {
  readonly poster?: string
  readonly captions?: string
  readonly language: string
  readonly pictures: Body['pictures']
}

export function Video({ poster = '', captions = '', language, pictures, ...given }: Film) {
  const file = given.media?.[given.src ?? '']?.file
  const picture = pictures[poster]
  const track = given.media?.[captions]?.file
  if (!file || !picture) return null
  const still = plainOf(picture, 'own')
  return (
    <figure className="media wide">
      <Name {...given} />
      {/* biome-ignore lint/a11y/useMediaCaption: a film without words has none; the transcript stands below */}
      <video
        controls
        preload="none"
        playsInline
        src={urls.media(file)}
        poster={urls.picture(still)}
        width={still.width}
        height={still.height}
        aria-label={given.title}
      >
        {track && <track kind="captions" src={urls.media(track)} srcLang={language} label={given.words.blocks.captions} default />}
      </video>
      <Words {...given} />
    </figure>
  )
}

const Name = ({ title, duration }: Given) => (
  <figcaption className="sans text-note">
    <b>{title}</b> {duration && <span className="text-small text-soft">{duration}</span>}
  </figcaption>
)

const Words = ({ credit, words, children }: Given) => (
  <>
    <details>
      <summary className="sans text-small">{words.blocks.transcript}</summary>
      {children}
    </details>
    <p className="sans text-small text-soft">{credit}</p>
  </>
)
