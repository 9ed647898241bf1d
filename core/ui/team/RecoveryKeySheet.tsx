import type { Day } from "../../base/clock.ts"
import { m } from "../../words/messages.js"
import { Document, WriteLines } from "../parts/Document.tsx"
import { RecoveryQr } from "../unlock/RecoveryQr.tsx"
import "../unlock/RecoverySheet.css"
import "./recovery-key.css"
import { useToldPrint } from "../use-tell.ts"
import { useWhen } from "../use-when.ts"
import { inGroups } from "./recovery-groups.ts"

type RecoveryKeySheetProps = { readonly identity: string; readonly program: string; readonly on: Day }

/** The paper that opens a member's vault when all else is lost. It lies in a safe. */
export const RecoveryKeySheet = ({ identity, program, on }: RecoveryKeySheetProps) => {
  const when = useWhen()
  useToldPrint("recovery")
  return (
    <Document
      within
      title={m.team_recovery_sheet({ program })}
      footer={m.recovery_sheet_made({ day: when.fullDay(on) })}
    >
      <p>{m.team_recovery_sheet_what()}</p>
      <div class="recovery-both">
        <div class="stack-close">
          <p translate={false}>
            <b>AGE-SECRET-KEY-1</b>
          </p>
          <p class="recovery-code recovery-key" translate={false}>
            {inGroups(identity).map((group, at) => (
              <span key={`${at}-${group}`}>{group} </span>
            ))}
          </p>
        </div>
        <RecoveryQr code={identity} />
      </div>
      <ul class="recovery-rules">
        <li>{m.team_recovery_sheet_safe()}</li>
        <li>{m.team_recovery_sheet_two()}</li>
        <li>{m.team_recovery_sheet_told()}</li>
      </ul>
      <div class="on-paper">
        <p class="quiet">{m.team_recovery_sheet_where()}</p>
        <WriteLines count={1} />
      </div>
    </Document>
  )
}
