import type { Bundle, FhirResource } from "fhir/r4"
import type { Instrument } from "../../../content/instrument-schema.ts"
import type { RecordFailure } from "../../../core/base/failure.ts"
import { fail, ok, type Result } from "../../../core/base/result.ts"
import type { DataChoice } from "../../../core/data-out/api.ts"
import { createDataOut } from "../../../core/data-out/service.ts"
import { createAlone } from "../../../core/groups/alone.ts"
import { createOthersOf } from "../../../core/groups/others.ts"
import { releaseTo } from "../../../core/rights/release.ts"
import { administrationKind } from "../../../core/store/administration-kind.ts"
import type { Deed } from "../../../core/store/audit/entry.ts"
import { contactKind } from "../../../core/store/contact-kind.ts"
import { groupKind } from "../../../core/store/group-kind.ts"
import { groupSessionKind } from "../../../core/store/group-session-kind.ts"
import { consentKind, goalKind, participantKind, sessionKind } from "../../../core/store/kinds.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"
import { aScale } from "../ratings/a-scale.ts"
import { titles, today } from "../rights/records.ts"

export const must = <T>(result: Result<T, unknown>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** The room of data out over a store in memory, with what the log was told. Of each id the first wording is used now. */
export const room = (instruments: readonly Instrument[] = [aScale], code: string | null = null) => {
  const records = {
    participants: createMemoryCollection(participantKind),
    goals: createMemoryCollection(goalKind),
    sessions: createMemoryCollection(sessionKind),
    ratings: createMemoryCollection(administrationKind),
    contacts: createMemoryCollection(contactKind),
    consents: createMemoryCollection(consentKind),
    groups: createMemoryCollection(groupKind),
    groupSessions: createMemoryCollection(groupSessionKind),
  }
  const told: Deed[] = []
  let failure: RecordFailure | null = null
  const dataOut = createDataOut({
    ...records,
    clock: { now: () => `${today}T10:00:00.000Z`, today: () => today },
    alone: createAlone({ othersOf: createOthersOf(records), instead: async () => "another member" }),
    release: (theirs, consents, to, on) => {
      const material = { ...theirs, consents, notes: [], sheets: [], marks: [], profile: null }
      const { material: through, ...rest } = releaseTo(material, to, titles, on)
      return { ...theirs, ...through, ...rest }
    },
    loadInstrumentAs: async (id, version) => {
      const named = instruments.filter(one => one.id === id)
      return named.find(one => one.version === version) ?? named[0] ?? null
    },
    loadTitles: async () => ({ topic: () => "Recovery strategies", technique: id => id }),
    boards: async () => ok([]),
    programCode: async () => code,
    tell: async (...deeds) => {
      if (failure) return fail(failure)
      told.push(...deeds)
      return ok(null)
    },
  })
  /** From now on the log can be told nothing. */
  const failing = (why: RecordFailure) => {
    failure = why
  }
  return { ...records, dataOut, told, failing }
}

export const own = { kind: "program", name: "" } as const
export const doctor = { kind: "care", name: "Dr. Lee" } as const

export const choiceOf = (more: Partial<DataChoice> = {}): DataChoice => ({
  to: own,
  period: { from: null, to: today },
  people: "all",
  names: false,
  words: false,
  ...more,
})

/** Resources of a kind in a Bundle. */
export const all = <T extends FhirResource["resourceType"]>({ entry = [] }: Bundle, type: T) =>
  entry.flatMap(({ resource }) =>
    resource?.resourceType === type ? [resource as FhirResource & { resourceType: T }] : [],
  )
