import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { EmptyState } from "../parts/EmptyState.tsx"
import { hrefTo, paths } from "../paths.ts"

/** An address of something that this version of the content does not have. */
export const NotInThisVersion = () => (
  <EmptyState
    title={m.handout_not_here()}
    action={
      <Button kind="primary" href={hrefTo(paths.handouts)}>
        {m.handout_to_all()}
      </Button>
    }
  >
    {m.handout_not_here_next()}
  </EmptyState>
)
