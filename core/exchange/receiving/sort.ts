import type { Clock } from "../../base/clock.ts"
import type { Aborted, RecordFailure } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { ColdRecord } from "../../store/blocks/cold-record.ts"
import type { Body } from "../../store/record.ts"
import type { ComingRecord, Door } from "../../store/whole-vault.ts"
import type { OpenedExport } from "../envelope/open-export.ts"
import type { ExportFailure } from "../failures.ts"
import { goesTo } from "../sending/kinds.ts"
import { isCompared, reasonAgainst, type Writer } from "./rules.ts"
import { type Aside, isTooMuch, lineOf, noAmount, withLine } from "./set-aside.ts"

/** What may come in, and what is set aside. */
export type Sorted = { readonly records: readonly ColdRecord[]; readonly aside: readonly Aside[] }

export type SortDeps = {
  readonly doors: readonly Door[]
  /** The states of those of these records that are here. */
  readonly statesOf: (ids: readonly string[]) => Promise<Result<ReadonlyMap<string, Body>, RecordFailure>>
  readonly clock: Clock
}

export const isSetAside = (one: ColdRecord | Aside): one is Aside => "line" in one

/** Looks at each record of an export: `../PROTOCOL.md`, *Taking in*. */
export const createSorting = ({ doors, statesOf, clock }: SortDeps) => {
  const doorTo = new Map(doors.map(door => [door.kind, door]))

  const admitted = (record: ComingRecord): ColdRecord | Aside => {
    const door = doorTo.get(record.kind)
    const line = () => lineOf(record)
    if (!door) return { line: line(), kind: record.kind, reason: "NewerRecord" }
    if (!goesTo(record.kind, "self", false) && !goesTo(record.kind, "program", true))
      return { line: line(), kind: record.kind, reason: "NotTheirs" }
    // What is of an earlier version is checked on its way to today's.
    if (record.version === door.version && !door.fits(record.body))
      return { line: line(), kind: record.kind, reason: "WrongRecord" }
    const one = door.admit(record)
    if (one.ok) return one.value
    return {
      line: line(),
      kind: record.kind,
      reason: one.error.type === "FromNewerVersion" ? "NewerRecord" : "WrongRecord",
    }
  }

  /** Of each, in their order. */
  const judge = async (
    records: readonly ComingRecord[],
    writer: Writer,
  ): Promise<Result<readonly (ColdRecord | Aside)[], RecordFailure>> => {
    const compared = records.filter(isCompared).map(({ id }) => id)
    const states = compared.length > 0 ? await statesOf(compared) : ok(new Map<string, Body>())
    if (!states.ok) return states
    const now = Date.parse(clock.now())
    return ok(
      records.map(record => {
        const reason = reasonAgainst(record, writer, states.value.get(record.id) ?? null, now)
        return reason === null ? admitted(record) : { line: lineOf(record), kind: record.kind, reason }
      }),
    )
  }

  /** All of an export; it is refused as soon as it alone has more than may be set aside of a device. */
  const sortAll = async (
    opened: OpenedExport,
    writer: Writer,
  ): Promise<Result<Sorted, ExportFailure | RecordFailure | Aborted>> => {
    const [records, aside]: [ColdRecord[], Aside[]] = [[], []]
    let amount = noAmount
    for await (const batch of opened.batches()) {
      if (!batch.ok) return batch
      const judged = await judge(batch.value.records, writer)
      if (!judged.ok) return judged
      for (const one of [...batch.value.aside, ...judged.value]) {
        if (!isSetAside(one)) records.push(one)
        else {
          aside.push(one)
          amount = withLine(amount, one.line)
        }
      }
      if (isTooMuch(amount)) return fail({ type: "TooMuchAside", device: opened.header.device })
    }
    return ok({ records, aside })
  }

  return { judge, sortAll }
}
export type Sorting = ReturnType<typeof createSorting>
