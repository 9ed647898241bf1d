import { Download } from "lucide"
import { m } from "../../words/messages.js"
import { useToasts } from "../core-context.tsx"
import { type HandedFile, handOverFile } from "../hand-over-file.ts"
import { Button } from "../parts/Button.tsx"
import { useWaysToHandOver } from "../use-ways-to-hand-over.ts"
import "./data-out.css"

/** A file of this kind, the same for a disk and a share sheet. `name`: without an ending, nothing about a person. */
export const fileOf = (name: string, file: Blob, ending: `.${string}`, type: `${string}/${string}`): HandedFile => {
  const kind = { ending, type }
  return { name, file, text: file, kind: { onDisk: kind, shared: kind } }
}

/** Hands a file to the device in its best way, and says what became of it; answers whether it was handed over. */
export const useGiveFile = (downloads: boolean) => {
  const waysOf = useWaysToHandOver(downloads)
  const { say, showTrouble } = useToasts()
  return async (file: HandedFile, kindOfFile: string): Promise<void> => {
    const [way = "download"] = waysOf(file)
    const { outcome } = await handOverFile(file, way, kindOfFile)
    if (outcome === "refused")
      showTrouble({ title: m.data_out_refused(), next: m.data_out_refused_next(), stopped: false })
    else if (outcome !== "stopped") say(m.data_out_saved())
  }
}

type GiveFileProps = {
  readonly title: string
  readonly line: string
  readonly onSave: () => void
}

/** A file that is made, and the way to have it. */
export const GiveFile = ({ title, line, onSave }: GiveFileProps) => (
  <li class="data-file">
    <span>
      <b>{title}</b>
      <span class="quiet numbers">{line}</span>
    </span>
    <Button icon={Download} label={m.data_out_save_of({ file: title })} onClick={onSave}>
      {m.data_out_save()}
    </Button>
  </li>
)
