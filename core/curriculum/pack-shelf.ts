import type { Instrument } from "../../content/instrument-schema.ts"
import { noPacks, type PackShelf, type PacksInUse } from "./packed.ts"

type Answer<T> = Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false }>

/** What is asked of the room of packs, from either side of the boundary. */
type Room = {
  readonly inUse: (data: null) => Answer<PacksInUse>
  readonly text: (data: { readonly key: string }) => Answer<object | null>
  readonly instrumentAs: (data: { readonly id: string; readonly version: string }) => Answer<Instrument | null>
}

const valueOr = async <T, U>(asked: Answer<T>, otherwise: U): Promise<T | U> => {
  const answer = await asked.catch(() => ({ ok: false }) as const)
  return answer.ok ? answer.value : otherwise
}

/** The room's texts as a shelf. What it cannot answer, locked or gone, is answered by ours. */
export const shelfOfRoom = ({ inUse, text, instrumentAs }: Room): PackShelf => ({
  inUse: () => valueOr(inUse(null), noPacks),
  text: key => valueOr(text({ key }), null),
  instrumentAs: (id, version) => valueOr(instrumentAs({ id, version }), null),
})
