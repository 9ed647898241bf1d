import { PenLine, Printer, SquarePen } from "lucide"
import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import { dayOf } from "../../base/clock.ts"
import type { GroupSessionId, NoteId } from "../../base/id.ts"
import { noteFormatOf } from "../../curriculum/note-formats.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { SessionStatusWord } from "../exchange/SessionStatusWord.tsx"
import { Button } from "../parts/Button.tsx"
import { Menu } from "../parts/Menu.tsx"
import { Notice } from "../parts/Notice.tsx"
import { Screen } from "../parts/Screen.tsx"
import { StatusWord } from "../parts/StatusWord.tsx"
import { TellAbout } from "../team/TellAbout.tsx"
import { useToldPrint } from "../use-tell.ts"
import { useWhen } from "../use-when.ts"
import { AlikeMemberNotice, AlikeNotice } from "./AlikeNotice.tsx"
import { AmendDialog } from "./AmendDialog.tsx"
import { AmendmentLinks } from "./AmendmentLinks.tsx"
import { CopyNote } from "./CopyNote.tsx"
import { FormatChoice } from "./FormatChoice.tsx"
import { NotePaper } from "./NotePaper.tsx"
import { Signature } from "./Signature.tsx"
import { SignDialog } from "./SignDialog.tsx"
import { StandingInRecord } from "./StandingInRecord.tsx"
import { useHints } from "./use-hints.ts"
import type { NoteView } from "./use-note-view.ts"
import "./note.css"

/** Where a note leads in this shell. */
type NoteWays = {
  readonly back: string | (() => void)
  readonly crisis: string
  readonly settings: string
  readonly noteAt: (id: NoteId) => string
  /** Where the notes of a group's session are. */
  readonly groupAt: (id: GroupSessionId) => string
}

type NoteScreenProps = {
  readonly view: NoteView
  readonly ways: NoteWays
  /** Before the text of a signed note: what this shell does with it, so that copying is not the first thing to do. */
  readonly intoRecord?: ComponentChildren
}

/** A progress note: read, completed and signed while a draft; read, copied and amended after that. */
export const NoteScreen = ({ view, ways, intoRecord }: NoteScreenProps) => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  const hints = useHints(view.note)
  const [open, setOpen] = useState<"sign" | "amend" | null>(null)
  const [signing, setSigning] = useState(false)
  const { note, person, session } = view
  const { id, signature, amends } = note
  useToldPrint("note", id, person.id)
  const alike = hints?.find(hint => hint.type === "alike")
  const member = hints?.find(hint => hint.type === "alike-member")
  const sign = async (meant: readonly string[]) => {
    setSigning(true)
    const signed = await act(core.notes.sign({ id, meant }))
    setSigning(false)
    if (!signed.ok) return
    setOpen(null)
    toasts.say(amends ? m.note_signed_amendment() : m.note_signed())
    // One of several: the others wait.
    if (session.groupSessionId && !amends) location.href = ways.groupAt(session.groupSessionId)
  }
  const unname = async (meant: readonly string[]) => {
    const mended = await act(core.notes.unname({ id, meant }))
    if (mended.ok) toasts.say(m.note_named_mended())
  }
  return (
    <Screen
      name={person.chosenName}
      back={ways.back}
      crisis={ways.crisis}
      title={amends ? m.note_amendment_title() : m.note_title()}
      status={<Standing view={view} />}
      end={<Menu items={[{ label: m.note_print(), icon: Printer, onChoose: () => print() }]} />}
      actions={
        signature ? (
          <>
            <Button icon={SquarePen} onClick={() => setOpen("amend")}>
              {m.note_amend()}
            </Button>
            <CopyNote id={id} owner={person.id} primary={!intoRecord} />
          </>
        ) : (
          <>
            <CopyNote id={id} owner={person.id} primary={false} />
            <Button kind="primary" icon={PenLine} onClick={() => setOpen("sign")}>
              {m.note_sign()}
            </Button>
          </>
        )
      }
    >
      <AmendmentLinks view={view} noteAt={ways.noteAt} />
      {alike && <AlikeNotice view={view} lastId={alike.noteId} alike={alike.alike} />}
      {member && <AlikeMemberNotice alike={member.alike} name={person.chosenName} />}
      {!noteFormatOf(view.formats, note.formatId) && <Notice title={m.note_format_unknown()} />}
      {!signature && <FormatChoice view={view} />}
      {signature && (intoRecord ?? <TellAbout participantId={person.id} about={{ kind: "note", id }} />)}
      {signature && <StandingInRecord id={id} />}
      <p class="note-whose">{person.chosenName}</p>
      <NotePaper view={view} hints={hints ?? []} foot={signature && <Signature signature={signature} />} />
      <p class="quiet not-on-paper">{signature ? m.note_copy_what() : `${m.note_saved()} ${m.note_not_sent()}`}</p>
      <SignDialog
        view={view}
        hints={hints ?? []}
        open={open === "sign" && !signature}
        busy={signing}
        settings={ways.settings}
        onClose={() => setOpen(null)}
        onSign={meant => void sign(meant)}
        onUnname={meant => void unname(meant)}
      />
      <AmendDialog
        id={id}
        open={open === "amend"}
        onClose={() => setOpen(null)}
        onStarted={started => {
          location.href = ways.noteAt(started)
        }}
      />
    </Screen>
  )
}

/** When they met, for how long, and the one status word. An amendment being written is a draft of its own. */
const Standing = ({ view: { note, session } }: Pick<NoteScreenProps, "view">) => {
  const when = useWhen()
  const minutes = session.endedAt
    ? when.minutes((Date.parse(session.endedAt) - Date.parse(session.startedAt)) / 60_000)
    : ""
  return (
    <span class="note-standing">
      <span>{m.note_wrapped_up({ day: when.fullDay(dayOf(session.startedAt)), minutes })}</span>
      {note.signature ? <SessionStatusWord of={session} /> : <StatusWord status="draft" />}
    </span>
  )
}
