import type { ParticipantId } from "../base/id.ts"

/** Two or three members a session look at their goal with the group (`imr.md` 6.1, step 4). */
const turnsIn = (here: number) => (here >= 5 ? 3 : 2)

/**
 * Whose turn it is among those who are there: whoever's goal was looked at longest ago, in whichever kind of session;
 * first of all those with whom it never was. On the same day, the order given.
 */
export const nextUp = (
  here: readonly ParticipantId[],
  followedOn: Readonly<Record<string, string>>,
): readonly ParticipantId[] => {
  const dayOf = (id: ParticipantId) => followedOn[id] ?? ""
  return [...here]
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
    .slice(0, turnsIn(here.length))
}
