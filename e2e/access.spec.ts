/** Access: everyone can read every kind of page (WCAG 2.2 AA): what axe can see, and what only boxes on a screen show: targets, focus, reflow, large text. */
import type { Page } from '@playwright/test'
import { axe } from './axe'
import { expect, pages, test } from './site'

const WIDTHS = [360, 768, 1280]
const everywhere = { ...pages, 'sign-in': '/desk/sign-in' }

for (const [name, address] of Object.entries(everywhere)) {
  test(`${name}: nothing in anybody's way in light and dark, nothing lost sideways at 320 px or with large text`, async ({ page, faults }) => {
    await open(page, address, name)
    const found: string[] = []
    for (const width of WIDTHS) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        found.push(...(await axe(page)).map((fault) => `${colorScheme} ${width} ${fault}`))
      }
      // Colours move nothing.
      found.push(...(await page.evaluate(smallTargets)).map((target) => `${width} target under 24 px: ${target}`))
    }
    expect(found).toEqual([])

    await page.setViewportSize({ width: 320, height: 640 })
    expect(await page.evaluate(wide)).toEqual([])
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '225%'
      })
      expect([width, await page.evaluate(wide)]).toEqual([width, []])
    }
    excuse(faults, name)
  })

  test(`${name}: by keyboard every control is reached, seen and not covered`, async ({ page, faults }) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await open(page, address, name)
      expect([width, await walk(page)]).toEqual([width, []])
    }
    excuse(faults, name)
  })
}

test('with forced colours the current section and what has the focus are still marked', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(pages.section ?? '/')
  const current = page.locator('header nav [aria-current]').first()
  await expect(current).toBeVisible()
  expect(await current.evaluate(isMarked)).toBe(true)
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').evaluate(isMarked)).toBe(true)
})

test('who wants less motion gets none: no animation, no transition between pages', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(pages.article ?? '/')
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  const unguarded = await page.evaluate(() => {
    const found: string[] = []
    const look = (rules: CSSRuleList, guarded: boolean) => {
      for (const rule of rules) {
        const free = rule instanceof CSSMediaRule && /prefers-reduced-motion: no-preference/.test(rule.conditionText)
        if (rule.constructor.name === 'CSSViewTransitionRule' && !guarded) found.push(rule.cssText)
        if (rule instanceof CSSStyleRule && !guarded) {
          const { transitionDuration, animationName, scrollBehavior } = rule.style
          if ((transitionDuration && transitionDuration !== '0s') || (animationName && animationName !== 'none') || scrollBehavior === 'smooth')
            found.push(rule.cssText)
        }
        if ('cssRules' in rule) look((rule as CSSGroupingRule).cssRules, guarded || free)
      }
    }
    for (const sheet of document.styleSheets) look(sheet.cssRules, false)
    return found
  })
  expect(unguarded).toEqual([])
})

async function open(page: Page, address: string, name: string) {
  await page.goto(address)
  if (name !== 'sign-in') await expect(page.locator('[data-ear=date]')).not.toBeEmpty()
  await page.evaluate(() => document.fonts.ready)
  // What is fetched on demand stands in its place.
  await page.waitForLoadState('networkidle')
}

/** The desk blocks the framework's scripts, and the browser notes it. */
function excuse(faults: string[], name: string) {
  if (name === 'sign-in') faults.length = 0
}

/**
 * Targets smaller than 24 by 24 px that have no room of their own either (WCAG 2.2, 2.5.8): links within a sentence are
 * exempt; so is a small target when a circle of 24 px on its middle meets no other target.
 */
function smallTargets(): string[] {
  const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box, element }) => box.width > 0 && box.bottom + scrollY > 0 && getComputedStyle(element).clipPath === 'none')
  const inSentence = (element: HTMLElement) => {
    const text = element.closest('p, li, dd, td, figcaption, blockquote, label, address, h1, h2, h3')
    return (
      getComputedStyle(element).display === 'inline' &&
      text !== null &&
      (text.textContent ?? '').trim().length > (element.textContent ?? '').trim().length + 1
    )
  }
  const covers = (element: HTMLElement) => getComputedStyle(element, '::after').position === 'absolute'
  return all
    .filter(({ element, box }) => (box.width < 23.9 || box.height < 23.9) && !inSentence(element) && !covers(element))
    .filter(({ element, box }) => {
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      return all.some(({ element: other, box: near }) => {
        if (other === element || other.contains(element) || element.contains(other)) return false
        const [dx, dy] = [Math.max(near.left - x, 0, x - near.right), Math.max(near.top - y, 0, y - near.bottom)]
        return Math.hypot(dx, dy) < 12
      })
    })
    .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} (${box.width.toFixed(0)} × ${box.height.toFixed(0)})`)
}

/** Elements that stand out of the page sideways; what scrolls inside itself may. */
function wide(): string[] {
  const limit = document.documentElement.clientWidth
  // One pixel is rounding.
  if (document.documentElement.scrollWidth <= limit + 1) return []
  const scrolls = (element: Element | null): boolean =>
    element !== null &&
    element !== document.body &&
    (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement))
  const found = [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > limit + 1 && !scrolls(element))
    .map((element) => element.outerHTML.slice(0, 140))
  return found.length ? found : [`the page scrolls to ${document.documentElement.scrollWidth} px`]
}

const isMarked = (element: Element) => {
  const { outlineStyle, outlineWidth, borderBlockEndStyle, borderBlockEndWidth, textDecorationLine } = getComputedStyle(element)
  return (
    (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) ||
    (borderBlockEndStyle !== 'none' && Number.parseFloat(borderBlockEndWidth) >= 2) ||
    textDecorationLine.includes('underline')
  )
}

/** Tabs through the whole page. @returns what was reached without being seen: no mark of focus, off the screen, or under something else. */
async function walk(page: Page): Promise<string[]> {
  const wrong: string[] = []
  const seen = new Set<string>()
  for (let step = 0; step < 400; step++) {
    await page.keyboard.press('Tab')
    const { key, fault } = await page.evaluate(async () => {
      const element = document.activeElement as HTMLElement | null
      if (!element || element === document.body) return { key: '', fault: '' }
      const key = String([...document.querySelectorAll('*')].indexOf(element))
      const name = element.outerHTML.slice(0, 120)
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return { key, fault: `no visible focus: ${name}` }
      const places = [
        [0.5, 0.5],
        [0.1, 0.5],
        [0.9, 0.5],
        [0.5, 0.1],
        [0.5, 0.9],
      ] as const
      // A link that covers its teaser is reached by its text.
      const isFree = () =>
        [...element.getClientRects()]
          .filter(({ width, height }) => width > 0 && height > 0)
          .some((box) =>
            places.some(([across, down]) => {
              const [x, y] = [box.left + box.width * across, box.top + box.height * down]
              if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false
              const top = document.elementFromPoint(x, y)
              return top !== null && (element === top || element.contains(top) || top.contains(element))
            }),
          )
      // What scrolls inside itself comes to the focus with one of the next frames.
      for (let frame = 0; frame < 60 && !isFree(); frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
      return { key, fault: isFree() ? '' : `covered or off the screen: ${name}` }
    })
    if (key === '' || seen.has(key)) break
    seen.add(key)
    if (fault) wrong.push(fault)
  }
  if (seen.size < 4) wrong.push(`only ${seen.size} controls were reached`)
  return wrong
}
