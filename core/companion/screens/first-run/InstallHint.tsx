import { Download } from "lucide"
import { Button } from "../../../ui/parts/Button.tsx"
import { m } from "../../../words/messages.js"
import { install, installOffered, isAppleTouch } from "../../install.ts"
import { HomeScreenGuide } from "./HomeScreenGuide.tsx"

/** How to get it on the home screen, in the way this device has. */
export const InstallHint = () => (
  <section class="stack">
    <h2>{m.first_install_title()}</h2>
    {isAppleTouch() ? (
      <HomeScreenGuide />
    ) : (
      <p>{installOffered.value ? m.first_install_offer() : m.first_install_menu()}</p>
    )}
    {installOffered.value && (
      <Button icon={Download} onClick={() => void install()}>
        {m.first_install_now()}
      </Button>
    )}
  </section>
)
