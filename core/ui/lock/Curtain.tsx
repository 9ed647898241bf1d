import { useLayoutEffect } from "preact/hooks"
import { m } from "../../words/messages.js"
import { Mark } from "../parts/Mark.tsx"
import "./lock.css"

/**
 * A plain sheet over the page while it is out of sight, so that the picture a device keeps of it for switching shows
 * nothing. On touch devices that picture is taken when the page loses the focus, before it is told that it is hidden;
 * on a desk the focus goes to other windows all the time, and the page stays in sight.
 */
export const Curtain = () => {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    const onTouch = matchMedia("(hover: none) and (pointer: coarse)").matches
    // By hand: the picture may be taken before anything is drawn anew.
    const draw = () => {
      dataset.curtain = "drawn"
    }
    const open = () => {
      delete dataset.curtain
    }
    const follow = () => (document.visibilityState === "hidden" ? draw() : open())
    const drawnBy = onTouch ? ["pagehide", "blur"] : ["pagehide"]
    const openedBy = ["pageshow", "focus", "pointerdown", "keydown", "beforeprint"]
    document.addEventListener("visibilitychange", follow)
    for (const event of drawnBy) addEventListener(event, draw)
    for (const event of openedBy) addEventListener(event, open, { capture: true })
    return () => {
      document.removeEventListener("visibilitychange", follow)
      for (const event of drawnBy) removeEventListener(event, draw)
      for (const event of openedBy) removeEventListener(event, open, { capture: true })
      open()
    }
  }, [])
  return (
    <div class="curtain" aria-hidden="true">
      <Mark />
      {m.app_name()}
    </div>
  )
}
