import { UserPlus, X } from "lucide"
import { useMemo, useState } from "preact/hooks"
import type { Group } from "../../domain/group.ts"
import type { PersonLine } from "../../people/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { IconButton } from "../parts/IconButton.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { SearchField } from "../parts/SearchField.tsx"
import { hrefTo, paths } from "../paths.ts"
import { searchable, searchPeople } from "../people/search-people.ts"
import { useTakeAway } from "../use-take-away.ts"
import { OverFidelity } from "./OverFidelity.tsx"
import "./groups.css"

type RosterProps = { readonly group: Group; readonly people: readonly PersonLine[] }

/** Who belongs to the group. Whoever is taken off keeps all that they were part of. */
export const Roster = ({ group, people }: RosterProps) => {
  const core = useCore()
  const act = useAct()
  const takeAway = useTakeAway()
  const [adding, setAdding] = useState(false)
  const members = people.filter(({ id }) => group.roster[id]?.leftOn === null)
  const set = ({ id: participantId }: PersonLine, member: boolean) =>
    act(core.groups.setMember({ id: group.id, participantId, member }))
  return (
    <section class="stack-close" aria-labelledby="group-roster">
      <h2 id="group-roster">{m.groups_members_count({ count: members.length })}</h2>
      <OverFidelity members={members.length} />
      {members.length > 0 && (
        <ul class="roster">
          {members.map(person => (
            <li key={person.id}>
              <a href={hrefTo(paths.person(person.id))}>{person.chosenName}</a>
              <IconButton
                icon={X}
                label={m.groups_take_off({ name: person.chosenName })}
                onClick={() =>
                  void takeAway(away => set(person, !away), m.groups_taken_off({ name: person.chosenName }))
                }
              />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button icon={UserPlus} onClick={() => setAdding(true)}>
          {m.groups_add_member()}
        </Button>
      </div>
      <Dialog
        open={adding}
        title={m.groups_add_member()}
        onClose={() => setAdding(false)}
        actions={
          <Button kind="primary" onClick={() => setAdding(false)}>
            {m.groups_done()}
          </Button>
        }
      >
        <AddMembers
          people={people.filter(({ id, active }) => active && group.roster[id]?.leftOn !== null)}
          onAdd={person => void set(person, true)}
        />
      </Dialog>
    </section>
  )
}

type AddMembersProps = { readonly people: readonly PersonLine[]; readonly onAdd: (person: PersonLine) => void }

/** Everyone who could come in, found as one types; a tap takes them in. */
const AddMembers = ({ people, onAdd }: AddMembersProps) => {
  const [query, setQuery] = useState("")
  const ready = useMemo(() => searchable(people), [people])
  const found = useMemo(() => searchPeople(ready, query), [ready, query])
  return (
    <div class="stack">
      <SearchField
        label={m.people_search()}
        value={query}
        onInput={setQuery}
        found={m.people_found({ count: found.length })}
      />
      <List label={m.groups_could_come()}>
        {found.map(person => (
          <ListRow
            key={person.id}
            title={person.chosenName}
            line={person.goal !== null && <q>{person.goal}</q>}
            onClick={() => onAdd(person)}
          />
        ))}
      </List>
    </div>
  )
}
