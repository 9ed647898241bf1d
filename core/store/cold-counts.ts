import type { Database } from "./database.ts"

/** By kind. */
export type Counts = Readonly<Record<string, number>>

const isCounts = (value: unknown): value is Counts =>
  typeof value === "object" && value !== null && Object.values(value).every(count => Number.isSafeInteger(count))

const parsed = (text: string): Counts => {
  try {
    const value: unknown = JSON.parse(text)
    return isCounts(value) ? value : {}
  } catch {
    return {}
  }
}

/** How many records lie in blocks and nowhere newer, the removed ones not counted: what cannot be read while locked. */
export const readColdCounts = async ({ meta }: Database): Promise<Counts> => {
  const row = await meta.get("cold")
  return row?.key === "cold" ? parsed(row.text) : {}
}

export const addCounts = (a: Counts, b: Counts): Counts => {
  const sum: Record<string, number> = { ...a }
  for (const [kind, count] of Object.entries(b)) sum[kind] = (sum[kind] ?? 0) + count
  return Object.fromEntries(Object.entries(sum).filter(([, count]) => count !== 0))
}

/** Of these records, as many as are not removed; `sign` -1 takes them away. */
export const countsOf = (
  records: Iterable<{ readonly kind: string; readonly removed?: 1 }>,
  sign: 1 | -1 = 1,
): Counts => {
  const counts: Record<string, number> = {}
  for (const { kind, removed } of records) if (!removed) counts[kind] = (counts[kind] ?? 0) + sign
  return counts
}

/** Within a transaction. */
export const moveColdCounts = async (database: Database, difference: Counts): Promise<void> => {
  if (Object.keys(difference).length === 0) return
  const counts = addCounts(await readColdCounts(database), difference)
  await database.meta.put({ key: "cold", text: JSON.stringify(counts) })
}
