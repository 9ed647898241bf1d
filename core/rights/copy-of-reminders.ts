import type { CopyReminder } from "./copy.ts"
import type { Material, Titles } from "./material.ts"

/** What was done about reminders that concerned the person, newest first. */
export const copyOfReminders = (
  { marks }: Pick<Material, "marks">,
  titles: Pick<Titles, "reminder">,
): readonly CopyReminder[] =>
  [...marks]
    .sort((a, b) => (`${a.on} ${a.id}` < `${b.on} ${b.id}` ? 1 : -1))
    .map(({ rule, how, on, until, reason, words }) => ({
      about: titles.reminder(rule) ?? rule,
      how,
      on,
      until,
      reason,
      words,
    }))
