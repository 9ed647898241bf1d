import { AppWindow, Lock } from "lucide"
import { useHashLocation } from "wouter-preact/use-hash-location"
import { useLock } from "../../core/ui/lock/use-lock.ts"
import { Icon } from "../../core/ui/parts/Icon.tsx"
import { m } from "../../core/words/messages.js"
import { openCompanion } from "./open-companion.ts"
import "./front.css"

/** Above every screen of an open vault: the ways out of the column, and whose chart is in front. */
export const Front = () => {
  const lock = useLock()
  const [address] = useHashLocation()
  return (
    <aside class="front" aria-label={m.panel_front()}>
      <div class="front-ways">
        <button class="front-way" type="button" onClick={() => void openCompanion(address)}>
          <Icon of={AppWindow} />
          {m.panel_open_whole()}
        </button>
        <button class="front-way" type="button" onClick={() => void lock()}>
          <Icon of={Lock} />
          {m.idle_lock()}
        </button>
      </div>
    </aside>
  )
}
