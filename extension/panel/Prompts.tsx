import { Route, Switch } from "wouter-preact"
import { PromptsHome } from "./PromptsHome.tsx"
import { PromptsOfCard } from "./PromptsOfCard.tsx"
import { PromptsOfStep } from "./PromptsOfStep.tsx"

/** Prompts for the step one is in and the card one teaches, where no session is kept. */
export const Prompts = () => (
  <Switch>
    <Route path="/prompts/step/:id">{({ id }) => <PromptsOfStep key={id} id={id} />}</Route>
    <Route path="/prompts/card/:topicId/:cardId">
      {({ topicId, cardId }) => <PromptsOfCard key={cardId} topicId={topicId} cardId={cardId} />}
    </Route>
    <Route>
      <PromptsHome />
    </Route>
  </Switch>
)
