import { m } from "../../words/messages.js"
import { HandedCard } from "../hand-over/HandedCard.tsx"
import { Mark } from "../parts/Mark.tsx"
import { SharedFeedback } from "./SharedFeedback.tsx"
import { SharedSheet } from "./SharedSheet.tsx"
import { type SharedThing, sharedThing } from "./shows.ts"
import "../hand-over/hand-over.css"
import "./share.css"

/** The participant's side alone, in large type, as the facilitator goes through it. */
export const SharedView = () => {
  const thing = sharedThing()
  return (
    <div class="app">
      <div class="screen">
        {thing && (
          <header class="screen-bar">
            <Mark />
            <div class="screen-name">
              <h1>{m.hand_over_name()}</h1>
            </div>
          </header>
        )}
        <main class="screen-main shared handed">{thing ? <Thing of={thing} /> : <OneMoment />}</main>
      </div>
    </div>
  )
}

const Thing = ({ of: thing }: { readonly of: SharedThing }) => {
  switch (thing.kind) {
    case "card":
      return <HandedCard key={thing.cardId} {...thing} />
    case "tool-sheet":
      return <SharedSheet key={thing.id} id={thing.id} />
    case "feedback":
      return <SharedFeedback key={thing.id} id={thing.id} />
  }
}

const OneMoment = () => (
  <div class="shared-moment">
    <Mark />
    <h1>{m.share_moment()}</h1>
    <p>{m.share_moment_next()}</p>
  </div>
)
