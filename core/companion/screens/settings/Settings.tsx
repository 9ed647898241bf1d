import { ClipboardCheck, FolderSync, Lock, LogOut, PackageCheck, Users } from "lucide"
import { useLock } from "../../../ui/lock/use-lock.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { useBelonging } from "../../../ui/team/use-team.ts"
import { m } from "../../../words/messages.js"
import { goToStart } from "../../members.ts"
import { SectionEntry, SectionsScreen } from "../sections/SectionsScreen.tsx"
import { firstSection, sections } from "./sections.ts"
import "./Settings.css"

/** The settings of this device and member, the way to the rating forms, and the lock. */
export const Settings = ({ section }: { readonly section?: string }) => {
  const lock = useLock()
  // Locked in every window of this member, and nobody is chosen in this one.
  const signOut = async () => {
    await lock()
    goToStart()
  }
  return (
    <SectionsScreen
      name={m.nav_settings()}
      sections={sections}
      first={firstSection}
      section={section}
      hrefOf={id => hrefTo(paths.settingsOf(id))}
      hrefOfList={hrefTo(paths.settings)}
      moreEntries={
        <>
          <ExchangeEntries />
          <SectionEntry
            href={hrefTo(paths.ratings)}
            title={m.ratings_settings()}
            line={m.ratings_settings_line()}
            icon={ClipboardCheck}
          />
        </>
      }
      underList={
        <div class="stack-close">
          <Button icon={Lock} wide onClick={() => void lock()}>
            {m.settings_lock_now()}
          </Button>
          <Button kind="link" icon={LogOut} wide onClick={() => void signOut()}>
            {m.settings_sign_out()}
          </Button>
        </div>
      }
    >
      {({ screen: Shown }) => <Shown />}
    </SectionsScreen>
  )
}

/** The ways to what leaves this device; in no program, the way into one. */
const ExchangeEntries = () => {
  const belonging = useBelonging()
  if (belonging.state !== "ready") return null
  if (belonging.value.stage === "alone" || belonging.value.stage === "removed")
    return (
      <SectionEntry href={hrefTo(paths.team)} title={m.settings_join()} line={m.settings_join_line()} icon={Users} />
    )
  return (
    <>
      <SectionEntry
        href={hrefTo(paths.exports)}
        title={m.exchange_title()}
        line={m.places_back_line()}
        icon={PackageCheck}
      />
      <SectionEntry
        href={hrefTo(paths.exportPlaces)}
        title={m.places_title()}
        line={m.places_line()}
        icon={FolderSync}
      />
    </>
  )
}
