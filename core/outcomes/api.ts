import type { TotalName } from "../../content/scoring-schema.ts"
import type { Day } from "../base/clock.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { AdministrationId, ParticipantId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { Answers, Score } from "../curriculum/score.ts"
import type { RatedBy } from "../domain/administration.ts"
import type { Due } from "../domain/rating-due.ts"

/** Both days inclusive. */
export type Window = { readonly from: Day; readonly to: Day }

/**
 * How large a change must be to say more than the scale's own unsteadiness (`imr.md` 3.4), in `metric`: SEM = SD·√(1−r),
 * the standard error of a difference = √2·SEM, times 1.96 (95 %) or 1.645 (90 %).
 */
export type Noise = {
  readonly metric: TotalName
  readonly sd: number
  readonly r: number
  readonly source: string
  /** The program's own figures, or those that come with the instrument. */
  readonly from: "program" | "instrument"
  readonly sem: number
  readonly sdiff: number
  readonly at95: number
  readonly at90: number
}

/** One filling-in that counts: finished, and not corrected by another. */
export type Point = {
  readonly administrationId: AdministrationId
  readonly on: Day
  readonly score: Score
  readonly answers: Answers
  /** By subscale id. */
  readonly subscores: Readonly<Record<string, Score>>
}

/** An item answered both times, and not the same. */
export type Moved = { readonly itemId: string; readonly from: number; readonly to: number }

/** From one total to a later one, in the metric of the noise; in the first total of the instrument where there is none. */
export type Change = {
  readonly from: Point
  readonly to: Point
  readonly metric: TotalName
  /** Positive: up. */
  readonly difference: number
  /** Whether it is more than measurement noise, strictly. Null: nothing is known of the noise. */
  readonly larger: boolean | null
  readonly larger90: boolean | null
  /** Those that moved most first, then in their order. */
  readonly moved: readonly Moved[]
  /** Both times the same items were answered. */
  readonly sameItems: boolean
}

/** One version of an instrument by one kind of rater: never two raters in one line. */
export type Line = {
  readonly instrumentId: string
  readonly by: RatedBy
  /** By day. */
  readonly points: readonly Point[]
  readonly noise: Noise | null
  /** From the first total to the last. Null: there are not two. */
  readonly sinceFirst: Change | null
  /** Between the last two totals. Null where that is the same, or there are not two. */
  readonly sinceLast: Change | null
  readonly due: Due
}

/** An item in two versions; null: not answered, or it does not apply. */
export type SideBySide = {
  readonly itemId: string
  readonly one: number | null
  readonly other: number | null
}

/** The latest two of parallel versions that lie close enough to be held against each other. */
export type Beside = {
  readonly one: Pick<Line, "instrumentId" | "by"> & { readonly point: Point }
  readonly other: Pick<Line, "instrumentId" | "by"> & { readonly point: Point }
  readonly daysApart: number
  /** In their order. */
  readonly items: readonly SideBySide[]
}

export type PersonOutcomes = {
  /** One for each version that can be scored, the empty ones as well. */
  readonly lines: readonly Line[]
  readonly besides: readonly Beside[]
}

/** How many people; hidden where so few could be known again. */
export type Count = number | "hidden"

export type BandCount = {
  /** A mean from `from` to less than `below`; null: up to the highest. */
  readonly from: number
  readonly below: number | null
  readonly words: string | null
  readonly people: Count
}

export type VersionOutcomes = {
  readonly instrumentId: string
  readonly by: RatedBy
  /** With a total in the window. The latest of each counts. */
  readonly people: Count
  /** Of those totals. Null: nobody, or hidden. */
  readonly mean: number | null
  readonly bands: readonly BandCount[]
  /** With something filled in, and no total. */
  readonly incomplete: Count
  readonly noise: Noise | null
  /** From the first to the last total in the window, of people with two. */
  readonly change: {
    readonly people: Count
    /** In `metric`. Null: nobody, or hidden. */
    readonly mean: number | null
    readonly metric: TotalName
    /** By more than noise up, within it, down. Null: nothing is known of the noise. */
    readonly sizes: { readonly up: Count; readonly within: Count; readonly down: Count } | null
  }
  /** Quarters of the calendar, each with the latest total of each person in it. */
  readonly quarters: readonly (Window & { readonly people: Count; readonly mean: number | null })[]
}

export type ProgramOutcomes = {
  /** Null: all there is. */
  readonly window: Window | null
  /** Cells of fewer people are hidden. */
  readonly smallestCell: number
  readonly versions: readonly VersionOutcomes[]
}

/** Which number of a version: a band by its place, a quarter by its first day. */
export type CellName =
  | { readonly of: "people" | "incomplete" | "change" | "up" | "within" | "down" }
  | { readonly of: "band"; readonly at: number }
  | { readonly of: "quarter"; readonly from: Day }

/** One person behind a number, with what it is read from. `value`: the mean, or the difference; null where there is none. */
export type BehindCell = {
  readonly participantId: ParticipantId
  readonly administrations: readonly { readonly id: AdministrationId; readonly on: Day }[]
  readonly value: number | null
}

/** What filled-in scales say over time: of one person, and of the program. Facts only: nothing is called better or worse. */
export type OutcomesApi = {
  readonly watchPerson: (
    data: { readonly participantId: ParticipantId },
    onChange: Callback<Result<PersonOutcomes, RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** `window` null: all there is. */
  readonly watchProgram: (
    data: { readonly window: Window | null },
    onChange: Callback<Result<ProgramOutcomes, RecordFailure>>,
  ) => Promise<Unsubscribe>
  /** The people behind a number. Null: the number is hidden. *NotFound*: there is no such number. */
  readonly watchCell: (
    data: {
      readonly window: Window | null
      readonly instrumentId: string
      readonly by: RatedBy
      readonly cell: CellName
    },
    onChange: Callback<Result<readonly BehindCell[] | null, RecordFailure>>,
  ) => Promise<Unsubscribe>
}
