import * as v from "valibot"

/** The shape of what reminders say (`reminders.yaml`); `schema.ts` says what such shapes are for. */

const text = v.pipe(v.string(), v.trim(), v.minLength(1))
/** Answers to reminders are kept under it, so it is never given to something else. */
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, "small letters, digits and hyphens"))

/**
 * Marks in `{ }` that a screen fills in: the person's name, how long ago, how many, of how many, a topic, several, a card,
 * a rating scale.
 */
export const reminderMarks = ["name", "when", "count", "limit", "topic", "topics", "card", "scale"] as const
export type ReminderTextMark = (typeof reminderMarks)[number]

const ruleSchema = v.object({
  /** A rule of `core/reminders/rule-table.ts`, which a test holds. */
  id,
  /** In lists of what was done about reminders. Without marks. */
  name: text,
  /** One short sentence. */
  title: text,
  /** One or two: what it is good for. */
  why: text,
  /** What the records say. */
  evidence: text,
  /** The same where it was never done; null where it always was. */
  evidenceNone: v.nullable(text),
  /** On the button. */
  action: text,
  /** Where the rule and its number are from, to be read. */
  source: text,
  /** Somebody has held the number against the published document. */
  verified: v.boolean(),
})
export type ReminderWords = v.InferOutput<typeof ruleSchema>

export const reminderTableSchema = v.object({
  rules: v.pipe(v.array(ruleSchema), v.minLength(1)),
  source: text,
  version: text,
  verified: v.boolean(),
})
export type ReminderTable = v.InferOutput<typeof reminderTableSchema>
