import { type Checklist, checklistSchema } from "../checklist-schema.ts"
import { check } from "./check.ts"
import { type Found, failure, twice } from "./found.ts"
import type { Places } from "./place.ts"
import type { Problems } from "./problem.ts"
import { entriesIn, readYaml } from "./read-yaml.ts"
import type { Sources } from "./sources.ts"

type Deps = {
  readonly sources: Sources
  readonly problems: Problems
  readonly places: Places
  readonly prefix: string
}

const longest = 25

/** Assembles the checklist `checklists/<id>.yaml`; null when it has a problem (told). */
export const compileChecklist = ({ sources, problems, places, prefix }: Deps, id: string): Checklist | null => {
  const path = `checklists/${id}.yaml`
  const tell = problems.tellOf(prefix + path)
  const yaml = readYaml(sources[path] ?? "", tell)
  if (yaml.value === null) return null
  const fields = entriesIn(yaml.value)
  places.add(`checklist/${id}`, prefix + path, { items: yaml.lineOf(["items"]) })
  const cut = (Array.isArray(fields.items) ? fields.items : []).flatMap((item, i) =>
    Object.keys(entriesIn(item)).some(key => key !== "id" && key !== "words") ? [i] : [],
  )
  for (const i of cut)
    tell(yaml.lineOf(["items", i]), `"items ${i}" should be an id and words; words with a comma need quotation marks`)
  if (cut.length > 0) return null
  const version = fields.version === undefined ? {} : { version: String(fields.version) }
  const where = (at: readonly (string | number)[]) => ({ name: at.join(" "), line: yaml.lineOf(at) })
  return check(checklistSchema, { ...fields, ...version, id }, where, tell)
}

/** A checklist is glanced at while talking: each item once, and short. */
export const lintChecklist = ({ items }: Checklist): readonly Found[] => [
  ...twice(items.map(({ id }) => id)).map(id => failure(`two items are called "${id}"; ticks are kept by that name`)),
  ...items.flatMap(({ id, words }) => {
    const count = words.split(/\s+/).length
    return count > longest ? [failure(`"${id}" has ${count} words; at most ${longest} can be read while talking`)] : []
  }),
]
