import type { RecordFailure } from "../../base/failure.ts"
import { ok, type Result } from "../../base/result.ts"
import type { Audience } from "../../domain/exchange-shape.ts"
import type { Outbox, Told } from "../../domain/sending.ts"
import type { GoingRecord } from "../../store/whole-vault.ts"
import { createCutSum, linkOf } from "../envelope/link.ts"
import type { Who } from "../who.ts"
import { createLooking, type MarksDeps } from "./looking.ts"
import { type LinesDeps, openLines } from "./open-lines.ts"
import { afterCut, type Gone, leftUpTo, toldBy } from "./outbox.ts"
import { receiptsText } from "./receipts.ts"
import { aroundOf, createStreamsNow, type StreamNow, type StreamsDeps } from "./streams-now.ts"
import { newestOf } from "./told.ts"
import { createToldPages, type ToldDeps } from "./told-pages.ts"
import { lastStamp, type Mark } from "./waiting.ts"

export type CutDeps = LinesDeps & StreamsDeps & ToldDeps & { readonly marks: MarksDeps }

/** What waits in a stream, and all that is needed to send it. */
export type Waiting = StreamNow & {
  readonly marks: readonly Mark[]
  /** Something is to be told beside records: the first time that there is anything, or that more has come. */
  readonly news: boolean
}

export type MadeCut = {
  readonly outbox: Outbox
  /** What is in it; empty when nothing was to be sent, and then there is no new cut. */
  readonly lines: readonly GoingRecord[]
  readonly withheld: number
}

const mostAttempts = 20

/** Pages of what was told can be gone by the time they are read. Then the outboxes name others. */
const untilRead = async <T>(attempt: () => Promise<T | null>): Promise<T> => {
  for (let tries = 0; tries < mostAttempts; tries++) {
    const found = await attempt()
    if (found !== null) return found
  }
  throw new Error(`What was told went while it was read, ${mostAttempts} times`)
}

const only = <T>(found: Result<readonly T[], RecordFailure>): Result<T, RecordFailure> => {
  if (!found.ok) return found
  const [one] = found.value
  if (one === undefined) throw new Error("A stream that was asked for is not among those found")
  return ok(one)
}

/** What changed since the cut before, and the next cut of it. */
export const createCuts = (deps: CutDeps) => {
  const { outboxes, clock } = deps
  const streams = createStreamsNow(deps)
  const pages = createToldPages(deps)
  const looking = createLooking({ marks: deps.marks, toldPages: pages })
  const { outboxOf } = streams

  /** In each of these streams. `all`: everything again. */
  const waitingIn = (
    audiences: readonly Audience[],
    who: Who,
    { all = false }: { readonly all?: boolean } = {},
  ): Promise<Result<readonly Waiting[], RecordFailure>> =>
    untilRead(async () => {
      const now = await streams.now(audiences, who)
      if (!now.ok) return now
      const found = await looking.waiting(now.value.map(one => ({ outbox: one.outbox, around: aroundOf(one, all) })))
      if (!found?.ok) return found
      return ok(
        now.value.map((one, n): Waiting => {
          const { outbox, recipients } = one
          const hasCome = receiptsText(one.receipts) !== outbox.receipts
          // The first is made also of nothing: with it a device asks to be admitted, and its readers know that nothing is missing.
          const news = recipients.length > 0 && (outbox.number === 0 || hasCome)
          return { ...one, marks: found.value[n] ?? [], news }
        }),
      )
    })

  const waiting = async (
    audience: Audience,
    who: Who,
    wish: { readonly all?: boolean } = {},
  ): Promise<Result<Waiting, RecordFailure>> => only(await waitingIn([audience], who, wish))

  const streamNow = async (audience: Audience, who: Who): Promise<Result<StreamNow, RecordFailure>> =>
    only(await streams.now([audience], who))

  /** What went last in the cuts `since < cut ≤ number`, as it is now. */
  const goneIn = (outbox: Outbox, since: number, number: number): Promise<Result<readonly Mark[], RecordFailure>> =>
    untilRead(async () => {
      const now = since < number ? await outboxes.get(outbox.id) : ok(outbox)
      if (!now.ok) return now
      const ids = await pages.goneIn(now.value, since, number)
      return ids?.ok ? looking.marksOf(ids.value) : ids
    })

  /** All that was told in a stream, each record once. */
  const toldIn = (outbox: Outbox): Promise<Result<Told, RecordFailure>> =>
    untilRead(async () => {
      const now = outbox.pages.length > 0 ? await outboxes.get(outbox.id) : ok(outbox)
      if (!now.ok) return now
      const parts = await pages.read(now.value.pages)
      return parts?.ok ? ok(newestOf([...parts.value, now.value.told])) : parts
    })

  /** Beside what waits: what is in cuts that were made and have not left. */
  const made = async ({ outbox, marks }: Waiting): Promise<Result<readonly Mark[], RecordFailure>> => {
    const gone = await goneIn(outbox, leftUpTo(outbox), outbox.number)
    if (!gone.ok) return gone
    const waits = new Set(marks.map(({ id }) => id))
    return ok(gone.value.filter(({ id }) => !waits.has(id)))
  }

  /** Makes the next cut of what waits. Whoever calls sees to it that only one does at a time. */
  const cut = async (found: Waiting): Promise<Result<MadeCut, RecordFailure>> => {
    const { scope, marks, life, covered, recipients, lives, receipts, news } = found
    const lines: GoingRecord[] = []
    let withheld = 0
    const stay: Gone[] = []
    for await (const some of openLines(deps, marks, scope, covered)) {
      if (!some.ok) return some
      lines.push(...some.value.lines)
      stay.push(...some.value.stay)
      withheld += some.value.withheld
    }
    const isCut = lines.length > 0 || news
    if (!isCut && stay.length === 0) return ok({ outbox: found.outbox, lines, withheld })
    const there = await outboxOf(scope.audience)
    if (!there.ok) return there
    const outbox = there.value
    // As they are here: a line that says less goes under another stamp.
    const stamps = new Map(marks.map(({ id, stamp }) => [id, stamp]))
    const gone = lines.map(({ id, stamp }) => ({ id, stamp: stamps.get(id) ?? stamp }))
    const [at, number] = [clock.now(), outbox.number + 1]
    const sum = createCutSum()
    for (const one of gone) sum.add(one)
    const link = await linkOf({ before: outbox.link, number, at, cut: sum })
    const after = {
      at,
      link,
      stamp: lastStamp(marks, life),
      count: gone.length,
      recipients,
      lives,
      served: scope.served,
      receipts: receiptsText(receipts),
      covered,
    }
    const told = await pages.more(outbox, isCut ? number : outbox.number, toldBy(number, gone, stay))
    if (!told?.ok) return told ?? cut(found)
    const { passed, ...telling } = told.value
    const kept = await outboxes.change(outbox.id, before => ({
      ...(isCut ? afterCut(before, after) : before),
      ...telling,
    }))
    if (!kept.ok) return kept
    const swept = passed.length > 0 ? await sweep() : ok(null)
    return swept.ok ? ok({ outbox: kept.value, lines, withheld }) : swept
  }

  const sweep = async () => {
    const all = await outboxes.heads({})
    return all.ok ? pages.sweep(new Set(all.value.flatMap(one => one.pages.map(({ id }) => id)))) : all
  }

  return { outboxOf, streamNow, waitingIn, waiting, goneIn, made, toldIn, cut }
}
export type Cuts = ReturnType<typeof createCuts>
