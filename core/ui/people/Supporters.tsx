import type { Participant } from "../../domain/participant.ts"
import { kept } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { dotted } from "../dotted.ts"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { mayHearWords } from "../supporters/supporter-words.ts"
import { useWhen } from "../use-when.ts"
import { AddLine } from "./AddLine.tsx"
import { permissionWords } from "./person-words.ts"

/** Who stands by the person, and what the person allows. Nothing is assumed. */
export const Supporters = ({ person }: { readonly person: Participant }) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const supporters = kept(person.supporters)
  /** A yes to everything is said as such; a yes to topics names them. */
  const mayWords = (may: Parameters<typeof mayHearWords>[0]) =>
    may.permission === "yes" && may.scope === "topics" ? mayHearWords(may, when.list) : permissionWords(may.permission)
  const add = async (name: string) =>
    (await act(core.people.putSupporter({ id: person.id, entryId: null, supporter: { name } }))).ok
  return (
    <section class="stack-close" aria-labelledby="person-supporters">
      <h2 id="person-supporters">{m.person_supporters()}</h2>
      {supporters.length === 0 && <p class="quiet">{m.person_supporters_none()}</p>}
      {supporters.length > 0 && (
        <List>
          {supporters.map(({ id, name, relation, limits, ...may }) => (
            <ListRow
              key={id}
              title={dotted(name, relation)}
              line={
                limits.trim() === "" ? mayWords(may) : m.person_permission_limits({ permission: mayWords(may), limits })
              }
              href={hrefTo(paths.supporter(person.id, id))}
            />
          ))}
        </List>
      )}
      <AddLine label={m.person_supporter_new()} onAdd={add} />
    </section>
  )
}
