/** Columns and lines over a common axis. Places in percent and letters in their own size, so that one drawing is read at every width. */
import { marks } from '@/lib/content/chart'
import { number } from '@/lib/format'
import type { Drawn } from './bars'

/** Pixels: of the drawing, and where its ground and the names under it lie. */
const [HEIGHT, TOP, GROUND, NAMES] = [264, 22, 236, 256]
/** Percent that are left for the figures of the axis, and what the drawing takes of the rest. */
const [GUTTER, WIDTH] = [12, 84]
/** Letters of a last label that find room on both sides of its place. */
const SHORT = 4
/** Columns that have room for their values above them. */
const FEW = 8
/** How many letters of a label stand side by side on a desk and on a phone. */
const LETTERS = { wide: 62, narrow: 34 }

export function Upright({ id, kind, chart: { labels, series }, language, name, says }: Drawn) {
  const isLine = kind === 'line'
  const values = series.flatMap((each) => each.values).filter((value) => value !== undefined)
  const axis = marks(values, !isLine)
  const [least = 0, most = 1] = [axis[0], axis.at(-1)]
  const y = (value: number) => GROUND - ((value - least) / (most - least || 1)) * (GROUND - TOP)
  const slot = WIDTH / (isLine ? Math.max(1, labels.length - 1) : labels.length)
  const x = (row: number) => GUTTER + slot * (isLine ? row : row + 0.5)
  const width = (slot * 0.72) / series.length
  const longest = Math.max(...labels.map((label) => label.length)) + 2
  const wide = Math.ceil((labels.length * longest) / LETTERS.wide)
  const narrow = wide * Math.ceil(Math.ceil((labels.length * longest) / LETTERS.narrow) / wide)
  return (
    <svg role="img" aria-label={name} aria-describedby={id} width="100%" height={HEIGHT}>
      <desc id={id}>{says}</desc>
      {axis.map((mark) => (
        <g key={mark} className="axis">
          <line x1="0" x2="100%" y1={y(mark)} y2={y(mark)} className={mark === 0 ? 'zero' : undefined} />
          <text x="0" y={y(mark) - 4}>
            {number(mark, language, true)}
          </text>
        </g>
      ))}
      {labels.map((label, row) =>
        row % wide === 0 ? (
          <text
            key={row}
            x={`${x(row)}%`}
            y={NAMES}
            className={`${isLine && row === labels.length - 1 && label.length > SHORT ? 'end' : 'middle'} ${row % narrow === 0 ? '' : 'spare'}`}
          >
            {label}
          </text>
        ) : null,
      )}
      {series.map((each, index) =>
        isLine ? (
          <Line key={each.name} values={each.values} index={index} at={(row) => [x(row), y(each.values[row] ?? 0)]} />
        ) : (
          <g key={each.name}>
            {each.values.map((value, row) =>
              value === undefined ? null : (
                <g key={row}>
                  <rect
                    className={`s${index}`}
                    x={`${x(row) + (index - series.length / 2) * width}%`}
                    width={`${width * 0.94}%`}
                    y={y(Math.max(0, value))}
                    height={Math.abs(y(value) - y(0))}
                  />
                  {series.length === 1 && labels.length <= FEW && (
                    <text x={`${x(row)}%`} y={value < 0 ? y(value) + 13 : y(value) - 5} className="value middle">
                      {number(value, language)}
                    </text>
                  )}
                </g>
              ),
            )}
          </g>
        ),
      )}
    </svg>
  )
}

interface LineProps {
  readonly values: readonly (number | undefined)[]
  readonly index: number
  /** Place of a row: percent from the start, pixels from the top. */
  readonly at: (row: number) => readonly [number, number]
}

/** A line, broken where a value is missing; a drawing of its own that stretches with the width, while its stroke does not. */
function Line({ values, index, at }: LineProps) {
  const runs: number[][] = [[]]
  for (const [row, value] of values.entries()) {
    if (value === undefined) runs.push([])
    else runs.at(-1)?.push(row)
  }
  const drawn = runs.filter((run) => run.length > 0)
  return (
    <>
      <svg aria-hidden="true" x="0" y="0" width="100%" height={HEIGHT} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none">
        {drawn.map((run) => (
          <polyline
            key={run[0]}
            className={`s${index}`}
            points={run
              .map((row) =>
                at(row)
                  .map((place) => place.toFixed(2))
                  .join(),
              )
              .join(' ')}
          />
        ))}
      </svg>
      {drawn.map((run) => {
        const [x, y] = at(run.at(-1) ?? 0)
        return <circle key={run[0]} className={`s${index}`} cx={`${x}%`} cy={y} r="3.5" />
      })}
    </>
  )
}
