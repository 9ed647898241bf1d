import { type Instrument, type InstrumentHead, type InstrumentItem, instrumentSchema } from "../instrument-schema.ts"
import { check } from "./check.ts"
import { checkTexts, toHtml } from "./markdown.ts"
import { meant, type Path } from "./name-of.ts"
import type { Places } from "./place.ts"
import type { Problems, Tell } from "./problem.ts"
import { eachIn, entriesIn, type Fields, readFields, readYaml, type Yaml } from "./read-yaml.ts"
import { asHtml, gradeOf } from "./reading.ts"
import { scoringOf } from "./scoring.ts"
import type { Sources } from "./sources.ts"
import type { Wording } from "./wording.ts"

type Deps = {
  readonly sources: Sources
  readonly problems: Problems
  readonly places: Places
  readonly wording: Wording
  readonly prefix: string
  /** Where `basedOn` looks; left out: among the sources themselves. */
  readonly bases?: Sources | undefined
}

/** What is known of a number: its source, and whether somebody looked. */
const facts: readonly string[] = ["source", "version", "verified"]

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const asText = (value: unknown) => (typeof value === "number" ? String(value) : value)

/** Where a fact is from: its own line, or else that of what it lies in. */
const sourced = (own: Fields, around: Fields): Fields => ({
  source: own.source ?? around.source,
  version: asText(own.version ?? around.version),
  verified: own.verified ?? around.verified,
})

/** Written as words alone, an anchor has the number of its place, from 1. */
const anchorOf = (written: unknown, place: number, item: Fields): Fields => {
  const anchor = typeof written === "object" ? entriesIn(written) : { words: asText(written) }
  return { value: place + 1, ...anchor, ...sourced(anchor, item) }
}

/** What only instruments about a program say, and what a ladder leaves unsaid. */
const evidenceOf = ({ counts, among, ladder }: Fields): Fields => ({
  counts: counts ?? null,
  among: among ?? [],
  ladder:
    typeof ladder === "object" && ladder !== null && !Array.isArray(ladder)
      ? { in: "percent", best: "most", orAll: [], ...ladder }
      : (ladder ?? null),
})

const itemOf = (item: Fields, i: number, whole: Fields): Fields => {
  const facts = { ...item, ...sourced(item, whole) }
  const kind = item.kind ?? "anchors"
  const anchors = Array.isArray(item.anchors)
    ? item.anchors.map((anchor, place) => anchorOf(anchor, place, facts))
    : item.anchors
  return {
    hint: null,
    need: "required",
    notApplicable: null,
    substanceUse: false,
    lookBack: whole.lookBack,
    ...(kind === "anchors" ? { gaps: [] } : {}),
    ...item,
    ...(kind === "anchors" ? evidenceOf(item) : {}),
    kind,
    number: asText(item.number ?? i + 1),
    ...(item.anchors === undefined ? {} : { anchors }),
  }
}

/** The fields as if they stood here: those of the instrument this one follows, with its items changed by id. */
const basedOn = (fields: Fields, yaml: Yaml, sources: Sources, tell: Tell): Fields | null => {
  if (fields.basedOn === undefined) return fields
  const line = yaml.lineOf(["basedOn"])
  const text = sources[`instruments/${String(fields.basedOn)}.yaml`]
  const base = text === undefined ? null : entriesIn(readYaml(text, () => {}).value)
  if (base === null) {
    const ids = Object.keys(sources).flatMap(path => path.match(/^instruments\/(.+)\.yaml$/)?.[1] ?? [])
    const near = meant(String(fields.basedOn), ids)
    tell(line, `"basedOn" names "${String(fields.basedOn)}", and there is no such instrument${near}`)
  }
  if (base === null) return null
  if (base.basedOn !== undefined) {
    tell(line, `"${String(fields.basedOn)}" is itself based on another; name that one`)
    return null
  }
  const changes = listOf(fields.items).map(entriesIn)
  const known = listOf(base.items).map(entriesIn)
  for (const [i, { id }] of changes.entries())
    if (!known.some(item => item.id === id))
      tell(yaml.lineOf(["items", i]), `"${String(fields.basedOn)}" has no item "${String(id)}" to change`)
  const items = known.map(item => ({ ...sourced(item, base), ...item, ...changes.find(({ id }) => id === item.id) }))
  return { ...base, ...fields, items }
}

/** The line of a field: in what is based on another, of the item of its own that has the same id. */
const lineIn = (own: Fields, whole: Fields, yaml: Yaml, at: Path): number => {
  if (own.basedOn === undefined || at[0] !== "items") return yaml.lineOf(at)
  const { id } = entriesIn(listOf(whole.items)[Number(at[1])])
  const i = listOf(own.items).findIndex(item => entriesIn(item).id === id)
  return i < 0 ? yaml.lineOf(["basedOn"]) : yaml.lineOf(["items", i, ...at.slice(2)])
}

const answersOf = (item: InstrumentItem): readonly string[] => {
  if (item.kind === "words") return []
  const anchors = item.anchors.map(({ words }) => words)
  const beside = item.notApplicable === null ? anchors : [...anchors, item.notApplicable]
  return item.kind === "anchors" ? [...beside, ...item.gaps.map(({ words }) => words)] : beside
}
const paragraphs = (texts: readonly (string | null)[]) =>
  texts.flatMap(text => (text === null ? [] : [`<p>${asHtml(text)}</p>`]))

/** Whether a participant or a supporter reads it. */
export const isReadByPeople = ({ by }: Pick<Instrument, "by">): boolean =>
  by.includes("participant") || by.includes("supporter")

type Asking = Pick<Instrument, "title" | "what" | "intro" | "items">

/** What the one who fills it in is asked. The answers are measured apart, or their short lines would hide long ones. */
export const questionText = (one: Asking): readonly string[] => [
  one.intro,
  ...paragraphs([one.title, one.what]),
  ...paragraphs(one.items.flatMap(({ title, ask, hint, lookBack }) => [title, ask, hint, lookBack])),
]
export const answerText = ({ items }: Asking): readonly string[] => paragraphs(items.flatMap(answersOf))

const hardest = (one: Asking, wording: Wording) =>
  Math.max(gradeOf(questionText(one), wording), gradeOf(answerText(one), wording))

export const headOfInstrument = (one: Instrument): InstrumentHead => ({
  id: one.id,
  title: one.title,
  what: one.what,
  about: one.about,
  by: one.by,
  shown: one.shown,
  minutes: one.minutes,
  everyMonths: one.everyMonths,
  version: one.version,
  adapted: one.adaptedFrom !== null,
  items: one.items.length,
})

/** Assembles the instrument `instruments/<id>.yaml`; null when it has a problem (told). */
export const compileInstrument = (
  { sources, problems, places, wording, prefix, bases = sources }: Deps,
  id: string,
): Instrument | null => {
  const path = `instruments/${id}.yaml`
  const tell = problems.tellOf(prefix + path)
  const read = readFields(sources[path] ?? "", tell)
  const based = read && basedOn(read.fields, read.yaml, bases, tell)
  const lineOf = (at: Path) => (read && based ? lineIn(read.fields, based, read.yaml, at) : null)
  places.add(`instrument/${id}`, prefix + path, sources[path] ?? "", lineOf)
  if (read === null || based === null) return null
  const fields = based
  checkTexts(read.fields, read.yaml, tell)
  const markup = (text: unknown) => (typeof text === "string" ? toHtml(text) : text)
  const compiled = eachIn(fields.items, (item, i) => itemOf(item, i, fields))
  const made = {
    everyMonths: null,
    scored: true,
    parallelTo: null,
    adaptedFrom: null,
    notes: null,
    ...fields,
    id,
    version: asText(fields.version),
    intro: markup(fields.intro),
    facilitator: markup(fields.facilitator),
    items: compiled,
    scoring: scoringOf({ ...fields, items: compiled }),
    grade: null,
  }
  const items = listOf(made.items).map(entriesIn)
  const lacks = items.some(item => item.lookBack === fields.lookBack)
  if (lacks && typeof fields.lookBack !== "string")
    tell(lineOf(["lookBack"]), `"lookBack" should say, once for all items or in each, which time it asks about`)
  // What the whole file lacks is told of it, and not of each item and anchor that would take it over.
  const skip = ([list, i, name, j, fact]: Path) => {
    const item = list === "items" && typeof i === "number" ? items[i] : undefined
    if (item === undefined) return false
    if (name === "lookBack") return item.lookBack === fields.lookBack
    const anchor = typeof j === "number" ? entriesIn(listOf(item.anchors)[j]) : {}
    return name === "anchors" && facts.includes(String(fact)) && anchor[String(fact)] === entriesIn(made)[String(fact)]
  }
  const one = check(instrumentSchema, made, at => ({ line: lineOf(at) }), tell, {
    written: read.fields,
    made: ["id", "grade"],
    also: { "": ["basedOn", "lookBack"], "items *": facts },
    skip,
  })
  return one && { ...one, grade: isReadByPeople(one) ? hardest(one, wording) : null }
}
