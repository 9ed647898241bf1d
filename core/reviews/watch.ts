import type { Day } from "../base/clock.ts"
import type { RecordFailure } from "../base/failure.ts"
import type { ReviewId } from "../base/id.ts"
import { ok, type Result } from "../base/result.ts"
import { type Source, together } from "../base/together.ts"
import { watchEach } from "../base/watch-each.ts"
import type { Administration, AdministrationHead } from "../domain/administration.ts"
import type { Program } from "../domain/program.ts"
import type { Review, ReviewHead, Seat } from "../domain/review.ts"
import type { Collection } from "../store/collection.ts"
import type { Reviews, ReviewView } from "./api.ts"
import { linesOf, type TotalOf } from "./lines.ts"
import { type Keys, sheetsToRead, viewOf } from "./view.ts"

type Next<T> = (result: Result<T, RecordFailure>) => void

export type WatchDeps = {
  readonly reviews: Collection<Review, ReviewHead>
  readonly administrations: Pick<Collection<Administration, AdministrationHead>, "watch" | "watchHeads">
  /** Instruments about the program. */
  readonly programInstruments: readonly string[]
  readonly program: Source<Program, RecordFailure>
  /** Item keys of the instruments; those of one that this version does not have are none. */
  readonly keysOf: (instrumentId: string) => Promise<Keys>
  readonly totalOf: TotalOf
  /** Which review is due next, by the schedule: `imr.md` 1.3. */
  readonly dueOf: (program: Program, heads: readonly ReviewHead[]) => Reviews["due"]
  readonly todayOf: (program: Program) => Day
}

type SeenAll = {
  readonly heads: readonly ReviewHead[]
  readonly filled: readonly AdministrationHead[]
  readonly program: Program
}

export const watchAll = (deps: WatchDeps, next: Next<Reviews>) => {
  const { reviews, administrations, programInstruments, totalOf, dueOf, todayOf } = deps
  const sources = {
    heads: (told: Next<SeenAll["heads"]>) => reviews.watchHeads({}, told),
    filled: (told: Next<SeenAll["filled"]>) => administrations.watchHeads({ owner: "" }, told),
    program: deps.program,
  }
  return together<SeenAll, RecordFailure>(sources, result => {
    if (!result.ok) return next(result)
    const { heads, filled, program } = result.value
    const ofReviews = new Set<string>(heads.flatMap(({ sheets }) => sheets))
    next(
      ok({
        open: heads.filter(({ status }) => status === "open"),
        finished: linesOf(heads, totalOf),
        scheduled:
          program.startedOn !== null || heads.some(({ status, month }) => status === "finished" && month !== null),
        single: filled.filter(one => programInstruments.includes(one.instrumentId) && !ofReviews.has(one.id)),
        due: dueOf(program, heads),
        today: todayOf(program),
      }),
    )
  })
}

type Seen = { readonly review: Review; readonly heads: readonly ReviewHead[] }

/** Reads no sheet but those that may be seen: what is not read cannot be told. */
export const watchOne = (
  { reviews, administrations, keysOf, totalOf }: WatchDeps,
  { id, as }: { readonly id: ReviewId; readonly as: Seat | null },
  next: Next<ReviewView>,
): (() => void) => {
  let seen: Seen | null = null
  let sheets: readonly Administration[] | null = null
  let run = 0
  let ended = false

  const tell = async () => {
    if (!seen || !sheets) return
    const mine = ++run
    const [{ review, heads }, read] = [seen, sheets]
    const keys = await keysOf(review.instrumentId)
    if (mine === run && !ended) next(ok(viewOf({ review, sheets: read, heads, keys, totalOf }, as)))
  }
  const owns = watchEach<Administration, RecordFailure>(administrations, result => {
    if (!result.ok) return next(result)
    sheets = result.value
    void tell()
  })
  const stop = together<Seen, RecordFailure>(
    { review: told => reviews.watch(id, told), heads: told => reviews.watchHeads({}, told) },
    result => {
      if (!result.ok) return next(result)
      seen = result.value
      owns.watch(sheetsToRead(seen.review, as))
    },
  )
  return () => {
    ended = true
    stop()
    owns.stop()
  }
}
