/** Which vault on this device: the member's own, or the sample caseload's. Each has a database of its own. */
export type Place = "own" | "sample"

/** The worker learns its place and the Web Lock it must hold from its own name: nothing has to be sent first. */
export const workerName = (place: Place, life: string): string => `handrail:${place}:${life}`

/** Null for a name that is not ours. */
export const placeOfWorker = (name: string): Place | null => {
  const place = name.split(":")[1]
  return place === "own" || place === "sample" ? place : null
}

/** The name of the vault's IndexedDB database. It says nothing about a person. */
export const databaseName = (place: Place): string => (place === "own" ? "handrail" : "handrail-sample")
