import { ChevronLeft } from "lucide"
import { useEffect, useRef } from "preact/hooks"
import type { GoalTools } from "../../../content/schema.ts"
import { type Participant, type Pile, piles } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Icon } from "../parts/Icon.tsx"
import { ProgressBar } from "../parts/ProgressBar.tsx"
import { keyToSort } from "./area-sort.ts"
import { pileWords } from "./pile-words.ts"

type AreaCardProps = {
  readonly areas: GoalTools["areas"]
  readonly at: number
  readonly sorted: Participant["areas"]
  readonly onSort: (pile: Pile) => void
  /** To the card before; null on the first. */
  readonly onBack: (() => void) | null
  readonly onLeaveOut: () => void
}

/** One area of life in hand, and three piles to lay it on. */
export const AreaCard = ({ areas, at, sorted, onSort, onBack, onLeaveOut }: AreaCardProps) => {
  const press = useRef<(event: KeyboardEvent) => void>(() => {})
  press.current = event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    const wanted = keyToSort(event.key, document.documentElement.dir === "rtl")
    if (wanted === null || (wanted === "back" && !onBack)) return
    event.preventDefault()
    if (wanted === "back") onBack?.()
    else if (wanted === "on") onLeaveOut()
    else onSort(wanted)
  }
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => press.current(event)
    addEventListener("keydown", pressed)
    return () => removeEventListener("keydown", pressed)
  }, [])
  const area = areas[at]
  if (!area) return null
  const known = sorted[area.id]
  return (
    <div class="areas">
      <ProgressBar label={m.areas_progress({ at: at + 1, of: areas.length })} part={(at + 1) / areas.length} />
      <section class="areas-card" aria-live="polite" aria-atomic="true">
        <div key={area.id}>
          <h2>{area.title}</h2>
          <p>{area.hint}</p>
        </div>
      </section>
      <fieldset class="areas-piles">
        <legend class="unseen">{m.areas_how()}</legend>
        {piles.map((pile, i) => (
          <button
            key={pile}
            type="button"
            class={`areas-pile areas-${pile}`}
            aria-pressed={known?.pile === pile}
            aria-keyshortcuts={String(i + 1)}
            onClick={() => onSort(pile)}
          >
            <Icon of={pileWords[pile].icon} />
            <span>{pileWords[pile].word()}</span>
          </button>
        ))}
      </fieldset>
      <div class="row-ends">
        {onBack ? (
          <Button kind="link" icon={ChevronLeft} onClick={onBack}>
            {m.areas_back()}
          </Button>
        ) : (
          <span />
        )}
        <Button kind="link" onClick={onLeaveOut}>
          {m.areas_leave_out()}
        </Button>
      </div>
    </div>
  )
}
