import type { Day } from "../base/clock.ts"
import type { SessionFact } from "../domain/facts/session-fact.ts"
import { addMonths } from "../domain/rating-due.ts"
import { type Census, newestHeld, personBehind } from "./census.ts"
import { type Behind, type Evidence, type Left, shareOf } from "./evidence.ts"
import { type Meetings, meetingsWith } from "./meetings.ts"
import { ofPeople } from "./of-people.ts"
import { fortnightly, hadRhythm, weekly } from "./rhythm.ts"

/** Of a program's group, `imr.md` 6.2. */
const topGroup = 8
/** `imr.md` 1.5: who began less than six months before cannot have had six months. */
const longEnoughMonths = 6

/** Item 1: the largest attendance of any meeting. Of no meeting nothing is said. */
export const attendance = ({ all, left }: Meetings): Evidence => {
  const largest = all.reduce((most, meeting) => Math.max(most, meeting.attendance), 0)
  const [counted, missing]: [Behind[], Behind[]] = [[], []]
  for (const meeting of all) (meeting.attendance === largest ? counted : missing).push(meeting.behind)
  return {
    numerator: largest,
    denominator: null,
    share: all.length === 0 ? null : { part: largest, whole: 1 },
    side: [
      { id: "over-eight", numerator: all.filter(one => one.attendance > topGroup).length, denominator: all.length },
    ],
    counted,
    missing,
    left,
  }
}

/**
 * Item 2: who had weekly sessions for six months, or fortnightly ones for a year, up to the end of the window. Of all who
 * began at least six months before it, completers and drop-outs too; those who began later are reported and not counted.
 */
export const length = ({ everyone, window }: Census): Evidence => {
  const latestStart: Day = addMonths(window.to, -longEnoughMonths)
  const [counted, missing, left]: [Behind[], Behind[], Left[]] = [[], [], []]
  const met = { weekly: 0, fortnightly: 0 }
  for (const person of everyone) {
    const behind = personBehind(person)
    if (person.out) left.push({ behind, why: "left-out" })
    else if (person.startedOn > latestStart) left.push({ behind, why: "started-lately" })
    else {
      const days = [...person.heldOn].sort((a, b) => a - b)
      const [everyWeek, everyOther] = [hadRhythm(days, weekly), hadRhythm(days, fortnightly)]
      if (everyWeek) met.weekly++
      if (everyOther) met.fortnightly++
      ;(everyWeek || everyOther ? counted : missing).push(behind)
    }
  }
  const of = counted.length + missing.length
  return shareOf(counted, missing, left, [
    { id: "weekly", numerator: met.weekly, denominator: of },
    { id: "fortnightly", numerator: met.fortnightly, denominator: of },
  ])
}

/** Item 3: the topics that the scale lists, as far as the curriculum on this device has them. Of no records. */
export const topics = (among: readonly string[], there: readonly string[], { window }: Census): Evidence => {
  const behind = (id: string): Behind => ({ kind: "topic", id, participantId: null, at: window.to })
  const [has, lacks] = [among.filter(id => there.includes(id)), among.filter(id => !there.includes(id))]
  return {
    numerator: has.length,
    denominator: among.length,
    share: { part: has.length, whole: among.length },
    side: [],
    counted: has.map(behind),
    missing: lacks.map(behind),
    left: [],
  }
}

/** Item 4: people with at least one handout given. Beside it the meetings with one. */
export const handouts = (census: Census, meetings: Meetings): Evidence => {
  const gave = (fact: SessionFact) => fact.handouts.length > 0
  return ofPeople(census, person => newestHeld(person, gave), [
    {
      id: "sessions-with-handout",
      numerator: meetingsWith(meetings, gave).length,
      denominator: meetings.noted.length,
    },
  ])
}
