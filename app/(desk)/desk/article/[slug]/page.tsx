import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { DeskFrame } from '@/components/desk/frame'
import { Sheet } from '@/components/desk/sheet'
import { latestFeed } from '@/lib/feeds/feed'
import { articleMetadata } from '@/lib/metadata'
import { linkJustMade, reviewsRevokedAt } from '@/lib/preview/review'
import { sheetOf } from '@/lib/preview/sheet'
import { atTheDesk } from '@/lib/preview/viewer'
import { strings } from '@/lib/strings'

export const generateMetadata = (): Metadata => ({ title: strings().deskwork.checklist })

interface Props {
  readonly params: Promise<{ readonly slug: string }>
  readonly searchParams: Promise<{ readonly link?: string | readonly string[] }>
}

export default async function SheetPage({ params, searchParams }: Props) {
  await connection()
  const { session, viewer, now } = await atTheDesk()
  const sheet = await sheetOf(viewer, now, (await params).slug)
  if (!sheet) notFound()
  const { article, body } = sheet.answer
  const { link } = await searchParams
  return (
    <DeskFrame email={session.email} role={session.role.kind}>
      <Sheet
        sheet={sheet}
        metadata={articleMetadata(sheet.answer)}
        // A feed wants a date; one that has none yet is shown as if it went out now.
        feedEntry={latestFeed([{ article: { ...article, publishedAt: article.publishedAt ?? now }, body }]).entries[0]}
        review={typeof link === 'string' ? linkJustMade(article.slug, link, now) : undefined}
        revokedAt={reviewsRevokedAt(article.slug, now)}
        now={now}
      />
    </DeskFrame>
  )
}
