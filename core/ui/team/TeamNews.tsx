import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useBelonging, useTeam } from "./use-team.ts"

/** Says when someone asks to join, or that one asked oneself and what is left to do; nothing otherwise. */
export const TeamNews = () => {
  const belonging = useBelonging()
  if (belonging.state !== "ready") return null
  const now = belonging.value
  if (now.stage === "member" && now.supervises) return <SomeoneAsks />
  if (now.stage !== "asking") return null
  return (
    <Notice
      kind="attention"
      title={m.team_today_asking({ program: now.program.name })}
      actions={
        <Button kind="link" href={hrefTo(paths.team)}>
          {m.team_today_look()}
        </Button>
      }
    >
      {m.team_today_asking_next({ from: now.from })}
    </Notice>
  )
}

const SomeoneAsks = () => {
  const team = useTeam()
  const asks = team.state === "ready" ? (team.value?.asks.length ?? 0) : 0
  if (asks === 0) return null
  return (
    <Notice
      kind="attention"
      title={m.team_asks({ count: asks })}
      actions={
        <Button kind="link" href={hrefTo(paths.team)}>
          {m.team_open()}
        </Button>
      }
    >
      {m.team_today_asks_next()}
    </Notice>
  )
}
