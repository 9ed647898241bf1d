import type { HandedThing } from "../../hand-over/api.ts"
import { m } from "../../words/messages.js"
import { ParticipantRating } from "../ratings/ParticipantRating.tsx"
import { ToolSheetForm } from "../tools/ToolSheetForm.tsx"
import { AloudByStep } from "./AloudByStep.tsx"
import { HandedCard } from "./HandedCard.tsx"
import { HandedFeedback } from "./HandedFeedback.tsx"

type HandedBodyProps = {
  readonly thing: HandedThing
  /** The last step of a sheet was left. */
  readonly onDone: () => void
}

/** The thing itself, for the person to read, to hear and to fill in. */
export const HandedBody = ({ thing, onDone }: HandedBodyProps) => {
  switch (thing.kind) {
    case "card":
      return <HandedCard {...thing} />
    case "feedback":
      return <HandedFeedback id={thing.id} />
    case "tool-sheet":
      return (
        <AloudByStep>
          <ToolSheetForm sheetId={thing.id} onDone={onDone} done={m.hand_over_done()} />
        </AloudByStep>
      )
    case "rating":
      return (
        <AloudByStep>
          <ParticipantRating id={thing.id} />
        </AloudByStep>
      )
  }
}
