/** Makes a page that is open like one that was asked for anew, and leaves alone what has not changed: scroll, focus, and what scripts have made of it. */

/** What is no part of the page: scripts, which would not run again, and what tools have added. */
const ASIDE = /^(SCRIPT|LINK|STYLE|NEXTJS-PORTAL|NEXT-ROUTE-ANNOUNCER)$/
const partsOf = (node: Node) => [...node.childNodes].filter(({ nodeName }) => !ASIDE.test(nodeName))

/**
 * @param live what the reader looks at.
 * @param before the same as the server gave it: scripts may have changed it since.
 * @param after as the server gives it now.
 */
export function patch(live: Node, before: Node, after: Node): void {
  if (before.isEqualNode(after)) return
  if (live instanceof CharacterData && after instanceof CharacterData) live.data = after.data
  else if (!(live instanceof Element && before instanceof Element && after instanceof Element) || !isPatched(live, before, after))
    (live as ChildNode).replaceWith(document.importNode(after, true))
}

/** @returns false where it cannot be told which part was which. */
function isPatched(live: Element, before: Element, after: Element): boolean {
  const [now, old, fresh] = [partsOf(live), partsOf(before), partsOf(after)]
  if (live.tagName !== after.tagName || live.localName.includes('-') || now.length !== old.length) return false
  const start = same(old, fresh)
  const end = same(old.slice(start).reverse(), fresh.slice(start).reverse())
  const [gone, come] = [now.slice(start, now.length - end), fresh.slice(start, fresh.length - end)]
  for (const name of new Set([...before.getAttributeNames(), ...after.getAttributeNames()])) {
    const value = after.getAttribute(name)
    if (value === before.getAttribute(name)) continue
    if (value === null) live.removeAttribute(name)
    else live.setAttribute(name, value)
  }
  if (gone.length === come.length) {
    for (const [at, node] of gone.entries()) patch(node, old[start + at] as Node, come[at] as Node)
    return true
  }
  const next = now[now.length - end] ?? null
  for (const node of gone) node.remove()
  for (const node of come) live.insertBefore(document.importNode(node, true), next)
  return true
}

function same(one: readonly Node[], other: readonly Node[]): number {
  let count = 0
  while (count < one.length && count < other.length && one[count]?.isEqualNode(other[count] as Node)) count++
  return count
}
