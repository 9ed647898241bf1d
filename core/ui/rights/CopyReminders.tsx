import type { CopyReminder } from "../../rights/copy.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { reasonWords } from "../reminders/reason-words.ts"
import { useWhen } from "../use-when.ts"
import { CopySection } from "./CopyPart.tsx"

/** What Handrail reminded of about the person, and what was done about it. */
export const CopyReminders = ({ reminders }: { readonly reminders: readonly CopyReminder[] }) => {
  const when = useWhen()
  const done = ({ how, until }: CopyReminder) =>
    how === "snoozed" && until !== null
      ? m.copy_reminder_put_off({ day: when.fullDay(until) })
      : m.copy_reminder_acted()
  return (
    <CopySection title={m.copy_reminders()}>
      <ul class="copy-list">
        {reminders.map((one, i) => (
          <li key={`${one.on} ${one.about} ${i}`}>
            {dotted(one.about, done(one))}
            <span class="copy-quiet">
              {dotted(when.fullDay(one.on), one.reason !== null && reasonWords[one.reason](), one.words.trim())}
            </span>
          </li>
        ))}
      </ul>
    </CopySection>
  )
}
