import { useState } from "preact/hooks"
import { Button } from "../../../ui/parts/Button.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"
import { type Updates, useShell } from "../../shell.ts"
import { OtherMembers } from "./OtherMembers.tsx"
import "./start.css"

/** A newer Handrail wrote this vault. Nothing is opened and nothing is touched until this one is as new. */
export const Newer = () => {
  const { updates } = useShell()
  return (
    <Screen
      name={m.app_name()}
      title={m.newer_title()}
      status={updates ? m.newer_why() : m.newer_why_browser()}
      crisis={hrefTo(paths.crisis)}
    >
      <div class="start-ways">
        {updates && <LookForNewer updates={updates} />}
        <OtherMembers />
      </div>
    </Screen>
  )
}

const LookForNewer = ({ updates }: { readonly updates: Updates }) => {
  const [looked, setLooked] = useState(false)
  const [looking, setLooking] = useState(false)
  const { waits, held } = updates
  const look = async () => {
    setLooking(true)
    await updates.look()
    setLooking(false)
    setLooked(true)
  }
  return (
    <>
      {waits.value ? (
        <Button kind="primary" onClick={() => void updates.take()}>
          {m.update_take()}
        </Button>
      ) : (
        <Button kind="primary" busy={looking} onClick={() => void look()}>
          {m.newer_look()}
        </Button>
      )}
      <p role="status">{held.value ? m.update_held() : looked && !waits.value ? notFound() : ""}</p>
    </>
  )
}

const notFound = () => (navigator.onLine ? m.newer_none() : m.settings_update_offline())
