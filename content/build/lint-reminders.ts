import { type ReminderTable, type ReminderWords, reminderMarks } from "../reminder-schema.ts"
import { type Found, failure, twice } from "./found.ts"
import { meant } from "./name-of.ts"

const longest = { name: 6, title: 14, why: 22, evidence: 24, evidenceNone: 24, action: 5 } as const
type Field = keyof typeof longest
const fields = Object.keys(longest) as readonly Field[]

const wordsIn = (text: string) => text.trim().split(/\s+/).length
const marksIn = (text: string) => [...text.matchAll(/\{([^}]*)\}/g)].flatMap(([, mark]) => mark ?? [])

const lintField = (rule: ReminderWords, field: Field): readonly Found[] => {
  const text = rule[field]
  if (text === null) return []
  const marks = marksIn(text)
  const allowed: readonly string[] = field === "name" || field === "action" ? [] : reminderMarks
  const count = wordsIn(text)
  return [
    ...(count > longest[field]
      ? [failure(`"${field}" of "${rule.id}" has ${count} words; at most ${longest[field]} are read in passing`)]
      : []),
    ...marks
      .filter(mark => !allowed.includes(mark))
      .map(mark =>
        failure(
          allowed.length === 0
            ? `"${field}" of "${rule.id}" stands by itself: nothing in { } is filled in there`
            : `"${field}" of "${rule.id}" has {${mark}}, which nothing fills in${meant(mark, allowed)}`,
        ),
      ),
    ...(/[{}]/.test(text.replace(/\{[^{}]*\}/g, ""))
      ? [failure(`a { or } in "${field}" of "${rule.id}" stands alone`)]
      : []),
  ]
}

/** Reminders are read in passing: each short, each rule once, with marks that are filled in. */
export const lintReminders = ({ rules }: ReminderTable): readonly Found[] => [
  ...twice(rules.map(({ id }) => id)).map(id => ({
    ...failure(`the reminder "${id}" is there twice`),
    path: ["rules", rules.findLastIndex(rule => rule.id === id)],
  })),
  ...rules.flatMap((rule, i) =>
    fields.flatMap(field => lintField(rule, field).map(found => ({ ...found, path: ["rules", i, field] }))),
  ),
]
