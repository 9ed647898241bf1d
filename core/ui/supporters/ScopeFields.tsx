import { topicHeads } from "../../curriculum/heads.ts"
import type { Participant } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { Chip, Chips } from "../parts/Chip.tsx"
import { Choice } from "../parts/Choice.tsx"

type Supporter = Participant["supporters"][string]

type ScopeFieldsProps = {
  readonly supporter: Supporter
  /** Of the person. */
  readonly name: string
  readonly onPut: (fields: Partial<Pick<Supporter, "scope" | "topics">>) => void
}

/** What a yes covers. Alcohol and drugs stand apart, and are never covered by everything. */
export const ScopeFields = ({ supporter: { scope, topics }, name, onPut }: ScopeFieldsProps) => {
  const tick = (id: string) => (on: boolean) => onPut({ topics: { ...topics, [id]: on } })
  const chip = ({ id, title }: { readonly id: string; readonly title: string }) => (
    <Chip key={id} on={topics[id] ?? false} onToggle={tick(id)}>
      {title}
    </Chip>
  )
  return (
    <>
      <Choice
        label={m.supporter_scope()}
        options={[
          {
            value: "everything",
            label: m.supporter_scope_everything(),
            hint: m.supporter_scope_everything_hint(),
          },
          { value: "topics", label: m.supporter_scope_topics(), hint: m.supporter_scope_topics_hint() },
        ]}
        chosen={scope}
        onChoose={chosen => onPut({ scope: chosen })}
      />
      {scope === "topics" && (
        <Chips label={m.supporter_topics()}>{topicHeads.filter(({ substanceUse }) => !substanceUse).map(chip)}</Chips>
      )}
      <div class="stack-close">
        <Chips label={m.supporter_topics_apart({ name })}>
          {topicHeads.filter(({ substanceUse }) => substanceUse).map(chip)}
        </Chips>
        <p class="quiet">{m.supporter_topics_apart_hint()}</p>
      </div>
    </>
  )
}
