/** What Next runs once when a server starts: a site that faces readers does not start with settings that would let strangers in. */
export async function register() {
  // Written out, so that Next leaves the rest out where there is no Node.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { refuseToStart } = await import('./lib/preview/settings')
    refuseToStart()
  }
}
