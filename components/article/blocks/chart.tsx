/** A chart: drawn on the server, read as a picture with a name and a description, with the table of its numbers behind it. */
import type { Element } from 'hast'
import { CHART_KINDS } from '@/lib/content/blocks'
import { type ChartData, readChart } from '@/lib/content/chart'
import { rowsOf } from '@/lib/content/table'
import { number } from '@/lib/format'
import type { Strings } from '@/lib/strings'
import { Bars } from './bars'
import { Upright } from './upright'

interface Given {
  readonly id?: string
  readonly kind?: string
  readonly title?: string
  readonly unit?: string
  readonly source?: string
  readonly node?: Element
  readonly language: string
  readonly words: Strings
}

export function Chart({ id = '', kind: wanted, title = '', unit, source, node, language, words }: Given) {
  const kind = CHART_KINDS.find((known) => known === wanted)
  const chart = kind && node && readChart(kind, rowsOf(node))
  if (!chart || 'says' in chart) return null
  const { labels, series } = chart
  const values = series.flatMap((each) => each.values).filter((value) => value !== undefined)
  const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => number(value, language)) as [string, string]
  const says = words.blocks.chartSays(words.blocks.charts[kind], labels[0] ?? '', labels.at(-1) ?? '', least, most)
  const drawn = { id: `${id}-says`, kind, chart, language, name: title, says }
  return (
    <figure className="chart sans" id={id}>
      <figcaption>
        <b className="text-note">{title}</b>
        {unit && <span className="text-small text-soft">{unit}</span>}
      </figcaption>
      {series.length > 1 && (
        <ul className="text-small" aria-hidden="true">
          {series.map(({ name }, index) => (
            <li key={name} className={`s${index}`}>
              {name}
            </li>
          ))}
        </ul>
      )}
      {kind === 'bar' || kind === 'stacked' ? <Bars {...drawn} /> : <Upright {...drawn} />}
      <details>
        <summary className="text-small">{words.blocks.figures}</summary>
        <Figures chart={chart} name={title} language={language} />
      </details>
      {source && (
        <p className="text-small text-soft">
          {words.blocks.source}: {source}
        </p>
      )}
    </figure>
  )
}

function Figures({ chart: { of, labels, series }, name, language }: { readonly chart: ChartData; readonly name: string; readonly language: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <section className="scroller" aria-label={name} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {series.map((each) => (
              <th key={each.name} scope="col" className="text-end">
                {each.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, row) => (
            <tr key={row}>
              <th scope="row">{label}</th>
              {series.map(({ name: column, values }) => (
                <td key={column} className="text-end">
                  {values[row] === undefined ? '–' : number(values[row], language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
