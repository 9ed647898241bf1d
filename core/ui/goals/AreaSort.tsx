import { useState } from "preact/hooks"
import { useLocation } from "wouter-preact"
import type { GoalTools } from "../../../content/schema.ts"
import { systemClock } from "../../base/clock.ts"
import type { Participant, Pile } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { paths } from "../paths.ts"
import { AreaCard } from "./AreaCard.tsx"
import { AreaPiles } from "./AreaPiles.tsx"
import { afterCard, type SortPlace, startOf } from "./area-sort.ts"
import "./areas.css"
import "./goals.css"
import { NewGoal } from "./NewGoal.tsx"

type Area = GoalTools["areas"][number]
type AreaSortProps = { readonly person: Participant; readonly areas: GoalTools["areas"] }

/** *Areas of my life*: sort the cards, choose one, say what would be different there. Every tap is kept. */
export const AreaSort = ({ person, areas }: AreaSortProps) => {
  const core = useCore()
  const act = useAct()
  const [, go] = useLocation()
  const [place, setPlace] = useState<SortPlace>(() => startOf(areas, person.areas))
  /** One card was taken up from the piles, and goes back there. */
  const [single, setSingle] = useState(false)
  const [chosen, setChosen] = useState<Area | null>(null)

  if (chosen)
    return (
      <div class="stack">
        <p class="label">
          {m.areas_title()} · {chosen.title}
        </p>
        <NewGoal
          participantId={person.id}
          area={chosen.id}
          label={m.areas_what_different()}
          hint={m.areas_what_different_hint()}
          onDone={() => go(paths.goals(person.id))}
          onNotNow={() => setChosen(null)}
        />
      </div>
    )
  if (place === "piles")
    return (
      <AreaPiles
        areas={areas}
        sorted={person.areas}
        onChoose={setChosen}
        onSortOne={area => {
          setSingle(true)
          setPlace(areas.indexOf(area))
        }}
        onSortAll={() => setPlace(0)}
      />
    )
  const onward = () => {
    setPlace(single ? "piles" : afterCard(areas, place))
    setSingle(false)
  }
  const sort = (pile: Pile) => {
    const area = areas[place]
    if (area) void act(core.people.sortArea({ id: person.id, areaId: area.id, pile, on: systemClock.today() }))
    onward()
  }
  const back = single ? onward : place > 0 ? () => setPlace(place - 1) : null
  return <AreaCard areas={areas} at={place} sorted={person.areas} onSort={sort} onBack={back} onLeaveOut={onward} />
}
