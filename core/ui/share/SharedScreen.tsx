import { ScreenShareOff } from "lucide"
import { render } from "preact"
import { useEffect } from "preact/hooks"
import { m } from "../../words/messages.js"
import { CoreProvider, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { useIdleTouch } from "../use-idle-touch.ts"
import { SharedView } from "./SharedView.tsx"
import { keepSameLooks } from "./same-looks.ts"
import { type SharedThing, sharedThing, sharing, stopSharing } from "./shows.ts"
import "./share.css"

/** What is said of the second window, above every screen. */
export const SharedScreen = () => {
  const shared = sharing.value
  if (!shared) return null
  if (shared.state === "blocked")
    return (
      <aside class="app-notice" aria-label={m.share_give()}>
        <Notice
          kind="attention"
          title={m.share_blocked()}
          urgent
          actions={
            <Button kind="link" onClick={stopSharing}>
              {m.part_close()}
            </Button>
          }
        >
          {m.share_blocked_next()}
        </Notice>
      </aside>
    )
  return (
    <aside class="share-strip" aria-label={m.share_give()}>
      <span role="status">{stripWords(sharedThing())}</span>
      <Button kind="link" icon={ScreenShareOff} onClick={stopSharing}>
        {m.share_stop()}
      </Button>
      <SecondWindow window={shared.window} />
    </aside>
  )
}

const stripWords = (thing: SharedThing | null): string => {
  switch (thing?.kind) {
    case "card":
      return m.share_shows_card()
    case "tool-sheet":
      return m.share_shows_sheet()
    case "feedback":
      return m.share_shows_feedback()
    case undefined:
      return m.share_shows_nothing()
  }
}

/** Draws into the other window with this page's code. Whoever reads there is using Handrail. */
const SecondWindow = ({ window: other }: { readonly window: Window }) => {
  const core = useCore()
  useIdleTouch(false, other)
  useEffect(() => {
    const page = other.document
    page.title = m.app_name()
    page.documentElement.dataset.large = "on"
    const endLooks = keepSameLooks(page)
    const root = page.createElement("div")
    page.body.append(root)
    render(
      <CoreProvider core={core}>
        <SharedView />
      </CoreProvider>,
      root,
    )
    other.addEventListener("pagehide", stopSharing)
    return () => {
      other.removeEventListener("pagehide", stopSharing)
      endLooks()
      render(null, root)
    }
  }, [core, other])
  return null
}
