import type { HeadRow } from "../database.ts"

/** What is known of a record by its head row alone. Its last change is not before its head's. */
export type Front = Pick<HeadRow, "id" | "kind" | "owner" | "at" | "stamp">

export type Rule = {
  /** Kinds that grow without end. */
  readonly kinds: readonly string[]
  /** A record not changed since this stamp is cold. */
  readonly coldBefore: string
  /** Of those kinds, the newest so many stay rows; what is beyond them is cold too, unless changed since `restBefore`. */
  readonly newest: number
  readonly restBefore: string
  /** So many make a block, and fewer are left alone. */
  readonly together: number
}

const later = (a: Front, b: Front) => {
  if (a.stamp !== b.stamp) return a.stamp < b.stamp ? 1 : -1
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  return a.id < b.id ? 1 : -1
}

const byOwner = (a: Front, b: Front) => {
  if (a.owner !== b.owner) return a.owner < b.owner ? -1 : 1
  return later(b, a)
}

/** Which records to fold, in the order they are to lie: what belongs to one person together. Full blocks only. */
export const chooseCold = (fronts: readonly Front[], rule: Rule): readonly Front[] => {
  const { kinds, coldBefore, newest, restBefore, together } = rule
  const ordered = fronts.filter(({ kind }) => kinds.includes(kind)).sort(later)
  const cold = ordered.filter(({ stamp }, rank) => stamp < coldBefore || (rank >= newest && stamp < restBefore))
  const oldest = cold.slice(cold.length % together)
  return oldest.sort(byOwner)
}

/** Whether a chosen record is cold as a whole: its last change may be later than its head's. */
export const restsWhole = (
  { headStamp, stamp }: { readonly headStamp: string; readonly stamp: string },
  { coldBefore, restBefore }: Rule,
) => stamp < (headStamp < coldBefore ? coldBefore : restBefore)
