import { type Card, type Topic, topicSchema } from "../schema.ts"
import { cardIdOf, readCard } from "./card.ts"
import { check } from "./check.ts"
import { checkMarkup, checkTexts, toHtml } from "./markdown.ts"
import type { Path } from "./name-of.ts"
import type { Places } from "./place.ts"
import type { Problems } from "./problem.ts"
import { readParts } from "./read-parts.ts"
import { readFields } from "./read-yaml.ts"
import { gradeOf, handoutText } from "./reading.ts"
import type { Sources } from "./sources.ts"
import type { Wording } from "./wording.ts"

type Deps = {
  readonly sources: Sources
  readonly problems: Problems
  readonly places: Places
  readonly wording: Wording
  readonly prefix: string
}

const page = ({ sources, problems, places, prefix }: Deps, id: string, name: "supporter" | "facilitator") => {
  const path = `topics/${id}/${name}.md`
  const tell = problems.tellOf(prefix + path)
  const text = sources[path]
  if (text === undefined) {
    tell(null, `this page is missing: every topic has one`)
    return null
  }
  places.add(`${id}/${name}`, prefix + path, text)
  if (text.trim() === "") {
    tell(null, "this page is empty")
    return null
  }
  if (text.startsWith("---\n")) tell(1, "a page has no front matter: leave out the lines between ---, and these too")
  checkMarkup(text, 1, tell)
  return toHtml(text)
}

const cards = (deps: Deps, id: string): readonly Card[] => {
  const { sources, problems, places, prefix, wording } = deps
  const paths = Object.keys(sources).filter(path => path.startsWith(`topics/${id}/`) && /\/\d+-[^/]+\.md$/.test(path))
  const nameOf = (path: string) => path.split("/").at(-1) ?? ""
  const number = (path: string) => Number(nameOf(path).match(/^\d+/)?.[0])
  return paths
    .sort((a, b) => number(a) - number(b))
    .flatMap((path, i, sorted) => {
      const tell = problems.tellOf(prefix + path)
      const before = sorted.slice(0, i)
      const same = before.find(other => cardIdOf(other) === cardIdOf(path))
      const beside = before.find(other => number(other) === number(path))
      if (same) tell(null, `two cards are called "${cardIdOf(path)}": the other is ${nameOf(same)}`)
      if (beside) tell(null, `${nameOf(beside)} has the number ${number(path)} too; give this one another`)
      const file = readParts(sources[path] ?? "", tell)
      const { card, lineOf } = file ? readCard(path, file, tell) : { card: null, lineOf: () => null }
      places.add(`${id}/${cardIdOf(path)}`, prefix + path, sources[path] ?? "", lineOf)
      return card ? [{ ...card, grade: gradeOf(handoutText(card), wording) }] : []
    })
}

/** Assembles the topic in folder `id`; null when a part of it has a problem (told). */
export const compileTopic = (deps: Deps, id: string): Topic | null => {
  const { sources, problems, places, prefix } = deps
  const path = `topics/${id}/topic.yaml`
  const file = prefix + path
  const tell = problems.tellOf(file)
  const text = sources[path]
  const before = problems.all.length
  if (text === undefined) tell(null, "this file is missing: every topic has one")
  const read = text === undefined ? null : readFields(text, tell)
  places.add(id, file, text ?? "", read?.yaml.lineOf)
  const pages = { supporter: page(deps, id, "supporter"), facilitator: page(deps, id, "facilitator") }
  const made = { ...pages, cards: cards(deps, id) }
  if (read === null) return null
  const { fields, yaml } = read
  checkTexts(fields, yaml, tell)
  const topic = {
    optional: false,
    substanceUse: false,
    ...fields,
    id,
    version: fields.version === undefined ? undefined : String(fields.version),
    ...made,
  }
  // With a card or a page left out, what the schema would say of their number is not the author's mistake.
  const amiss = problems.all.some(({ file }) => file.startsWith(`${prefix}topics/${id}/`))
  const skip = (at: Path) => amiss && Object.hasOwn(made, String(at[0]))
  const where = (at: Path) =>
    at[0] === "cards" ? { name: "the list of this topic's cards", line: null } : { line: yaml.lineOf(at) }
  const whole = check(topicSchema, topic, where, tell, { written: fields, made: ["id", ...Object.keys(made)], skip })
  return problems.all.length > before ? null : whole
}
