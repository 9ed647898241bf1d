import * as v from "valibot"
import type { Day, WallTime } from "../base/clock.ts"
import type { EntryId, ParticipantId } from "../base/id.ts"
import { filledWords } from "../domain/admit.ts"
import { type Participant, type Pile, participantSchema, permissions, piles, scopes } from "../domain/participant.ts"
import { day, words } from "../domain/shape.ts"

const { pronoun, ownWord, condition, startedOn, place, next, active } = participantSchema.entries

/** A person always has a name to be called by; all else may be told later. */
export const newPersonSchema = v.object({ chosenName: filledWords, pronoun, startedOn, place })
export const personFieldsSchema = v.partial(
  v.object({ chosenName: filledWords, pronoun, ownWord, condition, startedOn, place, active }),
)
export const nextMeetingSchema = next
export const strengthSchema = filledWords
export const sortedSchema = v.object({ areaId: v.pipe(v.string(), v.minLength(1)), pile: v.picklist(piles), on: day })
const topics = v.record(v.string(), v.boolean())
export const newSupporterSchema = v.object({
  name: filledWords,
  relation: v.optional(words, ""),
  phone: v.optional(words, ""),
  permission: v.optional(v.picklist(permissions), "not-asked"),
  scope: v.optional(v.picklist(scopes), "everything"),
  topics: v.optional(topics, {}),
  limits: v.optional(words, ""),
})
export const supporterFieldsSchema = v.partial(
  v.object({
    name: filledWords,
    relation: words,
    phone: words,
    permission: v.picklist(permissions),
    scope: v.picklist(scopes),
    topics,
    limits: words,
  }),
)

/** Someone begun with today: active, with nothing told yet but what is needed to begin. */
export const newPerson = (id: ParticipantId, told: v.InferOutput<typeof newPersonSchema>): Participant => ({
  id,
  ...told,
  ownWord: "",
  condition: null,
  next: null,
  strengths: {},
  areas: {},
  supporters: {},
  cardChoices: {},
  active: true,
  legalHold: null,
  sensitive: {},
})

/** The next meeting as agreed; null takes it away. */
export const withNext = (
  person: Participant,
  next: { readonly on: Day; readonly at: WallTime | null } | null,
): Participant => ({ ...person, next })

/** Adds the strength, or gives the one of that id other words. */
export const withStrength = (person: Participant, id: EntryId, words: string): Participant => ({
  ...person,
  strengths: { ...person.strengths, [id]: { ...person.strengths[id], words } },
})

/** Sorted anew on a later day, an area remembers the pile it was in; on the same day it is only put right. */
export const withSorted = (
  person: Participant,
  { areaId, pile, on }: { readonly areaId: string; readonly pile: Pile; readonly on: Day },
): Participant => {
  const known = person.areas[areaId]
  if (known?.pile === pile && known.on === on) return person
  const was = known ? (known.on === on ? known.was : known.pile) : null
  return { ...person, areas: { ...person.areas, [areaId]: { pile, on, was } } }
}

const unknown = {
  name: "",
  relation: "",
  phone: "",
  permission: "not-asked",
  scope: "everything",
  topics: {},
  limits: "",
} as const

/** What is not told stays as it is; a change made elsewhere meanwhile is kept with it. */
export const withSupporter = (
  person: Participant,
  id: EntryId,
  supporter: v.InferOutput<typeof supporterFieldsSchema>,
): Participant => ({
  ...person,
  supporters: {
    ...person.supporters,
    [id]: { ...unknown, ...person.supporters[id], ...supporter },
  },
})
