/** The archive: the months that hold something, by year. */
import { monthName } from '@/lib/format'
import { urls } from '@/lib/urls'

/** @param months as `yyyy-mm`, newest first */
export function Months({ months }: { readonly months: readonly string[] }) {
  const years = [...new Set(months.map((month) => month.slice(0, 4)))]
  return years.map((year) => (
    <section key={year} className="rule-below tablet:grid-cols-[8rem_1fr] grid gap-x-8 py-6">
      <h2 className="text-second">{year}</h2>
      <ul className="phone:columns-2 desk:columns-3 gap-x-8">
        {months
          .filter((month) => month.startsWith(year))
          .map((month) => (
            <li key={month}>
              <a className="plain-link target py-1" href={urls.month(month)}>
                {monthName(month)}
              </a>
            </li>
          ))}
      </ul>
    </section>
  ))
}
