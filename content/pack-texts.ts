import * as v from "valibot"
import { type BoneFault, differsBeyondWords, noteFormatsFault, type Way } from "./pack-bones.ts"
import { kindOfText, schemaOfText } from "./pack-schema.ts"
import { type MarkupFault, markupFault } from "./plain-markup.ts"
import type { NoteFormats } from "./schema.ts"

/** Why a text of a pack is not taken. `at` is where in it, and never what stood there. */
export type TextFault = {
  readonly why: MarkupFault | BoneFault["why"] | "unknown-text" | "shape"
  readonly key: string
  readonly at: Way
}

type Pack = { readonly id: string; readonly packVersion: number }

/** What the version of each instrument of a pack ends in, so that a rating names the wording it was asked in. */
export const versionMark = ({ id, packVersion }: Pack): string => ` (${id} ${packVersion})`

/** The pack that an instrument's version names; null where the wording is no pack's. */
export const packOfVersion = (version: string): Pack | null => {
  const [, id, number] = version.match(/ \(([a-z0-9-]+) (\d{1,7})\)$/) ?? []
  return id === undefined ? null : { id, packVersion: Number(number) }
}

const sameKeys = (a: object, b: object) => {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every(name => Object.hasOwn(b, name))
}

/** The first place where a schema would change, drop or add something; null when the value is as it has it. */
const changedBy = (value: unknown, output: unknown, at: Way): Way | null => {
  if (typeof value !== "object" || value === null || typeof output !== "object" || output === null)
    return value === output ? null : at
  if (!sameKeys(value, output)) return at
  for (const [name, inner] of Object.entries(value)) {
    const found = changedBy(inner, (output as Record<string, unknown>)[name], [...at, name])
    if (found) return found
  }
  return null
}

/** The first text that our build could not have made, and why. */
const faultIn = (value: unknown, at: Way): { readonly why: MarkupFault; readonly at: Way } | null => {
  if (typeof value === "string") {
    const why = markupFault(value, at.at(-1) === "source")
    return why && { why, at }
  }
  if (typeof value !== "object" || value === null) return null
  for (const [name, inner] of Object.entries(value)) {
    const why = markupFault(name)
    const found = why ? { why, at } : faultIn(inner, [...at, name])
    if (found) return found
  }
  return null
}

/** What is wrong with one text, whatever Handrail says itself; null: it can be shown. */
export const showFault = (key: string, text: unknown, pack: Pack): TextFault | null => {
  const kind = kindOfText(key)
  if (kind === null) return { why: "unknown-text", key, at: [] }
  const unfit = faultIn(text, [])
  if (unfit) return { ...unfit, key }
  const parsed = v.safeParse(schemaOfText(kind), text)
  if (!parsed.success) {
    const way = (parsed.issues[0]?.path ?? []).map(step => step.key as string | number)
    return { why: "shape", key, at: way }
  }
  const changed = changedBy(text, parsed.output, [])
  if (changed) return { why: "shape", key, at: changed }
  const { id, version } = text as { readonly id?: string; readonly version: string }
  if (id !== undefined && key !== `${kind}/${id}`) return { why: "structure", key, at: ["id"] }
  const marked = kind !== "instrument" || version.endsWith(versionMark(pack))
  return marked ? null : { why: "structure", key, at: ["version"] }
}

/** The same, and that it says what Handrail's own text of this name says in other words. `ours` is null where there is none. */
export const textFault = (key: string, text: unknown, ours: unknown, pack: Pack): TextFault | null => {
  const unfit = showFault(key, text, pack)
  if (unfit) return unfit
  // What is about a program or one's work is rated in reviews and supervision, whose records do not name a wording.
  const { about = "participant" } = (ours ?? {}) as { readonly about?: string }
  if (ours === null || ours === undefined || about !== "participant") return { why: "unknown-text", key, at: [] }
  if (key === "note-formats") {
    const fault = noteFormatsFault(ours as NoteFormats, text as NoteFormats, pack.id)
    return fault && { ...fault, key }
  }
  const at = differsBeyondWords(ours, text)
  return at && { why: "structure", key, at }
}
