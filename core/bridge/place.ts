/**
 * Which vault on this device: the first member's, the sample caseload's, or that of one more member. Each has a
 * database, a keyring, locks and a channel of its own.
 */
export type Place = "own" | "sample" | `member-${string}`

const memberPlace = /^member-[0-9a-f]{8}$/

export const isPlace = (text: unknown): text is Place =>
  text === "own" || text === "sample" || (typeof text === "string" && memberPlace.test(text))

/** A place nobody has been in. */
export const newPlace = (): Place => `member-${crypto.randomUUID().slice(0, 8)}`

/** The worker learns its place and the Web Lock it must hold from its own name: nothing has to be sent first. */
export const workerName = (place: Place, life: string): string => `handrail:${place}:${life}`

/** Null for a name that is not ours. */
export const placeOfWorker = (name: string): Place | null => {
  const place = name.split(":")[1]
  return isPlace(place) ? place : null
}

/** The name of the vault's IndexedDB database. It says nothing about a person. */
export const databaseName = (place: Place): string => (place === "own" ? "handrail" : `handrail-${place}`)
