import { type Checklist, checklistSchema } from "../checklist-schema.ts"
import { check } from "./check.ts"
import { type Found, failure, twice } from "./found.ts"
import { checkTexts } from "./markdown.ts"
import type { Path } from "./name-of.ts"
import type { Places } from "./place.ts"
import type { Problems } from "./problem.ts"
import { readFields } from "./read-yaml.ts"
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
  const read = readFields(sources[path] ?? "", tell)
  places.add(`checklist/${id}`, prefix + path, sources[path] ?? "", read?.yaml.lineOf)
  if (read === null) return null
  const { fields, yaml } = read
  checkTexts(fields, yaml, tell)
  const version = fields.version === undefined ? {} : { version: String(fields.version) }
  const where = (at: Path) => ({ line: yaml.lineOf(at) })
  return check(checklistSchema, { ...fields, ...version, id }, where, tell, { written: fields, made: ["id"] })
}

/** A checklist is glanced at while talking: each item once, and short. */
export const lintChecklist = ({ items }: Checklist): readonly Found[] => [
  ...twice(items.map(({ id }) => id)).map(id => ({
    ...failure(`two items are called "${id}"; ticks are kept by that name`),
    path: ["items", items.findLastIndex(item => item.id === id)],
  })),
  ...items.flatMap(({ id, words }, i) => {
    const count = words.split(/\s+/).length
    const message = `"${id}" has ${count} words; at most ${longest} can be read while talking`
    return count > longest ? [{ ...failure(message), path: ["items", i] }] : []
  }),
]
