import { Users } from "lucide"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { EmptyState } from "../parts/EmptyState.tsx"
import { hrefTo, paths } from "../paths.ts"

/** In no program: the two ways into one. Nothing is missing without. */
export const Alone = () => (
  <EmptyState
    icon={Users}
    title={m.team_alone()}
    action={
      <div class="row">
        <Button kind="primary" href={hrefTo(paths.join)}>
          {m.team_join()}
        </Button>
        <Button href={hrefTo(paths.startProgram)}>{m.team_start()}</Button>
      </div>
    }
  >
    {m.team_alone_next()}
  </EmptyState>
)
