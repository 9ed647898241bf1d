import { ChevronRight, RotateCcw } from "lucide"
import type { GoalTools } from "../../../content/schema.ts"
import type { Participant } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Expander } from "../parts/Expander.tsx"
import { Icon } from "../parts/Icon.tsx"
import { onPiles } from "./area-sort.ts"
import { pileWords } from "./pile-words.ts"

type Area = GoalTools["areas"][number]

type AreaPilesProps = {
  readonly areas: GoalTools["areas"]
  readonly sorted: Participant["areas"]
  /** The area to begin with. */
  readonly onChoose: (area: Area) => void
  /** Takes one card up again. */
  readonly onSortOne: (area: Area) => void
  readonly onSortAll: () => void
}

/** The three piles on the table: one to choose from, two to see what is good. Every card can be taken up again. */
export const AreaPiles = ({ areas, sorted, onChoose, onSortOne, onSortAll }: AreaPilesProps) => {
  const laid = onPiles(areas, sorted)
  const leftOut = areas.filter(area => !(area.id in sorted))
  const before = (area: Area) => {
    const one = sorted[area.id]
    return one?.was && one.was !== one.pile ? m.areas_was({ pile: pileWords[one.was].word() }) : null
  }
  const quietPile = (title: string, list: readonly Area[]) =>
    list.length > 0 && (
      <section class="stack-close">
        <h3 class="label">{title}</h3>
        <ul class="areas-tags">
          {list.map(area => (
            <li key={area.id}>
              {area.title}
              {before(area) && <span class="quiet"> · {before(area)}</span>}
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <div class="stack">
      {laid.different.length > 0 ? (
        <section class="stack">
          <h2 class="goals-ask">{m.areas_choose()}</h2>
          <ul class="areas-choose">
            {laid.different.map(area => (
              <li key={area.id}>
                <button type="button" onClick={() => onChoose(area)}>
                  <Icon of={pileWords.different.icon} />
                  <span>
                    <b>{area.title}</b>
                    <span class="quiet">{before(area) ?? area.hint}</span>
                  </span>
                  <Icon of={ChevronRight} mirrored />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <section class="stack-close">
          <h2 class="goals-ask">{m.areas_none_different()}</h2>
          <p>{m.areas_none_different_next()}</p>
        </section>
      )}
      {quietPile(pileWords["so-so"].word(), laid["so-so"])}
      {quietPile(pileWords.happy.word(), laid.happy)}
      {quietPile(m.areas_left_out(), leftOut)}
      <p class="quiet">{m.areas_kept()}</p>
      <Expander title={m.areas_sort_again()}>
        <div class="stack">
          <div class="chips">
            {areas.map(area => (
              <button key={area.id} type="button" class="chip" onClick={() => onSortOne(area)}>
                {area.title}
              </button>
            ))}
          </div>
          <Button icon={RotateCcw} onClick={onSortAll}>
            {m.areas_sort_all()}
          </Button>
        </div>
      </Expander>
    </div>
  )
}
