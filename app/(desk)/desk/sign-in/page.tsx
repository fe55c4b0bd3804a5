import type { Metadata } from 'next'
import { connection } from 'next/server'
import { SignIn } from '@/components/desk/sign-in'
import { houses } from '@/lib/preview/providers'
import { strings } from '@/lib/strings'
import { urls, withinSite } from '@/lib/urls'

export const generateMetadata = (): Metadata => ({ title: strings().signIn })

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

export default async function SignInPage({ searchParams }: Props) {
  await connection()
  const { to, failed } = await searchParams
  return <SignIn to={withinSite(to, urls.desk())} hasFailed={failed !== undefined} houses={houses()} />
}
