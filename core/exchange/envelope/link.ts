import { sha256 as sha256AtOnce } from "@noble/hashes/sha2.js"
import { bytesToHex, hexToBytes, joinBytes, sha256, u32, utf8 } from "../../base/bytes.ts"
import type { Instant } from "../../base/clock.ts"

/** `../PROTOCOL.md`, *Links*: what ties a cut to all before it. */

/** Before the first cut. */
export const firstLink = "0".repeat(64)

/** What was in a cut, whatever the order. */
export type CutSum = {
  readonly add: (record: { readonly id: string; readonly stamp: string }) => void
  readonly count: () => number
  readonly sum: () => Uint8Array
}

export const createCutSum = (): CutSum => {
  const sum = new Uint8Array(32)
  // One state that is begun again costs a third of a new one for each record.
  const [fresh, taking] = [sha256AtOnce.create(), sha256AtOnce.create()]
  let count = 0
  return {
    add: ({ id, stamp }) => {
      count++
      const digest = fresh
        ._cloneInto(taking)
        .update(utf8(`${id}\n${stamp}`))
        .digest()
      for (let at = 0; at < sum.length; at++) sum[at] = (sum[at] ?? 0) ^ (digest[at] ?? 0)
    },
    count: () => count,
    sum: () => sum.slice(),
  }
}

const lp = (bytes: Uint8Array) => [u32(bytes.length), bytes]

type Linked = {
  /** The link of the cut before. */
  readonly before: string
  readonly number: number
  readonly at: Instant
  readonly cut: Pick<CutSum, "count" | "sum">
}

/** The link of a cut, as hexadecimal. */
export const linkOf = async ({ before, number, at, cut }: Linked): Promise<string> =>
  bytesToHex(
    await sha256(
      joinBytes([
        ...lp(utf8("handrail/link/1")),
        ...lp(hexToBytes(before)),
        u32(number),
        ...lp(utf8(at)),
        u32(cut.count()),
        ...lp(cut.sum()),
      ]),
    ),
  )
