import { merge, type Stamped } from "../stamped.ts"

/** A state of a record, and the stamp it lies under. */
export type State = { readonly stamp: string; readonly stamped: Stamped }

/** What becomes of a record that is there in one state and comes in another. */
export type Meeting =
  /** What is there stays; the one that comes adds nothing. */
  | { readonly stands: "ours" }
  /** What comes has all of ours, and lies under the later stamp. */
  | { readonly stands: "theirs" }
  | { readonly stands: "neither"; readonly merged: Stamped }

/** A stamp is one change, so equal stamps are equal states. */
export const meet = (ours: State, theirs: State): Meeting => {
  if (ours.stamp === theirs.stamp) return { stands: "ours" }
  const merged = merge(ours.stamped, theirs.stamped)
  const text = JSON.stringify(merged)
  const has = ({ stamped }: State) => JSON.stringify(merge(stamped, stamped)) === text
  // A block's entry counts by its stamp alone, so of two the later must also be the one with everything.
  if (ours.stamp > theirs.stamp && has(ours)) return { stands: "ours" }
  if (theirs.stamp > ours.stamp && has(theirs)) return { stands: "theirs" }
  return { stands: "neither", merged }
}
