import "./today.css"
import { CalendarDays, UserPlus } from "lucide"
import type { GroupToday } from "../../groups/api.ts"
import type { PersonToday, Today } from "../../today/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { EmptyState } from "../parts/EmptyState.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useStartSession } from "../people/use-start-session.ts"
import { TodayReminders } from "../reminders/Reminders.tsx"
import { ForMe } from "../team/ForMe.tsx"
import { GroupCard } from "./GroupCard.tsx"
import { InsertedNotes } from "./InsertedNotes.tsx"
import { TodayCard } from "./TodayCard.tsx"
import { UnsignedNotes } from "./UnsignedNotes.tsx"

type TodayBoardProps = { readonly today: Today; readonly groups: readonly GroupToday[] }

/** The day: whom to meet, who was not met yet, what waits for a signature. */
export const TodayBoard = ({ today, groups }: TodayBoardProps) => {
  const { start, starting } = useStartSession()
  const planned = today.people.filter(({ why }) => why !== "overdue")
  const overdue = today.people.filter(({ why }) => why === "overdue")
  const running = groups.filter(({ why }) => why === "running")
  const meeting = groups.filter(({ why }) => why !== "overdue")
  const missed = groups.filter(({ why }) => why === "overdue")
  const groupCard = (group: GroupToday, first: boolean) => (
    <GroupCard key={group.id} group={group} on={today.on} first={first} />
  )
  const card = (person: PersonToday, first: boolean) => (
    <TodayCard
      key={person.participantId}
      person={person}
      on={today.on}
      first={first}
      starting={starting === person.participantId}
      onStart={() => void start(person.participantId)}
    />
  )
  if (today.caseload === 0 && today.people.length === 0)
    return (
      <>
        <EmptyState
          icon={UserPlus}
          title={m.today_empty_title()}
          action={
            <Button kind="primary" href={hrefTo(paths.newPerson)}>
              {m.people_add()}
            </Button>
          }
        >
          {m.today_empty_next()}
        </EmptyState>
        <ForMe on={today.on} />
        <UnsignedNotes unsigned={today.unsigned} on={today.on} />
        <InsertedNotes on={today.on} />
      </>
    )
  return (
    <div class="today">
      <div class="stack">
        {planned.length === 0 && meeting.length === 0 && (
          <EmptyState
            icon={CalendarDays}
            title={m.today_nobody_title()}
            action={
              <Button kind="primary" href={hrefTo(paths.people)}>
                {m.today_choose()}
              </Button>
            }
          >
            {m.today_nobody_next()}
          </EmptyState>
        )}
        {running.map((group, i) => groupCard(group, i === 0))}
        {planned.map((person, i) => card(person, i === 0 && running.length === 0))}
        {meeting
          .filter(group => !running.includes(group))
          .map((group, i) => groupCard(group, i === 0 && planned.length === 0 && running.length === 0))}
      </div>
      <div class="stack">
        <ForMe on={today.on} />
        <TodayReminders />
        <UnsignedNotes unsigned={today.unsigned} on={today.on} />
        <InsertedNotes on={today.on} />
        {(overdue.length > 0 || missed.length > 0) && (
          <section class="stack" aria-labelledby="today-overdue">
            <div class="stack-close">
              <h2 id="today-overdue">{m.today_overdue_title()}</h2>
              <p class="quiet">{m.today_overdue_why()}</p>
            </div>
            {missed.map(group => groupCard(group, false))}
            {overdue.map(person => card(person, false))}
          </section>
        )}
      </div>
    </div>
  )
}
