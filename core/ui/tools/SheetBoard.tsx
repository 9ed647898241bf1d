import { Check, Pencil, Printer, Trash2 } from "lucide"
import { useEffect, useState } from "preact/hooks"
import type { Tool } from "../../../content/tool-schema.ts"
import type { Participant } from "../../domain/participant.ts"
import type { ToolSheet, ToolSheetHead } from "../../domain/tool-sheet.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { useToldPrint } from "../use-tell.ts"
import { Rehearsals } from "./Rehearsals.tsx"
import { Reviews } from "./Reviews.tsx"
import { Shares } from "./Shares.tsx"
import { SheetPaper } from "./SheetPaper.tsx"
import { Versions } from "./Versions.tsx"
import { versionsOf } from "./versions.ts"
import { WalletCards } from "./WalletCards.tsx"
import "./sheet-board.css"

type SheetBoardProps = {
  readonly sheet: ToolSheet
  readonly tool: Tool
  readonly person: Participant
  /** All of the person's. */
  readonly heads: readonly ToolSheetHead[]
  /** Back to filling it in. */
  readonly onFill: () => void
  readonly onKeep: () => void
  readonly onChange: () => void
  readonly onRemove: () => void
}

/** A whole sheet to look at, and what is done with it: kept, changed, printed, gone through, shared, looked at again. */
export const SheetBoard = (props: SheetBoardProps) => {
  const { sheet, tool, person, heads, onFill, onKeep, onChange, onRemove } = props
  useToldPrint("tool-sheet", sheet.id, sheet.participantId)
  const paper = usePaper()
  const versions = versionsOf(heads, sheet.id)
  const newest = versions[0]?.id ?? sheet.id
  const old = newest !== sheet.id
  const open = sheet.status === "open"
  const current = !open && !old
  return (
    <div class="sheet-board" data-paper={paper.shown}>
      <div class="stack">
        {old && (
          <div class="not-on-paper">
            <Notice title={m.tool_old()}>{m.tool_old_next()}</Notice>
          </div>
        )}
        <SheetPaper tool={tool} sheet={sheet} />
        <div class="tool-go not-on-paper">
          {current && (
            <Button icon={Pencil} onClick={onChange}>
              {m.tool_change()}
            </Button>
          )}
          <Button kind={open ? "quiet" : "primary"} icon={Printer} onClick={() => paper.print("sheet")}>
            {m.tool_print()}
          </Button>
          {open && (
            <>
              <Button icon={Pencil} onClick={onFill}>
                {m.tool_go_on()}
              </Button>
              <Button kind="primary" icon={Check} onClick={onKeep}>
                {m.tool_keep()}
              </Button>
            </>
          )}
        </div>
      </div>
      <div class="stack sheet-side">
        <div class="stack sheet-side not-on-paper">
          {current && tool.rehearsed && <Rehearsals sheet={sheet} />}
          {current && tool.shared && <Shares sheet={sheet} person={person} />}
          {current && tool.reviewed && <Reviews sheet={sheet} />}
        </div>
        {tool.wallet.length > 0 && (
          <section class="wallet-print" aria-labelledby="tool-wallet">
            <h2 class="not-on-paper" id="tool-wallet">
              {m.tool_wallet()}
            </h2>
            <p class="quiet not-on-paper">{m.tool_wallet_why()}</p>
            <WalletCards tool={tool} sheet={sheet} />
            <div class="not-on-paper">
              <Button icon={Printer} onClick={() => paper.print("wallet")}>
                {m.tool_wallet_print()}
              </Button>
            </div>
          </section>
        )}
        <div class="stack sheet-side not-on-paper">
          {versions.length > 1 && <Versions versions={versions} current={sheet.id} />}
          {open && (
            <div>
              <Button kind="link" icon={Trash2} onClick={onRemove}>
                {m.tool_remove()}
              </Button>
            </div>
          )}
        </div>
      </div>
    </div>
  )
}

type Paper = "sheet" | "wallet"

/** What comes out of the printer: the sheet, but for once the card, when that was asked for. */
const usePaper = () => {
  const [shown, setShown] = useState<Paper>("sheet")
  const [wanted, setWanted] = useState(0)
  useEffect(() => {
    if (wanted > 0) print()
  }, [wanted])
  useEffect(() => {
    const over = () => setShown("sheet")
    addEventListener("afterprint", over)
    return () => removeEventListener("afterprint", over)
  }, [])
  return {
    shown,
    print: (paper: Paper) => {
      setShown(paper)
      setWanted(before => before + 1)
    },
  }
}
