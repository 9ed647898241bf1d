import type { Clock } from "../../base/clock.ts"
import type { RecordFailure } from "../../base/failure.ts"
import { newId, type StreamId } from "../../base/id.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { SetAside, Stream } from "../../domain/receiving.ts"
import { type Along, ownOf } from "../../store/along.ts"
import { deedsOfAdding } from "../../store/audit/deeds.ts"
import type { ColdRecord } from "../../store/blocks/cold-record.ts"
import type { Collection } from "../../store/collection.ts"
import { type SetAsideHead, setAsideKind, streamKind } from "../../store/exchange-kinds.ts"
import type { Taken } from "../../store/settle-all.ts"
import type { Header } from "../envelope/header.ts"
import type { TooMuchAside } from "../failures.ts"
import type { Who } from "../who.ts"
import { followOf } from "./follow-up.ts"
import type { Writer } from "./rules.ts"
import { type Aside, asideOf, isTooMuch, noAmount, setAsideOf, withLine } from "./set-aside.ts"
import { afterTaking, newStream, withFollow, withSessions } from "./streams.ts"

export type RememberDeps = {
  readonly streams: Collection<Stream, Stream>
  readonly setAsides: Collection<SetAside, SetAsideHead>
  readonly clock: Clock
  readonly app: string
}

type StreamOf = Pick<Header, "device" | "life" | "audience">

/** What is written with the records, and told of them afterwards. */
type Remembered = {
  readonly along: (taken: Taken) => Promise<Result<Along, RecordFailure | TooMuchAside>>
  /** After it was written. */
  readonly told: () => { readonly before: Stream; readonly after: Stream; readonly aside: number }
}

/** Days of the sessions that were not here before. */
const sessionsIn = (records: readonly ColdRecord[], { added }: Taken): readonly string[] => {
  const fresh = new Set(added)
  return records.filter(({ id, kind }) => kind === "session" && fresh.has(id)).map(({ at }) => at)
}

/** What this vault remembers of what it takes in: in the same transaction, so that nothing is lost in between. */
export const createRemember = ({ streams, setAsides, clock, app }: RememberDeps) => {
  const streamOf = async ({ device, life, audience }: StreamOf): Promise<Result<Stream, RecordFailure>> => {
    const all = await streams.heads({})
    if (!all.ok) return all
    const found = all.value.find(one => one.device === device && one.life === life && one.audience === audience)
    return ok(found ?? newStream(newId<StreamId>(), { device, life, audience }))
  }

  /** Those that are not set aside yet; refused where they would be too much. */
  const freshOf = async (
    header: Header,
    aside: readonly Aside[],
  ): Promise<Result<readonly SetAside[], RecordFailure | TooMuchAside>> => {
    if (aside.length === 0) return ok([])
    const made = await Promise.all(aside.map(one => setAsideOf(header, one, app)))
    const there = await setAsides.heads({})
    if (!there.ok) return there
    const known = new Set<string>(there.value.map(({ id }) => id))
    const fresh = [...new Map(made.map(one => [one.id, one])).values()].filter(({ id }) => !known.has(id))
    const theirs = there.value.filter(({ device }) => device === header.device)
    const lines = [...theirs, ...fresh.map(({ line }) => line)]
    return isTooMuch(lines.reduce(withLine, noAmount))
      ? fail({ type: "TooMuchAside", device: header.device })
      : ok(fresh)
  }

  /** Of an export. */
  const ofExport = async (
    who: Who,
    header: Header,
    writer: Writer,
    { records, aside }: { readonly records: readonly ColdRecord[]; readonly aside: readonly Aside[] },
  ): Promise<Result<Remembered, RecordFailure>> => {
    const found = await streamOf(header)
    if (!found.ok) return found
    let told = { before: found.value, after: found.value, aside: 0 }
    return ok({
      told: () => told,
      along: async taken => {
        const refused = new Set(taken.refused)
        const all = [...aside, ...asideOf(records.filter(({ id }) => refused.has(id)))]
        const fresh = await freshOf(header, all)
        if (!fresh.ok) return fresh
        const follow = followOf(who, header, writer, { records, taken })
        const sessions = sessionsIn(records, taken)
        const stream = ownOf(streamKind, found.value.id, (before: Stream | null) => {
          const known = before ?? found.value
          const after = withFollow(afterTaking(known, { ...header, sessions }, clock.now()), follow)
          told = { before: known, after, aside: all.length }
          return after
        })
        const lines = fresh.value.map(one => ownOf(setAsideKind, one.id, () => one))
        return ok({ owns: [stream, ...lines], deeds: deedsOfAdding(setAsideKind, fresh.value) })
      },
    })
  }

  /** Of lines of one stream that come in later than the export they were in. */
  const ofRetried = async (
    who: Who,
    of: StreamOf,
    writer: Writer,
    records: readonly ColdRecord[],
  ): Promise<Result<(taken: Taken) => Promise<Result<Along, never>>, RecordFailure>> => {
    const found = await streamOf(of)
    if (!found.ok) return found
    return ok(async taken => {
      const follow = followOf(who, {}, writer, { records, taken })
      if (follow === null) return ok({ owns: [], deeds: [] })
      const stream = ownOf(streamKind, found.value.id, (before: Stream | null) =>
        withFollow(withSessions(before ?? found.value, sessionsIn(records, taken)), follow),
      )
      return ok({ owns: [stream], deeds: [] })
    })
  }

  return { ofExport, ofRetried }
}
export type Remember = ReturnType<typeof createRemember>
