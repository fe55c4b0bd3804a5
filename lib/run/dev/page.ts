/** Keeps an open page as the files are, while `npm run dev` runs. It is in no build: only the development server's bundle has it. */
import { showProblems } from './message'
import { CHANNEL, type News } from './news'
import { patch } from './patch'

const CODE = { file: 'The code of the site', says: 'has a fault, so that this page cannot be made.', mend: 'The terminal says where.' }
/** The page as the server gave it: this runs before any element does. */
let given: Node = document.body.cloneNode(true)
/** Up to which moment the page is as the files are, and should be. */
let [shown, wanted] = [performance.timeOrigin, performance.timeOrigin]
let isRenewing = false
let news: News | undefined
let source: EventSource | undefined

/** Each open stream is one of the few connections that a browser has for a site: hidden pages hang up. */
function listen() {
  source?.close()
  source = undefined
  if (document.hidden) return
  source = new EventSource(CHANNEL)
  source.onmessage = ({ data }) => {
    news = JSON.parse(data) as News
    showProblems(news.problems)
    wanted = Math.max(wanted, news.madeAt, news.codeAt)
    if (!isRenewing) void renew()
  }
}

async function renew() {
  isRenewing = true
  try {
    while (shown < wanted) {
      const upTo = wanted
      await ask()
      shown = upTo
    }
  } catch {
    // The server has gone; when it is back, it says so.
  }
  isRenewing = false
}

async function ask() {
  // Asked for past all caches, Next makes the page once, and not a second time to hold it against rules of its own.
  const answer = await fetch(location.href, { cache: 'reload' })
  if (answer.redirected) return location.replace(answer.url)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  // A page of Next's, which would tell of a fault in the code by scripts of its own.
  const isOurs = page.querySelector('script[data-then]') !== null
  showProblems([...(isOurs ? [] : [CODE]), ...(news?.problems ?? [])])
  if (!isOurs) return
  if (news && news.codeAt > performance.timeOrigin) return location.reload()
  patch(document.body, given, page.body)
  document.title = page.title
  given = page.body
}

document.addEventListener('visibilitychange', listen)
listen()
