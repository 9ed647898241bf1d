import * as v from "valibot"
import { nameOf, type Path } from "./name-of.ts"
import type { Tell } from "./problem.ts"
import { strangerInWords, strangersIn } from "./strangers.ts"

/** Where a field of the value stands: what its author calls it when that is not plain from its path, and its line. */
type Where = (path: Path) => { readonly name?: string; readonly line: number | null }

/** What the schema does not say of a file. */
type Rules = {
  /** The file's own fields. */
  readonly written?: Readonly<Record<string, unknown>>
  /** Fields that the build fills in: nobody writes them. */
  readonly made?: readonly string[]
  /** Fields that may be written though the schema has none: by place, `items *` for each of the items. */
  readonly also?: Readonly<Record<string, readonly string[]>>
  /** Places of which enough has been told. */
  readonly skip?: (path: Path) => boolean
}

const numbers = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
]
const count = (n: unknown) => (typeof n === "number" ? (numbers[n] ?? String(n)) : String(n))

const cut = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
const shown = (value: unknown) => cut(typeof value === "string" ? value : JSON.stringify(value))
const there = (value: unknown) => {
  if (Array.isArray(value)) return "a list"
  return typeof value === "object" ? "a group of fields" : `"${shown(value)}"`
}

const choices = (issue: v.BaseIssue<unknown>) =>
  `it may be ${(issue.expected ?? "").replaceAll(" | ", ", ").replace(/[()]/g, "")}`

const kinds: Readonly<Record<string, string>> = {
  number: "a number and nothing else",
  boolean: "true or false",
  array: `a list, in [ ] or with "- " before each`,
  tuple: "two numbers, as in [2, 4]",
  strict_tuple: "two numbers, as in [2, 4]",
  object: "a group of fields, as in { id: …, words: … }",
  variant: "a group of fields, as in { id: …, kind: … }",
  integer: "a whole number",
}

/** What stands where text is due: YAML reads more into it than its author meant. */
const notText = (name: string, input: unknown) => {
  if (typeof input === "number" || typeof input === "boolean")
    return `${name} should be text; put it in quotes: "${input}"`
  const keys = typeof input === "object" && input !== null && !Array.isArray(input) ? Object.keys(input) : []
  if (keys.length === 1)
    return `${name} should be text; a colon inside it ("${cut(keys[0] ?? "")}: …") makes a field of it, so put the whole in quotes`
  return `${name} should be text, there is ${there(input)}`
}

const inWords = (name: string, issue: v.BaseIssue<unknown>): string => {
  const { input, requirement, type } = issue as v.BaseIssue<unknown> & { readonly requirement?: unknown }
  const may = type === "picklist" || (type === "variant" && issue.expected !== "Object")
  if (issue.expected === "never") return `${name} is one too many`
  if (input === undefined) return `${name} is missing${may ? `; ${choices(issue)}` : ""}`
  if (input === null) return `${name} is empty${type === "string" ? " (what follows # is not read but in quotes)" : ""}`
  const size = Array.isArray(input) ? input.length : 0
  if (type === "min_length" && Array.isArray(input))
    return `${name} needs at least ${count(requirement)}, there ${size === 1 ? "is" : "are"} ${size}`
  if (type === "max_length" && Array.isArray(input))
    return `${name} may have at most ${count(requirement)}, there are ${size}`
  if (type === "length" && Array.isArray(input))
    return `${name} needs exactly ${count(requirement)}, there ${size === 1 ? "is" : "are"} ${size}`
  if (type === "min_length" || type === "non_empty") return `${name} is empty`
  if (type === "min_value") return `${name} is ${shown(input)}; it should be at least ${String(requirement)}`
  if (type === "gt_value") return `${name} is ${shown(input)}; it should be more than ${String(requirement)}`
  if (type === "lt_value") return `${name} is ${shown(input)}; it should be less than ${String(requirement)}`
  if (type === "max_value") return `${name} is ${shown(input)}; it should be at most ${String(requirement)}`
  if (may) return `${name} is "${shown(input)}"; ${choices(issue)}`
  if (type === "regex") return `${name} is "${shown(input)}"; it should be ${issue.message}`
  if (type === "string") return notText(name, input)
  return `${name} should be ${kinds[type] ?? "something else"}, there is ${there(input)}`
}

/** The value as its schema has it, or null; each thing wrong is told in an author's words, and each field unread. */
export const check = <S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  where: Where,
  tell: Tell,
  { written = {}, made = [], also = {}, skip = () => false }: Rules = {},
): v.InferOutput<S> | null => {
  const result = v.safeParse(schema, value)
  const placed = (path: Path) => ({ name: nameOf(value, path), ...where(path) })
  const strangers = strangersIn(schema, value).flatMap(stranger => {
    const at = stranger.path.slice(0, -1)
    const more = also[at.map(step => (typeof step === "number" ? "*" : step)).join(" ")] ?? []
    if (more.includes(String(stranger.path.at(-1))) || skip(stranger.path)) return []
    const known = [...stranger.known, ...more]
    return [{ stranger, may: at.length === 0 ? known.filter(name => !made.includes(name)) : known }]
  })
  for (const issue of result.issues ?? []) {
    const path = (issue.path ?? []).map(step => step.key as string | number)
    const { name, line } = placed(path)
    if (!skip(path)) tell(line, inWords(name, issue))
  }
  for (const { stranger, may } of strangers) tell(placed(stranger.path).line, strangerInWords(stranger, may))
  const early = made.filter(name => Object.hasOwn(written, name))
  for (const name of early)
    tell(where([name]).line, `"${name}" is not written here${name === "id" ? ": it is the name of the file" : ""}`)
  return result.success && strangers.length + early.length === 0 ? result.output : null
}
