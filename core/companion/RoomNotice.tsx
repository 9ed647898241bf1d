import { useEffect, useState } from "preact/hooks"
import { Button } from "../ui/parts/Button.tsx"
import { Notice } from "../ui/parts/Notice.tsx"
import { hrefTo, paths } from "../ui/paths.ts"
import { m } from "../words/messages.js"
import { lookForRoom, roomSeen } from "./room.ts"

const everyMs = 5 * 60_000

/** The device is nearly full, said while something can still be done. */
export const RoomNotice = () => {
  const [low, setLow] = useState(false)
  useEffect(() => {
    let here = true
    const look = () => void lookForRoom().then(found => here && setLow(found))
    look()
    const timer = setInterval(look, everyMs)
    return () => {
      here = false
      clearInterval(timer)
    }
  }, [])
  if (!low || roomSeen.value) return null
  const hide = () => {
    roomSeen.value = true
  }
  return (
    <aside class="app-notice" aria-label={m.room_left()}>
      <Notice
        kind="attention"
        title={m.room_low()}
        actions={
          <>
            <Button kind="link" href={hrefTo(paths.settingsOf("storage"))} onClick={hide}>
              {m.room_low_see()}
            </Button>
            <Button kind="link" onClick={hide}>
              {m.room_hide()}
            </Button>
          </>
        }
      >
        {m.room_low_next()}
      </Notice>
    </aside>
  )
}
