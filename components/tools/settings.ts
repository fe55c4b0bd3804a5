/** How a reader wants to read: scheme, size, line spacing and width, as kept in the browser and said on the root element. Runs before the first paint too, so it is short. */

/** In localStorage; what stands there is `scheme=dark&size=4`, only what differs from the usual. */
export const KEY = 'reading'

/** Every setting with its steps; the sheet knows what each is. */
export const STEPS = {
  scheme: ['system', 'light', 'dark'],
  size: ['1', '2', '3', '4', '5'],
  leading: ['1', '2', '3'],
  measure: ['1', '2', '3'],
} as const

export type Setting = keyof typeof STEPS
export type Settings = Partial<Record<Setting, string>>

/** What holds where nothing is said. */
export const USUAL: Readonly<Record<Setting, string>> = { scheme: 'system', size: '2', leading: '2', measure: '2' }

/** What is kept, without what no setting knows: somebody else may have written there. */
export function parse(kept: string | null): Settings {
  const settings: Settings = {}
  for (const [name, step] of new URLSearchParams(kept ?? '')) {
    const steps: readonly string[] | undefined = Object.hasOwn(STEPS, name) ? STEPS[name as Setting] : undefined
    if (steps?.includes(step)) settings[name as Setting] = step
  }
  return settings
}

/** @returns what to keep; empty when all is as usual. */
export const write = (settings: Settings): string =>
  new URLSearchParams(Object.entries(settings).filter(([name, step]) => step !== USUAL[name as Setting])).toString()

/** Says the settings on the root element, where the sheet reads them. */
export function apply({ dataset }: HTMLElement, settings: Settings) {
  for (const name in STEPS) delete dataset[name]
  Object.assign(dataset, settings)
}
