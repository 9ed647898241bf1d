import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { ProgressBar } from "../parts/ProgressBar.tsx"
import "./unlock.css"

type DerivationProgressProps = {
  readonly label: string
  /** Null: nobody knows. */
  readonly part: number | null
  readonly onCancel: () => void
}

/** How far a derivation is, and the way out of it. */
export const DerivationProgress = ({ label, part, onCancel }: DerivationProgressProps) => (
  <div class="deriving" role="status">
    <ProgressBar label={label} part={part} />
    <Button kind="link" onClick={onCancel}>
      {m.unlock_cancel()}
    </Button>
  </div>
)
