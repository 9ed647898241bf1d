import { expect } from "vitest"
import { allOf } from "../../../core/exchange/envelope/open-export.ts"
import { openedBy } from "./exports.ts"
import type { World } from "./hostile-hand.ts"
import { families, type Mutation, mutationOf } from "./mutations.ts"

const atOnce = 50

/** What came of it, as `Outcome` names it; something else when it is none of what may come. */
const outcomeOf = async (world: World, { file, aside = [] }: Mutation): Promise<string> => {
  const opened = await openedBy(world.supervisor, file, world.whois)
  if (!opened.ok) return opened.error.type
  const read = await allOf(opened.value)
  if (!read.ok) return read.error.type
  const goodOnes = JSON.stringify(read.value.records) === JSON.stringify(world.records)
  const theBadOnes = JSON.stringify(read.value.aside.map(({ line }) => line)) === JSON.stringify(aside)
  if (!goodOnes || !theBadOnes || read.value.aside.some(({ reason }) => reason !== "NotARecord")) return "let in"
  return aside.length > 0 ? "aside" : "same"
}

const everyWay = [
  "TooLarge",
  "NotAnExport",
  "NotForThisDevice",
  "Damaged",
  "FromNewerVersion",
  "OtherProgram",
  "UnknownDevice",
  "DeviceRemoved",
  "Forged",
  "aside",
]

/** Opens so many changed exports, from the nth on, and expects of each that what may come of it came. */
export const expectRefused = async (world: World, from: number, count: number): Promise<void> => {
  const wrong: string[] = []
  const seen = new Map<string, number>()
  const look = async (n: number) => {
    const mutation = await mutationOf(world, n)
    const outcome = await outcomeOf(world, mutation).catch((error: unknown) => `threw ${error}`)
    seen.set(outcome, (seen.get(outcome) ?? 0) + 1)
    if (!mutation.outcomes.some(one => one === outcome)) wrong.push(`${n}: ${mutation.what}: ${outcome}`)
  }
  for (let at = 0; at < count; at += atOnce)
    await Promise.all(Array.from({ length: Math.min(atOnce, count - at) }, (_, n) => look(from + at + n)))
  expect(wrong.slice(0, 20)).toEqual([])
  expect([...seen.values()].reduce((sum, some) => sum + some, 0)).toBe(count)
  // Each way to refuse was needed, or the changes were not hostile enough.
  for (const way of everyWay) expect(seen.get(way) ?? 0, way).toBeGreaterThan(count / families.length / 4)
}
