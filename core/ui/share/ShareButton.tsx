import { ScreenShare } from "lucide"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { shareScreen } from "./shows.ts"
import "./share-button.css"

/** Opens the second window, on a device that has room for two. */
export const ShareButton = () => (
  <span class="share-button">
    <Button kind="link" icon={ScreenShare} onClick={shareScreen}>
      {m.share_give()}
    </Button>
  </span>
)
