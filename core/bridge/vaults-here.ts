import { databaseName, isPlace, type Place } from "./place.ts"

/** The place of a database's name; null for one that is not a vault's. */
export const placeOfDatabase = (name: string): Place | null => {
  const place = name === databaseName("own") ? "own" : name.replace(/^handrail-/, "")
  return isPlace(place) && databaseName(place) === name ? place : null
}

/**
 * Which places of this device have a vault: those whose database holds a keyring. Only looks, and makes nothing.
 * Empty where the browser does not tell its databases.
 */
export const vaultsHere = async (): Promise<readonly Place[]> => {
  const found = (await indexedDB.databases?.()) ?? []
  const places = found.flatMap(({ name = "" }) => placeOfDatabase(name) ?? [])
  const kept = await Promise.all(places.map(hasKeyring))
  return places.filter((_, at) => kept[at]).sort()
}

const hasKeyring = (place: Place) =>
  new Promise<boolean>(resolve => {
    const opening = indexedDB.open(databaseName(place))
    const no = () => resolve(false)
    opening.onerror = no
    opening.onblocked = no
    // It went away meanwhile: an empty one must not be left in its place.
    opening.onupgradeneeded = () => opening.transaction?.abort()
    opening.onsuccess = () => {
      const database = opening.result
      const end = (answer: boolean) => {
        database.close()
        resolve(answer)
      }
      if (!database.objectStoreNames.contains("meta")) return end(false)
      const count = database.transaction("meta").objectStore("meta").count("keyring")
      count.onsuccess = () => end(count.result > 0)
      count.onerror = () => end(false)
    }
  })
