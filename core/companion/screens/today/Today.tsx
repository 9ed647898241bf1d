import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { GroupToday } from "../../../groups/api.ts"
import type { Today as Day } from "../../../today/api.ts"
import { AuditNotice } from "../../../ui/audit/AuditNotice.tsx"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { PasskeyWanted } from "../../../ui/policy/PasskeyWanted.tsx"
import { TeamNews } from "../../../ui/team/TeamNews.tsx"
import { BackupReminder } from "../../../ui/today/BackupReminder.tsx"
import { NotHandedOver } from "../../../ui/today/NotHandedOver.tsx"
import { SoundnessNotice } from "../../../ui/today/SoundnessNotice.tsx"
import { TodayBoard } from "../../../ui/today/TodayBoard.tsx"
import { m } from "../../../words/messages.js"
import { SheetUnchecked } from "../settings/SheetUnchecked.tsx"

export const Today = () => {
  const core = useCore()
  const today = useLive(() => live<Day, RecordFailure>(next => core.today.watch(null, next)), [core])
  const groups = useLive(
    () => live<readonly GroupToday[], RecordFailure>(next => core.groups.watchToday(null, next)),
    [core],
  )
  return (
    <Screen
      name={m.nav_today()}
      title={today.state === "ready" ? titleOf(today.value) : m.nav_today()}
      status={<NotHandedOver />}
      crisis={hrefTo(paths.crisis)}
      wide
    >
      <SoundnessNotice />
      <AuditNotice />
      <BackupReminder />
      <SheetUnchecked />
      <TeamNews />
      <PasskeyWanted lockSettings={hrefTo(paths.settingsOf("lock"))} />
      <Ready of={today} what={m.today_what()}>
        {day => <TodayBoard today={day} groups={groups.state === "ready" ? groups.value : []} />}
      </Ready>
    </Screen>
  )
}

const titleOf = ({ caseload, people }: Day) =>
  caseload === 0 && people.length === 0
    ? m.today_heading_first()
    : m.today_heading({ count: people.filter(({ why }) => why !== "overdue").length })
