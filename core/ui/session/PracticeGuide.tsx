import { useState } from "preact/hooks"
import type { Card } from "../../../content/schema.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { Markup } from "../parts/Markup.tsx"
import { MinuteTimer } from "./MinuteTimer.tsx"
import "./practice.css"

type PracticeGuideProps = {
  readonly practice: Card["practice"]
  readonly ownWord: string
  readonly onClose: () => void
  readonly onDone: () => void
}

/** A practice step by step, filling the screen: show, try, praise, one suggestion, again. */
export const PracticeGuide = ({ practice, ownWord, onClose, onDone }: PracticeGuideProps) => {
  const [at, setAt] = useState(0)
  const { steps } = practice
  const last = at === steps.length - 1
  return (
    <Dialog
      open
      title={practice.title}
      onClose={onClose}
      actions={
        <>
          {at > 0 && <Button onClick={() => setAt(at - 1)}>{m.session_practice_back()}</Button>}
          {last && <Button onClick={() => setAt(0)}>{m.session_practice_again()}</Button>}
          {/* Keyed, for they stand in one place: a press that began on *Next* must not end on *We practiced it*. */}
          {last ? (
            <Button key="done" kind="primary" onClick={onDone}>
              {m.session_practice_done()}
            </Button>
          ) : (
            <Button key="next" kind="primary" onClick={() => setAt(at + 1)}>
              {m.session_practice_next()}
            </Button>
          )}
        </>
      }
    >
      <div class="session-full">
        <p class="quiet row-ends">
          <span>{m.session_practice_at({ at: at + 1, of: steps.length })}</span>
          <span>{m.session_practice_way()}</span>
        </p>
        <div class="practice-dots" aria-hidden="true">
          {steps.map((step, i) => (
            <i key={step} data-past={i <= at} />
          ))}
        </div>
        <div class="practice-step" aria-live="polite">
          <Markup html={steps[at] ?? ""} ownWord={ownWord} />
        </div>
        <MinuteTimer minutes={practice.minutes} />
      </div>
    </Dialog>
  )
}
