import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { SamePerson, SamePersonHead } from "../domain/same-person.ts"
import { type Erasable, eraseAll } from "../rights/erase-all.ts"
import type { Collection } from "../store/collection.ts"

/**
 * Erases a person with every record of a person that was made one with theirs, and what was said of them: of those, too,
 * nothing is left.
 */
export const withAllTheyWere = (
  samePersons: Pick<Collection<SamePerson, SamePersonHead>, "heads" | "erase">,
  kinds: readonly Erasable[],
) => {
  const erase = eraseAll(kinds)
  return async (owner: ParticipantId): Promise<Result<null, RecordFailure>> => {
    const said = await samePersons.heads({})
    if (!said.ok) return said
    const one = said.value.filter(pair => pair.said === "one" && pair.participantId === owner)
    for (const id of new Set(one.flatMap(({ goesId, staysId }) => [goesId, staysId]))) {
      if (id === owner) continue
      const erased = await erase(id)
      if (!erased.ok) return erased
    }
    const about = said.value.filter(({ participantId, staysId, goesId }) =>
      [participantId, staysId, goesId].includes(owner),
    )
    const forgotten = await samePersons.erase(about.map(({ id }) => id))
    return forgotten.ok ? erase(owner) : forgotten
  }
}
