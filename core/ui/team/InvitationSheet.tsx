import { systemClock } from "../../base/clock.ts"
import type { GivenInvitation, InvitationLine, ProgramNames } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Document } from "../parts/Document.tsx"
import { roleName } from "../role-words.ts"
import { useToldPrint } from "../use-tell.ts"
import { useWhen } from "../use-when.ts"
import { InvitationQr } from "./InvitationQr.tsx"
import { linkLeads } from "./join-base.ts"
import { forWhomWords } from "./team-words.ts"

type InvitationSheetProps = {
  readonly given: GivenInvitation
  readonly line: InvitationLine
  readonly program: ProgramNames
  readonly from: string
}

/** The invitation as a page to hold: what it is for, the code for a camera, and four steps. */
export const InvitationSheet = ({ given, line, program, from }: InvitationSheetProps) => {
  const when = useWhen()
  const today = systemClock.today()
  useToldPrint("invitation", given.id)
  return (
    <Document
      within
      title={m.team_sheet_title({ program: program.name })}
      footer={dotted(roleName(line.role), forWhomWords(line), m.team_sheet_until({ day: when.fullDay(line.until) }))}
    >
      <div class="invitation-both">
        <InvitationQr link={given.link} />
        <ol class="invitation-steps">
          <li>{linkLeads() ? m.team_sheet_scan() : m.team_sheet_scan_inside()}</li>
          <li>{m.team_sheet_make()}</li>
          <li>{m.team_sheet_export()}</li>
          <li>{m.team_sheet_words({ from })}</li>
        </ol>
      </div>
      {line.until < today && <p>{m.failure_invitation_over()}</p>}
    </Document>
  )
}
