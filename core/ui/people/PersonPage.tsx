import "./person.css"
import type { ComponentChildren } from "preact"
import { systemClock } from "../../base/clock.ts"
import type { Goal } from "../../domain/goal.ts"
import type { Participant } from "../../domain/participant.ts"
import type { SessionHead } from "../../domain/session.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { RatingsOfPerson } from "../ratings/RatingsOfPerson.tsx"
import { PersonReminders } from "../reminders/Reminders.tsx"
import { PersonToolsSection } from "../tools/PersonToolsSection.tsx"
import { Coverage } from "./Coverage.tsx"
import { LastPlan } from "./LastPlan.tsx"
import { NextMeeting } from "./NextMeeting.tsx"
import { Papers } from "./Papers.tsx"
import { PersonGoal } from "./PersonGoal.tsx"
import { PersonRecords } from "./PersonRecords.tsx"
import { SessionList } from "./SessionList.tsx"
import { Strengths } from "./Strengths.tsx"
import { Supporters } from "./Supporters.tsx"

type PersonPageProps = {
  readonly person: Participant
  readonly goals: readonly Goal[]
  /** Newest first. */
  readonly sessions: readonly SessionHead[]
  /** What only this shell has of a person. */
  readonly beside?: ComponentChildren
}

/** All that is known of a person: what they go for, what was agreed, what was done, who stands by them. */
export const PersonPage = ({ person, goals, sessions, beside }: PersonPageProps) => {
  const core = useCore()
  const act = useAct()
  const today = systemClock.today()
  return (
    <div class="person">
      <div class="stack person-main">
        {!person.active && (
          <Notice
            title={m.person_inactive()}
            actions={
              <Button
                kind="link"
                onClick={() => void act(core.people.change({ id: person.id, fields: { active: true } }))}
              >
                {m.person_activate()}
              </Button>
            }
          >
            {m.person_inactive_next()}
          </Notice>
        )}
        <PersonGoal person={person} goals={goals} />
        <NextMeeting person={person} today={today} />
        {beside}
        <PersonReminders id={person.id} />
        <LastPlan sessions={sessions} today={today} />
        <SessionList sessions={sessions} today={today} />
        <Coverage person={person} sessions={sessions} />
      </div>
      <div class="stack person-side">
        <Strengths person={person} />
        <Supporters person={person} />
        <PersonToolsSection participantId={person.id} />
        <RatingsOfPerson id={person.id} />
        <Papers />
        <PersonRecords person={person} />
      </div>
    </div>
  )
}
