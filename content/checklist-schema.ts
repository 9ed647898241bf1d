import * as v from "valibot"

/** The shape of conversation checklists, for the facilitator (`checklists/*.yaml`); `schema.ts` says what such shapes are for. */

const text = v.pipe(v.string(), v.trim(), v.minLength(1))
/** Ticks are kept under it, so it is never given to something else. */
const name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, "small letters, digits and hyphens"))

export const checklistSchema = v.object({
  id: name,
  /** Where it stands among the others. */
  order: v.number(),
  title: text,
  /** One line: when it is of use. */
  when: text,
  /** Whom one talks with: a supporter, or the person about their supporters. */
  with: v.picklist(["supporter", "person"]),
  /** In the order of the talk. */
  items: v.pipe(v.array(v.object({ id: name, words: text })), v.minLength(4), v.maxLength(9)),
  /** What is best not said, or not done. */
  leaveOut: v.pipe(v.array(text), v.minLength(1), v.maxLength(4)),
  source: text,
  version: text,
})
export type Checklist = v.InferOutput<typeof checklistSchema>
