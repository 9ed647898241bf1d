import { Braces, FileText, type IconNode, Printer } from "lucide"
import { useState } from "preact/hooks"
import type { PersonCopy } from "../../rights/copy.ts"
import { m } from "../../words/messages.js"
import { type HandedFile, type HandedOver, handOverFile } from "../hand-over-file.ts"
import { Dialog } from "../parts/Dialog.tsx"
import { Icon } from "../parts/Icon.tsx"
import { Notice } from "../parts/Notice.tsx"
import { useTell, useToldPrint } from "../use-tell.ts"
import { useWaysToHandOver } from "../use-ways-to-hand-over.ts"
import { copyAsData, copyAsPage } from "./copy-file.tsx"
import "./rights.css"

type HandOverCopyProps = {
  readonly copy: PersonCopy
  readonly open: boolean
  /** Whether this device can be trusted not to drop a download without a word. */
  readonly downloads: boolean
  readonly onClose: () => void
  /** Of whom the copy is, and the consent it was made under, "" for none: ids for the log. */
  readonly owner: string
  readonly consentId: string
}

/** The ways a copy can leave: as a page, as data, on paper. */
export const HandOverCopy = ({ copy, open, downloads, owner, consentId, onClose }: HandOverCopyProps) => {
  const tell = useTell()
  const waysOf = useWaysToHandOver(downloads)
  useToldPrint("copy", consentId, owner)
  const [given, setGiven] = useState<HandedOver["outcome"] | null>(null)
  const give = async (file: HandedFile, kindOfFile: string) => {
    const [way = "download"] = waysOf(file)
    const { outcome } = await handOverFile(file, way, kindOfFile)
    setGiven(outcome)
    if (outcome === "kept" || outcome === "handed") tell({ act: "copied", kind: "copy", id: consentId, owner })
  }
  const paper = () => {
    onClose()
    requestAnimationFrame(() => print())
  }
  return (
    <Dialog
      open={open}
      title={m.copy_give_title()}
      onClose={() => {
        setGiven(null)
        onClose()
      }}
    >
      <p>{m.copy_give_open()}</p>
      <div class="rights-ways">
        <Way
          icon={FileText}
          title={m.copy_give_page()}
          line={m.copy_give_page_line()}
          onChoose={() => void copyAsPage(copy).then(file => give(file, m.copy_kind_page()))}
        />
        <Way
          icon={Braces}
          title={m.copy_give_data()}
          line={m.copy_give_data_line()}
          onChoose={() => void give(copyAsData(copy), m.copy_kind_data())}
        />
        <Way icon={Printer} title={m.copy_give_print()} line={m.copy_give_print_line()} onChoose={paper} />
      </div>
      <div role="status">
        {given === "kept" && <Notice kind="done" title={m.copy_given_kept()} />}
        {given === "handed" && <Notice kind="done" title={m.copy_given_handed()} />}
        {given === "refused" && (
          <Notice kind="danger" title={m.copy_refused()}>
            {m.copy_refused_next()}
          </Notice>
        )}
      </div>
    </Dialog>
  )
}

type WayProps = {
  readonly icon: IconNode
  readonly title: string
  readonly line: string
  readonly onChoose: () => void
}

const Way = ({ icon, title, line, onChoose }: WayProps) => (
  <button type="button" class="rights-way" onClick={onChoose}>
    <Icon of={icon} />
    <span>
      <b>{title}</b>
      <span class="quiet">{line}</span>
    </span>
  </button>
)
