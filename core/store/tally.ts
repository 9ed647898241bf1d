import type { Sealer } from "../vault/sealer.ts"
import type { Database, TallyRow } from "./database.ts"

/** A row that comes (`before` null), goes (`after` null) or changes, by its stamps. */
export type Move = { readonly id: string; readonly before: string | null; readonly after: string | null }

const encoder = new TextEncoder()
const bytesOf = (...parts: readonly string[]) => encoder.encode(parts.join("\n"))

export const digestOf = (sealer: Sealer, id: string, stamp: string) => sealer.digest("tally", bytesOf(id, stamp))

export const addInto = (sum: Uint8Array, digest: Uint8Array) => {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) ^ (digest[i] ?? 0)
}

export const emptySum = () => new Uint8Array(32)

const hex = (bytes: Uint8Array) => Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("")

const macOf = (sealer: Sealer, { count, sum, last }: Omit<TallyRow, "key" | "mac">) =>
  Uint8Array.from(sealer.digest("tally-mac", bytesOf(String(count), hex(sum), last)))

export const isOurs = (sealer: Sealer, tally: TallyRow) => hex(macOf(sealer, tally)) === hex(tally.mac)

/**
 * Prepares the tally's part of a write. Digests are taken now, so that little is left to do in the transaction; the
 * function answered is called in it, with the tally found, and answers the one to keep. Null: a tally that is not ours,
 * or is missing beside rows, stays as it is; it would otherwise be made good by the next write.
 */
export const movingTally = (sealer: Sealer, moves: readonly Move[], last: string) => {
  const difference = emptySum()
  let more = 0
  for (const { id, before, after } of moves) {
    if (before !== null) addInto(difference, digestOf(sealer, id, before))
    if (after !== null) addInto(difference, digestOf(sealer, id, after))
    more += (after === null ? 0 : 1) - (before === null ? 0 : 1)
  }
  return (found: TallyRow | undefined, besideRows: boolean): TallyRow | null => {
    if (found ? !isOurs(sealer, found) : besideRows) return null
    const sum = Uint8Array.from(found?.sum ?? difference)
    if (found) addInto(sum, difference)
    const next = { count: (found?.count ?? 0) + more, sum, last: found && found.last > last ? found.last : last }
    return { key: "tally", ...next, mac: macOf(sealer, next) }
  }
}

/** Of the current transaction, or one of its own. */
export const readTally = async ({ meta }: Database): Promise<TallyRow | undefined> => {
  const row = await meta.get("tally")
  return row?.key === "tally" ? row : undefined
}
