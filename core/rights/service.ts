import * as v from "valibot"
import type { Clock } from "../base/clock.ts"
import { watching } from "../base/crossing.ts"
import type { Malformed, RecordFailure } from "../base/failure.ts"
import { type ConsentId, newId, type ParticipantId } from "../base/id.ts"
import { fail, ok, type Result } from "../base/result.ts"
import { type Source, through, together } from "../base/together.ts"
import { admit, filledWords } from "../domain/admit.ts"
import { consentState, shareables } from "../domain/consent.ts"
import { type CopyPart, copyParts } from "../domain/copy-parts.ts"
import type { ParticipantHead } from "../domain/participant.ts"
import { withMark } from "../domain/sensitive.ts"
import type { SessionHead } from "../domain/session.ts"
import { words } from "../domain/shape.ts"
import type { Markable, RightsApi } from "./api.ts"
import { buildCopy } from "./build-copy.ts"
import { newConsent, newConsentSchema, revoked } from "./consent-record.ts"
import type { PersonCopy } from "./copy.ts"
import { createGathering, type GatheringDeps } from "./gather.ts"
import { letThrough } from "./let-through.ts"
import { isMarkable } from "./markable.ts"
import { receiptOf } from "./receipt.ts"
import { keepingOn } from "./retention.ts"
import { sectionMarks } from "./section-marks.ts"

type RightsDeps = GatheringDeps & {
  readonly clock: Clock
  /** How many years the policy in force keeps records. */
  readonly retentionYears: Source<number, RecordFailure>
  /** Erases every record the person owns, of every kind, those taken away as well. */
  readonly eraseAllOf: (owner: ParticipantId) => Promise<Result<null, RecordFailure>>
}

type Seen = {
  readonly people: readonly ParticipantHead[]
  readonly met: readonly SessionHead[]
  readonly years: number
}

const malformed = (what: string): Result<never, Malformed> => fail({ type: "Malformed", what })
const done = (result: Result<unknown, RecordFailure>): Result<null, RecordFailure> => (result.ok ? ok(null) : result)
const partsSchema = v.array(v.picklist(copyParts))

/** The room of what is a person's by right: their copy, their consents, how long their records stay. */
export const createRights = (deps: RightsDeps): RightsApi => {
  const { participants, goals, sessions, notes, sheets, consents, clock, profile } = deps
  const gathering = createGathering(deps)

  const ownCopy = async (
    id: ParticipantId,
    contains: readonly CopyPart[],
  ): Promise<Result<PersonCopy, RecordFailure>> => {
    const material = await gathering.material(id)
    if (!material.ok) return material
    const about = { at: clock.now(), on: clock.today(), contains, consent: null, leftOut: 0 }
    return ok(buildCopy(material.value, await gathering.titles(material.value), about))
  }

  const seen: Source<Seen, RecordFailure> = next =>
    together(
      {
        people: tell => participants.watchHeads({}, tell),
        met: tell => sessions.watchHeads({}, tell),
        years: deps.retentionYears,
      },
      next,
    )
  const keeping = through(seen, ({ people, met, years }) => keepingOn(clock.today(), people, met, years))

  const markIn = (record: Markable, id: string, path: string, marked: boolean) => {
    switch (record) {
      case "participant":
        return participants.change(id, noun => withMark(noun, path, marked))
      case "goal":
        return goals.change(id, noun => withMark(noun, path, marked))
      case "session":
        return sessions.change(id, noun => withMark(noun, path, marked))
      case "tool":
        return sheets.change(id, noun => withMark(noun, path, marked))
      case "note":
        // A mark taken away is a decision here, unlike elsewhere: sections count as marked by what they came from.
        return notes.change(id, noun => ({ ...noun, sensitive: { ...noun.sensitive, [path]: marked } }))
    }
  }

  return {
    async copy({ participantId, parts }) {
      const contains = admit(partsSchema, parts)
      if (!contains.ok) return contains
      const copy = await ownCopy(participantId, contains.value)
      return copy.ok ? ok({ copy: copy.value, receipt: await receiptOf(copy.value) }) : copy
    },

    async copyFor({ consentId }) {
      const consent = await consents.get(consentId)
      if (!consent.ok) return consent
      const material = await gathering.material(consent.value.participantId)
      if (!material.ok) return material
      const today = clock.today()
      if (consentState(consent.value, material.value.consents, today) !== "holds")
        return fail({ type: "NoConsent", id: consentId })
      const allowed = letThrough(material.value, consent.value, gathering.about, today)
      const about = {
        at: clock.now(),
        on: today,
        contains: shareables.flatMap(what => (what !== "substanceUse" && consent.value.what[what] ? [what] : [])),
        consent: consent.value,
        leftOut: allowed.uncovered + allowed.marked,
      }
      return ok({
        copy: buildCopy(allowed.material, await gathering.titles(allowed.material), about),
        marked: allowed.marked,
      })
    },

    watchConsents: async ({ participantId }, onChange) =>
      watching(next => consents.watchHeads({ owner: participantId }, next), onChange),

    async giveConsent({ consent, replaces }) {
      const told = admit(newConsentSchema, consent)
      if (!told.ok) return told
      const earlier = replaces === null ? null : await consents.get(replaces)
      if (earlier && !earlier.ok) return earlier
      if (earlier && earlier.value.participantId !== told.value.participantId) return malformed("replaces")
      const person = await participants.get(told.value.participantId)
      if (!person.ok) return person
      const by = (await profile())?.name ?? ""
      const made = newConsent(newId<ConsentId>(), told.value, { on: clock.today(), by, replaces })
      const added = await consents.add(made)
      return added.ok ? ok(made.id) : added
    },

    async revokeConsent({ id, why }) {
      const told = admit(words, why)
      if (!told.ok) return told
      return done(await consents.change(id, consent => revoked(consent, told.value, clock.today())))
    },

    async mark({ record, id, path, marked }) {
      return isMarkable(record, path) ? done(await markIn(record, id, path, marked)) : malformed("path")
    },

    async sectionMarks({ noteId }) {
      const note = await notes.get(noteId)
      if (!note.ok) return note
      const material = await gathering.material(note.value.participantId)
      return material.ok ? ok(sectionMarks(note.value, material.value, gathering.about)) : material
    },

    watchKeeping: async (_, onChange) => watching(keeping, onChange),

    async holdRecords({ participantId, reason }) {
      const told = admit(filledWords, reason)
      if (!told.ok) return told
      const on = clock.today()
      return done(await participants.change(participantId, p => ({ ...p, legalHold: { reason: told.value, on } })))
    },
    liftHold: async ({ participantId }) =>
      done(await participants.change(participantId, person => ({ ...person, legalHold: null }))),

    async erase({ participantId, receipt }) {
      const person = await participants.get(participantId)
      if (!person.ok) return person
      if (person.value.legalHold !== null) return fail({ type: "OnLegalHold", id: participantId })
      const copy = await ownCopy(participantId, copyParts)
      if (!copy.ok) return copy
      if ((await receiptOf(copy.value)) !== receipt) return malformed("receipt")
      const erased = await deps.eraseAllOf(participantId)
      return erased.ok ? ok({ erasedAt: clock.now() }) : erased
    },
  }
}
