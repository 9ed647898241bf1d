import type { Sealer } from "../vault/sealer.ts"
import type { Database, TallyRow } from "./database.ts"

/** A row that comes (`before` null), goes (`after` null) or changes, by its stamps. */
export type Move = { readonly id: string; readonly before: string | null; readonly after: string | null }

const encoder = new TextEncoder()

/** The digest taken last: the next edit of a session replaces what the one before it put there. */
const lastTaken = new WeakMap<Sealer, { readonly of: string; readonly digest: Uint8Array }>()

export const digestOf = (sealer: Sealer, id: string, stamp: string): Uint8Array => {
  const of = `${id}\n${stamp}`
  const last = lastTaken.get(sealer)
  if (last?.of === of) return last.digest
  const digest = sealer.digest("tally", encoder.encode(of))
  lastTaken.set(sealer, { of, digest })
  return digest
}

export const addInto = (sum: Uint8Array, digest: Uint8Array) => {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) ^ (digest[i] ?? 0)
}

export const emptySum = () => new Uint8Array(32)

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"))
const hex = (bytes: Uint8Array) => {
  let text = ""
  for (const byte of bytes) text += hexOfByte[byte]
  return text
}

type Summed = Omit<TallyRow, "key" | "mac">

const textOf = ({ count, sum, last, audit }: Summed) =>
  [String(count), hex(sum), last, ...(audit ? [hex(audit)] : [])].join("\n")

/** What was authenticated last, so that a run of edits by one page does not authenticate its own work again and again. */
const lastOurs = new WeakMap<Sealer, string>()

const authenticate = (sealer: Sealer, summed: Summed) => {
  const text = textOf(summed)
  const mac = Uint8Array.from(sealer.digest("tally-mac", encoder.encode(text)))
  lastOurs.set(sealer, `${text}\n${hex(mac)}`)
  return mac
}

export const isOurs = (sealer: Sealer, tally: TallyRow) => {
  if (lastOurs.get(sealer) === `${textOf(tally)}\n${hex(tally.mac)}`) return true
  return hex(sealer.digest("tally-mac", encoder.encode(textOf(tally)))) === hex(tally.mac)
}

/**
 * Prepares the tally's part of a write. Digests are taken now, so that little is left to do in the transaction; the
 * function answered is called in it, with the tally found, and answers the one to keep. Null: a tally that is not ours,
 * or is missing beside rows, stays as it is; it would otherwise be made good by the next write.
 */
export const movingTally = (sealer: Sealer, moves: readonly Move[], last: string): MoveTally => {
  const difference = emptySum()
  let more = 0
  for (const { id, before, after } of moves) {
    if (before !== null) addInto(difference, digestOf(sealer, id, before))
    if (after !== null) addInto(difference, digestOf(sealer, id, after))
    more += (after === null ? 0 : 1) - (before === null ? 0 : 1)
  }
  return (found, besideRows, audit = found?.audit) => {
    if (found ? !isOurs(sealer, found) : besideRows) return null
    const sum = Uint8Array.from(found?.sum ?? difference)
    if (found) addInto(sum, difference)
    const newest = found && found.last > last ? found.last : last
    const next = { count: (found?.count ?? 0) + more, sum, last: newest, ...(audit && { audit }) }
    return { key: "tally", ...next, mac: authenticate(sealer, next) }
  }
}

/**
 * Another page wrote a stamp as large since this one was made: it would be missed by whoever follows changes by their stamps.
 * A tally that is not ours says nothing.
 */
export const isPassed = (sealer: Sealer, found: TallyRow | undefined, stamp: string): boolean =>
  found !== undefined && stamp !== "" && stamp <= found.last && isOurs(sealer, found)

/** `audit`: the link of the entry that this write adds to the log; without one, the link found stays. */
export type MoveTally = (
  found: TallyRow | undefined,
  besideRows: boolean,
  audit?: Uint8Array<ArrayBuffer>,
) => TallyRow | null

/** Of the current transaction, or one of its own. */
export const readTally = async ({ meta }: Database): Promise<TallyRow | undefined> => {
  const row = await meta.get("tally")
  return row?.key === "tally" ? row : undefined
}
