import { Pause, Play } from "lucide"
import type { ToolPart } from "../../../content/tool-schema.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { useWakeLock } from "../use-wake-lock.ts"
import { breathAt } from "./guide-time.ts"
import { useStopwatch } from "./use-stopwatch.ts"
import "./guide.css"

type Guide = Extract<ToolPart, { readonly kind: "guide" }>

/** Breathing with a circle that grows and sinks. Where motion is not wanted it stands still, and the count leads. */
export const BreathingGuide = ({ part }: { readonly part: Guide }) => {
  const { seconds: lengths, rounds, words } = part
  const watch = useStopwatch()
  const breath = breathAt(lengths, rounds, watch.seconds)
  useWakeLock(watch.running)
  const begun = watch.seconds > 0
  const wide = watch.running && (breath?.phase === 0 || breath?.phase === 1)
  const length = lengths[breath?.phase ?? 0] ?? 0
  return (
    <div class="tool-guide">
      <div class="breath" aria-hidden="true">
        <div
          class="breath-circle"
          data-wide={wide}
          style={{ transitionDuration: watch.running ? `${length}s` : "1s" }}
        />
        <span class="breath-count numbers">{watch.running && breath ? breath.left : ""}</span>
      </div>
      <p class="tool-guide-words" role="status">
        {breath === null ? m.tool_guide_over() : begun ? (words[breath.phase] ?? "") : m.tool_guide_ready()}
      </p>
      <p class="quiet numbers">
        {breath && begun ? m.tool_breath_of({ at: breath.round + 1, of: rounds }) : m.tool_breaths({ count: rounds })}
      </p>
      <GuideButtons
        running={watch.running && breath !== null}
        begun={begun}
        over={breath === null}
        onStart={watch.start}
        onPause={watch.pause}
        onAgain={() => {
          watch.goTo(0)
          watch.start()
        }}
      />
    </div>
  )
}

type GuideButtonsProps = {
  readonly running: boolean
  readonly begun: boolean
  readonly over: boolean
  readonly onStart: () => void
  readonly onPause: () => void
  readonly onAgain: () => void
}

export const GuideButtons = ({ running, begun, over, onStart, onPause, onAgain }: GuideButtonsProps) => {
  if (over)
    return (
      <Button icon={Play} onClick={onAgain}>
        {m.tool_guide_again()}
      </Button>
    )
  if (running)
    return (
      <Button icon={Pause} onClick={onPause}>
        {m.tool_guide_pause()}
      </Button>
    )
  return (
    <Button icon={Play} onClick={onStart}>
      {begun ? m.tool_guide_go_on() : m.tool_guide_start()}
    </Button>
  )
}
