import { bytesToHex } from "../base/bytes.ts"
import type { Sealer } from "../vault/sealer.ts"
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
export const createTotals = () => {
  const kinds: Record<string, { count: number; version: number }> = {}
  let [count, present, last] = [0, 0, ""]
  return {
    add: (records: Iterable<Counted>) => {
      for (const { kind, version, stamp, removed } of records) {
        const known = kinds[kind]
        kinds[kind] = { count: (known?.count ?? 0) + 1, version: Math.max(known?.version ?? 1, version) }
        count++
        if (!removed) present++
        if (stamp > last) last = stamp
      }
    },
    count: () => count,
    /** Without the removed ones. */
    present: () => present,
    all: (): Pick<Manifest, "kinds" | "count" | "last"> => ({ kinds, count, last }),
  }
}

/** What the store's tally is over just these records. */
export const sumOfAll = (sumOf: SumOf, sealer: Sealer, records: Iterable<Pick<Counted, "id" | "stamp">>): string => {
  const sum = new Uint8Array(32)
  for (const { id, stamp } of records) {
    const digest = sumOf(sealer, id, stamp)
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) ^ (digest[i] ?? 0)
  }
  return bytesToHex(sum)
}
