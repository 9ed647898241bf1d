import * as v from "valibot"
import { check } from "./check.ts"
import type { Path } from "./name-of.ts"
import type { Problems } from "./problem.ts"
import { readFields } from "./read-yaml.ts"
import type { Sources } from "./sources.ts"

const words = v.array(v.pipe(v.string(), v.minLength(1)))

/** What the lints know of a language: `wording.yaml`. */
const wordingSchema = v.object({
  /** Stands for `{own word}` when a person has named none. */
  ownWord: v.pipe(v.string(), v.minLength(1)),
  /** Words a topic teaches. Long as they are, they do not count against a text's reading grade. */
  taught: words,
  /** Words and phrases that stand nowhere. */
  never: words,
  /** Phrases in which one of `never` is something else: "just in case". */
  fine: words,
  /** Words and phrases that stand in nothing a participant reads. */
  neverToParticipants: words,
})
export type Wording = v.InferOutput<typeof wordingSchema>

const none: Wording = { ownWord: "", taught: [], never: [], fine: [], neverToParticipants: [] }

const isPattern = (text: string): boolean => {
  try {
    return new RegExp(`(?:${text})`, "iu") instanceof RegExp
  } catch {
    return false
  }
}

/** Reads `wording.yaml`; without it (told) there is nothing to hold texts against. */
export const compileWording = (sources: Sources, problems: Problems, prefix: string): Wording => {
  const path = "wording.yaml"
  const tell = problems.tellOf(prefix + path)
  const text = sources[path]
  if (text === undefined) tell(null, "this file is missing")
  if (text === undefined) return none
  const read = readFields(text, tell)
  if (read === null) return none
  const lineOf = (at: Path) => ({ line: read.yaml.lineOf(at) })
  const wording = check(wordingSchema, read.fields, lineOf, tell)
  if (wording === null) return none
  const lists = ["taught", "never", "fine", "neverToParticipants"] as const
  const broken = lists.flatMap(name => wording[name].flatMap((one, i) => (isPattern(one) ? [] : [{ name, i, one }])))
  for (const { name, i, one } of broken)
    tell(read.yaml.lineOf([name, i]), `"${one}" is no regular expression: each ( [ { needs its end`)
  return broken.length > 0 ? none : wording
}
