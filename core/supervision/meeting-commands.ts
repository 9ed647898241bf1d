import type { Instrument } from "../../content/instrument-schema.ts"
import type { Clock } from "../base/clock.ts"
import type { Malformed, RecordFailure } from "../base/failure.ts"
import { type AdministrationId, type EntryId, newId, type SupervisionId } from "../base/id.ts"
import { createInTurn } from "../base/in-turn.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Administration, AdministrationHead } from "../domain/administration.ts"
import { admit, admitFields } from "../domain/admit.ts"
import type { Profile } from "../domain/profile.ts"
import { withRemoved } from "../domain/shape.ts"
import { newSupervision, observedInstrument, type Supervision, weekOf } from "../domain/supervision.ts"
import type { Collection } from "../store/collection.ts"
import type { SupervisionApi } from "./api.ts"
import {
  broughtSchema,
  lineSchema,
  listSchema,
  newBroughtSchema,
  newObservation,
  observeSchema,
  presentSchema,
  supervisionFieldsSchema,
  withBrought,
  withLine,
  withObservation,
} from "./meeting-record.ts"

type Deps = {
  readonly supervisions: Collection<Supervision, Supervision>
  readonly administrations: Collection<Administration, AdministrationHead>
  readonly clock: Clock
  readonly profile: () => Promise<Profile | null>
  readonly loadInstrument: (id: string) => Promise<Instrument | null>
}
type Commands = Omit<SupervisionApi, `watch${string}`>

const malformed = (what: string): Malformed => ({ type: "Malformed", what })
const done = (result: Result<unknown, RecordFailure>): Result<null, RecordFailure> => (result.ok ? ok(null) : result)

/** What is done to meetings. */
export const createMeetings = ({ supervisions, administrations, clock, profile, loadInstrument }: Deps): Commands => {
  const inTurn = createInTurn()

  const change = async (
    id: SupervisionId,
    rule: (meeting: Supervision) => Supervision,
    status: Supervision["status"] = "open",
  ): Promise<Result<Supervision, RecordFailure>> => {
    let refused: Malformed | null = null
    const changed = await supervisions.change(id, meeting => {
      refused = meeting.status === status ? null : malformed(`a meeting that is not ${status}`)
      return refused ? meeting : rule(meeting)
    })
    return refused ? fail(refused) : changed
  }
  const begin = (): Promise<Result<SupervisionId, RecordFailure>> =>
    inTurn("", async (): Promise<Result<SupervisionId, RecordFailure>> => {
      const heads = await supervisions.heads({})
      if (!heads.ok) return heads
      const today = clock.today()
      const going = heads.value.find(({ status, on }) => status === "open" && weekOf(on) === weekOf(today))
      if (going) return ok(going.id)
      const by = await profile()
      const meeting = newSupervision(newId<SupervisionId>(), today, by?.role === "supervisor" ? by.name : "")
      const added = await supervisions.add(meeting)
      return added.ok ? ok(meeting.id) : added
    })

  return {
    begin,
    async change({ id, fields }) {
      const told = admitFields(supervisionFieldsSchema, fields)
      return told.ok ? done(await change(id, meeting => ({ ...meeting, ...told.value }))) : told
    },
    async setPresent({ id, ...data }) {
      const told = admit(presentSchema, data)
      if (!told.ok) return told
      const { staffId, here } = told.value
      return done(await change(id, meeting => ({ ...meeting, present: { ...meeting.present, [staffId]: here } })))
    },
    async setLine({ id, ...data }) {
      const told = admit(lineSchema, data)
      return told.ok ? done(await change(id, meeting => withLine(meeting, told.value))) : told
    },
    async putBrought({ id, entryId, fields }) {
      const told = entryId === null ? admit(newBroughtSchema, fields) : admitFields(broughtSchema, fields)
      if (!told.ok) return told
      const entry = entryId ?? newId<EntryId>()
      const changed = await change(id, meeting =>
        entryId === null || entryId in meeting.brought ? withBrought(meeting, entry, told.value) : meeting,
      )
      if (!changed.ok) return changed
      return entry in changed.value.brought ? ok(entry) : fail({ type: "NotFound", id: entry })
    },
    async observe({ id, ...data }) {
      const told = admit(observeSchema, data)
      if (!told.ok) return told
      const instrument = await loadInstrument(observedInstrument)
      if (!instrument) return fail(malformed("an instrument that this version does not have"))
      const meetingId = id === null ? await begin() : ok(id)
      if (!meetingId.ok) return meetingId
      const { staffId, form } = told.value
      const rating = newObservation(instrument, { id: newId<AdministrationId>(), on: clock.today(), form })
      const of = { administrationId: rating.id, staffId, form }
      // The meeting first: a rating that nobody finds would be worse than a line whose rating is not there yet.
      const noted = await change(meetingId.value, meeting => withObservation(meeting, newId<EntryId>(), of))
      if (!noted.ok) return noted
      const added = await administrations.add(rating)
      return added.ok ? ok(rating.id) : added
    },
    async setRemoved({ id, list, entryId, removed }) {
      const told = admit(listSchema, list)
      if (!told.ok) return told
      const changed = await change(id, meeting => withRemoved(meeting, told.value, entryId, removed))
      if (!changed.ok) return changed
      return entryId in changed.value[told.value] ? ok(null) : fail({ type: "NotFound", id: entryId })
    },
    async finish({ id }) {
      const finishedAt = clock.now()
      return done(await change(id, meeting => ({ ...meeting, status: "finished", finishedAt })))
    },
    async reopen({ id }) {
      return done(await change(id, meeting => ({ ...meeting, status: "open", finishedAt: null }), "finished"))
    },
    setGone: ({ id, gone }) => (gone ? supervisions.remove(id) : supervisions.restore(id)),
  }
}
