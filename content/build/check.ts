import * as v from "valibot"
import type { Tell } from "./problem.ts"

/** Where a field of the value stands: what its author calls it, and on which line. */
type Where = (path: readonly (string | number)[]) => { readonly name: string; readonly line: number | null }

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

const shown = (value: unknown) => {
  const text = typeof value === "string" ? value : JSON.stringify(value)
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

const inWords = (name: string, issue: v.BaseIssue<unknown>): string => {
  const { input, requirement, type } = issue as v.BaseIssue<unknown> & { readonly requirement?: unknown }
  if (input === undefined || input === null) return `"${name}" is missing`
  const size = Array.isArray(input) ? input.length : 0
  if (type === "min_length" && Array.isArray(input))
    return `"${name}" needs at least ${count(requirement)}, there are ${size}`
  if (type === "max_length" && Array.isArray(input))
    return `"${name}" may have at most ${count(requirement)}, there are ${size}`
  if (type === "length" && Array.isArray(input))
    return `"${name}" needs exactly ${count(requirement)}, there are ${size}`
  if (type === "min_length" || type === "non_empty") return `"${name}" is empty`
  if (type === "picklist" || type === "variant")
    return `"${name}" is "${shown(input)}"; it may be ${(issue.expected ?? "").replaceAll(" | ", ", ").replace(/[()]/g, "")}`
  if (type === "regex") return `"${name}" is "${shown(input)}"; it should be ${issue.message}`
  const kinds: Readonly<Record<string, string>> = {
    string: "text",
    number: "a number",
    boolean: "true or false",
    array: "a list",
    tuple: "two numbers, as in [2, 4]",
    object: "a group of fields",
  }
  return `"${name}" should be ${kinds[type] ?? issue.expected ?? type}, there is "${shown(input)}"`
}

/** The value as its schema has it, or null; each thing wrong is told in an author's words. */
export const check = <S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  where: Where,
  tell: Tell,
): v.InferOutput<S> | null => {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  for (const issue of result.issues) {
    const path = (issue.path ?? []).map(step => step.key as string | number)
    const { name, line } = where(path)
    tell(line, inWords(name, issue))
  }
  return null
}
