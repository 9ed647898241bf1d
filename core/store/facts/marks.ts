import type { FactsKey, UnfactedRow } from "../database.ts"
import { sameLeaf } from "../leaves.ts"
import type { Loaded } from "../loaded.ts"

type Counted<Noun> = { readonly kind: string; readonly fact?: (noun: Noun) => object }
type State<Noun> = Pick<Loaded<Noun>, "noun" | "removed">

/** What a write leaves in its own transaction for whoever counts next: rows to put, and chunks to take away. */
export type Marks = { readonly unfacted: readonly UnfactedRow[]; readonly factsGone?: readonly FactsKey[] }

/** This vault's own program. */
export const ownProgram = ""

const timeOrdered = /^([0-9a-f]{8})-([0-9a-f]{4})-7/

/** The month of the moment in an id, so that a record stays with those it was counted among. */
export const monthOf = (id: string): string => {
  const [, high = "", low = ""] = timeOrdered.exec(id) ?? []
  if (high === "") return "other"
  const month = new Date(Number.parseInt(high + low, 16)).toISOString().slice(0, 7)
  return month.startsWith("+") ? "other" : month
}

/** Marks records of one kind; none where that kind is not counted. */
export const marksOf = (kind: Counted<never>, ids: readonly string[], stamp: string): readonly UnfactedRow[] =>
  kind.fact ? ids.map(id => ({ id, kind: kind.kind, stamp })) : []

/** Marks a record that changes from one state to another, if counting knows the difference. */
export const markOfChange = <Noun extends { readonly id: string }>(
  kind: Counted<Noun>,
  before: State<Noun>,
  after: State<Noun>,
  stamp: string,
): readonly UnfactedRow[] => {
  const { fact } = kind
  const same =
    !fact ||
    (before.removed === after.removed &&
      (after.removed || before.noun === after.noun || sameLeaf(fact(before.noun), fact(after.noun))))
  return same ? [] : [{ id: after.noun.id, kind: kind.kind, stamp }]
}

/** The mark of a whole month of a kind. No record's id has a slash. */
export const monthOfMark = ({ id, kind }: Pick<UnfactedRow, "id" | "kind">): string | null =>
  id.startsWith(`${kind}/`) ? id.slice(kind.length + 1) : null

/** Whether a month of a kind was erased from after `before` was read: its chunk is gone, and the end still names it. */
export const isErasedSince = (before: readonly UnfactedRow[], now: readonly UnfactedRow[]): boolean => {
  const stamps = new Map(before.map(({ id, stamp }) => [id, stamp]))
  return now.some(mark => monthOfMark(mark) !== null && stamps.get(mark.id) !== mark.stamp)
}

/** Nothing of these records is left in what is counted, as soon as the write is done. */
export const marksOfErasing = (kind: string, ids: readonly string[], stamp: string): Marks => {
  const months = [...new Set(ids.map(monthOf))]
  return {
    unfacted: months.map(month => ({ id: `${kind}/${month}`, kind, stamp })),
    factsGone: months.map(month => [ownProgram, kind, month]),
  }
}

/** With more than so many at once, months are marked: most of their records are to be read anyway. */
const mostMarked = 1000

const marksOfMonths = (records: readonly UnfactedRow[], stamp: string): readonly UnfactedRow[] => {
  const marks = new Map<string, UnfactedRow>()
  for (const { id, kind } of records) {
    const month = `${kind}/${monthOf(id)}`
    marks.set(month, { id: month, kind, stamp })
  }
  return [...marks.values()]
}

/** Marks records that came from elsewhere, of kinds that are counted. Of those `erased`, nothing is left in what is counted. */
export const marksOfTaking = (
  came: readonly UnfactedRow[],
  erased: (record: UnfactedRow) => boolean,
  stamp: string,
): Marks => {
  const gone = came.filter(erased).map(({ id, kind }) => marksOfErasing(kind, [id], stamp))
  const each = came.map(({ id, kind, stamp: own }) => ({ id, kind, stamp: own }))
  return {
    unfacted: [
      ...(each.length > mostMarked ? marksOfMonths(each, stamp) : each),
      ...gone.flatMap(({ unfacted }) => unfacted),
    ],
    factsGone: gone.flatMap(({ factsGone = [] }) => factsGone),
  }
}
