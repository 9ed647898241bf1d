import { m } from "../../words/messages.js"
import { Document, WriteLines } from "../parts/Document.tsx"
import { useToldPrint } from "../use-tell.ts"
import { useWhen } from "../use-when.ts"
import { RecoveryQr } from "./RecoveryQr.tsx"
import "./RecoverySheet.css"
import { groupsOf } from "./sheet-groups.ts"

type RecoverySheetProps = {
  /** Groups of four with dashes between, as the vault tells it once. */
  readonly code: string
  /** The day it was made. */
  readonly on: string
}

/** The paper that opens the vault when the passphrase is forgotten. */
export const RecoverySheet = ({ code, on }: RecoverySheetProps) => {
  const when = useWhen()
  useToldPrint("recovery")
  return (
    <Document within title={m.recovery_sheet_title()} footer={m.recovery_sheet_made({ day: when.fullDay(on) })}>
      <p>{m.recovery_sheet_what()}</p>
      <div class="recovery-both">
        <p class="recovery-code" translate={false}>
          {groupsOf(code).map((group, at) => (
            <span key={`${at}-${group}`}>{group} </span>
          ))}
        </p>
        <RecoveryQr code={code} />
      </div>
      <ul class="recovery-rules">
        <li>{m.recovery_sheet_keep()}</li>
        <li>{m.recovery_sheet_apart()}</li>
        <li>{m.recovery_sheet_use()}</li>
      </ul>
      <div class="on-paper">
        <p class="quiet">{m.recovery_sheet_own()}</p>
        <WriteLines count={1} />
      </div>
    </Document>
  )
}
