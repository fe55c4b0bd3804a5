/** Given to a server with `--import`, sets its clock: to `CLOCK_AT` at the start, and on by ten minutes and more with every SIGUSR2. The site knows nothing of it. */
const RealDate = Date
let ahead = process.env.CLOCK_AT ? RealDate.parse(process.env.CLOCK_AT) - RealDate.now() : 0
const STEP = 12 * 60_000

process.on('SIGUSR2', () => {
  ahead += STEP
})

const SetDate = class extends RealDate {
  /** @param {[] | [number]} given */
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + ahead)
    else super(...given)
  }

  static now() {
    return RealDate.now() + ahead
  }
}
globalThis.Date = /** @type {DateConstructor} */ (SetDate)
