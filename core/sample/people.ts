import type { EntryId, ParticipantId } from "../base/id.ts"
import { conditions, type Participant, permissions } from "../domain/participant.ts"
import type { Lot } from "./lot.ts"
import { limits, names, ownWords, places, strengths, supporters } from "./people-data.ts"
import { momentOf, type Schedule, type Situation } from "./schedule.ts"

/** A step that meets every name once before it meets one twice. */
const stride = 37

/** Chosen names differ: who comes after the last of the names gets a letter. */
const nameOf = (index: number, seed: number) => {
  const place = (index * stride + Math.abs(seed)) % names.length
  const [name, pronoun] = names[place] ?? ["Sam", "they"]
  const round = Math.floor(index / names.length)
  return { chosenName: round === 0 ? name : `${name} ${letters(round)}.`, pronoun }
}

/** A, B … Z, AA, AB … */
const letters = (round: number): string => {
  const rest = Math.floor((round - 1) / 26)
  return `${rest > 0 ? letters(rest) : ""}${String.fromCharCode(65 + ((round - 1) % 26))}`
}

export const makePerson = (
  lot: Lot,
  who: { readonly index: number; readonly seed: number; readonly situation: Situation },
  schedule: Schedule,
): Participant => {
  const met = momentOf(schedule.startedOn, "10:00")
  const isNew = who.situation === "brand-new"
  const condition = isNew || lot.chance(0.15) ? null : lot.oneOf(conditions)
  const word = lot.oneOf(ownWords[condition !== null && lot.chance(0.75) ? condition : "any"])
  const known = isNew ? [] : lot.some(supporters, lot.between(0, 3))
  return {
    id: lot.idAt<ParticipantId>(met),
    ...nameOf(who.index, who.seed),
    ownWord: isNew ? "" : word,
    condition,
    startedOn: schedule.startedOn,
    place: lot.oneOf(places),
    next: schedule.next,
    areas: {},
    strengths: entries(lot, met, isNew ? [] : lot.some(strengths, lot.between(1, 4)).map(words => ({ words }))),
    supporters: entries(
      lot,
      met,
      known.map(supporter => {
        const permission = lot.oneOf(permissions)
        return {
          ...supporter,
          phone: "",
          permission,
          scope: "everything" as const,
          topics: {},
          limits: permission === "yes" ? lot.oneOf(limits) : "",
        }
      }),
    ),
    cardChoices: {},
    active: who.situation !== "not-active",
    legalHold: null,
    sensitive: {},
  }
}

/** Entries of a record, in their order. */
export const entries = <E>(lot: Lot, at: string, all: readonly E[]): Record<string, E> =>
  Object.fromEntries(all.map(entry => [lot.idAt<EntryId>(at), entry]))
