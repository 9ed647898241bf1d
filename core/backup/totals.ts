import type { Sealer } from "../vault/sealer.ts"
import { hexOf } from "./bytes.ts"
import type { Manifest } from "./header.ts"

/** The store's tally of one record: see `../store/FORMAT.md`. */
export type SumOf = (sealer: Sealer, id: string, stamp: string) => Uint8Array

type Counted = {
  readonly id: string
  readonly kind: string
  readonly version: number
  readonly stamp: string
  readonly removed: boolean
}

/** Counted while records are written into a backup, and again when they are read out of one. */
export const createTotals = (sumOf: SumOf) => {
  const sum = new Uint8Array(32)
  const kinds: Record<string, { count: number; version: number }> = {}
  let [count, present, last] = [0, 0, ""]
  return {
    add: (sealer: Sealer, records: Iterable<Counted>) => {
      for (const record of records) {
        const digest = sumOf(sealer, record.id, record.stamp)
        for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) ^ (digest[i] ?? 0)
        const kind = kinds[record.kind]
        kinds[record.kind] = {
          count: (kind?.count ?? 0) + 1,
          version: Math.max(kind?.version ?? 1, record.version),
        }
        count++
        if (!record.removed) present++
        if (record.stamp > last) last = record.stamp
      }
    },
    count: () => count,
    /** Without the removed ones. */
    present: () => present,
    all: (): Pick<Manifest, "kinds" | "count" | "sum" | "last"> => ({ kinds, count, sum: hexOf(sum), last }),
  }
}
