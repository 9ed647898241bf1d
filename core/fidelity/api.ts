import type { Day } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId, ReviewId } from "../base/id.ts"
import type { Result } from "../base/result.ts"

/** Both days inclusive, counted in the program's zone. */
export type Window = { readonly from: Day; readonly to: Day }

/**
 * A record behind a number, to be opened. `on`: its day, in the program's zone. A `topic` is one of the curriculum (by its
 * id); `staff` and `quality-meeting` are entries of the program.
 */
export type RecordRef = {
  readonly kind:
    | "participant"
    | "session"
    | "group-session"
    | "contact"
    | "goal"
    | "tool-sheet"
    | "administration"
    | "topic"
    | "staff"
    | "review"
    | "quality-meeting"
  readonly id: string
  readonly participantId: ParticipantId | null
  readonly on: Day
}

/** Why a record that lies in the window is in no number. The screen has the words. */
export type Exclusion =
  | "left-out" // of the sample, on purpose
  | "started-lately" // too short a time to be judged: `imr.md` 1.5, item 2; of staff, still in time (G7, G8)
  | "still-running" // a session that is not wrapped up
  | "beyond-latest" // not among the latest sessions of the sample definition
  | "not-in-sample" // of someone who is not in it

/** What the lines beside the main evidence are called: of what they count, their doc comments say. */
export type SideLineId =
  | "over-eight" // item 1: meetings of more than eight
  | "weekly" // item 2: people who met weekly for long enough
  | "fortnightly" // item 2: people who met every two weeks for long enough
  | "sessions-with-handout" // item 4: meetings with a handout
  | "contacted" // item 5: people with a contact with a supporter in the last month
  | "helped" // item 5: people whose supporter took part in a session or helps with home practice or a goal
  | "allowed" // item 5: people who allow to talk with at least one supporter
  | "broken-down" // item 6: current goals that are broken down into steps
  | "sessions-with-follow-up" // item 7: meetings in which a goal was followed up
  | "sequence-sessions" // items 11 to 13: meetings in which the sequence was used
  | "facilitators" // items 11 to 13: facilitators who used the sequence
  | "begun" // items 11 to 13: people who have begun the sheet that goes with it
  | "complete" // item 12: people whose plan has all five parts
  | "rehearsed" // item 12: people who went through it aloud
  | "shared" // item 12: people who shared it
  | "served" // G3: people served, of whom 80 % count as eligible
  | "looked-at-half-year" // G5: people whose goal was looked at in the last six months
  | "supervised-weeks" // G8: weeks of staff with supervision
  | "supervised-twice-a-month" // G8: staff
  | "supervised-monthly" // G8: staff
  | "standardized" // G9: of the three things, 1 when it holds
  | "every-six-months" // G9, the same
  | "used" // G9, the same
  | "measured-lately" // G10: people met in the last three months who have a scale from that time
  | "meetings" // G11: meetings of a quality group in the last twelve months
  | "meetings-with-plan" // G11: of them, with an explicit plan

/** One line of evidence beside the main one. `denominator` null: a count. */
export type SideLine = { readonly id: SideLineId; readonly numerator: number; readonly denominator: number | null }

/**
 * What the records say of one item. `denominator` null: a count. `rating` null: from no data nothing is rated, or the item
 * asks for judgement (`judgement`), or it cannot be computed here.
 */
export type ItemEvidence = {
  /** Item id of the instrument. */
  readonly itemId: string
  /** Its number as published: "4", "G7". */
  readonly number: string
  readonly numerator: number
  readonly denominator: number | null
  readonly rating: 1 | 2 | 3 | 4 | 5 | null
  readonly judgement: boolean
  readonly side: readonly SideLine[]
  readonly excluded: number
}

/**
 * With the records themselves, two taps from the board, the newest first. Of a person it is the newest record that shows
 * what is counted, or the person where nothing does; so there are as many as the numbers say. Otherwise only where what is
 * counted is no record: item 1 (the meetings that were largest, and all others), G9 to G11 (all that were looked at).
 */
export type ItemRecords = ItemEvidence & {
  /** The days that this item looks at. */
  readonly window: Window
  /** In the numerator. */
  readonly counted: readonly RecordRef[]
  /** In the denominator alone. */
  readonly missing: readonly RecordRef[]
  readonly left: readonly { readonly ref: RecordRef; readonly why: Exclusion }[]
}

export type Band = "high" | "moderate" | "low"

/** `mean` null: fewer than `needed` items are rated, so there is no total (`imr.md` 1.5). */
export type Total = {
  readonly rated: number
  readonly of: number
  readonly needed: number
  readonly mean: number | null
  readonly band: Band | null
}

export type Board = {
  readonly on: Day
  readonly window: Window
  /** The instrument's id: `imr-fid-2005`, `imr-fid-2009`. */
  readonly instrumentId: string
  readonly participants: number
  readonly sessions: number
  /** Thirteen, in their order. */
  readonly items: readonly ItemEvidence[]
  /** Those of the General Organizational Index that can be computed: G3, G5, G7–G11. */
  readonly goi: readonly ItemEvidence[]
  readonly total: Total
  /** The last finished review: the agreed rating by item id. */
  readonly previous: {
    readonly reviewId: ReviewId
    readonly on: Day
    readonly ratings: Readonly<Record<string, number>>
    readonly total: Total
  } | null
  /**
   * When the next review is due, and which: 0 for the baseline, then months since it. Null: nobody told when the program
   * began, or it ends before that.
   */
  readonly reviewDue: { readonly on: Day; readonly month: number } | null
}

export type FidelityApi = {
  /** `window` null: the last three months. Again after each change that counts. */
  readonly watchBoard: (
    data: { readonly window: Window | null; readonly instrumentId: string },
    onChange: Callback<Result<Board, RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** *NotFound* for an item the instrument does not have. `itemId` of the index begins with "goi/". */
  readonly watchItem: (
    data: { readonly window: Window | null; readonly instrumentId: string; readonly itemId: string },
    onChange: Callback<Result<ItemRecords, RecordFailure>>,
  ) => Promise<Unsubscribe>
}
