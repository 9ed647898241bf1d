import { Copy, Download, FolderDown, Printer, Share2 } from "lucide"
import { useRef } from "preact/hooks"
import type { GivenInvitation, InvitationLine, ProgramNames } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { copyText, markText } from "../copy-text.ts"
import { useToasts } from "../core-context.tsx"
import { type FileKind, type FileWay, handOverFile } from "../hand-over-file.ts"
import { Button } from "../parts/Button.tsx"
import { Field } from "../parts/Field.tsx"
import { useTell } from "../use-tell.ts"
import { useWaysToHandOver } from "../use-ways-to-hand-over.ts"
import { InvitationSheet } from "./InvitationSheet.tsx"
import { linkLeads } from "./join-base.ts"

const asText: FileKind = {
  onDisk: { ending: ".txt", type: "text/plain" },
  shared: { ending: ".txt", type: "text/plain" },
}

const ways = {
  picker: { words: m.team_give_save, icon: FolderDown },
  share: { words: m.team_give_share, icon: Share2 },
  download: { words: m.team_give_download, icon: Download },
} as const satisfies Record<FileWay, object>

type GivenViewProps = {
  readonly given: GivenInvitation
  readonly line: InvitationLine
  readonly program: ProgramNames
  /** Who invites. */
  readonly from: string
}

/** An invitation in every form it can be given: to a camera, as a link, as a file, on paper. */
export const GivenView = ({ given, line, program, from }: GivenViewProps) => {
  const tell = useTell()
  const { say, showTrouble } = useToasts()
  const field = useRef<HTMLTextAreaElement>(null)
  const waysOf = useWaysToHandOver(true)
  const file = new Blob([given.text], { type: "text/plain" })
  const handed = { name: `${program.code}-invitation`, file, text: file, kind: asText }
  const copy = async () => {
    if (await copyText(given.link)) return say(m.team_link_copied())
    if (field.current) markText(field.current)
  }
  const give = async (way: FileWay) => {
    const { outcome } = await handOverFile(handed, way, m.team_file_kind())
    if (outcome === "refused")
      return showTrouble({ title: m.team_file_refused(), next: m.team_file_refused_next(), stopped: false })
    if (outcome === "stopped") return
    tell({ act: "copied", kind: "invitation", id: given.id, owner: "" })
    say(m.team_file_given())
  }
  return (
    <>
      <section>
        <InvitationSheet given={given} line={line} program={program} from={from} />
        <Button icon={Printer} onClick={() => print()}>
          {m.recovery_print()}
        </Button>
      </section>
      {linkLeads() && (
        <section class="not-on-paper">
          <Field label={m.team_link()} hint={m.team_link_hint()}>
            {wiring => (
              <textarea {...wiring} class="input invitation-link" rows={3} readOnly value={given.link} ref={field} />
            )}
          </Field>
          <Button icon={Copy} onClick={() => void copy()}>
            {m.team_link_copy()}
          </Button>
        </section>
      )}
      <section class="not-on-paper">
        <h2>{m.team_file()}</h2>
        <p class="quiet">{m.team_file_what()}</p>
        <div class="row">
          {waysOf(handed).map(way => (
            <Button key={way} icon={ways[way].icon} onClick={() => void give(way)}>
              {ways[way].words()}
            </Button>
          ))}
        </div>
      </section>
    </>
  )
}
