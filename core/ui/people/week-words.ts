import { systemClock } from "../../base/clock.ts"
import { type Participant, weekOf } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"

/** "Week 9", under the name. */
export const weekWords = (person: Pick<Participant, "startedOn">): string =>
  m.today_week({ week: weekOf(person, systemClock.today()) })
