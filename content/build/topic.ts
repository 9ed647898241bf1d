import type * as v from "valibot"
import { type Card, type Topic, topicSchema } from "../schema.ts"
import { cardIdOf, readCard } from "./card.ts"
import { check } from "./check.ts"
import { checkMarkup, toHtml } from "./markdown.ts"
import type { Places } from "./place.ts"
import type { Problems } from "./problem.ts"
import { readParts } from "./read-parts.ts"
import { entriesIn, readYaml } from "./read-yaml.ts"
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
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, match => "\n".repeat(match.split("\n").length - 1))
  checkMarkup(body, 1, tell)
  places.add(`${id}/${name}`, prefix + path, {})
  return toHtml(body)
}

const cards = (deps: Deps, id: string): readonly Card[] => {
  const { sources, problems, places, prefix, wording } = deps
  const paths = Object.keys(sources).filter(path => path.startsWith(`topics/${id}/`) && /\/\d+-[^/]+\.md$/.test(path))
  const number = (path: string) => Number((path.split("/").at(-1) ?? "").match(/^\d+/)?.[0])
  return paths
    .sort((a, b) => number(a) - number(b))
    .flatMap(path => {
      const tell = problems.tellOf(prefix + path)
      const { card, lines } = readCard(path, readParts(sources[path] ?? "", tell), tell)
      places.add(`${id}/${cardIdOf(path)}`, prefix + path, lines)
      return card ? [{ ...card, grade: gradeOf(handoutText(card), wording) }] : []
    })
}

/** Assembles the topic in folder `id`; null when a part of it has a problem (told). */
export const compileTopic = (deps: Deps, id: string): Topic | null => {
  const { sources, problems, places, prefix } = deps
  const path = `topics/${id}/topic.yaml`
  const file = prefix + path
  const tell = problems.tellOf(file)
  if (sources[path] === undefined) tell(null, "this file is missing: every topic has one")
  const yaml = readYaml(sources[path] ?? "", tell)
  const fields = entriesIn(yaml.value)
  const lines = Object.fromEntries(Object.keys(fields).map(key => [key, yaml.lineOf([key])]))
  places.add(id, file, lines)
  const before = problems.all.length
  const made = {
    optional: false,
    substanceUse: false,
    ...fields,
    id,
    version: fields.version === undefined ? undefined : String(fields.version),
    supporter: page(deps, id, "supporter"),
    facilitator: page(deps, id, "facilitator"),
    cards: cards(deps, id),
  }
  const inFiles = problems.all.length > before || sources[path] === undefined
  const name = (at: readonly (string | number)[]) => ({ name: at.join(" "), line: yaml.lineOf(at) })
  // With a card or a page left out, what the schema would say of their number is not the author's mistake.
  const topic: v.InferOutput<typeof topicSchema> | null = check(topicSchema, made, name, (line, message) => {
    if (!inFiles || !/^"(cards|supporter|facilitator)\b/.test(message)) tell(line, message)
  })
  return inFiles ? null : topic
}
