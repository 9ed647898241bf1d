import { ChevronDown } from "lucide"
import { useState } from "preact/hooks"
import type { PackLine, PackLook, PackText } from "../../packs/api.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Icon } from "../parts/Icon.tsx"
import { lineWords } from "./line-words.ts"
import "./packs.css"

const kinds = {
  instrument: m.packs_instrument,
  topic: m.packs_topic,
  "note-formats": m.packs_note_formats,
  techniques: m.packs_techniques,
  agenda: m.packs_agenda,
} as const

/** What texts without a title of their own are called; null for a kind that there is not. */
export const tableTitle = (kind: string): string | null =>
  (kinds as Readonly<Record<string, () => string>>)[kind]?.() ?? null

const countWords = ({ changed, added, gone, same }: Pick<PackLook, "changed" | "added" | "gone" | "same">) =>
  dotted(
    changed > 0 && m.packs_changed({ count: changed }),
    added > 0 && m.packs_added({ count: added }),
    gone > 0 && m.packs_gone({ count: gone }),
    same > 0 && m.packs_same({ count: same }),
  )

const countsOf = ({ lines, same }: PackText) => ({
  changed: lines.filter(({ before, after }) => before !== "" && after !== "").length,
  added: lines.filter(({ before }) => before === "").length,
  gone: lines.filter(({ after }) => after === "").length,
  same,
})

/** What a pack says otherwise: how much of it, and each text as it is now and as the pack has it. */
export const PackContents = ({ look }: { readonly look: PackLook }) => (
  <div class="pack-contents">
    <p>{look.changed + look.added + look.gone === 0 ? m.packs_all_same() : countWords(look)}</p>
    {look.texts.map(text => (
      <PackTextLines key={text.key} text={text} />
    ))}
  </div>
)

/** Closed until asked for: a pack may have thousands of lines. */
const PackTextLines = ({ text }: { readonly text: PackText }) => {
  const [open, setOpen] = useState(false)
  if (text.lines.length === 0) return null
  return (
    <details class="expander" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{text.title || kinds[text.kind]()}</span>
        <span class="quiet">{dotted(text.title !== "" && kinds[text.kind](), countWords(countsOf(text)))}</span>
        <Icon of={ChevronDown} />
      </summary>
      <div>{open && text.lines.map(line => <Line key={line.at.join("\n")} line={line} />)}</div>
    </details>
  )
}

const Line = ({ line: { at, before, after } }: { readonly line: PackLine }) => (
  <div class="pack-line">
    <p class="quiet">{dotted(...lineWords(at))}</p>
    <dl>
      <div>
        <dt>{m.packs_now()}</dt>
        <dd>{before || <span class="quiet">{m.packs_nothing()}</span>}</dd>
      </div>
      <div class="pack-after">
        <dt>{m.packs_then()}</dt>
        <dd>{after || <span class="quiet">{m.packs_nothing()}</span>}</dd>
      </div>
    </dl>
  </div>
)
