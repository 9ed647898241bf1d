import type { Instrument } from "../../../content/instrument-schema.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"

/** At the foot of the paper: where the instrument is from. */
export const PaperSource = ({ of: { source, version } }: { readonly of: Instrument }) => (
  <p>{dotted(m.ratings_paper_source({ source }), m.ratings_paper_version({ version }))}</p>
)
