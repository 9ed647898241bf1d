import type { Instrument } from "../../content/instrument-schema.ts"
import { type HeadWords, ownHeadWords, takeHeadWords } from "./head-words.ts"

/** What content packs say now: the names of the texts that they have, and what lists say of those. */
export type PacksInUse = { readonly keys: readonly string[]; readonly heads: HeadWords }

export const noPacks: PacksInUse = { keys: [], heads: ownHeadWords }

/** Where the texts of packs are. They were checked there. */
export type PackShelf = {
  readonly inUse: () => Promise<PacksInUse>
  /** The text of this name as packs have it now; null: ours counts. */
  readonly text: (key: string) => Promise<unknown>
  /** An instrument as the pack that this version names had it, used or not; null where that pack is not here. */
  readonly instrumentAs: (id: string, version: string) => Promise<Instrument | null>
}

let shelf: PackShelf | null = null

/** From now on texts are looked for here first; null: all are ours. In a page, and in a worker, each for itself. */
export const usePackShelf = (next: PackShelf | null): void => {
  shelf = next
  if (next === null) takeHeadWords(ownHeadWords)
}

/** A text as packs have it, else ours. The type is what the shelf's check has found it to be. */
export const packedOr = async <T>(key: string, ours: () => Promise<T>): Promise<T> => {
  if (shelf === null) return ours()
  const { keys, heads } = await shelf.inUse()
  takeHeadWords(heads)
  const text = keys.includes(key) ? await shelf.text(key) : null
  return text === null ? ours() : (text as T)
}

export const packedInstrument = async (id: string, version: string): Promise<Instrument | null> =>
  shelf === null ? null : shelf.instrumentAs(id, version)
