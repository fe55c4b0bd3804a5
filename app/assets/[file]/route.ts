import { connection } from 'next/server'
import { FOR_EVER } from '@/lib/headers.mjs'
import { openElements } from '@/lib/lean/elements'

/** The reader's module, under the name of its content. */
export async function GET(_request: Request, { params }: { readonly params: Promise<{ readonly file: string }> }) {
  await connection()
  const code = await openElements((await params).file)
  if (!code) return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  return new Response(new Uint8Array(code), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': FOR_EVER },
  })
}
