import type { ToolPart } from "../../../content/tool-schema.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { useWakeLock } from "../use-wake-lock.ts"
import { GuideButtons } from "./BreathingGuide.tsx"
import { beginOf, stepAt } from "./guide-time.ts"
import { useStopwatch } from "./use-stopwatch.ts"
import "./guide.css"

type Guide = Extract<ToolPart, { readonly kind: "guide" }>

/** Something to do in one's own time, a step at a time. It goes on by itself, and back and forth by hand. */
export const StepsGuide = ({ part }: { readonly part: Guide }) => {
  const { seconds: lengths, words } = part
  const watch = useStopwatch()
  const step = stepAt(lengths, watch.seconds)
  useWakeLock(watch.running)
  const begun = watch.seconds > 0
  const at = step?.at ?? words.length - 1
  return (
    <div class="tool-guide">
      <div class="tool-guide-step" role="status">
        <p class="tool-guide-words">{step === null ? m.tool_guide_over() : words[at]}</p>
      </div>
      <div class="tool-guide-dots" aria-hidden="true">
        {words.map((word, i) => (
          <i key={word} data-past={i <= at} />
        ))}
      </div>
      <p class="quiet numbers">
        {m.tool_guide_step({ at: at + 1, of: words.length })}
        {watch.running && step && <span aria-hidden="true"> · {step.left}</span>}
      </p>
      <div class="row tool-guide-ways">
        <Button disabled={at === 0} onClick={() => watch.goTo(beginOf(lengths, at - 1))}>
          {m.tool_guide_back()}
        </Button>
        <GuideButtons
          running={watch.running && step !== null}
          begun={begun}
          over={step === null}
          onStart={watch.start}
          onPause={watch.pause}
          onAgain={() => {
            watch.goTo(0)
            watch.start()
          }}
        />
        <Button disabled={step === null} onClick={() => watch.goTo(beginOf(lengths, at + 1))}>
          {m.tool_guide_next()}
        </Button>
      </div>
    </div>
  )
}
