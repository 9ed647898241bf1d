import { Pencil, Trash2 } from "lucide"
import { useState } from "preact/hooks"
import type { EntryId } from "../../base/id.ts"
import type { Participant } from "../../domain/participant.ts"
import { kept } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { dotted } from "../dotted.ts"
import { Menu } from "../parts/Menu.tsx"
import { useTakeAway } from "../use-take-away.ts"
import { AddLine } from "./AddLine.tsx"
import { permissionWords } from "./person-words.ts"
import { SupporterDialog } from "./SupporterDialog.tsx"

/** Who stands by the person, and what the person allows. Nothing is assumed. */
export const Supporters = ({ person }: { readonly person: Participant }) => {
  const core = useCore()
  const act = useAct()
  const takeAway = useTakeAway()
  const [opened, setOpened] = useState<EntryId | null>(null)
  const supporters = kept(person.supporters)
  const add = async (name: string) => {
    const added = await act(core.people.putSupporter({ id: person.id, entryId: null, supporter: { name } }))
    if (added.ok) setOpened(added.value)
    return added.ok
  }
  const remove = (entryId: EntryId, name: string) =>
    takeAway(
      removed => act(core.people.setRemoved({ id: person.id, list: "supporters", entryId, removed })),
      m.person_supporter_removed({ name }),
    )
  return (
    <section class="stack-close" aria-labelledby="person-supporters">
      <h2 id="person-supporters">{m.person_supporters()}</h2>
      {supporters.length === 0 && <p class="quiet">{m.person_supporters_none()}</p>}
      <ul class="person-entries">
        {supporters.map(({ id, name, relation, permission, limits }) => (
          <li key={id}>
            <span>
              <b>{dotted(name, relation)}</b>
              <span class="quiet">
                {limits.trim() === ""
                  ? permissionWords(permission)
                  : m.person_permission_limits({ permission: permissionWords(permission), limits })}
              </span>
            </span>
            <Menu
              label={m.person_more_for({ name })}
              items={[
                { label: m.person_change(), icon: Pencil, onChoose: () => setOpened(id) },
                { label: m.person_remove(), icon: Trash2, onChoose: () => void remove(id, name) },
              ]}
            />
          </li>
        ))}
      </ul>
      <AddLine label={m.person_supporter_new()} onAdd={add} />
      <SupporterDialog person={person} entryId={opened} onClose={() => setOpened(null)} />
    </section>
  )
}
