import type { RecordFailure } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { SetAside } from "../../domain/receiving.ts"
import { supervises } from "../../domain/roster.ts"
import type { ColdRecord } from "../../store/blocks/cold-record.ts"
import type { Collection } from "../../store/collection.ts"
import type { SetAsideHead } from "../../store/exchange-kinds.ts"
import { readLine } from "../envelope/lines.ts"
import { membersWrite } from "../sending/kinds.ts"
import type { Who } from "../who.ts"
import type { Put } from "./put.ts"
import type { Remember } from "./remember.ts"
import { isSetAside, type Sorting } from "./sort.ts"
import type { createWriters } from "./writers.ts"

type Deps = Pick<Sorting, "judge"> & {
  readonly setAsides: Collection<SetAside, SetAsideHead>
  readonly writerOf: ReturnType<typeof createWriters>
  readonly remember: Pick<Remember, "ofRetried">
  readonly put: Put
  readonly app: string
}

/** Which of those set aside. */
export type Which = (who: Who) => (one: SetAsideHead) => boolean

/**
 * What somebody might not write, and may by what came since: the feedback that they answer, the device that they made what
 * they erase on, their being a supervisor.
 */
export const mayComeNow: Which =
  ({ members }) =>
  ({ reason, kind, device }) =>
    reason === "NotTheirs" && (membersWrite(kind) || supervises(members, device))

const atOnce = 200

type Line = { readonly id: string; readonly record: ColdRecord }

/** Tries lines again that were set aside, those of a stream together. Answers how many came in. One at a time. */
export const createRetry = ({ judge, setAsides, writerOf, remember, put, app }: Deps) => {
  const tried = async (
    heads: readonly SetAsideHead[],
    came: ReadonlySet<string>,
  ): Promise<Result<null, RecordFailure>> => {
    const gone = came.size > 0 ? await setAsides.erase([...came]) : ok(null)
    if (!gone.ok) return gone
    for (const { id } of heads.filter(one => !came.has(one.id) && one.triedBy !== app)) {
      const kept = await setAsides.change(id, before => ({ ...before, triedBy: app }))
      if (!kept.ok) return kept
    }
    return ok(null)
  }

  /** Of one stream. */
  const trySome = async (
    who: Who,
    of: SetAsideHead,
    heads: readonly SetAsideHead[],
  ): Promise<Result<number, RecordFailure>> => {
    const [writer, lines] = [await writerOf(who, of), await setAsides.getMany(heads.map(({ id }) => id))]
    if (!writer.ok) return writer
    if (!lines.ok) return lines
    const read = lines.value.flatMap(({ id, line }) => {
      const record = readLine(line)
      return "line" in record ? [] : [{ id, record }]
    })
    const judged = await judge(
      read.map(({ record }) => record),
      writer.value,
    )
    if (!judged.ok) return judged
    const fit = judged.value.flatMap((record, n): readonly Line[] => {
      const id = read[n]?.id
      return id === undefined || isSetAside(record) ? [] : [{ id, record }]
    })
    const records = fit.map(({ record }) => record)
    const along = await remember.ofRetried(who, of, writer.value, records)
    if (!along.ok) return along
    const done = records.length > 0 ? await put(records, {}, along.value) : null
    if (done && !done.ok) return done.error.type === "Aborted" ? ok(0) : fail(done.error)
    const refused = new Set(done?.value.refused)
    const came = new Set(fit.filter(({ record }) => !refused.has(record.id)).map(({ id }) => id))
    const kept = await tried(heads, came)
    return kept.ok ? ok(came.size) : kept
  }

  return async (who: Who, which: Which): Promise<Result<number, RecordFailure>> => {
    const heads = await setAsides.heads({})
    if (!heads.ok) return heads
    const byStream = new Map<string, SetAsideHead[]>()
    for (const one of heads.value.filter(which(who))) {
      const stream = `${one.device} ${one.life} ${one.audience}`
      byStream.set(stream, [...(byStream.get(stream) ?? []), one])
    }
    let came = 0
    for (const those of byStream.values())
      for (let from = 0; from < those.length; from += atOnce) {
        const some = those.slice(from, from + atOnce)
        const done = some[0] ? await trySome(who, some[0], some) : ok(0)
        if (!done.ok) return done
        came += done.value
      }
    return ok(came)
  }
}
