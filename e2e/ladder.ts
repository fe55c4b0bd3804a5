/** The scheduled moments of the test paper, for specs that look while one of them passes. */
import type { Rung } from './facts'
import { pause } from './serve'
import { told } from './site'

/** Milliseconds before a moment at which the looks at it begin. */
const LEAD = 4000

/**
 * Lets a spec look while the next moment passes; where the machine was too busy for a look before it, at the one after.
 * @param look called shortly before the moment. @returns whether it has looked before it too.
 * @throws when no moment is left.
 */
export async function atAMoment(look: (rung: Rung, number: number) => Promise<boolean>): Promise<void> {
  const rungs = told().facts?.rungs ?? []
  for (;;) {
    const number = rungs.findIndex(({ at }) => at > Date.now() + LEAD)
    const rung = rungs[number]
    if (!rung) throw new Error('Every scheduled moment of the test paper has passed: build it again (`npx tsx e2e/build.ts test`).')
    while (Date.now() < rung.at - LEAD) await pause(200)
    if (await look(rung, number)) return
  }
}

/** Runs looks that must all be of one moment: again, where a moment of the ladder has passed between them. */
export async function betweenMoments(look: () => Promise<void>): Promise<void> {
  for (;;) {
    const from = Date.now()
    try {
      return await look()
    } catch (error) {
      const passed = told().facts?.rungs.some(({ at }) => at > from && at <= Date.now())
      if (!passed) throw error
    }
  }
}
