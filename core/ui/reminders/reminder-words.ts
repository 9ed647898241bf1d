import type { ReminderWords } from "../../../content/reminder-schema.ts"
import type { Day } from "../../base/clock.ts"
import { topicHeads } from "../../curriculum/heads.ts"
import { instrumentHeads } from "../../curriculum/instrument-heads.ts"
import type { ReminderLine } from "../../reminders/api.ts"
import type { ServedItem } from "../../reminders/rule-table.ts"
import { m } from "../../words/messages.js"
import type { When } from "../when.ts"

/** A reminder in words: what is said, what it is good for, what the records say, what to do. */
export type SaidReminder = {
  readonly title: string
  readonly why: string
  readonly evidence: string
  readonly action: string
}

const unknown = "…"
const titleOfTopic = (id: string) => topicHeads.find(topic => topic.id === id)?.title ?? unknown

/** What stands in a text for each mark that content may use. */
const marksOf = ({ chosenName, evidence, action }: ReminderLine, today: Day, when: When): Record<string, string> => {
  const { on, count, limit, topicIds = [], card } = evidence
  const titles = topicIds.map(titleOfTopic)
  const inTopic = topicHeads.find(({ id }) => id === card?.topicId)?.cards.find(({ id }) => id === card?.cardId)
  const scale =
    action.do === "begin-rating" ? instrumentHeads.find(({ id }) => id === action.instrumentId)?.title : null
  return {
    name: chosenName || unknown,
    when: on === undefined ? unknown : when.relative(on, today),
    count: count === undefined ? unknown : when.number(count),
    limit: limit === undefined ? unknown : when.number(limit),
    topic: titles[0] ?? unknown,
    topics: titles.length > 0 ? when.list(titles) : unknown,
    card: inTopic?.title ?? unknown,
    scale: scale ?? unknown,
  }
}

const fill = (text: string, marks: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/g, (_, mark: string) => marks[mark] ?? unknown)

/** A reminder in the words of its rule. */
export const saidOf = (words: ReminderWords, one: ReminderLine, today: Day, when: When): SaidReminder => {
  const marks = marksOf(one, today, when)
  const evidence = one.evidence.on === undefined ? (words.evidenceNone ?? words.evidence) : words.evidence
  return {
    title: fill(words.title, marks),
    why: fill(words.why, marks),
    evidence: fill(evidence, marks),
    action: one.action.do === "start-session" ? m.reminders_begin_session() : words.action,
  }
}

const scales: Readonly<Record<ServedItem["scale"], (input: { readonly number: string }) => string>> = {
  fidelity: m.reminders_item_fidelity,
  index: m.reminders_item_index,
  integrity: m.reminders_item_integrity,
}
/** The item it serves, by its scale and number. */
export const itemWords = ({ scale, number }: ServedItem): string => scales[scale]({ number })
