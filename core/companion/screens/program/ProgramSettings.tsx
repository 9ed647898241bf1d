import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { Program } from "../../../domain/program.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"
import { SectionsScreen } from "../sections/SectionsScreen.tsx"
import { firstSection, sections } from "./settings-sections.ts"
import "../../../ui/program/program-settings.css"

/** What reviews need to know of the program, a part at a time. */
export const ProgramSettings = ({ section }: { readonly section?: string }) => {
  const core = useCore()
  const program = useLive(() => live<Program, RecordFailure>(next => core.program.watch(null, next)), [core])
  return (
    <SectionsScreen
      name={m.progset_name()}
      sections={sections}
      first={firstSection}
      section={section}
      hrefOf={id => hrefTo(paths.programSettingsOf(id))}
      hrefOfList={hrefTo(paths.programSettings)}
      hrefOfBack={hrefTo(paths.program)}
    >
      {({ screen: Shown }) => (
        <Ready of={program} what={m.progset_what()} lines={6}>
          {known => <Shown program={known} />}
        </Ready>
      )}
    </SectionsScreen>
  )
}
