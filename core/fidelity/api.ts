import type { Day } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { ParticipantId, ReviewId } from "../base/id.ts"
import type { Result } from "../base/result.ts"

/** Both days inclusive, counted in the program's zone. */
export type Window = { readonly from: Day; readonly to: Day }

/** A record behind a number, to be opened. `on`: its day, in the program's zone. */
export type RecordRef = {
  readonly kind: "participant" | "session" | "group-session" | "contact" | "goal" | "tool-sheet" | "administration"
  readonly id: string
  readonly participantId: ParticipantId | null
  readonly on: Day
}

/** Why a record that lies in the window is in no number. The screen has the words. */
export type Exclusion =
  | "left-out" // of the sample, on purpose
  | "started-lately" // too short a time to be judged: `imr.md` 1.5, item 2
  | "still-running" // a session that is not wrapped up
  | "beyond-latest" // not among the latest sessions of the sample definition
  | "not-in-sample" // of someone who is not in it

/** One line of evidence beside the main one, such as the share of sessions with a handout. `id` names its words. */
export type SideLine = { readonly id: string; readonly numerator: number; readonly denominator: number | null }

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

/** With the records themselves, two taps from the board. */
export type ItemRecords = ItemEvidence & {
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
  /** When the next review is due, and which: 0 for the baseline, then months since it. Null: the program's start is not told. */
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
