import type { Day } from "../base/clock.ts"
import type { ParticipantId } from "../base/id.ts"
import type { Zoned } from "../base/zoned.ts"
import type { Moment } from "../domain/facts/shape.ts"
import type { Exclusion, ItemRecords, RecordRef, SideLine, Window } from "./api.ts"
import type { Share } from "./ladder.ts"

/** A record behind a number before its day is known: days of moments are made for the item one looks at, and no other. */
export type Behind<At extends Day | Moment = Day | Moment> = Omit<RecordRef, "on"> & { readonly at: At }
export type Left = { readonly behind: Behind; readonly why: Exclusion }

/** What the records say of one item, before it is rated. */
export type Evidence = {
  readonly numerator: number
  readonly denominator: number | null
  /** What the ladder judges; null: there is no data. */
  readonly share: Share | null
  readonly side: readonly SideLine[]
  readonly counted: readonly Behind[]
  readonly missing: readonly Behind[]
  readonly left: readonly Left[]
  /** The days looked at, where they are not those of the whole. */
  readonly window?: Window
}

/** As many of so many, each a record. */
export const shareOf = (
  counted: readonly Behind[],
  missing: readonly Behind[],
  left: readonly Left[],
  side: readonly SideLine[] = [],
): Evidence => {
  const [numerator, denominator] = [counted.length, counted.length + missing.length]
  return { numerator, denominator, share: { part: numerator, whole: denominator }, side, counted, missing, left }
}

/** The newest record that shows something, person by person; of two of the same time, the one with the later id. */
export const createProofs = <At extends Day | Moment>() => {
  const byPerson = new Map<ParticipantId, Behind<At>>()
  return {
    of: (id: ParticipantId): Behind | null => byPerson.get(id) ?? null,
    add: (id: ParticipantId, proof: Behind<At>) => {
      const known = byPerson.get(id)
      const newer = known === undefined || (known.at === proof.at ? proof.id > known.id : proof.at > known.at)
      if (newer) byPerson.set(id, proof)
    },
  }
}

const byNewest = (one: RecordRef, other: RecordRef): number =>
  one.on === other.on ? (one.id < other.id ? 1 : -1) : one.on < other.on ? 1 : -1

/** The records themselves, with their days in the zone, the newest first. */
export const refsOf = ({ dayOf }: Pick<Zoned, "dayOf">) => {
  const refOf = ({ kind, id, participantId, at }: Behind): RecordRef => ({
    kind,
    id,
    participantId,
    on: typeof at === "string" ? at : dayOf(at),
  })
  return {
    refs: (behind: readonly Behind[]): ItemRecords["counted"] => behind.map(refOf).sort(byNewest),
    left: (left: readonly Left[]): ItemRecords["left"] =>
      left.map(({ behind, why }) => ({ ref: refOf(behind), why })).sort((a, b) => byNewest(a.ref, b.ref)),
  }
}
