import type { RecordFailure } from "../base/failure.ts"
import type { NoteId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import type { Session } from "../domain/session.ts"
import type { Gathering, GatheringDeps } from "./gather.ts"
import type { Names, OtherMembersOf } from "./group-note.ts"

type Deps = Pick<GatheringDeps, "participants"> & {
  readonly gathering: Pick<Gathering, "profile">
  readonly othersOf: OtherMembersOf
}

type Naming = { readonly names: Names; readonly noteIds: readonly NoteId[] }

/** Of a session held with a group: which names may not stand in its note, and whose may; null of one held alone. */
export const createNaming =
  ({ participants, gathering, othersOf }: Deps) =>
  async (session: Session): Promise<Result<Naming | null, RecordFailure>> => {
    const found = await othersOf(session)
    if (!found.ok || found.value === null) return found.ok ? ok(null) : found
    const person = await participants.get(session.participantId)
    if (!person.ok) return person
    const own = [person.value.chosenName, (await gathering.profile())?.name ?? ""]
    return ok({ names: { others: found.value.names, own }, noteIds: found.value.noteIds })
  }
