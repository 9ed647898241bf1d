import type * as v from "valibot"
import { reminderTableSchema } from "../reminder-schema.ts"
import { agendaSchema, crisisSchema, goalToolsSchema, noteFormatsSchema, techniquesSchema } from "../schema.ts"
import { check } from "./check.ts"
import { toInlineHtml } from "./markdown.ts"
import type { Path } from "./name-of.ts"
import type { Places } from "./place.ts"
import type { Problems } from "./problem.ts"
import { eachIn, entriesIn, type Fields, readFields } from "./read-yaml.ts"
import type { Sources } from "./sources.ts"

const asText = (value: unknown) => (typeof value === "number" ? String(value) : (value ?? null))

const agendaPrompts = (prompts: unknown): Fields =>
  Object.fromEntries(
    Object.entries(entriesIn(prompts)).map(([kind, lines]) => [
      kind,
      Array.isArray(lines) ? lines.map(line => (typeof line === "string" ? toInlineHtml(line) : line)) : (lines ?? []),
    ]),
  )

/** The YAML files beside the topics: how each is called, its shape, and what its author may leave out. */
const tables = {
  agenda: {
    schema: agendaSchema,
    fill: (f: Fields): Fields => ({ ...f, steps: eachIn(f.steps, s => ({ ...s, prompts: agendaPrompts(s.prompts) })) }),
  },
  techniques: { schema: techniquesSchema, fill: (f: Fields): Fields => f },
  "note-formats": { schema: noteFormatsSchema, fill: (f: Fields): Fields => f },
  "goal-tools": {
    schema: goalToolsSchema,
    fill: (f: Fields): Fields => ({ ...f, feedback: eachIn(f.feedback, q => ({ low: null, high: null, ...q })) }),
  },
  reminders: {
    schema: reminderTableSchema,
    fill: (f: Fields): Fields => ({
      ...f,
      rules: eachIn(f.rules, rule => ({ evidenceNone: null, verified: f.verified ?? false, ...rule })),
    }),
  },
  crisis: {
    schema: crisisSchema,
    fill: (f: Fields): Fields => ({
      ...f,
      contacts: eachIn(f.contacts, c => ({ ...c, tel: asText(c.tel), sms: asText(c.sms), text: asText(c.text) })),
    }),
  },
} as const
export type TableName = keyof typeof tables
export type Table<N extends TableName> = v.InferOutput<(typeof tables)[N]["schema"]>

export const tableNames = Object.keys(tables) as readonly TableName[]

/** Reads and checks one of the YAML files; null when it has a problem (told). */
export const compileTable = <N extends TableName>(
  name: N,
  deps: { readonly sources: Sources; readonly problems: Problems; readonly places: Places; readonly prefix: string },
): Table<N> | null => {
  const path = `${name}.yaml`
  const tell = deps.problems.tellOf(deps.prefix + path)
  const text = deps.sources[path]
  if (text === undefined) {
    tell(null, "this file is missing")
    return null
  }
  const read = readFields(text, tell)
  deps.places.add(name, deps.prefix + path, text, read?.yaml.lineOf)
  if (read === null) return null
  const { fields, yaml } = read
  const { schema, fill } = tables[name]
  const version = fields.version === undefined ? {} : { version: String(fields.version) }
  const where = (at: Path) => ({ line: yaml.lineOf(at) })
  return check(schema as v.GenericSchema<unknown, Table<N>>, { ...fill(fields), ...version }, where, tell)
}
