import "./join.css"
import { ScanLine } from "lucide"
import { useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { useGiven } from "../given/use-given.ts"
import { Button } from "../parts/Button.tsx"
import { ChooseFile } from "../parts/ChooseFile.tsx"
import { Notice } from "../parts/Notice.tsx"
import { WordsField } from "../team/WordsField.tsx"
import { ScanQr } from "./ScanQr.tsx"

/** Larger than any invitation: another kind of file, and not to be read into memory. */
const atMostBytes = 100_000

type FindInvitationProps = { readonly busy: boolean; readonly onFound: (text: string) => void }

/** The three ways an invitation comes: to the camera, as a file, pasted. */
export const FindInvitation = ({ busy, onFound }: FindInvitationProps) => {
  const [scanning, setScanning] = useState(false)
  const [pasted, setPasted] = useState("")
  const [large, setLarge] = useState(false)
  const choose = async (file: File) => {
    setLarge(file.size > atMostBytes)
    if (file.size <= atMostBytes) onFound(await file.text())
  }
  useGiven("invitation", ([file]) => file && void choose(file))
  const found = (text: string) => {
    setScanning(false)
    onFound(text)
  }
  return (
    <div class="sections">
      <section>
        {scanning ? (
          <ScanQr onFound={found} onEnd={() => setScanning(false)} />
        ) : (
          <Button kind="primary" icon={ScanLine} wide onClick={() => setScanning(true)}>
            {m.join_scan()}
          </Button>
        )}
      </section>
      <section>
        {large && (
          <Notice kind="attention" title={m.failure_not_an_invitation()} urgent>
            {m.failure_not_an_invitation_next()}
          </Notice>
        )}
        <ChooseFile label={m.join_file()} wide busy={busy} onChoose={file => void choose(file)} />
      </section>
      <form
        class="stack"
        onSubmit={event => {
          event.preventDefault()
          if (pasted.trim() !== "") onFound(pasted)
        }}
      >
        <WordsField label={m.join_paste()} hint={m.join_paste_hint()} value={pasted} onInput={setPasted} />
        <div>
          <Button type="submit" busy={busy} disabled={pasted.trim() === ""}>
            {m.join_look()}
          </Button>
        </div>
      </form>
    </div>
  )
}
