import type { Day } from "../base/clock.ts"
import type { ParticipantId } from "../base/id.ts"
import type { ToolSheetFact } from "../domain/facts/tool-sheet-fact.ts"
import type { SideLine } from "./api.ts"
import type { Census } from "./census.ts"
import { type Behind, createProofs, type Evidence } from "./evidence.ts"
import { type Meetings, meetingsWith } from "./meetings.ts"
import { ofPeople } from "./of-people.ts"

/**
 * Items 11 to 13 ask for judgement: whether facilitators know and use a whole sequence. The records show, of each, the
 * sheets on which it was gone through with people, and the sessions in which it was tapped.
 */
type Sequence = {
  /** The sheet that goes with it, and the technique (`content`). */
  readonly toolId: string
  readonly technique: string
  /** Whether somebody's sheets of that tool, as they stood at the end of the window, show all of it. */
  readonly isWhole: (sheets: readonly ToolSheetFact[], to: Day) => boolean
}

const has = ({ filled }: ToolSheetFact, ...parts: readonly string[]) => parts.every(part => filled.includes(part))
const done = (days: readonly Day[], to: Day): boolean => days.some(on => on <= to)
const isKept = ({ keptOn }: ToolSheetFact, to: Day): boolean => keptOn !== null && keptOn <= to

/** The last version kept: a sheet that others follow is not what holds. */
const lastKept = (sheets: readonly ToolSheetFact[], to: Day): ToolSheetFact | undefined => {
  const kept = sheets.filter(sheet => isKept(sheet, to))
  const followed = new Set(kept.map(({ follows }) => follows))
  return kept
    .filter(({ id }) => !followed.has(id))
    .sort((a, b) => ((a.keptOn ?? "") + a.id < (b.keptOn ?? "") + b.id ? 1 : -1))[0]
}

/** Item 11: how one copes now, what to try, rehearsed, and its effect looked at (`imr.md` 1.4). */
const isFullCycle = (sheet: ToolSheetFact, to: Day): boolean =>
  has(sheet, "now", "try") && (done(sheet.rehearsedOn, to) || has(sheet, "learned")) && done(sheet.reviewedOn, to)

/** Item 12: the five parts of a plan (`imr.md` 6.7). */
const isCompletePlan = (sheets: readonly ToolSheetFact[], to: Day): boolean => {
  const plan = lastKept(sheets, to)
  return plan !== undefined && has(plan, "triggers", "signs", "helps", "people", "emergency")
}
const isRehearsed = (sheets: readonly ToolSheetFact[], to: Day) => sheets.some(one => done(one.rehearsedOn, to))
const isShared = (sheets: readonly ToolSheetFact[], to: Day) => sheets.some(one => done(one.sharedOn, to))

/** Item 13: times of the day with what they go with, and kept: a routine that was fitted. */
const isFitted = (sheets: readonly ToolSheetFact[], to: Day): boolean => {
  const routine = lastKept(sheets, to)
  return routine !== undefined && has(routine, "times")
}

export const copingSkills: Sequence = {
  toolId: "coping-cycle",
  technique: "coping-skills",
  isWhole: (sheets, to) => sheets.some(sheet => isFullCycle(sheet, to)),
}
export const relapsePrevention: Sequence = {
  toolId: "relapse-plan",
  technique: "relapse-prevention",
  isWhole: (sheets, to) => isCompletePlan(sheets, to) && isRehearsed(sheets, to) && isShared(sheets, to),
}
export const behavioralTailoring: Sequence = {
  toolId: "medication-routine",
  technique: "behavioural-tailoring",
  isWhole: isFitted,
}

const sheetsByPerson = (
  { inSample, window }: Census,
  facts: readonly ToolSheetFact[],
  toolId: string,
): ReadonlyMap<ParticipantId, readonly ToolSheetFact[]> => {
  const byPerson = new Map<ParticipantId, ToolSheetFact[]>()
  for (const fact of facts) {
    if (fact.toolId !== toolId || fact.startedOn > window.to || !inSample.has(fact.participantId)) continue
    const known = byPerson.get(fact.participantId)
    if (known) known.push(fact)
    else byPerson.set(fact.participantId, [fact])
  }
  return byPerson
}

/** People with whom the whole sequence was gone through; beside it, how far it is with others and who uses it. */
export const sequence = (
  { toolId, technique, isWhole }: Sequence,
  census: Census,
  facts: readonly ToolSheetFact[],
  meetings: Meetings,
): Evidence => {
  const { to } = census.window
  const byPerson = sheetsByPerson(census, facts, toolId)
  const proofs = createProofs<Day>()
  for (const [participantId, sheets] of byPerson) {
    if (!isWhole(sheets, to)) continue
    for (const { id, startedOn } of sheets)
      proofs.add(participantId, { kind: "tool-sheet", id, participantId, at: startedOn } satisfies Behind<Day>)
  }
  const those = [...byPerson.values()]
  const people = (id: SideLine["id"], holds: (sheets: readonly ToolSheetFact[]) => boolean): SideLine => ({
    id,
    numerator: those.filter(holds).length,
    denominator: census.sample.length,
  })
  const used = meetingsWith(meetings, ({ techniques }) => techniques.includes(technique)).length
  const noted = meetings.noted.length
  return ofPeople(census, ({ id }) => proofs.of(id), [
    people("begun", sheets => sheets.length > 0),
    ...(technique === relapsePrevention.technique
      ? [
          people("complete", sheets => isCompletePlan(sheets, to)),
          people("rehearsed", sheets => isRehearsed(sheets, to)),
          people("shared", sheets => isShared(sheets, to)),
        ]
      : []),
    { id: "sequence-sessions", numerator: used, denominator: noted },
    // All that is kept on a device is one facilitator's work.
    { id: "facilitators", numerator: Math.min(used, 1), denominator: Math.min(noted, 1) },
  ])
}
