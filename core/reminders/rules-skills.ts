import { daysBetween } from "../base/clock.ts"
import type { ToolSheetFact } from "../domain/facts/tool-sheet-fact.ts"
import { session, sheet } from "./behind.ts"
import { names, numbers } from "./numbers.ts"
import type { About, Person } from "./person.ts"
import type { Found } from "./reminder.ts"

/** The coping cycle begun last: its versions, the first first. Earlier cycles have had their time. */
const newestCycle = ({ sheets }: Person): readonly ToolSheetFact[] => {
  const cycles = sheets.filter(({ toolId, filled }) => toolId === names.copingCycle && filled.length > 0)
  const first = cycles.findLast(({ follows }) => follows === null || !cycles.some(({ id }) => id === follows))
  const chain: ToolSheetFact[] = []
  for (let next = first; next && !chain.includes(next); next = cycles.find(one => one.follows === next?.id))
    chain.push(next)
  return chain
}

/** A cycle of which something is to be tried, a week ago or more, that nobody looked at again. */
export const copingReview = (person: Person, { today }: About): Found | null => {
  const cycle = newestCycle(person)
  const [first, last] = [cycle[0], cycle.at(-1)]
  if (!first || !last?.filled.includes(names.copingParts.tries)) return null
  const reviewed = cycle.some(({ reviewedOn }) => reviewedOn.length > 0)
  if (reviewed || daysBetween(first.startedOn, today) < numbers.copingDays) return null
  return {
    subject: first.id,
    since: first.startedOn,
    evidence: { on: first.startedOn },
    action: { do: "tool-sheet", sheetId: last.id },
    records: cycle.map(sheet),
  }
}

/**
 * Something that stays bothersome, written down on an earlier day, with fewer than two things that help: what is done
 * already, a row each, and what is tried. Facts hold no words, so what is tried counts as one more.
 */
export const copingStrategies = (person: Person, { today }: About): Found | null => {
  const last = newestCycle(person).at(-1)
  if (!last?.filled.includes(names.copingParts.problem) || last.startedOn >= today) return null
  const { now, tries } = names.copingParts
  const count = last.filled.filter(part => part === now || part === tries).length
  if (count >= numbers.strategies) return null
  return {
    subject: last.id,
    since: last.startedOn,
    evidence: { on: last.startedOn, count, limit: numbers.strategies },
    action: { do: "tool-sheet", sheetId: last.id },
    records: [sheet(last)],
  }
}

/** Whoever said last about medication that none is prescribed, in whichever version of the IMR Scales. */
const takesNone = ({ ratings }: Person): boolean => {
  const told = ratings.filter(
    ({ instrumentId, answers }) =>
      names.scales.some(scale => scale.instrumentId === instrumentId) && answers[names.medicationItem] !== undefined,
  )
  return told.at(-1)?.answers[names.medicationItem] === "not-applicable"
}

/** The topic was reached, and no routine was fitted: neither on the sheet nor as a technique (fidelity item 13). */
export const medicationRoutine = (person: Person): Found | null => {
  const reached = person.held.filter(({ topicId }) => topicId === names.medicationTopic)
  const first = reached.at(-1)
  if (!first || takesNone(person)) return null
  const sessions = person.running ? [person.running, ...person.held] : person.held
  const fitted =
    person.sheets.some(one => one.toolId === names.medicationRoutine && one.filled.includes(names.routinePart)) ||
    sessions.some(({ techniques }) => techniques.includes(names.tailoring))
  if (fitted) return null
  return {
    subject: person.id,
    since: first.on,
    evidence: { on: first.on, count: reached.length },
    action: { do: "begin-tool", participantId: person.id, toolId: names.medicationRoutine },
    records: reached.map(session),
  }
}
