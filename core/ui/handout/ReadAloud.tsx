import { Pause, Play, Square, Volume2 } from "lucide"
import type { RefObject } from "preact"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { useReadAloud } from "./use-read-aloud.ts"
import "./read-aloud.css"

type ReadAloudProps = {
  /** What is read. */
  readonly page: RefObject<HTMLElement | null>
  /** The reading starts anew when one of these changes. */
  readonly on: readonly unknown[]
}

/** Reads the page with a voice of this device. Not there where the device has none for the language. */
export const ReadAloud = ({ page, on }: ReadAloudProps) => {
  const aloud = useReadAloud(page, on)
  if (!aloud) return null
  const { reading, count, play, pause, stop } = aloud
  const under = reading.state === "reading" || reading.state === "paused"
  return (
    <div class="read-aloud not-on-paper">
      {reading.state === "reading" ? (
        <Button icon={Pause} onClick={pause}>
          {m.handout_listen_pause()}
        </Button>
      ) : (
        <Button icon={reading.state === "ready" ? Volume2 : Play} onClick={play}>
          {{ ready: m.handout_listen, paused: m.handout_listen_go_on, over: m.handout_listen_again }[reading.state]()}
        </Button>
      )}
      {under && (
        <>
          <Button icon={Square} onClick={stop}>
            {m.handout_listen_stop()}
          </Button>
          <span class="quiet numbers">{m.handout_listening({ at: reading.at + 1, of: count })}</span>
        </>
      )}
    </div>
  )
}
