import type { KeptPackHead } from "../domain/pack.ts"

const isLater = (a: KeptPackHead, b: KeptPackHead): boolean =>
  a.pack.packVersion !== b.pack.packVersion
    ? a.pack.packVersion > b.pack.packVersion
    : a.takenAt !== b.takenAt
      ? a.takenAt > b.takenAt
      : a.id > b.id

/** Of each pack the newest that was not removed. */
export const newestOfEach = <One extends KeptPackHead>(all: readonly One[]): readonly One[] =>
  all.filter(
    one => !one.gone && !all.some(other => !other.gone && other.pack.id === one.pack.id && isLater(other, one)),
  )

/** Those whose texts are used, the one taken last first: of two packs with the same text its counts. */
export const inUseOf = <One extends KeptPackHead>(all: readonly One[]): readonly One[] =>
  newestOfEach(all)
    .filter(({ on }) => on)
    .sort((a, b) => (a.takenAt === b.takenAt ? (a.id < b.id ? 1 : -1) : a.takenAt < b.takenAt ? 1 : -1))

/** Why a pack cannot be taken beside those that are here; null: it can. */
export const takenBefore = (
  all: readonly KeptPackHead[],
  { id, packVersion, sha256 }: KeptPackHead["pack"],
): "older" | "same-version" | null => {
  const same = all.filter(one => one.pack.id === id)
  // A removed one too: ratings name its wording by this version.
  if (same.some(({ pack }) => pack.packVersion === packVersion && pack.sha256 !== sha256)) return "same-version"
  return same.some(({ pack, gone }) => !gone && pack.packVersion > packVersion) ? "older" : null
}

/** What stays of a removed pack: what records were made with. */
export const staysWhenRemoved = (key: string): boolean => key.startsWith("instrument/") || key === "note-formats"
