import * as v from "valibot"
import type { Day, WallTime } from "../base/clock.ts"
import type { EntryId, ParticipantId } from "../base/id.ts"
import { filledWords } from "../domain/admit.ts"
import { type Participant, participantSchema, permissions } from "../domain/participant.ts"
import { words } from "../domain/shape.ts"

const { pronoun, ownWord, condition, startedOn, place, next, active } = participantSchema.entries

/** A person always has a name to be called by; all else may be told later. */
export const newPersonSchema = v.object({ chosenName: filledWords, pronoun, startedOn, place })
export const personFieldsSchema = v.partial(
  v.object({ chosenName: filledWords, pronoun, ownWord, condition, startedOn, place, active }),
)
export const nextMeetingSchema = next
export const strengthSchema = filledWords
export const supporterSchema = v.object({
  name: filledWords,
  relation: words,
  permission: v.picklist(permissions),
  limits: words,
})

export const newPerson = (id: ParticipantId, told: v.InferOutput<typeof newPersonSchema>): Participant => ({
  id,
  ...told,
  ownWord: "",
  condition: null,
  next: null,
  strengths: {},
  supporters: {},
  active: true,
})

export const withNext = (
  person: Participant,
  next: { readonly on: Day; readonly at: WallTime | null } | null,
): Participant => ({ ...person, next })

export const withStrength = (person: Participant, id: EntryId, words: string): Participant => ({
  ...person,
  strengths: { ...person.strengths, [id]: { ...person.strengths[id], words } },
})

export const withSupporter = (
  person: Participant,
  id: EntryId,
  supporter: v.InferOutput<typeof supporterSchema>,
): Participant => ({
  ...person,
  supporters: { ...person.supporters, [id]: { ...person.supporters[id], ...supporter } },
})

/** Takes an entry away or brings it back; a person without that entry stays the same (`===`). */
export const withRemoved = (
  person: Participant,
  list: "strengths" | "supporters",
  id: EntryId,
  removed: boolean,
): Participant => {
  if (list === "strengths") {
    const entry = person.strengths[id]
    return entry ? { ...person, strengths: { ...person.strengths, [id]: { ...entry, removed } } } : person
  }
  const entry = person.supporters[id]
  return entry ? { ...person, supporters: { ...person.supporters, [id]: { ...entry, removed } } } : person
}
