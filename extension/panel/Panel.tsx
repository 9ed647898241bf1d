import { Route, Router, Switch } from "wouter-preact"
import { useHashLocation } from "wouter-preact/use-hash-location"
import { AppFrame } from "../../core/ui/parts/Nav.tsx"
import { PanelCard } from "./PanelCard.tsx"
import { PanelCrisis } from "./PanelCrisis.tsx"
import { PanelHome } from "./PanelHome.tsx"
import { PanelStep } from "./PanelStep.tsx"

/** The panel: prompts for the step one is in and the card one teaches, beside whatever page is in front. */
export const Panel = () => (
  <AppFrame>
    <Router hook={useHashLocation}>
      <Switch>
        <Route path="/step/:id">{({ id }) => <PanelStep key={id} id={id} />}</Route>
        <Route path="/card/:topicId/:cardId">
          {({ topicId, cardId }) => <PanelCard key={cardId} topicId={topicId} cardId={cardId} />}
        </Route>
        <Route path="/crisis">
          <PanelCrisis />
        </Route>
        <Route>
          <PanelHome />
        </Route>
      </Switch>
    </Router>
  </AppFrame>
)
