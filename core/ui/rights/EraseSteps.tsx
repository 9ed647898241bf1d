import { Download, Trash2 } from "lucide"
import { useState } from "preact/hooks"
import { copyParts } from "../../domain/copy-parts.ts"
import type { Participant } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { handOverFile } from "../hand-over-file.ts"
import { Button } from "../parts/Button.tsx"
import { Checkbox } from "../parts/Checkbox.tsx"
import { Notice } from "../parts/Notice.tsx"
import { useTell } from "../use-tell.ts"
import { useWaysToHandOver } from "../use-ways-to-hand-over.ts"
import { copyAsData } from "./copy-file.tsx"
import "./rights.css"

type EraseStepsProps = {
  readonly person: Participant
  /** Whether this device can be trusted not to drop a download without a word. */
  readonly downloads: boolean
  readonly onErased: () => void
}

/** First the copy, into someone's hands; only then everything goes. */
export const EraseSteps = ({ person, downloads, onErased }: EraseStepsProps) => {
  const core = useCore()
  const act = useAct()
  const tell = useTell()
  const waysOf = useWaysToHandOver(downloads)
  const [receipt, setReceipt] = useState<string | null>(null)
  const [sure, setSure] = useState(false)
  const [trouble, setTrouble] = useState<"refused" | "changed" | null>(null)
  const [busy, setBusy] = useState(false)
  const { id: participantId, chosenName: name } = person

  const give = async () => {
    setTrouble(null)
    const made = await act(core.rights.copy({ participantId, parts: copyParts }))
    if (!made.ok) return
    const file = copyAsData(made.value.copy)
    const [way = "download"] = waysOf(file)
    const { outcome } = await handOverFile(file, way, m.copy_kind_data())
    if (outcome === "refused") return setTrouble("refused")
    if (outcome === "stopped") return
    tell({ act: "copied", kind: "copy", id: "", owner: participantId })
    setReceipt(made.value.receipt)
  }
  const erase = async () => {
    if (receipt === null) return
    setBusy(true)
    const erased = await act(core.rights.erase({ participantId, receipt }), ["Malformed"])
    setBusy(false)
    if (erased.ok) return onErased()
    if (erased.error.type !== "Malformed") return
    setTrouble("changed")
    setReceipt(null)
    setSure(false)
  }
  return (
    <ol class="rights-steps">
      <li>
        <h2>{m.erase_first()}</h2>
        <p>{m.erase_first_what({ name })}</p>
        {receipt !== null && <Notice kind="done" title={m.erase_given()} />}
        <div role="status">
          {trouble === "refused" && (
            <Notice kind="danger" title={m.copy_refused()}>
              {m.copy_refused_next()}
            </Notice>
          )}
          {trouble === "changed" && (
            <Notice kind="attention" title={m.erase_changed()}>
              {m.erase_changed_next()}
            </Notice>
          )}
        </div>
        <Button kind={receipt === null ? "primary" : "quiet"} icon={Download} onClick={() => void give()}>
          {m.erase_give()}
        </Button>
      </li>
      {receipt !== null && (
        <li>
          <h2>{m.erase_then()}</h2>
          <p>{m.erase_then_what({ name })}</p>
          <Checkbox label={m.erase_sure()} checked={sure} onChange={setSure} />
          <Button kind="danger" icon={Trash2} disabled={!sure} busy={busy} onClick={() => void erase()}>
            {m.erase_now()}
          </Button>
        </li>
      )}
    </ol>
  )
}
