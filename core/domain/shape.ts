import * as v from "valibot"
import type { Day, Instant, WallTime } from "../base/clock.ts"
import type { EntryId, Id } from "../base/id.ts"

/** Building blocks of the nouns' schemas. Whatever comes from outside (a migration, a restore, an import) passes them. */

export const idOf = <I extends Id<string>>() =>
  v.custom<I>(value => typeof value === "string" && /^[0-9a-f-]{36}$/.test(value), "an id")

export const instant = v.custom<Instant>(
  value => typeof value === "string" && !Number.isNaN(Date.parse(value)) && value.endsWith("Z"),
  "an instant in UTC",
)
export const day = v.custom<Day>(value => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value), "a day")
export const wallTime = v.custom<WallTime>(value => typeof value === "string" && /^\d\d:\d\d$/.test(value), "a time")

/** The person's own words or a facilitator's. Long enough for a page, short enough never to be a file. */
export const words = v.pipe(v.string(), v.maxLength(20_000))
/** How sure the person is of doing it, 0 to 10. Below 7 the plan wants to be smaller (`imr.md` 6.9). */
export const confidence = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10))

/**
 * Entries of a record, by id, so that two people adding to one record never overwrite each other.
 * An entry is never deleted but marked `removed`: that is what makes *Undo* and merging simple.
 */
export const entriesOf = <S extends v.ObjectEntries>(entries: S) =>
  v.record(v.string(), v.object({ ...entries, removed: v.optional(v.boolean()) }))

/** An entry with the id that names it in its record. */
export type Kept<E> = E & { readonly id: EntryId }

/** The entries that have not been removed, oldest first (ids are time-ordered). */
export const kept = <E extends { readonly removed?: boolean | undefined }>(
  entries: Readonly<Record<string, E>>,
): readonly Kept<E>[] =>
  Object.keys(entries)
    .sort()
    .flatMap(id => {
      const entry = entries[id]
      return entry && !entry.removed ? [{ ...entry, id: id as EntryId }] : []
    })

type Ordered = { readonly order: number; readonly removed?: boolean | undefined }

/** The entries that have not been removed, in the order the person gave them. */
export const inOrder = <E extends Ordered>(entries: Readonly<Record<string, E>>): readonly Kept<E>[] =>
  [...kept(entries)].sort((a, b) => a.order - b.order)

/** The noun with an entry of one of its lists removed, or brought back; without that entry, the noun itself (`===`). */
export const withRemoved = <
  List extends string,
  Noun extends { readonly [L in List]: Readonly<Record<string, object>> },
>(
  noun: Noun,
  list: List,
  id: EntryId,
  removed: boolean,
): Noun => {
  const entry = noun[list][id]
  return entry ? { ...noun, [list]: { ...noun[list], [id]: { ...entry, removed } } } : noun
}
