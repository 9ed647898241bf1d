import { ClipboardPaste } from "lucide"
import { useState } from "preact/hooks"
import { useShell } from "../../core/companion/shell.ts"
import { wholeNote } from "../../core/domain/insertion.ts"
import { type NoteView, partsOf } from "../../core/ui/note/use-note-view.ts"
import { Button } from "../../core/ui/parts/Button.tsx"
import { Expander } from "../../core/ui/parts/Expander.tsx"
import { SetByAgency } from "../../core/ui/policy/SetByAgency.tsx"
import { m } from "../../core/words/messages.js"
import { useLinksOf } from "../front/use-chart-in-front.ts"
import { managedOf } from "../policy/managed.ts"
import { ChartOfNote } from "./ChartOfNote.tsx"
import { OutcomeNotice } from "./OutcomeNotice.tsx"
import { useInsert } from "./use-insert.ts"
import { WrongChart } from "./WrongChart.tsx"
import "./note-into-record.css"

/** A signed note and the record system's page: inserting it, whole or by sections, unless IT has switched that off. */
export const NoteIntoRecord = ({ view }: { readonly view: NoteView }) => {
  const { managed } = useShell()
  const off = managedOf(managed?.value)?.disabledFeatures?.includes("insert")
  return off ? <SetByAgency words={m.policy_no_insert()} /> : <InsertNote view={view} />
}

const InsertNote = ({ view }: { readonly view: NoteView }) => {
  const { note, person, formats } = view
  const parts = partsOf(note, formats).filter(({ text }) => text.trim() !== "")
  const linked = useLinksOf(person.id).length > 0
  const [next, setNext] = useState(wholeNote)
  const { inserting, insert, forget } = useInsert(view, linked, next)
  const busy = inserting.state === "busy"
  const insertSection = async (id: string) => {
    setNext(id)
    if (await insert({ part: id })) setNext(parts[parts.findIndex(part => part.id === id) + 1]?.id ?? wholeNote)
  }
  return (
    <section class="into-record" aria-label={m.insert_section()}>
      <ChartOfNote person={person} />
      <Button kind="primary" icon={ClipboardPaste} wide busy={busy} onClick={() => void insert({ part: wholeNote })}>
        {m.insert_note()}
      </Button>
      {inserting.state === "done" && (
        <OutcomeNotice
          outcome={inserting.outcome}
          onAgain={join => void insert({ ...inserting.wanted, ...(join && { join }) })}
        />
      )}
      {parts.length > 1 && (
        <Expander title={m.insert_by_sections()}>
          <p class="quiet">{m.insert_by_sections_what()}</p>
          <ul class="into-record-parts">
            {parts.map(({ id, head }) => (
              <li key={id}>
                <Button
                  wide
                  busy={busy}
                  kind={id === next ? "primary" : "quiet"}
                  onClick={() => void insertSection(id)}
                >
                  {m.insert_part({ section: head?.title ?? m.note_section_unnamed() })}
                </Button>
              </li>
            ))}
          </ul>
        </Expander>
      )}
      <WrongChart
        warning={inserting.state === "warned" ? inserting.warning : null}
        name={person.chosenName}
        onClose={forget}
        onEvenSo={() => inserting.state === "warned" && void insert(inserting.wanted, true)}
      />
    </section>
  )
}
