import type { Instrument } from "../../../content/instrument-schema.ts"
import type { Scoring } from "../../../content/scoring-schema.ts"
import { instrumentHeads } from "../../curriculum/instrument-heads.ts"
import { loadInstrument } from "../../curriculum/instruments.ts"

export type ByInstrument = ReadonlyMap<string, Instrument>

/** Everything about participants: titles, items and rules of scoring, by id. */
export const loadScales = async (): Promise<ByInstrument> => {
  const ids = instrumentHeads.filter(({ about }) => about === "participant").map(({ id }) => id)
  const found = await Promise.all(ids.map(loadInstrument))
  return new Map(found.flatMap(one => (one ? [[one.id, one] as const] : [])))
}

/** An instrument with how it is scored; null: this version does not have it, or it has no totals. */
export const scoringIn = (
  instruments: ByInstrument,
  id: string,
): { readonly instrument: Instrument; readonly scoring: Scoring } | null => {
  const instrument = instruments.get(id)
  return instrument?.scoring ? { instrument, scoring: instrument.scoring } : null
}
