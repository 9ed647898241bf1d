import type { Day } from "../../base/clock.ts"
import type { PersonLine } from "../../people/api.ts"
import { m } from "../../words/messages.js"
import type { When } from "../when.ts"
import { comingDay } from "./days.ts"

/** What comes next with a person, in one line: the meeting agreed, or the step that is missing. */
export const nextStepWords = (line: PersonLine, today: Day, when: When): string => {
  const { next, lastMetOn } = line
  if (next && next.on >= today) return meets(next, today, when)
  if (next && (lastMetOn === null || lastMetOn < next.on))
    return m.people_next_overdue({ day: when.day(next.on, today) })
  if (line.sessions === 0) return m.people_next_first()
  return line.goal === null ? m.people_next_choose_goal() : m.people_next_plan()
}

const meets = ({ on, at }: NonNullable<PersonLine["next"]>, today: Day, when: When) => {
  if (on === today)
    return at === null ? m.people_next_meets_today() : m.people_next_meets_today_at({ time: when.time(at) })
  const day = comingDay(on, today, when)
  return at === null ? m.people_next_meets({ day }) : m.people_next_meets_at({ day, time: when.time(at) })
}
