import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Calendar } from '@/components/desk/calendar'
import { DeskFrame } from '@/components/desk/frame'
import { dayOf } from '@/lib/format'
import { monthIn } from '@/lib/preview/calendar'
import { monthsOf, planOf } from '@/lib/preview/plan'
import { atTheDesk } from '@/lib/preview/viewer'
import { strings } from '@/lib/strings'

export const generateMetadata = (): Metadata => ({ title: strings().deskwork.calendar })

interface Props {
  readonly searchParams: Promise<{ readonly month?: unknown }>
}

export default async function CalendarPage({ searchParams }: Props) {
  await connection()
  const { session, viewer, now } = await atTheDesk()
  const today = dayOf(now)
  const month = monthIn((await searchParams).month, today.slice(0, 7))
  return (
    <DeskFrame email={session.email} role={session.role.kind}>
      <Calendar month={month} today={today} days={planOf(viewer, now, month, dayOf)} months={monthsOf(viewer, now, dayOf)} />
    </DeskFrame>
  )
}
