/** An unknown address of a machine's gets a machine's answer, and no page. */
const answer = () => new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT }
