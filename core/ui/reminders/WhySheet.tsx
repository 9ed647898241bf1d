import type { ReminderWords } from "../../../content/reminder-schema.ts"
import type { ReminderLine } from "../../reminders/api.ts"
import { m } from "../../words/messages.js"
import { hrefOfRecord, kindOfRecord } from "../fidelity/record-words.ts"
import { Dialog } from "../parts/Dialog.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { useWhen } from "../use-when.ts"
import { itemWords, type SaidReminder } from "./reminder-words.ts"

type WhyProps = {
  readonly of: ReminderLine
  readonly said: SaidReminder
  readonly words: ReminderWords
  readonly open: boolean
  readonly onClose: () => void
}

/** What a reminder rests on: what the records say, the item it serves, where the number is from, the records themselves. */
export const WhySheet = ({ of: { item, records }, said, words, open, onClose }: WhyProps) => {
  const when = useWhen()
  return (
    <Dialog open={open} title={said.title} onClose={onClose}>
      <div class="stack">
        <p>{said.evidence}</p>
        <dl class="reminders-facts">
          <div>
            <dt>{m.reminders_serves()}</dt>
            <dd>{itemWords(item)}</dd>
          </div>
          <div>
            <dt>{m.reminders_source()}</dt>
            <dd>
              {words.source}
              {!words.verified && <span class="quiet"> {m.reminders_unverified()}</span>}
            </dd>
          </div>
        </dl>
        {records.length > 0 && (
          <section class="stack-close">
            <h3 class="label">{m.reminders_records()}</h3>
            <List label={m.reminders_records()}>
              {records.map(record => (
                <ListRow
                  key={`${record.kind} ${record.id}`}
                  title={kindOfRecord(record.kind)}
                  end={when.fullDay(record.on)}
                  href={hrefOfRecord(record, "attendance")}
                />
              ))}
            </List>
          </section>
        )}
      </div>
    </Dialog>
  )
}
