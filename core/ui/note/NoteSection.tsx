import { Plus } from "lucide"
import type { ComponentChildren } from "preact"
import { useRef, useState } from "preact/hooks"
import type { Participant } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { Icon } from "../parts/Icon.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import type { NotePart } from "./use-note-view.ts"

type NoteSectionProps = {
  readonly part: NotePart
  readonly person: Participant
  /** What the person said in the session. */
  readonly quotes: readonly string[]
  /** It waits for a sentence of the writer's own, or for the person's words. */
  readonly waits: boolean
  /** Whether it counts as about alcohol or drugs, at the end of its title's line. */
  readonly mark: ComponentChildren
  readonly onWrite: (was: string, text: string) => Promise<boolean>
}

/** A section to write in. One that wants the person's own words says so, and offers what they said. */
export const NoteSection = ({ part, person, quotes, waits, mark, onWrite }: NoteSectionProps) => {
  const place = useRef<HTMLDivElement>(null)
  const title = part.head?.title ?? m.note_section_unnamed()
  const own = part.head?.own ?? false
  const [hinted] = useState(own || part.text.trim() === "")
  const unused = own ? quotes.filter(words => !part.text.includes(words)) : []
  const add = (words: string) => {
    const area = place.current?.querySelector("textarea")
    if (area) addAtEnd(area, words)
  }
  return (
    <div class={own ? "note-section note-own" : "note-section"} id={sectionAnchor(part.id)} ref={place}>
      <TextArea
        label={own ? m.note_own_section({ section: title, pronoun: person.pronoun }) : title}
        {...(hinted && part.head && { hint: part.head.hint })}
        value={part.text}
        onWrite={onWrite}
        aside={mark}
        rows={1}
        placeholder={m.note_own_add()}
      />
      {waits && part.text.trim() !== "" && (
        <button type="button" class="note-add not-on-paper" onClick={() => add("")}>
          {m.note_own_add()}
        </button>
      )}
      {unused.length > 0 && (
        <fieldset class="note-quotes not-on-paper">
          <legend class="quiet">{m.note_quotes({ name: person.chosenName })}</legend>
          {unused.map(words => (
            <button
              type="button"
              class="note-quote"
              key={words}
              onClick={() => add(m.note_quote_sentence({ name: person.chosenName, words }))}
            >
              <Icon of={Plus} />
              <q>{words}</q>
            </button>
          ))}
        </fieldset>
      )}
    </div>
  )
}

/** Where a section stands on the screen. */
const sectionAnchor = (sectionId: string) => `note-section-${sectionId}`

/** As if it had been typed there, so that it is saved, and can be undone, like all that is typed. */
const addAtEnd = (area: HTMLTextAreaElement, words: string) => {
  const end = area.value.length
  area.focus()
  area.setSelectionRange(end, end)
  area.setRangeText(end === 0 || area.value.endsWith("\n") ? words : `\n${words}`, end, end, "end")
  area.dispatchEvent(new InputEvent("input", { bubbles: true }))
}

/** Leads the writer to a section: its text takes the focus, with the cursor at the end. */
export const goToSection = (sectionId: string) => {
  const area = document.getElementById(sectionAnchor(sectionId))?.querySelector("textarea")
  area?.focus()
  area?.setSelectionRange(area.value.length, area.value.length)
  area?.scrollIntoView({ block: "center" })
}
