import { ChevronRight } from "lucide"
import type { RecordFailure } from "../../../core/base/failure.ts"
import { live } from "../../../core/bridge/live.ts"
import type { Program } from "../../../core/domain/program.ts"
import { useCore, useLive } from "../../../core/ui/core-context.tsx"
import { Icon } from "../../../core/ui/parts/Icon.tsx"
import { Ready } from "../../../core/ui/parts/Ready.tsx"
import { Screen } from "../../../core/ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../core/ui/paths.ts"
import { m } from "../../../core/words/messages.js"
import { firstSection, sections } from "./settings-sections.ts"
import "../settings/Settings.css"
import "../../../core/ui/program/program-settings.css"

/** What reviews need to know of the program, a part at a time: a list on a phone, with one of them beside it on a desk. */
export const ProgramSettings = ({ section }: { readonly section?: string }) => {
  const core = useCore()
  const asked = sections.find(({ id }) => id === section)
  const shown = asked ?? firstSection
  const Shown = shown.screen
  const program = useLive(() => live<Program, RecordFailure>(next => core.program.watch(null, next)), [core])
  return (
    <Screen
      key={shown.id}
      name={m.progset_name()}
      {...(asked && { title: asked.title() })}
      back={hrefTo(asked ? paths.programSettings : paths.program)}
      crisis={hrefTo(paths.crisis)}
      wide
    >
      <nav class="settings-list" aria-label={m.progset_name()} data-behind={asked !== undefined}>
        <ul>
          {sections.map(({ id, title, line, icon }) => (
            <li key={id}>
              <a href={hrefTo(paths.programSettingsOf(id))} aria-current={id === shown.id ? "page" : undefined}>
                <Icon of={icon} />
                <span>
                  {title()}
                  <span class="quiet">{line()}</span>
                </span>
                <Icon of={ChevronRight} mirrored />
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="settings-section" data-behind={asked === undefined}>
        {!asked && <h2>{shown.title()}</h2>}
        <Ready of={program} what={m.progset_what()} lines={6}>
          {known => <Shown program={known} />}
        </Ready>
      </div>
    </Screen>
  )
}
