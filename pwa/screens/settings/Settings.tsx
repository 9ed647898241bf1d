import { ChevronRight, ClipboardCheck, Lock, LogOut } from "lucide"
import { useLock } from "../../../core/ui/lock/use-lock.ts"
import { Button } from "../../../core/ui/parts/Button.tsx"
import { Icon } from "../../../core/ui/parts/Icon.tsx"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { m } from "../../../core/words/messages.js"
import { goToStart } from "../../members.ts"
import { firstSection, sections } from "./sections.ts"
import "./Settings.css"

/** A list of sections on a phone, with one of them beside it on a desk. */
export const Settings = ({ section }: { readonly section?: string }) => {
  const lock = useLock()
  const asked = sections.find(({ id }) => id === section)
  const shown = asked ?? firstSection
  const Shown = shown.screen
  // Locked in every window of this member, and nobody is chosen in this one.
  const signOut = async () => {
    await lock()
    goToStart()
  }
  return (
    <Screen
      key={shown.id}
      name={m.nav_settings()}
      title={asked?.title()}
      back={asked && hrefTo(paths.settings)}
      crisis={hrefTo(paths.crisis)}
      wide
    >
      <nav class="settings-list" aria-label={m.nav_settings()} data-behind={asked !== undefined}>
        <ul>
          {sections.map(({ id, title, line, icon }) => (
            <li key={id}>
              <a href={hrefTo(paths.settingsOf(id))} aria-current={id === shown.id ? "page" : undefined}>
                <Icon of={icon} />
                <span>
                  {title()}
                  <span class="quiet">{line()}</span>
                </span>
                <Icon of={ChevronRight} mirrored />
              </a>
            </li>
          ))}
          <li>
            <a href={hrefTo(paths.ratings)}>
              <Icon of={ClipboardCheck} />
              <span>
                {m.ratings_settings()}
                <span class="quiet">{m.ratings_settings_line()}</span>
              </span>
              <Icon of={ChevronRight} mirrored />
            </a>
          </li>
        </ul>
        <div class="stack-close">
          <Button icon={Lock} wide onClick={() => void lock()}>
            {m.settings_lock_now()}
          </Button>
          <Button kind="link" icon={LogOut} wide onClick={() => void signOut()}>
            {m.settings_sign_out()}
          </Button>
        </div>
      </nav>
      <div class="settings-section" data-behind={asked === undefined}>
        {!asked && <h2>{shown.title()}</h2>}
        <Shown />
      </div>
    </Screen>
  )
}
