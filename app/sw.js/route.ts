import { connection } from 'next/server'
import { entries, openElements } from '@/lib/lean/elements'

/** The service worker, at the root because its reach is the folder that it lies in; browsers ask each time whether it is still the same. */
export async function GET() {
  await connection()
  const code = await openElements(entries().worker)
  if (!code) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(new Uint8Array(code), { headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' } })
}
