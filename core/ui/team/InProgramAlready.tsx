import { m } from "../../words/messages.js"
import { useGiven } from "../given/use-given.ts"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { hrefTo, paths } from "../paths.ts"

/** One vault, one program. What came to join another one with is left. */
export const InProgramAlready = () => {
  useGiven("invitation", () => {})
  return (
    <Notice
      title={m.failure_in_program()}
      actions={
        <Button kind="link" href={hrefTo(paths.team)}>
          {m.team_open()}
        </Button>
      }
    >
      {m.failure_in_program_next()}
    </Notice>
  )
}
