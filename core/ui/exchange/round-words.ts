import type { RoundState } from "../../exchange/api.ts"
import { m } from "../../words/messages.js"
import type { When } from "../when.ts"

/** Where the rounds of a place stand, in a line. */
export const roundWords = (round: RoundState, when: When): string => {
  switch (round.state) {
    case "running":
      return m.part_working()
    case "waiting":
      return round.nextAt === null ? m.places_next_hand() : m.places_next({ at: when.moment(round.nextAt) })
    case "resting":
      return round.doneAt === null ? m.places_never() : m.places_done({ at: when.moment(round.doneAt) })
  }
}
