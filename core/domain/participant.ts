import * as v from "valibot"
import { type Day, daysBetween } from "../base/clock.ts"
import type { ParticipantId } from "../base/id.ts"
import { sensitiveSchema } from "./sensitive.ts"
import { day, entriesOf, idOf, wallTime, words } from "./shape.ts"

/** How the product speaks of the person: "her goal", "his words", "their plan". */
const pronouns = ["she", "he", "they"] as const
export type Pronoun = (typeof pronouns)[number]

/** Which variant of *Practical facts* opens first. Never shown as a label: `ownWord` is. */
export const conditions = ["schizophrenia", "bipolar", "depression"] as const
export type Condition = (typeof conditions)[number]

/** Three piles of the *areas of my life* card sort (`imr.md` 5.5, topic 1). A feeling on a day, not a score. */
export const piles = ["happy", "so-so", "different"] as const
export type Pile = (typeof piles)[number]

/** A supporter's permission: may the facilitator talk with them about the programme? Nothing is assumed. */
export const permissions = ["yes", "no", "not-asked"] as const

/** What a permission covers: all that is done together but alcohol and drugs, or the topics named. */
export const scopes = ["everything", "topics"] as const

/**
 * What the person chose for a card: not for them, once more, or before all others. `take` is for an optional topic as a
 * whole. Each may say why, and can be taken back.
 */
export const cardChoices = ["skip", "again", "next", "take"] as const
export type CardChoice = (typeof cardChoices)[number]

export const participantSchema = v.object({
  id: idOf<ParticipantId>(),
  /** What the person wants to be called. The only name on any screen. */
  chosenName: words,
  pronoun: v.picklist(pronouns),
  /** The person's own word for what they live with; empty: the product says "what you live with". */
  ownWord: words,
  condition: v.nullable(v.picklist(conditions)),
  startedOn: day,
  /** Where one usually meets: "her flat". */
  place: words,
  /** The next meeting agreed, or null. */
  next: v.nullable(v.object({ on: day, at: v.nullable(wallTime) })),
  strengths: entriesOf({ words }),
  /** By area of `content/…/goal-tools.yaml`: the pile it was last sorted into, on which day; `was`: its pile before that day, or null. */
  areas: v.record(v.string(), v.object({ pile: v.picklist(piles), on: day, was: v.nullable(v.picklist(piles)) })),
  supporters: entriesOf({
    name: words,
    relation: words,
    phone: words,
    permission: v.picklist(permissions),
    scope: v.picklist(scopes),
    /** By topic id; counts where the scope is "topics". A topic about alcohol or drugs counts only when named here. */
    topics: v.record(v.string(), v.boolean()),
    /** What is not to be spoken of, in words. */
    limits: words,
  }),
  /** By `<topic>/<card>`; an optional topic as a whole is `<topic>/*`. Null: taken back. */
  cardChoices: v.record(v.string(), v.object({ choice: v.nullable(v.picklist(cardChoices)), reason: words, on: day })),
  /** Not seen any more: off Today, still in People under *Not active*. Nothing is deleted. */
  active: v.boolean(),
  /** Records that must be kept, whatever their age, until someone lifts the hold: a complaint, a case in court. */
  legalHold: v.nullable(v.object({ reason: words, on: day })),
  sensitive: sensitiveSchema,
})
export type Participant = v.InferOutput<typeof participantSchema>

/** What was chosen for cards, without the reasons. */
export type CardChoices = Readonly<Record<string, { readonly choice: CardChoice | null; readonly on: Day }>>

/** What lists show of a person; `condition` and choices because they decide which card is next. */
export type ParticipantHead = Pick<
  Participant,
  "id" | "chosenName" | "pronoun" | "condition" | "startedOn" | "place" | "next" | "active" | "legalHold"
> & { readonly cardChoices: CardChoices }

export const headOfParticipant = (p: Participant): ParticipantHead => ({
  id: p.id,
  chosenName: p.chosenName,
  pronoun: p.pronoun,
  condition: p.condition,
  startedOn: p.startedOn,
  place: p.place,
  next: p.next,
  active: p.active,
  legalHold: p.legalHold,
  cardChoices: Object.fromEntries(Object.entries(p.cardChoices).map(([key, { choice, on }]) => [key, { choice, on }])),
})

/** The week of the programme that a day falls in, counted from 1; 1 for any day before it began. */
export const weekOf = ({ startedOn }: Pick<Participant, "startedOn">, today: Day): number =>
  Math.max(0, Math.floor(daysBetween(startedOn, today) / 7)) + 1
