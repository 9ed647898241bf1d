import { addDays, type Day } from "../base/clock.ts"
import type { EntryId } from "../base/id.ts"
import { isStructured, presentAt, type Supervision, weekOf } from "../domain/supervision.ts"
import type { SupervisedWeek } from "./api.ts"

/** A quarter of a year. */
const shownWeeks = 13

const weekIs = (meetings: readonly Supervision[]): SupervisedWeek["is"] => {
  if (meetings.some(isStructured)) return "structured"
  if (meetings.some(({ status }) => status === "finished")) return "other"
  return meetings.length > 0 ? "open" : "none"
}

/** The weeks up to the one of today, oldest first. None before the program began: nobody could meet then. */
export const weeksOf = (
  meetings: readonly Supervision[],
  on: Day,
  startedOn: Day | null,
): readonly SupervisedWeek[] => {
  const running = weekOf(on)
  const first = startedOn === null ? "" : weekOf(startedOn)
  return Array.from({ length: shownWeeks }, (_, i) => addDays(running, 7 * (i - shownWeeks + 1)))
    .filter(week => week >= first)
    .map(week => {
      const held = meetings.filter(one => weekOf(one.on) === week)
      return {
        week,
        is: weekIs(held),
        running: week === running,
        meetings: held.map(({ id }) => id),
        present: [...new Set<EntryId>(held.filter(isStructured).flatMap(presentAt))].sort(),
      }
    })
}
