import type { Instrument } from "../../content/instrument-schema.ts"
import type { Administration } from "../domain/administration.ts"
import type { Piece } from "./piece.ts"

/**
 * The instrument that a rating was filled in with. Its `version` is the rating's, unless that wording is not on this
 * device: then items and scoring are the same, and the words are none that anyone was asked. Null: unknown here.
 */
export type InstrumentOf = (rating: Pick<Administration, "instrumentId" | "instrumentVersion">) => Instrument | null

type Load = (id: string, version: string) => Promise<Instrument | null>

/** Fetches each wording once, just before the first piece with an answer to it is written. */
export const createWordings = (load: Load) => {
  const known = new Map<string, Instrument | null>()
  const nameOf: (...of: Parameters<InstrumentOf>) => string = one => `${one.instrumentId}\n${one.instrumentVersion}`
  const fetch = async (one: Parameters<InstrumentOf>[0]) => {
    const name = nameOf(one)
    if (!known.has(name)) known.set(name, await load(one.instrumentId, one.instrumentVersion))
  }
  const of: InstrumentOf = one => known.get(nameOf(one)) ?? null
  return {
    of,
    /** The same taker of pieces, once what was asked in them is known. */
    before: (take: (piece: Piece) => void) => async (piece: Piece) => {
      for (const rating of piece.ratings) await fetch(rating)
      take(piece)
    },
  }
}
