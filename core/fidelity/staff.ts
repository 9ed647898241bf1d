import { addDays, type Day } from "../base/clock.ts"
import type { Program } from "../domain/program.ts"
import { kept } from "../domain/shape.ts"
import { isStructured, presentAt, type Supervision, weekOf } from "../domain/supervision.ts"
import { trainingStateOf } from "../domain/training.ts"
import type { Window } from "./api.ts"
import { type Behind, type Evidence, type Left, shareOf } from "./evidence.ts"

/** A week (by its Monday) in which somebody had structured supervision about IMR (`domain/supervision.ts`). */
export type SupervisedWeek = { readonly staffId: string; readonly week: Day }

/** The weeks of all who took part in meetings that count as structured supervision. */
export const supervisedWeeks = (meetings: readonly Supervision[]): readonly SupervisedWeek[] =>
  meetings
    .filter(isStructured)
    .flatMap(meeting => presentAt(meeting).map(staffId => ({ staffId: String(staffId), week: weekOf(meeting.on) })))

/**
 * How many of a quarter's thirteen weeks are "weekly", "twice a month" and "monthly". Holidays and illness take some: for
 * weekly, about one in four, as for the rhythm of sessions.
 */
const quarterWeeks = 13
const leastOf = { weekly: 10, twiceAMonth: 6, monthly: 3 } as const

type Member = ReturnType<typeof kept<Program["staff"][string]>>[number]

const behindOf = ({ id, hiredOn }: Member, { to }: Window): Behind => ({
  kind: "staff",
  id,
  participantId: null,
  at: hiredOn ?? to,
})
const worksOn = (on: Day, { hiredOn, leftOn }: Member): boolean =>
  (hiredOn === null || hiredOn <= on) && (leftOn === null || leftOn > on)

/**
 * G7: of those who provide IMR on the last day, whoever has the training they should have by then. New ones who still have
 * time for the workshop are not counted. A log in which nothing stands is no data: it may be kept elsewhere.
 */
export const training = (program: Program, window: Window): Evidence => {
  const [counted, missing, left]: [Behind[], Behind[], Left[]] = [[], [], []]
  for (const member of kept(program.staff)) {
    if (!worksOn(window.to, member)) continue
    const behind = behindOf(member, window)
    const state = trainingStateOf(program, member.id, window.to)
    switch (state.is) {
      case "met":
        counted.push(behind)
        break
      case "missing":
        missing.push(behind)
        break
      case "time":
        left.push({ behind, why: "started-lately" })
        break
    }
  }
  const evidence = shareOf(counted, missing, left)
  return kept(program.trainings).length === 0 ? { ...evidence, share: null } : evidence
}

/** The Mondays of the weeks that lie in the window with all their days. */
const weeksIn = ({ from, to }: Window): readonly Day[] => {
  const weeks: Day[] = []
  const first = weekOf(from)
  for (let week = first === from ? first : addDays(first, 7); addDays(week, 6) <= to; week = addDays(week, 7))
    weeks.push(week)
  return weeks
}

/**
 * G8: of those who provided IMR in at least one whole week of the window, whoever had supervision weekly. `supervised`
 * empty: none is on record anywhere, which is no data.
 */
export const supervision = (program: Program, window: Window, supervised: readonly SupervisedWeek[]): Evidence => {
  const all = weeksIn(window)
  const had = new Set(supervised.map(({ staffId, week }) => `${staffId} ${week}`))
  const [counted, missing, left]: [Behind[], Behind[], Left[]] = [[], [], []]
  const sum = { weeks: 0, supervised: 0, twiceAMonth: 0, monthly: 0 }
  for (const member of kept(program.staff)) {
    const weeks = all.filter(week => worksOn(week, member) && worksOn(addDays(week, 6), member))
    const behind = behindOf(member, window)
    if (weeks.length === 0) {
      if (worksOn(window.to, member)) left.push({ behind, why: "started-lately" })
      continue
    }
    const times = weeks.filter(week => had.has(`${member.id} ${week}`)).length
    const atLeast = (least: number) => times * quarterWeeks >= least * weeks.length
    ;(atLeast(leastOf.weekly) ? counted : missing).push(behind)
    sum.weeks += weeks.length
    sum.supervised += times
    if (atLeast(leastOf.twiceAMonth)) sum.twiceAMonth++
    if (atLeast(leastOf.monthly)) sum.monthly++
  }
  const denominator = counted.length + missing.length
  const evidence = shareOf(counted, missing, left, [
    { id: "supervised-weeks", numerator: sum.supervised, denominator: sum.weeks },
    { id: "supervised-twice-a-month", numerator: sum.twiceAMonth, denominator },
    { id: "supervised-monthly", numerator: sum.monthly, denominator },
  ])
  return supervised.length === 0 ? { ...evidence, share: null } : evidence
}
