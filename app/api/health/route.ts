import { connection } from 'next/server'
import { store } from '@/lib/content/store'

/** Says that the server answers, and of which edition. Asks nothing of anybody. */
export async function GET() {
  await connection()
  return Response.json({ status: 'ok', edition: store().index.id }, { headers: { 'Cache-Control': 'no-store' } })
}
