import type { Instrument } from "../../../content/instrument-schema.ts"
import { m } from "../../words/messages.js"

/** Wherever an instrument is shown: that its wording is our own, and whose scale it follows. Nothing where it follows none. */
export const AdaptedLine = ({ of: { adaptedFrom } }: { readonly of: Pick<Instrument, "adaptedFrom"> }) =>
  adaptedFrom === null ? null : <p class="quiet rating-adapted">{m.ratings_adapted({ from: adaptedFrom })}</p>
