/** What a reader has said to advertisements of other companies: kept in the browser alone, and only once it has been said. */

export type Answer = 'yes' | 'no'

/** In localStorage; what stands there is `answer=no&hosts=ads.example&at=1800000000000`. */
export const KEY = 'ads'

/** After a year the question is asked again. */
const LASTS = 365 * 86_400_000

/** @returns `undefined` where nobody has answered this question, of these hosts, within the year. */
export function parse(kept: string | null, hosts: string, now: number): Answer | undefined {
  const said = new URLSearchParams(kept ?? '')
  const [answer, age] = [said.get('answer'), now - Number(said.get('at'))]
  return (answer === 'yes' || answer === 'no') && said.get('hosts') === hosts && age >= 0 && age < LASTS ? answer : undefined
}

export const write = (answer: Answer, hosts: string, now: number) => String(new URLSearchParams({ answer, hosts, at: String(now) }))

/** Where storage is blocked, an answer holds for this page. */
let held: string | null = null

/** A browser that says so for its reader (Global Privacy Control) has refused. */
export const refusesByItself = () => (navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl === true

export function current(hosts: string): Answer | undefined {
  if (refusesByItself()) return 'no'
  try {
    held = localStorage.getItem(KEY)
  } catch {
    // It is blocked.
  }
  return parse(held, hosts, Date.now())
}

const CHANGED = 'standfirst-ads'

export function answer(said: Answer, hosts: string) {
  held = write(said, hosts, Date.now())
  try {
    localStorage.setItem(KEY, held)
  } catch {
    // It is blocked, or full.
  }
  dispatchEvent(new Event(CHANGED))
}

/** Calls at every answer: on this page, in another window, and since this page was left (back/forward cache). */
export function follow(tell: () => void) {
  addEventListener(CHANGED, tell)
  addEventListener('storage', ({ key }) => {
    if (key === KEY || key === null) tell()
  })
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) tell()
  })
}

/** What the pressed button says. */
export function pressed({ target }: Event): Answer | undefined {
  const value = (target as Element).closest('button')?.value
  return value === 'yes' || value === 'no' ? value : undefined
}
