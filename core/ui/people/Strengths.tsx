import { Pencil, Tag, Trash2 } from "lucide"
import { useState } from "preact/hooks"
import type { EntryId } from "../../base/id.ts"
import type { Participant } from "../../domain/participant.ts"
import { isMarked } from "../../domain/sensitive.ts"
import { kept } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Menu } from "../parts/Menu.tsx"
import { SavedField } from "../parts/SavedField.tsx"
import { useTakeAway } from "../use-take-away.ts"
import { AddLine } from "./AddLine.tsx"

/** What the person is good at and what has carried them, in words that can be used in every session. */
export const Strengths = ({ person }: { readonly person: Participant }) => {
  const core = useCore()
  const act = useAct()
  const takeAway = useTakeAway()
  const [changing, setChanging] = useState<string | null>(null)
  const strengths = kept(person.strengths)
  const put = async (entryId: EntryId | null, words: string) =>
    words.trim() !== "" && (await act(core.people.putStrength({ id: person.id, entryId, words }))).ok
  const remove = (entryId: EntryId) =>
    takeAway(
      removed => act(core.people.setRemoved({ id: person.id, list: "strengths", entryId, removed })),
      m.person_strength_removed(),
    )
  const markItem = (id: EntryId) => {
    const path = `strengths.${id}`
    const marked = isMarked(person.sensitive, path)
    const mark = () => void act(core.rights.mark({ record: "participant", id: person.id, path, marked: !marked }))
    return { label: marked ? m.mark_take() : m.mark_put(), icon: Tag, onChoose: mark }
  }
  return (
    <section class="stack-close" aria-labelledby="person-strengths">
      <h2 id="person-strengths">{m.person_strengths()}</h2>
      {strengths.length === 0 && <p class="quiet">{m.person_strengths_none()}</p>}
      <ul class="person-entries">
        {strengths.map(({ id, words }) => (
          <li key={id}>
            {changing === id ? (
              <SavedField
                label={m.person_strength_words()}
                labelUnseen
                value={words}
                first
                onWrite={(_, text) => put(id, text)}
                onDone={() => setChanging(null)}
              />
            ) : (
              <span>
                {words}
                {isMarked(person.sensitive, `strengths.${id}`) && <span class="quiet">{m.mark_kept()}</span>}
              </span>
            )}
            <Menu
              label={m.person_more_for({ name: words })}
              items={[
                { label: m.person_change(), icon: Pencil, onChoose: () => setChanging(id) },
                markItem(id),
                { label: m.person_remove(), icon: Trash2, onChoose: () => void remove(id) },
              ]}
            />
          </li>
        ))}
      </ul>
      <AddLine label={m.person_strength_new()} onAdd={words => put(null, words)} />
    </section>
  )
}
