import * as v from "valibot"
import type { ParticipantId, SamePersonId } from "../base/id.ts"
import { day, idOf, words } from "./shape.ts"

/** What was said of the two: one person, two people, or nothing that still holds. */
const sayings = ["one", "two", "open"] as const

/** A change of something that holds more than one person: about to be made, made, taken back. */
const phases = ["meant", "done", "back"] as const
export type Phase = (typeof phases)[number]

/**
 * Two records of people, and whether someone said that they are of one. What was theirs is found again from this: whoever
 * was made one with another can be two again, on any device.
 */
export const samePersonSchema = v.object({
  id: idOf<SamePersonId>(),
  /** Who has it all now: the one that stays, or whom that one became in turn. */
  participantId: idOf<ParticipantId>(),
  staysId: idOf<ParticipantId>(),
  goesId: idOf<ParticipantId>(),
  said: v.picklist(sayings),
  /** Who said it, by name. */
  by: words,
  on: day,
  /** By record id: whose it was before any of this. */
  moved: v.record(v.string(), v.object({ from: idOf<ParticipantId>() })),
  /** By dotted path in the one that stays: told by the other where it said nothing. */
  filled: v.record(v.string(), v.object({ phase: v.picklist(phases) })),
  /**
   * By id of a group: the one that stays got a place there (`to`; null: had one), and the other left theirs, which had ended
   * on `leftOn` before that, or was still held.
   */
  rosters: v.record(
    v.string(),
    v.object({ to: v.nullable(idOf<ParticipantId>()), leftOn: v.nullable(day), phase: v.picklist(phases) }),
  ),
  /** By id of a group's session: whoever stays was there in the other's place (`to`; null: was there as well). */
  attendances: v.record(v.string(), v.object({ to: v.nullable(idOf<ParticipantId>()), phase: v.picklist(phases) })),
})
export type SamePerson = v.InferOutput<typeof samePersonSchema>

export type SamePersonHead = Omit<SamePerson, "moved" | "filled" | "rosters" | "attendances">

export const headOfSamePerson = ({
  moved: _,
  filled: __,
  rosters: ___,
  attendances: ____,
  ...head
}: SamePerson): SamePersonHead => head

type Said = Pick<SamePerson, "staysId" | "goesId" | "said">

/** All that are one person by what was said, as groups of two or more. */
const groupsOf = (pairs: readonly Said[]): readonly ReadonlySet<ParticipantId>[] => {
  const groups: Set<ParticipantId>[] = []
  for (const { staysId, goesId } of pairs.filter(({ said }) => said === "one")) {
    const touching = groups.filter(group => group.has(staysId) || group.has(goesId))
    const joined = new Set([staysId, goesId, ...touching.flatMap(group => [...group])])
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push(joined)
  }
  return groups
}

/**
 * Who became whom: everyone who does not stay, with the one who does. Two may have said it of different pairs at once;
 * every device finds the same one to stay.
 */
export const becameOf = (pairs: readonly Said[]): ReadonlyMap<ParticipantId, ParticipantId> => {
  const going = new Set(pairs.filter(({ said }) => said === "one").map(({ goesId }) => goesId))
  return new Map(
    groupsOf(pairs).flatMap(group => {
      const all = [...group].sort()
      const stays = all.find(id => !going.has(id)) ?? all[0]
      return stays === undefined ? [] : all.filter(id => id !== stays).map(id => [id, stays] as const)
    }),
  )
}
