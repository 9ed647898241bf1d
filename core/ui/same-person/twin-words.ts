import type { Day } from "../../base/clock.ts"
import type { Twin } from "../../same-person/api.ts"
import { m } from "../../words/messages.js"
import { pastDay } from "../people/days.ts"
import type { When } from "../when.ts"

/** What tells a record from another of the same name, a line each. */
export const twinLines = (twin: Twin, today: Day, when: When): readonly string[] => [
  m.same_since({ day: when.day(twin.startedOn, today) }),
  ...(twin.place === "" ? [] : [twin.place]),
  m.same_sessions({ count: twin.sessions }),
  twin.lastMetOn === null ? m.people_met_never() : m.people_last_met({ when: pastDay(twin.lastMetOn, today, when) }),
  ...(twin.active ? [] : [m.people_inactive()]),
]
