import type { RecordFailure } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import type { ColdRecord } from "./blocks/cold-record.ts"
import { comesWithBeside, createSettle } from "./blocks/settle.ts"
import type { States } from "./blocks/states.ts"
import type { Move } from "./tally.ts"
import type { Door } from "./whole-vault.ts"

/** What became of records that came, by their ids. */
export type Taken = {
  /** Were not there. */
  readonly added: readonly string[]
  /** Were there in another state: both are in what is there now. */
  readonly merged: readonly string[]
  /** How many were there as they came, or as something later that has all of theirs. */
  readonly same: number
  /** Of the added and merged, those where a text stands beside another now that did not before: `beside.ts`. */
  readonly beside: readonly string[]
  /** Are here as they were: another kind of record has their id, or they and what is here make no record together. */
  readonly refused: readonly string[]
}

/** What is to be written: `came` into blocks, `rows` for what both made together. */
type Outcome = {
  readonly taken: { added: string[]; merged: string[]; beside: string[]; refused: string[]; same: number }
  readonly came: ColdRecord[]
  readonly rows: { readonly record: ColdRecord; readonly over: boolean }[]
  /** Records whose rows go, because what comes has all of theirs. */
  readonly rowsGone: string[]
  /** Records whose entry in a block counts no more. */
  readonly passed: ColdRecord[]
  readonly moves: Move[]
}

const nothing = (same: number): Outcome => ({
  taken: { added: [], merged: [], beside: [], refused: [], same },
  came: [],
  rows: [],
  rowsGone: [],
  passed: [],
  moves: [],
})

/** Decides of each record that comes what is to be written. `stamp` is for what two states make together. */
export const createSettleAll = (doors: readonly Door[]) => {
  const settle = createSettle(doors)

  /** Records that come more than once, as one; of those that cannot be one, the first. */
  const onceEach = (records: readonly ColdRecord[], stamp: string): Result<readonly ColdRecord[], RecordFailure> => {
    const byId = new Map<string, ColdRecord>()
    for (const one of records) {
      const other = byId.get(one.id)
      const settled = other ? settle(other, one, stamp) : null
      if (settled && !settled.ok) return settled
      if (!settled) byId.set(one.id, one)
      else if ("record" in settled.value) byId.set(one.id, settled.value.record)
    }
    return ok([...byId.values()])
  }

  const settleAll = (
    records: readonly ColdRecord[],
    { byId, same }: States,
    stamp: string,
  ): Result<Outcome, RecordFailure> => {
    const into = nothing(same.size)
    const { taken } = into
    for (const theirs of records) {
      const { id } = theirs
      const ours = byId.get(id)
      if (same.has(id)) continue
      if (!ours) {
        taken.added.push(id)
        into.came.push(theirs)
        into.moves.push({ id, before: null, after: theirs.stamp })
        if (comesWithBeside(theirs)) taken.beside.push(id)
        continue
      }
      const settled = settle(ours.record, theirs, stamp)
      if (!settled.ok) return settled
      if (settled.value.stands === "ours") taken.same++
      else if (settled.value.stands === "refused") taken.refused.push(id)
      else {
        const { stands, record, beside } = settled.value
        taken.merged.push(id)
        if (beside) taken.beside.push(id)
        if (!ours.hot) into.passed.push(ours.record)
        if (stands === "neither") into.rows.push({ record, over: ours.over || !ours.hot })
        else {
          into.came.push(record)
          if (ours.hot) into.rowsGone.push(id)
        }
        into.moves.push({ id, before: ours.record.stamp, after: record.stamp })
      }
    }
    return ok(into)
  }

  return { onceEach, settleAll }
}
