/// <reference path="../../content/virtual.d.ts" />
import { instrumentLoaders } from "virtual:content/instruments"
import type { Instrument } from "../../content/instrument-schema.ts"

/** An instrument, or null when this version has none of that id. Loads when first asked, in a page and in a worker. */
export const loadInstrument = async (id: string): Promise<Instrument | null> =>
  (await instrumentLoaders[id]?.())?.content ?? null
