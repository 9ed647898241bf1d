import type { Day } from "../base/clock.ts"
import { inForceOf } from "../domain/administration.ts"
import { type Consent, consentState, mayDisclose, type Shareable } from "../domain/consent.ts"
import { isMarked, withoutMarked } from "../domain/sensitive.ts"
import { noPlan } from "../domain/session.ts"
import { sheetWithoutMarked } from "../domain/sheet-marks.ts"
import { finishedOf } from "./copy-of-rating.ts"
import { type AboutSubstances, heldSessions, type Material } from "./material.ts"
import { sectionMarks } from "./section-marks.ts"

/** `uncovered`: entries in parts that the consent does not name. `marked`: what is marked, and it does not name substance use. */
export type LetThrough = { readonly material: Material; readonly uncovered: number; readonly marked: number }

const hasText = (texts: Readonly<Record<string, { readonly text: string }>>) =>
  Object.values(texts).some(({ text }) => text.trim() !== "")

/** What may go under one consent on a day: nothing at all when it does not hold. The rules are in `FORMAT.md`. */
export const letThrough = (material: Material, consent: Consent, about: AboutSubstances, on: Day): LetThrough => {
  // Of the others only the one that may have replaced it counts: what they allow does not widen this one.
  const holds = consentState(consent, material.consents, on) === "holds"
  const may = (what: Shareable) => holds && mayDisclose([consent], what, consent.recipient, on)
  const substances = may("substanceUse")
  let marked = 0
  const without = <T extends Parameters<typeof withoutMarked>[0]>(noun: T): T => {
    const rest = withoutMarked(noun)
    marked += rest.left
    return rest.noun
  }
  /** Keeps those that may go; counts those left out because they are marked as a whole. */
  const unmarked = <T>(all: readonly T[], isWhole: (one: T) => boolean): readonly T[] => {
    const rest = all.filter(one => !isWhole(one))
    marked += all.length - rest.length
    return rest
  }

  const signed = material.notes.filter(note => note.signature !== null)
  const held = heldSessions(material.sessions)
  const planned = held.filter(session => session.actionPlan.what.trim() !== "")

  const goals = () =>
    substances ? material.goals : unmarked(material.goals, goal => isMarked(goal.sensitive, "words")).map(without)

  /** One walk for both parts that sessions hold; what only the other part shows is emptied, and not counted as marked. */
  const sessions = () => {
    const rest = substances
      ? held
      : unmarked(held, session => about.isAboutSubstances(session.topicId ?? "")).map(session => {
          const seen = Object.entries(session.sensitive).filter(([path]) =>
            /^(actionPlan|planReview)\b/.test(path) ? may("plans") : may("sessions") && !path.startsWith("jottings"),
          )
          return { ...without({ ...session, sensitive: Object.fromEntries(seen) }), sensitive: session.sensitive }
        })
    return may("plans") ? rest : rest.map(session => ({ ...session, actionPlan: noPlan }))
  }

  const sheets = () =>
    substances
      ? material.sheets
      : unmarked(material.sheets, sheet => about.isSubstanceTool(sheet.toolId)).map(sheet => {
          const rest = sheetWithoutMarked(sheet)
          marked += rest.left
          return rest.sheet
        })

  const notes = () =>
    substances
      ? signed
      : signed.flatMap(note => {
          const marks = sectionMarks(note, material, about)
          const sections = Object.fromEntries(
            Object.entries(note.sections).filter(([id, { text }]) => {
              if (!marks[id]?.marked) return true
              if (text.trim() !== "") marked++
              return false
            }),
          )
          return hasText(sections) ? [{ ...note, sections }] : []
        })

  // What a supporter said of themselves is theirs; what was corrected tells nobody anything any more.
  const finished = finishedOf(material.ratings)
  const ratings = () => {
    const rest = inForceOf(finished).filter(one => one.by !== "supporter")
    return substances ? rest : rest.map(without)
  }

  const uncovered =
    (may("goals") ? 0 : material.goals.length) +
    (may("plans") ? 0 : planned.length) +
    (may("tools") ? 0 : material.sheets.length) +
    (may("sessions") ? 0 : held.length) +
    (may("notes") ? 0 : signed.length) +
    (may("ratings") ? 0 : finished.length)
  const through = {
    ...material,
    goals: may("goals") ? goals() : [],
    sessions: may("sessions") || may("plans") ? sessions() : [],
    sheets: may("tools") ? sheets() : [],
    notes: may("notes") ? notes() : [],
    ratings: may("ratings") ? ratings() : [],
    contacts: [],
    marks: [],
  }
  return { material: through, uncovered, marked }
}
