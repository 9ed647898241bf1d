import { useState } from "preact/hooks"
import { Button } from "../../../core/ui/parts/Button.tsx"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { m } from "../../../core/words/messages.js"
import { lookForUpdate, takeUpdate, updateHeld, updateWaits } from "../../updates.ts"
import { OtherMembers } from "./OtherMembers.tsx"
import "./start.css"

/** A newer Handrail wrote this vault. Nothing is opened and nothing is touched until this one is as new. */
export const Newer = () => {
  const [looked, setLooked] = useState(false)
  const [looking, setLooking] = useState(false)
  const look = async () => {
    setLooking(true)
    await lookForUpdate()
    setLooking(false)
    setLooked(true)
  }
  return (
    <Screen name={m.app_name()} title={m.newer_title()} status={m.newer_why()} crisis={hrefTo(paths.crisis)}>
      <div class="start-ways">
        {updateWaits.value ? (
          <Button kind="primary" onClick={() => void takeUpdate()}>
            {m.update_take()}
          </Button>
        ) : (
          <Button kind="primary" busy={looking} onClick={() => void look()}>
            {m.newer_look()}
          </Button>
        )}
        <p role="status">{updateHeld.value ? m.update_held() : looked && !updateWaits.value ? notFound() : ""}</p>
        <OtherMembers />
      </div>
    </Screen>
  )
}

const notFound = () => (navigator.onLine ? m.newer_none() : m.settings_update_offline())
