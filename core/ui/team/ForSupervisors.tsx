import { UserRound } from "lucide"
import type { Belonging } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { EmptyState } from "../parts/EmptyState.tsx"
import { hrefTo, paths } from "../paths.ts"
import { Alone } from "./Alone.tsx"

/** In place of what is a supervisor's, to whoever is none. Whoever works alone has nobody who could settle it. */
export const ForSupervisors = ({ stage }: Pick<Belonging, "stage">) =>
  stage === "alone" ? (
    <Alone />
  ) : (
    <EmptyState
      icon={UserRound}
      title={m.team_supervisors_only()}
      action={<Button href={hrefTo(paths.team)}>{m.team_open()}</Button>}
    >
      {m.team_supervisors_only_next()}
    </EmptyState>
  )
