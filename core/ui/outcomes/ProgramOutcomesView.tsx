import "./outcomes.css"
import type { ProgramOutcomes } from "../../outcomes/api.ts"
import { m } from "../../words/messages.js"
import { type ByInstrument, scoringIn } from "./instruments-of.ts"
import { VersionCounts } from "./VersionCounts.tsx"

type ProgramOutcomesViewProps = { readonly outcomes: ProgramOutcomes; readonly instruments: ByInstrument }

/** Each version for itself: they are never added up, because they are answered by others. */
export const ProgramOutcomesView = ({ outcomes, instruments }: ProgramOutcomesViewProps) => (
  <div class="outcomes">
    <p class="quiet outcomes-kept">{m.outcomes_small_cells({ smallest: outcomes.smallestCell })}</p>
    <div class="outcomes-versions">
      {outcomes.versions.map(version => {
        const found = scoringIn(instruments, version.instrumentId)
        return found && <VersionCounts key={`${version.instrumentId} ${version.by}`} version={version} {...found} />
      })}
    </div>
  </div>
)
