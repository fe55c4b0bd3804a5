/** Given to a server with `--import`, sets its clock: to `CLOCK_AT` at the start, and on by twelve minutes with every SIGUSR2. The site knows nothing of it. */
const RealDate = Date
let ahead = process.env.CLOCK_AT ? RealDate.parse(process.env.CLOCK_AT) - RealDate.now() : 0
const STEP = 12 * 60_000

process.on('SIGUSR2', () => {
  ahead += STEP
})

const now = () => RealDate.now() + ahead

globalThis.Date = new Proxy(RealDate, {
  construct: (date, given, asked) => Reflect.construct(date, given.length === 0 ? [now()] : given, asked),
  apply: (date) => new date(now()).toString(),
  get: (date, name, asked) => (name === 'now' ? now : Reflect.get(date, name, asked)),
})
