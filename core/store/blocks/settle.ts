import type { RecordFailure } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import { besideOf } from "../beside.ts"
import type { Stamped } from "../stamped.ts"
import type { Door } from "../whole-vault.ts"
import { bodyOf, bytesOfBody, type ColdRecord } from "./cold-record.ts"
import { meet } from "./meet.ts"

/** What becomes of a record that is there and comes too. */
export type Settled =
  | { readonly stands: "ours" }
  /** Both cannot be one: another kind of record is there under its id, or what would come of both is no record. */
  | { readonly stands: "refused" }
  /** `record`: what is there from now on. `beside`: a text stands beside another in it that did not before. */
  | { readonly stands: "theirs" | "neither"; readonly record: ColdRecord; readonly beside: boolean }

const stampedOf = (record: ColdRecord): Stamped => {
  const { head: _, over: __, ...stamped } = bodyOf(record)
  return stamped
}

const decoder = new TextDecoder()

/** Whether a record that was not there yet comes with a text beside another. Hardly any does, so few are parsed. */
export const comesWithBeside = (record: ColdRecord): boolean =>
  (record.inPack?.beside ?? decoder.decode(record.body).includes('"beside":')) && besideOf(bodyOf(record)).length > 0

const standsBesideNow = (before: Stamped, after: Stamped) => {
  const there = new Set(besideOf(before).map(({ path, stamp }) => `${stamp} ${path}`))
  return besideOf(after).some(({ path, stamp }) => !there.has(`${stamp} ${path}`))
}

/** Both in one, by the stamps of their leaves. `stamp` is for what both make together. */
export const createSettle = (doors: readonly Door[]) => {
  const doorTo = new Map(doors.map(door => [door.kind, door]))
  /** In today's shape. */
  const today = (record: ColdRecord) => {
    const door = doorTo.get(record.kind)
    return door
      ? door.admit({ ...record, body: bodyOf(record) })
      : fail({ type: "Malformed" as const, what: record.kind })
  }

  return (ours: ColdRecord, theirs: ColdRecord, stamp: string): Result<Settled, RecordFailure> => {
    if (ours.kind !== theirs.kind) return ok({ stands: "refused" })
    const before = today(ours)
    if (!before.ok) return before
    const here: Stamped = stampedOf(before.value)
    const comes = stampedOf(theirs)
    const meeting = meet({ stamp: ours.stamp, stamped: here }, { stamp: theirs.stamp, stamped: comes })
    if (meeting.stands === "ours") return ok(meeting)
    if (meeting.stands === "theirs") return ok({ ...meeting, record: theirs, beside: standsBesideNow(here, comes) })
    const { merged } = meeting
    if (!doorTo.get(theirs.kind)?.fits(merged)) return ok({ stands: "refused" })
    const record = today({ ...theirs, stamp, body: bytesOfBody({ ...merged, head: stamp }) })
    if (!record.ok) return record
    return ok({ stands: "neither", record: record.value, beside: standsBesideNow(here, merged) })
  }
}
