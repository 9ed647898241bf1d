import type { Day, Instant } from "../base/clock.ts"
import type { ReadAnswer } from "../curriculum/read-rating.ts"
import type { ReadPart } from "../curriculum/read-sheet.ts"
import type { Administration } from "../domain/administration.ts"
import type { Consent, ConsentState } from "../domain/consent.ts"
import type { Contact } from "../domain/contact.ts"
import type { CopyPart } from "../domain/copy-parts.ts"
import type { Goal } from "../domain/goal.ts"
import type { Note } from "../domain/note.ts"
import type { CardChoice, Participant } from "../domain/participant.ts"
import type { ReminderMark } from "../domain/reminder-mark.ts"
import type { ActionPlan, PlanOutcome, Session } from "../domain/session.ts"
import type { ToolSheet } from "../domain/tool-sheet.ts"

type Step = Pick<Goal["steps"][string], "words" | "due" | "helper" | "status" | "reviewedOn">
type Problem = Omit<Goal["problems"][string], "removed" | "options" | "chosen">
type Option = Goal["problems"][string]["options"][number] & { readonly chosen: boolean }

export type CopyGoal = Pick<Goal, "id" | "words" | "why" | "chosenOn" | "status"> & {
  /** Title of the area of life, or null. */
  readonly area: string | null
  readonly shortTerm: readonly (Pick<Goal["shortTerm"][string], "words" | "status"> & {
    readonly steps: readonly Step[]
  })[]
  readonly followUps: readonly { readonly on: Day; readonly words: string }[]
  readonly problems: readonly (Problem & { readonly options: readonly Option[] })[]
}

export type CopyPlan = ActionPlan & {
  readonly on: Day
  readonly review: {
    readonly on: Day
    readonly outcome: PlanOutcome
    readonly words: string
    readonly barrier: string
  } | null
}

/** A practice tool as it was filled in: one version of it. */
export type CopyTool = Pick<ToolSheet, "id" | "startedOn" | "status" | "keptOn"> & {
  readonly title: string
  readonly parts: readonly ReadPart[]
  readonly rehearsals: readonly { readonly on: Day; readonly words: string }[]
  readonly shares: readonly Pick<ToolSheet["shares"][string], "on" | "with" | "how">[]
  readonly reviews: readonly Pick<ToolSheet["reviews"][string], "on" | "helpfulness" | "words">[]
}

/** A rating scale as it was filled in and finished. */
export type CopyRating = Pick<Administration, "id" | "on" | "by" | "corrects"> & {
  readonly title: string
  /** Whose published scale it follows in words of Handrail's own; empty: nobody's. */
  readonly adaptedFrom: string
  /** The supporter who answered; empty unless one did. */
  readonly supporter: string
  /** A later one takes its place. */
  readonly corrected: boolean
  readonly answers: readonly ReadAnswer[]
}

export type CopySession = Pick<Session, "id" | "form" | "startedAt" | "endedAt" | "place" | "agenda" | "feedback"> & {
  readonly topic: string | null
  readonly cards: readonly (Session["cards"][string] & { readonly title: string })[]
  readonly techniques: readonly string[]
  readonly supporters: readonly string[]
  readonly goalFollowedUp: boolean
  readonly goalWords: string
  readonly quotes: readonly string[]
}

export type CopyNote = Pick<Note, "id"> & {
  readonly amends: { readonly id: Note["id"]; readonly reason: string } | null
  /** When the session began. */
  readonly about: Instant
  readonly title: string
  readonly sections: readonly { readonly title: string; readonly text: string }[]
  readonly signedAt: Instant
  readonly name: string
  readonly credentials: string
}

export type CopyPermission = Pick<Consent, "recipient" | "what" | "purpose" | "from" | "until" | "given" | "recordedOn">
export type CopyConsent = CopyPermission & { readonly state: ConsentState; readonly revoked: Consent["revoked"] }
export type CopySupporter = Pick<
  Participant["supporters"][string],
  "name" | "relation" | "phone" | "permission" | "scope" | "limits"
> & {
  /** Titles of those named. */
  readonly topics: readonly string[]
}

export type CopyContact = Pick<Contact, "on" | "how" | "helped" | "words"> & {
  /** Name of the supporter, or empty where they are not known any more. */
  readonly with: string
  readonly topics: readonly string[]
  /** Title of the checklist at hand, or empty; and what was ticked on it. */
  readonly checklist: string
  readonly ticked: readonly string[]
}

/** What the person chose for a card, or for an optional topic as a whole (`card` is null). */
export type CopyChoice = Pick<Participant["cardChoices"][string], "on" | "reason"> & {
  readonly choice: CardChoice
  readonly topic: string
  readonly card: string | null
}

/** A reminder that concerned the person, and what the facilitator did about it. */
export type CopyReminder = Pick<ReminderMark, "how" | "on" | "until" | "reason" | "words"> & {
  /** Name of the rule. */
  readonly about: string
}

/** A person's copy as data: `FORMAT.md`. */
export type PersonCopy = {
  readonly format: "handrail/copy"
  readonly version: 1
  readonly for: "person" | "recipient"
  readonly madeAt: Instant
  readonly madeBy: { readonly name: string; readonly credentials: string; readonly agency: string }
  readonly contains: readonly CopyPart[]
  readonly leftOut: number
  readonly permission: CopyPermission | null
  readonly person: Pick<Participant, "chosenName" | "pronoun" | "ownWord" | "startedOn" | "place" | "next">
  readonly goals: readonly CopyGoal[]
  readonly plans: readonly CopyPlan[]
  readonly tools: readonly CopyTool[]
  readonly sessions: readonly CopySession[]
  readonly choices: readonly CopyChoice[]
  readonly reminders: readonly CopyReminder[]
  readonly notes: readonly CopyNote[]
  readonly strengths: readonly string[]
  readonly supporters: readonly CopySupporter[]
  readonly contacts: readonly CopyContact[]
  readonly consents: readonly CopyConsent[]
  readonly ratings: readonly CopyRating[]
}
