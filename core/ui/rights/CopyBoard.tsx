import { type CopyPart, copyParts } from "../../domain/copy-parts.ts"
import type { PersonCopy } from "../../rights/copy.ts"
import { m } from "../../words/messages.js"
import { Chip, Chips } from "../parts/Chip.tsx"
import { CopyDocument } from "./CopyDocument.tsx"
import { partWords } from "./copy-words.ts"

type CopyBoardProps = {
  readonly copy: PersonCopy
  readonly parts: readonly CopyPart[]
  readonly onChoose: (parts: readonly CopyPart[]) => void
}

/** What goes into the copy, and the copy itself, as it will be handed over. */
export const CopyBoard = ({ copy, parts, onChoose }: CopyBoardProps) => (
  <div class="rights">
    <div class="not-on-paper">
      <Chips label={m.copy_choose()}>
        {copyParts.map(part => (
          <Chip
            key={part}
            on={parts.includes(part)}
            onToggle={on => onChoose(copyParts.filter(one => (one === part ? on : parts.includes(one))))}
          >
            {partWords[part]()}
          </Chip>
        ))}
      </Chips>
    </div>
    <CopyDocument copy={copy} />
  </div>
)
