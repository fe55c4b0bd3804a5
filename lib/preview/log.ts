/** The desk's log: one line of JSON on standard output for each thing that happened. No e-mail, address, token or text of an article is ever in it. */

type Event =
  | 'draft-read'
  | 'draft-file'
  | 'signed-in'
  | 'sign-in-refused'
  | 'signed-out'
  | 'preview-on'
  | 'auth-error'
  | 'not-kept'
  | 'link-made'
  | 'links-revoked'

export const note = (event: Event, details: Readonly<Record<string, string | number>> = {}) =>
  console.log(JSON.stringify({ at: new Date().toISOString(), event, ...details }))
