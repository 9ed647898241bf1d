import { useState } from "preact/hooks"
import type { BehindCell } from "../../outcomes/api.ts"
import { m } from "../../words/messages.js"
import { shortDay } from "../fidelity/board-words.ts"
import { Button } from "../parts/Button.tsx"
import { hrefTo, paths } from "../paths.ts"
import { usePrinting } from "../use-printing.ts"
import { totalWords } from "./outcome-words.ts"

type BehindNumberProps = {
  readonly people: readonly BehindCell[]
  readonly names: ReadonlyMap<string, string>
  /** The value is a difference, not a mean. */
  readonly difference: boolean
}

const atFirst = 40

/** The people behind a number by name, never by size, each with what was filled in. */
export const BehindNumber = ({ people, names, difference }: BehindNumberProps) => {
  const printing = usePrinting()
  const [asked, setAsked] = useState(atFirst)
  const shown = printing ? people.length : asked
  const nameOf = ({ participantId }: BehindCell) => names.get(participantId) ?? m.fidelity_someone()
  const rows = [...people].sort((a, b) => nameOf(a).localeCompare(nameOf(b)))
  return (
    <div class="stack-close">
      <ul class="behind">
        {rows.slice(0, shown).map(one => (
          <li key={one.participantId}>
            <a href={hrefTo(paths.personOutcomes(one.participantId))}>{nameOf(one)}</a>
            <span class="behind-days">
              {one.administrations.map(({ id, on }) => (
                <a key={id} href={hrefTo(paths.rating(id))} aria-label={`${nameOf(one)}, ${shortDay(on, true)}`}>
                  {shortDay(on, true)}
                </a>
              ))}
            </span>
            <span class="behind-value numbers">{one.value === null ? "–" : valueWords(one.value, difference)}</span>
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <Button kind="link" onClick={() => setAsked(shown + 10 * atFirst)}>
          {m.outcomes_more({ count: rows.length - shown })}
        </Button>
      )}
    </div>
  )
}

const valueWords = (value: number, difference: boolean): string => {
  const by = totalWords(Math.abs(value))
  if (!difference) return totalWords(value)
  if (Math.abs(value) < 1e-9) return m.outcomes_by_none()
  return value > 0 ? m.outcomes_by_up({ by }) : m.outcomes_by_down({ by })
}
