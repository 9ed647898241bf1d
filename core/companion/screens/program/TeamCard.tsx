import { Users } from "lucide"
import type { Belonging, Team } from "../../../team/api.ts"
import { dotted } from "../../../ui/dotted.ts"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { isHere, useBelonging, useTeam } from "../../../ui/team/use-team.ts"
import { m } from "../../../words/messages.js"
import { lineOf, ProgramCard } from "./ProgramCard.tsx"

/** The way to the program's people: how many, and whether someone asks to join. */
export const TeamCard = () => {
  const belonging = useBelonging()
  const team = useTeam()
  const known = team.state === "ready" ? team.value : null
  return (
    <ProgramCard
      icon={Users}
      title={m.team_title()}
      line={lineOf(belonging, found => teamLine(found, known))}
      href={hrefTo(paths.team)}
    />
  )
}

const teamLine = (belonging: Belonging, team: Team | null): string => {
  switch (belonging.stage) {
    case "alone":
      return m.team_line_alone()
    case "asking":
      return m.team_card_asking({ program: belonging.program.name })
    case "removed":
      return m.team_card_removed({ program: belonging.program.name })
    case "member":
      return dotted(
        team && m.team_card_members({ count: team.members.filter(isHere).length }),
        team && team.asks.length > 0 && m.team_card_asks({ count: team.asks.length }),
      )
  }
}
