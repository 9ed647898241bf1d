import type { HandedThing } from "../../hand-over/api.ts"
import { HandedCard } from "./HandedCard.tsx"
import { HandedFeedback } from "./HandedFeedback.tsx"

/** The thing itself, for the person to read and to fill in. */
export const HandedBody = ({ thing }: { readonly thing: HandedThing }) => {
  switch (thing.kind) {
    case "card":
      return <HandedCard {...thing} />
    case "feedback":
      return <HandedFeedback id={thing.id} />
    case "tool-sheet":
    case "rating":
      return null
  }
}
