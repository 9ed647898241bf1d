import type { RecordFailure } from "../../base/failure.ts"
import { ok, type Result } from "../../base/result.ts"
import type { SetAside } from "../../domain/receiving.ts"
import type { Collection } from "../../store/collection.ts"
import type { SetAsideHead } from "../../store/exchange-kinds.ts"
import { isAside, readLine } from "../envelope/lines.ts"
import type { Who } from "../who.ts"
import type { createTaking, TakeDeps } from "./take-in.ts"

type Deps = Pick<TakeDeps, "who" | "put" | "oneAtATime" | "app"> & {
  readonly setAsides: Collection<SetAside, SetAsideHead>
  readonly taking: Pick<ReturnType<typeof createTaking>, "sort" | "writerOf">
}

/** Tries lines again that were set aside: by another version of Handrail, or when asked. */
export const createRetry = ({ who, put, oneAtATime, app, setAsides, taking }: Deps) => {
  const tryOne = async (known: Who, aside: SetAside): Promise<Result<boolean, RecordFailure>> => {
    const record = readLine(aside.line)
    if (isAside(record)) return ok(false)
    const writer = await taking.writerOf(known, aside)
    if (!writer.ok) return writer
    const sorted = await taking.sort([record], writer.value)
    if (!sorted.ok) return sorted
    if (sorted.value.records.length === 0) return ok(false)
    const done = await put(sorted.value.records, {})
    if (done.ok) return ok(done.value.refused.length === 0)
    return done.error.type === "Aborted" ? ok(false) : { ok: false, error: done.error }
  }

  /** `onlyOthers`: what another version tried last. Answers how many came in. */
  return (onlyOthers: boolean): Promise<Result<number, RecordFailure>> =>
    oneAtATime(async () => {
      const [known, heads] = [await who(), await setAsides.heads({})]
      if (!known.ok) return known
      if (!heads.ok) return heads
      if (known.value === null) return ok(0)
      let came = 0
      for (const { id, triedBy } of heads.value) {
        if (onlyOthers && triedBy === app) continue
        const aside = await setAsides.get(id)
        if (!aside.ok) return aside
        const tried = await tryOne(known.value, aside.value)
        if (!tried.ok) return tried
        const kept = tried.value
          ? await setAsides.erase([id])
          : await setAsides.change(id, before => ({ ...before, triedBy: app }))
        if (!kept.ok) return kept
        if (tried.value) came++
      }
      return ok(came)
    })
}
