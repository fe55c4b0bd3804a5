import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Desk } from '@/components/desk/desk'
import { DeskFrame } from '@/components/desk/frame'
import { STATES } from '@/lib/content/visibility'
import { deskOf, namesOf, problemsFor } from '@/lib/preview/desk'
import { atTheDesk, isPreviewOn } from '@/lib/preview/viewer'
import { strings } from '@/lib/strings'

export const generateMetadata = (): Metadata => ({ title: strings().desk })

interface Props {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

export default async function DeskPage({ searchParams }: Props) {
  await connection()
  const { session, viewer, now } = await atTheDesk()
  const asked = await searchParams
  const text = (name: string) => (typeof asked[name] === 'string' ? asked[name].slice(0, 200) : undefined)
  const state = STATES.find((each) => each === asked.state)
  const wanted = { q: text('q'), author: text('author'), section: text('section'), state, page: Number(asked.page ?? 1) }
  const page = deskOf(viewer, now, wanted)
  return (
    <DeskFrame email={session.email} role={session.role.kind}>
      <Desk
        page={page}
        wanted={wanted}
        authors={namesOf(page.authors)}
        problems={problemsFor(viewer, now)}
        isPreviewOn={await isPreviewOn()}
        now={now}
      />
    </DeskFrame>
  )
}
