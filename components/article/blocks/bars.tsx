/** Bars that lie: the label above, the value at the end, so that both are read at every width. Lengths in percent, letters in their own size. */
import type { ChartData, ChartKind } from '@/lib/content/chart'
import { marks } from '@/lib/content/chart'
import { number } from '@/lib/format'

export interface Drawn {
  /** Of the description. */
  readonly id: string
  readonly kind: ChartKind
  readonly chart: ChartData
  readonly language: string
  readonly name: string
  readonly says: string
}

/** Pixels. */
const LABEL = 20
const GAP = 12
/** Pixels that a drawing has at least, and that a letter of a value takes at most. */
const [NARROWEST, LETTER] = [288, 8]

export function Bars({ id, kind, chart: { labels, series }, language, name, says }: Drawn) {
  const isStacked = kind === 'stacked'
  const totals = labels.map((_, row) => series.reduce((sum, { values }) => sum + (values[row] ?? 0), 0))
  const values = series.flatMap((each) => each.values).filter((value) => value !== undefined)
  const axis = isStacked ? marks(totals, true) : []
  // Without an axis the longest bar takes all the room there is.
  const [least, most] = isStacked ? [axis[0] ?? 0, axis.at(-1) ?? 1] : [Math.min(0, ...values), Math.max(0, ...values)]
  // Percent that are left for the value behind the longest bar.
  const room = isStacked ? 0 : (Math.max(...values.map((value) => number(value, language).length)) * LETTER + GAP) / (NARROWEST / 100)
  const scale = (100 - room) / (most - least || 1)
  const x = (value: number) => (value - least) * scale
  const thick = series.length > 1 && !isStacked ? 14 : 18
  const block = LABEL + (isStacked ? 1 : series.length) * thick + GAP
  const bottom = labels.length * block
  const height = bottom + (isStacked ? 16 : 0)
  return (
    <svg role="img" aria-label={name} aria-describedby={id} width="100%" height={height}>
      <desc id={id}>{says}</desc>
      {isStacked &&
        axis.map((mark, index) => (
          <g key={mark} className="axis">
            <line x1={`${x(mark)}%`} x2={`${x(mark)}%`} y1="0" y2={bottom} />
            <text x={`${x(mark)}%`} y={bottom + 12} className={index === 0 ? '' : mark === axis.at(-1) ? 'end' : 'middle'}>
              {number(mark, language, true)}
            </text>
          </g>
        ))}
      {labels.map((label, row) => {
        const top = row * block
        let from = 0
        return (
          <g key={row}>
            <text x="0" y={top + 14}>
              {label}
            </text>
            {least < 0 && <line className="zero" x1={`${x(0)}%`} x2={`${x(0)}%`} y1={top + LABEL - 3} y2={top + block - GAP + 2} />}
            {series.map(({ name: column, values: own }, index) => {
              const value = own[row]
              if (value === undefined) return null
              const start = isStacked ? from : Math.min(0, value)
              from += value
              const y = top + LABEL + (isStacked ? 0 : index * thick)
              return (
                <g key={column}>
                  <rect className={`s${index}`} x={`${x(start)}%`} y={y} width={`${Math.abs(value) * scale}%`} height={thick - 1} />
                  {!isStacked && (
                    <text x={`${x(Math.max(0, value))}%`} dx="6" y={y + thick - 5} className="value">
                      {number(value, language)}
                    </text>
                  )}
                </g>
              )
            })}
          </g>
        )
      })}
    </svg>
  )
}
