import { type Instrument, type InstrumentHead, type InstrumentItem, instrumentSchema } from "../instrument-schema.ts"
import { check } from "./check.ts"
import { checkMarkup, toHtml } from "./markdown.ts"
import type { Places } from "./place.ts"
import type { Problems, Tell } from "./problem.ts"
import { entriesIn, readYaml, type Yaml } from "./read-yaml.ts"
import { asHtml, gradeOf } from "./reading.ts"
import type { Sources } from "./sources.ts"
import type { Wording } from "./wording.ts"

type Deps = {
  readonly sources: Sources
  readonly problems: Problems
  readonly places: Places
  readonly wording: Wording
  readonly prefix: string
}
type Fields = Readonly<Record<string, unknown>>

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

const itemOf = (written: unknown, i: number, whole: Fields): Fields => {
  const item = entriesIn(written)
  const facts = { ...item, ...sourced(item, whole) }
  const kind = item.kind ?? "anchors"
  const anchors = listOf(item.anchors).map((anchor, place) => anchorOf(anchor, place, facts))
  return {
    hint: null,
    need: "required",
    notApplicable: null,
    substanceUse: false,
    lookBack: whole.lookBack,
    ...(kind === "anchors" ? { gaps: [] } : {}),
    ...item,
    kind,
    number: asText(item.number ?? i + 1),
    ...(kind === "words" ? {} : { anchors: item.anchors === undefined ? undefined : anchors }),
  }
}

/** The fields as if they stood here: those of the instrument this one follows, with its items changed by id. */
const basedOn = (fields: Fields, yaml: Yaml, sources: Sources, tell: Tell): Fields | null => {
  if (fields.basedOn === undefined) return fields
  const line = yaml.lineOf(["basedOn"])
  const text = sources[`instruments/${String(fields.basedOn)}.yaml`]
  const base = text === undefined ? null : entriesIn(readYaml(text, () => {}).value)
  if (base === null) tell(line, `"basedOn" names "${String(fields.basedOn)}", and there is no such instrument`)
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
  { sources, problems, places, wording, prefix }: Deps,
  id: string,
): Instrument | null => {
  const path = `instruments/${id}.yaml`
  const tell = problems.tellOf(prefix + path)
  const yaml = readYaml(sources[path] ?? "", tell)
  if (yaml.value === null) return null
  const fields = basedOn(entriesIn(yaml.value), yaml, sources, tell)
  if (fields === null) return null
  const markup = (name: "intro" | "facilitator") => {
    const text = fields[name]
    if (typeof text !== "string") return text
    checkMarkup(text, yaml.lineOf([name]), tell)
    return toHtml(text)
  }
  places.add(`instrument/${id}`, prefix + path, Object.fromEntries(Object.keys(fields).map(k => [k, yaml.lineOf([k])])))
  const made = {
    everyMonths: null,
    scored: true,
    adaptedFrom: null,
    notes: null,
    ...fields,
    id,
    version: asText(fields.version),
    intro: markup("intro"),
    facilitator: markup("facilitator"),
    items: listOf(fields.items).map((item, i) => itemOf(item, i, fields)),
    grade: null,
  }
  const where = (at: readonly (string | number)[]) => ({ name: at.join(" "), line: yaml.lineOf(at) })
  const one = check(instrumentSchema, made, where, tell)
  return one && { ...one, grade: isReadByPeople(one) ? hardest(one, wording) : null }
}
