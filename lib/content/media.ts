/** Recordings, films and captions: what their files may be, and what they are once made. */

export type MediaKind = 'sound' | 'film' | 'captions'

/** A file as it was copied under the name of its content: see `urls.media`. */
export interface Media {
  /** Content hash, in hexadecimal, and the ending. */
  readonly file: string
  readonly bytes: number
}

export const MEDIA_TYPES: Readonly<Record<string, { readonly kind: MediaKind; readonly type: string }>> = {
  mp3: { kind: 'sound', type: 'audio/mpeg' },
  m4a: { kind: 'sound', type: 'audio/mp4' },
  ogg: { kind: 'sound', type: 'audio/ogg' },
  mp4: { kind: 'film', type: 'video/mp4' },
  webm: { kind: 'film', type: 'video/webm' },
  vtt: { kind: 'captions', type: 'text/vtt; charset=utf-8' },
}

export const endingOf = (file: string) => /\.([a-z0-9]+)$/.exec(file)?.[1] ?? ''
export const typeOf = (file: string) => MEDIA_TYPES[endingOf(file)]?.type
/** What the door knows the file by. */
export const hashOf = (file: string) => file.split('.')[0] ?? ''
