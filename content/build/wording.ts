import * as v from "valibot"
import { check } from "./check.ts"
import type { Problems } from "./problem.ts"
import { readYaml } from "./read-yaml.ts"
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

/** Reads `wording.yaml`; without it (told) there is nothing to hold texts against. */
export const compileWording = (sources: Sources, problems: Problems, prefix: string): Wording => {
  const path = "wording.yaml"
  const tell = problems.tellOf(prefix + path)
  const text = sources[path]
  if (text === undefined) tell(null, "this file is missing")
  if (text === undefined) return none
  const yaml = readYaml(text, tell)
  return check(wordingSchema, yaml.value, at => ({ name: at.join(" "), line: yaml.lineOf(at) }), tell) ?? none
}
