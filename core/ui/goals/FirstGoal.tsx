import { Heart, Layers, PenLine } from "lucide"
import { useState } from "preact/hooks"
import type { EntryId } from "../../base/id.ts"
import type { Participant } from "../../domain/participant.ts"
import { kept } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Card } from "../parts/Card.tsx"
import { Icon } from "../parts/Icon.tsx"
import { hrefTo, paths } from "../paths.ts"
import { AddWords } from "./AddWords.tsx"

type FirstGoalProps = { readonly person: Participant; readonly onSay: () => void }

/** No goal yet: three ways in, none better than the others (`imr.md` 5.5, topic 1). */
export const FirstGoal = ({ person, onSay }: FirstGoalProps) => {
  const core = useCore()
  const act = useAct()
  const [writing, setWriting] = useState<EntryId | null>(null)
  const strengths = kept(person.strengths).filter(one => one.id !== writing)
  return (
    <div class="stack">
      <div class="stack-close">
        <h2 class="goals-ask">{m.goals_first_title({ name: person.chosenName })}</h2>
        <p>{m.goals_first_words()}</p>
      </div>
      <div class="goals-ways">
        <Card kind="now">
          <Icon of={PenLine} />
          <h3>{m.goals_way_say()}</h3>
          <p>{m.goals_way_say_words()}</p>
          <Button kind="primary" onClick={onSay}>
            {m.goals_way_say_go()}
          </Button>
        </Card>
        <Card>
          <Icon of={Layers} />
          <h3>{m.goals_way_areas()}</h3>
          <p>{m.goals_way_areas_words()}</p>
          <Button href={hrefTo(paths.areas(person.id))}>{m.goals_way_areas_go()}</Button>
        </Card>
        <Card>
          <Icon of={Heart} />
          <h3>{m.goals_way_before()}</h3>
          <p>{m.goals_way_before_words()}</p>
          {strengths.length > 0 && (
            <ul class="bullets goals-before">
              {strengths.map(one => (
                <li key={one.id}>{one.words}</li>
              ))}
            </ul>
          )}
          <AddWords<EntryId>
            button={m.goals_way_before_go()}
            label={m.goals_way_before_label()}
            put={async (entryId, words) => {
              const got = await act(core.people.putStrength({ id: person.id, entryId, words }))
              return got.ok ? got.value : null
            }}
            onWriting={setWriting}
          />
        </Card>
      </div>
    </div>
  )
}
