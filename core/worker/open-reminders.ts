import { through } from "../base/together.ts"
import { topicHeads } from "../curriculum/heads.ts"
import { instrumentHeads } from "../curriculum/instrument-heads.ts"
import { loadTechniques } from "../curriculum/load.ts"
import type { TechniqueFamilies } from "../reminders/person.ts"
import { createReminders } from "../reminders/service.ts"
import { factsOf } from "./facts-of.ts"
import type { OpenedStore } from "./open-store.ts"
import type { OpenedVault } from "./open-vault.ts"
import { programsOf } from "./programs-of.ts"
import { reminderMarksOf } from "./reminder-marks.ts"
import { watchReviewDue } from "./review-due.ts"
import { supervisionsOf } from "./supervisions-of.ts"

const loadFamilies = async (): Promise<TechniqueFamilies> => {
  const { families } = await loadTechniques()
  const idsOf = (family: keyof TechniqueFamilies) =>
    families.filter(({ id }) => id === family).flatMap(({ techniques }) => techniques.map(({ id }) => id))
  return {
    motivational: idsOf("motivational"),
    educational: idsOf("educational"),
    "cognitive-behavioural": idsOf("cognitive-behavioural"),
    sequence: idsOf("sequence"),
  }
}

/** The room of reminders. */
export const openReminders = ({ clock }: OpenedVault, store: OpenedStore) => {
  const supervisions = supervisionsOf(store)
  return createReminders({
    facts: factsOf(store),
    marks: reminderMarksOf(store),
    participants: store.participants,
    programs: programsOf(store),
    clock,
    topics: topicHeads,
    everyMonths: id => instrumentHeads.find(head => head.id === id)?.everyMonths ?? null,
    loadFamilies,
    supervisedOn: through(
      (next: Parameters<typeof supervisions.watchHeads>[1]) => supervisions.watchHeads({}, next),
      meetings =>
        meetings.reduce<string | null>(
          (last, { on, status }) => (status === "finished" && (last === null || on > last) ? on : last),
          null,
        ),
    ),
    reviewDueOn: watchReviewDue(store),
  })
}
