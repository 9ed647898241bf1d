import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import type { Group } from "../domain/group.ts"
import type { GroupSession } from "../domain/group-session.ts"
import { namingNoOther } from "../domain/word-names.ts"
import type { GroupRecords } from "./records.ts"

type Entries<E> = Readonly<Record<string, E>>

const without = <E>(entries: Entries<E>, id: string): Record<string, E> =>
  Object.fromEntries(Object.entries(entries).filter(([key]) => key !== id))

/** The group as if they had never been on its roster; the group itself (`===`) when they were not. */
export const forgottenIn = (group: Group, id: ParticipantId): Group =>
  id in group.roster ? { ...group, roster: without(group.roster, id) } : group

/** The group's session as if they had not been there, with `instead` wherever what was written for all named them. */
export const forgottenInSession = (
  session: GroupSession,
  id: ParticipantId,
  { name, instead }: { readonly name: string; readonly instead: string },
): GroupSession => {
  if (!(id in session.attendance || id in session.up)) return session
  const mended = (text: string) => namingNoOther(text, [name], [], instead)
  return {
    ...session,
    attendance: without(session.attendance, id),
    up: without(session.up, id),
    place: mended(session.place),
    agenda: mended(session.agenda),
    beside: Object.fromEntries(
      Object.entries(session.beside).map(([field, one]) => [field, { ...one, words: mended(one.words) }]),
    ),
    carried: session.carried && {
      ...session.carried,
      place: mended(session.carried.place),
      agenda: mended(session.carried.agenda),
    },
  }
}

/** For erasing someone: nothing of them stays in any group. Done again, it changes nothing. */
export const createForget =
  ({ groups, groupSessions, participants }: Pick<GroupRecords, "groups" | "groupSessions" | "participants">) =>
  async (id: ParticipantId, instead: string): Promise<Result<null, RecordFailure>> => {
    const person = await participants.get(id)
    if (!person.ok && person.error.type !== "NotFound") return person
    const name = person.ok ? person.value.chosenName : ""
    const [every, held] = await Promise.all([groups.heads({}), groupSessions.heads({})])
    if (!every.ok) return every
    if (!held.ok) return held
    for (const group of every.value.filter(({ roster }) => id in roster)) {
      const changed = await groups.change(group.id, one => forgottenIn(one, id))
      if (!changed.ok) return changed
    }
    for (const session of held.value) {
      const changed = await groupSessions.change(session.id, one => forgottenInSession(one, id, { name, instead }))
      if (!changed.ok) return changed
    }
    return ok(null)
  }
