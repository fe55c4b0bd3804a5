/** What the last check found: as long as there is anything, readers have the edition before it. */
import type { Problem } from '@/lib/content/check'
import { strings } from '@/lib/strings'

/** Problems that are written out; the command prints them all. */
const SHOWN = 20

export function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  const words = strings().deskwork
  return (
    <section aria-label={words.problems} className="desk-problems">
      <p className="notice">{words.blocked(problems.length)}</p>
      <ul>
        {problems.slice(0, SHOWN).map(({ file, line, field, says, mend }) => (
          <li key={`${file} ${line} ${field} ${says}`}>
            <code>
              {file}
              {line !== undefined && `:${line}`}
            </code>{' '}
            {field !== undefined && <strong>{field}: </strong>}
            {says} {mend}
          </li>
        ))}
      </ul>
    </section>
  )
}
