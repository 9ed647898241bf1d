/// <reference path="../../content/virtual.d.ts" />
import { instrumentLoaders } from "virtual:content/instruments"
import type { Instrument } from "../../content/instrument-schema.ts"
import { packedInstrument, packedOr } from "./packed.ts"

/** An instrument as it was built, whatever packs say. */
export const loadOwnInstrument = async (id: string): Promise<Instrument | null> =>
  (await instrumentLoaders[id]?.())?.content ?? null

/**
 * An instrument in the wording used now, or null when this version has none of that id. Loads when first asked, in a page
 * and in a worker.
 */
export const loadInstrument = (id: string): Promise<Instrument | null> =>
  packedOr(`instrument/${id}`, () => loadOwnInstrument(id))

/**
 * An instrument in the wording of that version, in which it was once filled in. Where this device does not have that
 * wording, ours, or the one used now: its `version` says which. Null when this version has none of that id.
 */
export const loadInstrumentAs = async (id: string, version: string): Promise<Instrument | null> => {
  const own = await loadOwnInstrument(id)
  if (own === null || own.version === version) return own
  return (await packedInstrument(id, version)) ?? own
}
