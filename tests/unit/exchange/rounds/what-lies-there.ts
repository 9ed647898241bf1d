import { createHash } from "node:crypto"
import { headsAmong, type ListedHead } from "../../../../core/exchange/rounds/names.ts"
import type { MemoryObjects } from "../../../../core/exchange/targets/memory.ts"
import { type Device, type ModelExport, openFile } from "./model.ts"

/** What someone finds on a target who never read it before. */

type There = {
  readonly head: ListedHead
  readonly made: ModelExport
  readonly segments: readonly (ModelExport | null)[]
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex")

/** What lies there never changes: each is opened once. */
const opened = new WeakMap<Uint8Array, { readonly made: ModelExport | null; readonly hash: string }>()
const open = (bytes: Uint8Array) => {
  const known = opened.get(bytes) ?? { made: openFile(bytes), hash: sha256(bytes) }
  opened.set(bytes, known)
  return known
}

const headsOn = (objects: MemoryObjects) =>
  headsAmong([...objects].map(([name, { bytes, mark }]) => ({ name, bytes: bytes.length, mark })))

/** Of each stream, the head that counts, and what it names; null where that is not there as it was named. */
export const streamsOn = (objects: MemoryObjects): ReadonlyMap<string, There> => {
  const found = new Map<string, There>()
  for (const head of headsOn(objects)) {
    const made = open(objects.get(head.name)?.bytes ?? new Uint8Array()).made
    const key = `${head.stream} ${head.life}`
    if (!made || found.has(key)) continue
    const segments = (made.header.segments ?? []).map(({ name, sha256: hash }) => {
      const lies = open(objects.get(name)?.bytes ?? new Uint8Array())
      return lies.hash === hash ? lies.made : null
    })
    found.set(key, { head, made, segments })
  }
  return found
}

/** Streams that name what is not there. */
export const torn = (objects: MemoryObjects): readonly string[] =>
  [...streamsOn(objects)].flatMap(([key, { segments }]) => (segments.includes(null) ? [key] : []))

/** The newest stamp of each record that this device could read there. */
export const readableBy = ({ id }: Device, objects: MemoryObjects): ReadonlyMap<string, number> => {
  const stamps = new Map<string, number>()
  for (const { made, segments } of streamsOn(objects).values())
    for (const one of [made, ...segments])
      if (one?.to.includes(id))
        for (const [record, { stamp }] of one.records) stamps.set(record, Math.max(stamp, stamps.get(record) ?? 0))
  return stamps
}

/** Objects that no head names that counts. */
export const strayOn = (objects: MemoryObjects): readonly string[] => {
  const named = new Set<string>()
  for (const { head, made } of streamsOn(objects).values()) {
    named.add(head.name)
    for (const { name } of made.header.segments ?? []) named.add(name)
  }
  return [...objects.keys()].filter(name => !named.has(name))
}

/** How many segments of each level a device keeps for its supervisors. */
export const levelsOf = ({ state }: Device): ReadonlyMap<number, number> => {
  const levels = new Map<number, number>()
  for (const { level } of state().outboxes.get("program")?.onTarget?.segments ?? [])
    levels.set(level, (levels.get(level) ?? 0) + 1)
  return levels
}
