import type { Amount } from "../api.ts"
import type { Labelled } from "./scope.ts"

const places: Readonly<Record<string, keyof Omit<Amount, "people">>> = {
  session: "sessions",
  note: "notes",
  goal: "goals",
  administration: "ratings",
}

/** Records in numbers. What belongs to nobody is about nobody. */
export const amountOf = (records: Iterable<Labelled>): Amount => {
  const counts = { sessions: 0, notes: 0, goals: 0, ratings: 0, others: 0 }
  const people = new Set<string>()
  for (const { kind, owner } of records) {
    counts[Object.hasOwn(places, kind) ? (places[kind] ?? "others") : "others"]++
    if (owner !== "") people.add(owner)
  }
  return { ...counts, people: people.size }
}
