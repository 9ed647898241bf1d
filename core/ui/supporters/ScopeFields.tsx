import { topicHeads } from "../../curriculum/heads.ts"
import type { Participant } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { Checkbox } from "../parts/Checkbox.tsx"
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
  const box = ({ id, title }: { readonly id: string; readonly title: string }) => (
    <Checkbox key={id} label={title} checked={topics[id] ?? false} onChange={tick(id)} />
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
        <fieldset class="choices">
          <legend class="field-label">{m.supporter_topics()}</legend>
          {topicHeads.filter(({ substanceUse }) => !substanceUse).map(box)}
        </fieldset>
      )}
      <fieldset class="choices" aria-describedby="supporter-apart">
        <legend class="field-label">{m.supporter_topics_apart({ name })}</legend>
        <p class="field-hint" id="supporter-apart">
          {m.supporter_topics_apart_hint()}
        </p>
        {topicHeads.filter(({ substanceUse }) => substanceUse).map(box)}
      </fieldset>
    </>
  )
}
