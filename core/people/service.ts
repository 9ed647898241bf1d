import { watching } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import { type EntryId, newId, type ParticipantId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { type Source, through, together } from "../base/together.ts"
import { admit, admitFields } from "../domain/admit.ts"
import type { Goal, GoalHead } from "../domain/goal.ts"
import type { Participant, ParticipantHead } from "../domain/participant.ts"
import type { Session, SessionHead } from "../domain/session.ts"
import { withRemoved } from "../domain/shape.ts"
import type { Collection } from "../store/collection.ts"
import type { PeopleApi } from "./api.ts"
import { byChosenName, currentGoalByPerson, type Meetings, meetingsByPerson, personLines } from "./person-line.ts"
import {
  newPerson,
  newPersonSchema,
  newSupporterSchema,
  nextMeetingSchema,
  personFieldsSchema,
  sortedSchema,
  strengthSchema,
  supporterFieldsSchema,
  withNext,
  withSorted,
  withStrength,
  withSupporter,
} from "./person-record.ts"

/** Each part is worked out anew only when its own records change. */
type Seen = {
  readonly people: readonly ParticipantHead[]
  readonly goalByPerson: ReadonlyMap<ParticipantId, string>
  readonly meetings: ReadonlyMap<ParticipantId, Meetings>
}

/** `locale` is whose order of letters the caseload follows; the device's when left out. */
export const createPeople = (deps: {
  readonly participants: Collection<Participant, ParticipantHead>
  readonly goals: Collection<Goal, GoalHead>
  readonly sessions: Collection<Session, SessionHead>
  readonly locale?: string
}): PeopleApi => {
  const { participants, goals, sessions } = deps
  const sorted = byChosenName(deps.locale)

  const seen: Source<Seen, RecordFailure> = next =>
    together(
      {
        people: through(tell => participants.watchHeads({}, tell), sorted),
        goalByPerson: through(tell => goals.watchHeads({}, tell), currentGoalByPerson),
        meetings: through(tell => sessions.watchHeads({}, tell), meetingsByPerson),
      },
      next,
    )
  const caseload = through(seen, ({ people, goalByPerson, meetings }) => personLines(people, goalByPerson, meetings))

  /** Adds or changes an entry; answers its id, or `NotFound` when a person has no entry of the id given. */
  const put = async (
    id: ParticipantId,
    list: "strengths" | "supporters",
    entryId: EntryId | null,
    next: (person: Participant, entryId: EntryId) => Participant,
  ): Promise<Result<EntryId, RecordFailure>> => {
    const entry = entryId ?? newId<EntryId>()
    const changed = await participants.change(id, person =>
      entryId === null || entryId in person[list] ? next(person, entry) : person,
    )
    if (!changed.ok) return changed
    return entry in changed.value[list] ? ok(entry) : fail({ type: "NotFound", id: entry })
  }

  return {
    watchAll: async (_, onChange) => watching(caseload, onChange),
    watch: async ({ id }, onChange) => watching(next => participants.watch(id, next), onChange),
    async add(data) {
      const told = admit(newPersonSchema, data)
      if (!told.ok) return told
      const person = newPerson(newId<ParticipantId>(), told.value)
      const added = await participants.add(person)
      return added.ok ? ok(person.id) : added
    },
    async change({ id, fields }) {
      const told = admitFields(personFieldsSchema, fields)
      if (!told.ok) return told
      const changed = await participants.change(id, person => ({ ...person, ...told.value }))
      return changed.ok ? ok(null) : changed
    },
    async planNext({ id, next }) {
      const told = admit(nextMeetingSchema, next)
      if (!told.ok) return told
      const changed = await participants.change(id, person => withNext(person, told.value))
      return changed.ok ? ok(null) : changed
    },
    async putStrength({ id, entryId, words }) {
      const told = admit(strengthSchema, words)
      if (!told.ok) return told
      return put(id, "strengths", entryId, (person, entry) => withStrength(person, entry, told.value))
    },
    async sortArea({ id, areaId, pile, on }) {
      const told = admit(sortedSchema, { areaId, pile, on })
      if (!told.ok) return told
      const changed = await participants.change(id, person => withSorted(person, told.value))
      return changed.ok ? ok(null) : changed
    },
    async putSupporter({ id, entryId, supporter }) {
      const told = admitFields(entryId === null ? newSupporterSchema : supporterFieldsSchema, supporter)
      if (!told.ok) return told
      return put(id, "supporters", entryId, (person, entry) => withSupporter(person, entry, told.value))
    },
    async setRemoved({ id, list, entryId, removed }) {
      const changed = await participants.change(id, person => withRemoved(person, list, entryId, removed))
      if (!changed.ok) return changed
      return entryId in changed.value[list] ? ok(null) : fail({ type: "NotFound", id: entryId })
    },
  }
}
