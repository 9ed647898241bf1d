import type { CardChoice } from "../../domain/participant.ts"
import type { CopyChoice } from "../../rights/copy.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { useWhen } from "../use-when.ts"
import { CopySection } from "./CopyPart.tsx"

const words: Readonly<Record<CardChoice, () => string>> = {
  skip: m.copy_choice_skip,
  again: m.copy_choice_again,
  next: m.copy_choice_next,
  take: m.copy_choice_take,
}

/** Cards that the person left out, or wants again or sooner. */
export const CopyChoices = ({ choices }: { readonly choices: readonly CopyChoice[] }) => {
  const when = useWhen()
  return (
    <CopySection title={m.copy_choices()}>
      <ul class="copy-list">
        {choices.map(({ choice, reason, on, topic, card }) => (
          <li key={`${topic} ${card}`}>
            {dotted(card ?? topic, words[choice]())}
            <span class="copy-quiet">{dotted(when.fullDay(on), card !== null && topic, reason.trim())}</span>
          </li>
        ))}
      </ul>
    </CopySection>
  )
}
