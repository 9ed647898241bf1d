import { Ear, Eye, MessageSquareText, PersonStanding, RefreshCw, Speech, Undo2 } from "lucide"
import { useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Icon } from "../parts/Icon.tsx"
import { Markup } from "../parts/Markup.tsx"
import { firstKind, type PromptKind, type Prompts, promptKinds } from "./prompts.ts"
import "./prompt.css"

const kinds = {
  say: { icon: Speech, word: m.session_say },
  ask: { icon: MessageSquareText, word: m.session_ask },
  show: { icon: Eye, word: m.session_show },
  practise: { icon: PersonStanding, word: m.session_practise },
  check: { icon: Undo2, word: m.session_check },
  own: { icon: Ear, word: m.session_own },
}

type PromptPanelProps = {
  readonly prompts: Prompts
  readonly ownWord: string
  /** The heading that takes the focus when a step is entered. */
  readonly headingId: string
}

/** One thing to say, ask or do, large; the others one tap away. */
export const PromptPanel = ({ prompts, ownWord, headingId }: PromptPanelProps) => {
  const [kind, setKind] = useState<PromptKind>(() => firstKind(prompts))
  const [at, setAt] = useState(0)
  const these = prompts[kind].length > 0 ? prompts[kind] : prompts[firstKind(prompts)]
  const index = at % Math.max(these.length, 1)
  const prompt = these[index]
  return (
    <section class="prompt" aria-labelledby={headingId}>
      <div class="prompt-head">
        <h2 class="label prompt-kind" id={headingId} tabIndex={-1}>
          <Icon of={kinds[kind].icon} />
          {kinds[kind].word()}
        </h2>
        {these.length > 1 && (
          <Button kind="link" icon={RefreshCw} onClick={() => setAt(index + 1)}>
            {m.session_another({ at: index + 1, of: these.length })}
          </Button>
        )}
      </div>
      <div class="prompt-words" aria-live="polite">
        {prompt && <Markup html={prompt.html} ownWord={ownWord} />}
        {prompt?.guard && (
          <div class="prompt-guard">
            <Markup html={prompt.guard} ownWord={ownWord} />
          </div>
        )}
      </div>
      <div class="prompt-ways">
        {promptKinds
          .filter(one => prompts[one].length > 0)
          .map(one => (
            <button
              key={one}
              type="button"
              class="prompt-way"
              aria-pressed={one === kind}
              onClick={() => {
                setKind(one)
                setAt(0)
              }}
            >
              {kinds[one].word()}
            </button>
          ))}
      </div>
    </section>
  )
}
