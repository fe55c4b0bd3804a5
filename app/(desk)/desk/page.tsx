import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { connection } from 'next/server'
import { Desk } from '@/components/desk/desk'
import { pilesOf } from '@/lib/preview/desk'
import { isPreviewOn, signedIn } from '@/lib/preview/viewer'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

export const generateMetadata = (): Metadata => ({ title: strings().desk })

export default async function DeskPage() {
  await connection()
  const session = await signedIn()
  // The proxy has sent them there already; this is the lock.
  if (!session) redirect(urls.signIn())
  const piles = pilesOf({ email: session.email, ...session.role }, Date.now())
  return <Desk email={session.email} piles={piles} isPreviewOn={await isPreviewOn()} />
}
