import type { InstrumentHead } from "../../content/instrument-schema.ts"

/** What lists say of a topic or an instrument where a content pack says it otherwise; by id. */
export type HeadWords = {
  readonly topics: Readonly<
    Record<string, { readonly title: string; readonly cards: Readonly<Record<string, string>> } | undefined>
  >
  readonly instruments: Readonly<
    Record<string, Pick<InstrumentHead, "title" | "what" | "minutes" | "version" | "adapted"> | undefined>
  >
}

export const ownHeadWords: HeadWords = { topics: {}, instruments: {} }

let words = ownHeadWords

/** The words of heads now; read anew whenever a head is looked at. */
export const headWords = (): HeadWords => words

/** From now on heads say this. Whoever drew them before has to draw them again. */
export const takeHeadWords = (next: HeadWords): void => {
  words = next
}
