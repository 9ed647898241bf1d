import type { RecordFailure } from "../../../core/base/failure.ts"
import {
  type EntryId,
  type GroupId,
  type GroupSessionId,
  type MemberId,
  type NoteId,
  newId,
  type ParticipantId,
  type SessionId,
} from "../../../core/base/id.ts"
import { fail, ok, type Result } from "../../../core/base/result.ts"
import { newSession } from "../../../core/domain/new-session.ts"
import type { Note } from "../../../core/domain/note.ts"
import type { Participant } from "../../../core/domain/participant.ts"
import { newPerson } from "../../../core/people/person-record.ts"
import { createSamePerson } from "../../../core/same-person/service.ts"
import { createUnite } from "../../../core/same-person/unite.ts"
import { movableIn } from "../../../core/same-person/unite-deps.ts"
import { groupKind } from "../../../core/store/group-kind.ts"
import { groupSessionKind } from "../../../core/store/group-session-kind.ts"
import { noteKind, participantKind, sessionKind } from "../../../core/store/kinds.ts"
import { assignmentKind } from "../../../core/store/program-kinds.ts"
import { samePersonKind } from "../../../core/store/same-person-kind.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"

export const granted = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}
const at = "2026-03-02T10:00:00.000Z"
const memberId = newId<MemberId>()

/** A vault in which one person was made twice, each with records. `mayAssign`: it is a supervisor's. */
export const twice = async (mayAssign = true) => {
  const today = { is: "2026-03-09" }
  /** So many writes, and then the tab is gone. */
  const writes = { left: Number.POSITIVE_INFINITY, made: 0 }
  const dying = <C extends object>(collection: C): C =>
    new Proxy(collection, {
      get: (of, method) => {
        const act = of[method as keyof C] as (...args: unknown[]) => Promise<Result<unknown, RecordFailure>>
        if (!["add", "change", "remove", "restore"].includes(String(method))) return act
        return async (...args: unknown[]) => {
          if (writes.left-- <= 0) return fail({ type: "VaultLocked" })
          writes.made++
          return act(...args)
        }
      },
    })
  const kept = {
    participants: createMemoryCollection(participantKind),
    sessions: createMemoryCollection(sessionKind),
    notes: createMemoryCollection(noteKind),
    assignments: createMemoryCollection(assignmentKind),
    groups: createMemoryCollection(groupKind),
    groupSessions: createMemoryCollection(groupSessionKind),
    samePersons: createMemoryCollection(samePersonKind),
  }
  const records = Object.fromEntries(
    Object.entries(kept).map(([name, collection]) => [name, dying(collection)]),
  ) as typeof kept

  const addPerson = async (chosenName: string, more: Partial<Participant> = {}): Promise<ParticipantId> => {
    const id = newId<ParticipantId>()
    const told = { chosenName, pronoun: "she", startedOn: "2026-01-05", place: "" } as const
    granted(await kept.participants.add({ ...newPerson(id, told), ...more }))
    return id
  }
  const addSession = async (participantId: ParticipantId): Promise<SessionId> => {
    const id = newId<SessionId>()
    granted(await kept.sessions.add(newSession({ id, participantId, topicId: null, place: "", now: at })))
    return id
  }
  const addNote = async (participantId: ParticipantId, sessionId: SessionId): Promise<Note> => {
    const note: Note = {
      id: newId<NoteId>(),
      participantId,
      sessionId,
      formatId: "girp",
      sections: { goal: { text: "Walked to the market.", drafted: "" } },
      writtenAt: at,
      signature: { at, name: "Noor Haddad", credentials: "CPS" },
      amends: null,
      sensitive: {},
    }
    granted(await kept.notes.add(note))
    return note
  }
  const supporter = {
    name: "Ana",
    relation: "sister",
    phone: "",
    permission: "yes",
    scope: "everything",
    topics: {},
    limits: "",
  } as const
  const [strength, ana] = [newId<EntryId>(), newId<EntryId>()]
  const stays = await addPerson("Zoé  Lin", { strengths: { [newId<EntryId>()]: { words: "She paints" } } })
  const goes = await addPerson("zoe lin", {
    place: "the library",
    startedOn: "2026-02-02",
    strengths: { [strength]: { words: "She sings" }, [newId<EntryId>()]: { words: "She paints" } },
    supporters: { [ana]: supporter },
    sensitive: { [`supporters.${ana}`]: true },
  })
  const [own, theirs] = [await addSession(stays), await addSession(goes)]
  const note = await addNote(goes, theirs)
  const assignment = {
    id: newId<never>(),
    participantId: goes,
    memberId,
    from: "2026-02-02",
    until: null,
    words: "",
    by: "Dana",
  }
  granted(await kept.assignments.add(assignment))
  const [groupId, groupSessionId] = [newId<GroupId>(), newId<GroupSessionId>()]
  const roster = { [goes]: { joinedOn: "2026-02-02", leftOn: null } }
  granted(
    await kept.groups.add({
      id: groupId,
      name: "Tuesdays",
      place: "",
      roster,
      topicId: null,
      next: null,
      active: true,
    }),
  )
  granted(
    await kept.groupSessions.add({
      id: groupSessionId,
      groupId,
      startedAt: at,
      endedAt: at,
      place: "",
      step: "opening" as never,
      steps: {},
      topicId: null,
      cards: {},
      techniques: {},
      agenda: "",
      attendance: { [goes]: { here: true, cameAt: at, leftAt: null, sessionId: theirs } },
      up: { [goes]: true },
      next: null,
      carried: null,
      beside: {},
    }),
  )

  const unite = createUnite({
    ...records,
    movable: [movableIn(records.sessions), movableIn(records.notes), movableIn(records.assignments, true)],
    // As the store tells of someone who is removed.
    everKnown: async id => {
      const found = await kept.participants.get(id)
      if (found.ok || (await kept.participants.restore(id)).ok === false) return found.ok ? found : ok(null)
      const person = await kept.participants.get(id)
      await kept.participants.remove(id)
      return person
    },
    mayAssign: async () => ok(mayAssign),
    exclusive: run => run(),
    clock: { today: () => today.is },
  })
  const room = createSamePerson({
    ...records,
    clock: { today: () => today.is },
    unite,
    name: async () => "Dana Farrow",
  })

  /** All that is there, but for what was said. */
  const all = async () => {
    const { samePersons: _, ...rest } = kept
    const lists = await Promise.all(
      Object.entries(rest).map(async ([name, collection]) => {
        const ids = granted<readonly { id: string }[]>(await collection.heads({})).map(({ id }) => id)
        return [name, granted<readonly unknown[]>(await collection.getMany(ids.sort()))] as const
      }),
    )
    return Object.fromEntries(lists)
  }
  return {
    ...room,
    ...kept,
    unite,
    writes,
    today,
    stays,
    goes,
    own,
    theirs,
    note,
    strength,
    ana,
    assignment,
    groupId,
    groupSessionId,
    addPerson,
    addSession,
    all,
  }
}
