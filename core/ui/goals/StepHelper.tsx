import type { Participant } from "../../domain/participant.ts"
import { supporterName, supportersOf } from "../../domain/supporters.ts"
import { m } from "../../words/messages.js"
import { Chip, Chips } from "../parts/Chip.tsx"
import { TextArea } from "../parts/TextArea.tsx"

type StepHelperProps = {
  readonly helper: string
  readonly person: Participant
  readonly onSet: (helper: string) => Promise<boolean>
}

/** Who helps: one of the person's supporters with a tap, or anyone in words. */
export const StepHelper = ({ helper, person, onSet }: StepHelperProps) => {
  const names = [...new Set(supportersOf(person).map(supporterName))].filter(name => name !== "")
  return (
    <div class="stack-close">
      <TextArea
        label={m.goals_helper()}
        hint={m.goals_helper_hint()}
        rows={1}
        value={helper}
        onWrite={(_was, text) => onSet(text)}
      />
      {names.length > 0 && (
        <Chips label={m.goals_supporters()}>
          {names.map(name => (
            <Chip key={name} on={helper === name} onToggle={on => void onSet(on ? name : "")}>
              {name}
            </Chip>
          ))}
        </Chips>
      )}
    </div>
  )
}
