/** What is planned in a month, day by day on the paper's calendar: a table on wide screens, a list on a phone. */
import { clock, machine, monthName, weekday } from '@/lib/format'
import { monthFrom, weeksOf } from '@/lib/preview/calendar'
import type { Planned } from '@/lib/preview/plan'
import { publication } from '@/lib/publication'
import { strings } from '@/lib/strings'
import { urls } from '@/lib/urls'

interface Props {
  /** `yyyy-mm` */
  readonly month: string
  /** `yyyy-mm-dd` */
  readonly today: string
  readonly days: ReadonlyMap<string, readonly Planned[]>
  /** `yyyy-mm` of the first and the last that is led to. */
  readonly months: { readonly first: string; readonly last: string }
}

export function Calendar({ month, today, days, months }: Props) {
  const words = strings().deskwork
  const weeks = weeksOf(month)
  return (
    <>
      <div className="desk-bar">
        <h1>
          {words.calendar}: {monthName(month)}
        </h1>
        <nav aria-label={words.calendar} className="desk-line">
          {month > months.first && (
            <a rel="prev" href={urls.deskCalendar(monthFrom(month, -1))}>
              ← {monthName(monthFrom(month, -1))}
            </a>
          )}
          <a href={urls.deskCalendar()}>{words.today}</a>
          {month < months.last && (
            <a rel="next" href={urls.deskCalendar(monthFrom(month, 1))}>
              {monthName(monthFrom(month, 1))} →
            </a>
          )}
        </nav>
      </div>
      <p className="soft">{words.calendarText(publication().timeZone)}</p>
      {days.size === 0 && <p className="soft mt-8">{words.nothingPlanned}</p>}
      <table className="desk-month">
        <thead>
          <tr>
            {(weeks[1] ?? []).map((day) => (
              <th key={day} scope="col">
                {day && weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.find((day) => day)}>
              {week.map((day, index) =>
                day === undefined ? (
                  <td key={index} data-other />
                ) : (
                  <td key={day} {...(day === today && { 'data-today': true })} {...(!days.has(day) && { 'data-empty': true })}>
                    <time dateTime={day} className={day === today ? 'font-bold' : 'soft'}>
                      {Number(day.slice(8))}
                    </time>{' '}
                    <span className="desk-weekday soft">{weekday(day)}</span>
                    <ul>
                      {(days.get(day) ?? []).map((planned) => (
                        <Item key={`${planned.article.slug} ${planned.what}`} {...planned} />
                      ))}
                    </ul>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Item({ article, at, what }: Planned) {
  const words = strings()
  const said = what === 'live' ? words.states[article.state] : what === 'ends' ? words.deskwork.ends : `${words.states[article.state]}?`
  return (
    <li>
      <time dateTime={machine(at)}>{clock(at)}</time> <span className={what === 'meant' ? 'notice' : 'soft'}>{said}</span>{' '}
      <a href={urls.deskArticle(article.slug)} lang={article.language}>
        {article.shortHeadline ?? article.headline}
      </a>
    </li>
  )
}
