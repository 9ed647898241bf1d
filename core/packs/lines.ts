import type { Instrument } from "../../content/instrument-schema.ts"
import { kindOfText, type PackTextKind } from "../../content/pack-schema.ts"
import type { Topic } from "../../content/schema.ts"
import type { PackLine, PackText } from "./api.ts"

/** Fields that nobody reads on a screen. */
const unread = new Set(["id", "version", "kind", "need", "status", "metric", "feeds", "tools", "techniques", "chips"])
const isUnread = (name: string, key: string) => unread.has(name) || (name === "source" && key === "note-formats")

/** A text without its markup, as a person reads it. */
export const plainText = (html: string): string =>
  html
    .replace(/<\/(?:p|li|h[1-6]|blockquote|pre)>|<br ?\/?>/g, "\n")
    .replace(/<[a-z/][^>]*>/gi, "")
    .replace(
      /&(lt|gt|quot|amp);/g,
      (_, name: "lt" | "gt" | "quot" | "amp") => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name],
    )
    .replace(/\n{2,}/g, "\n")
    .trim()

const nameOf = (value: unknown, i: number): string => {
  const { id, title } = (typeof value === "object" && value !== null ? value : {}) as { id?: string; title?: string }
  return id ?? title ?? String(i + 1)
}

type Line = readonly [at: string, line: { readonly at: readonly string[]; readonly words: string }]

const linesIn = (value: unknown, key: string, at: readonly string[] = []): readonly Line[] => {
  if (typeof value === "string") return [[at.join("\n"), { at, words: plainText(value) }]]
  if (Array.isArray(value)) return value.flatMap((one, i) => linesIn(one, key, [...at, nameOf(one, i)]))
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    isUnread(name, key) ? [] : linesIn(inner, key, [...at, name]),
  )
}

const titleOf = (key: string, text: object): string => {
  const kind = kindOfText(key)
  return kind === "instrument" || kind === "topic" ? (text as Instrument | Topic).title : ""
}

/** A text of a pack beside the one that stands there now. Empty titles are for the screen to name by kind. */
export const compareText = (key: string, before: object, after: object): PackText => {
  const [was, is] = [new Map(linesIn(before, key)), new Map(linesIn(after, key))]
  const lines = [...new Set([...is.keys(), ...was.keys()])].flatMap((at): PackLine[] => {
    const [old, next] = [was.get(at), is.get(at)]
    const line = { at: (next ?? old)?.at ?? [], before: old?.words ?? "", after: next?.words ?? "" }
    return line.before === line.after ? [] : [line]
  })
  const same = [...is].filter(([at, { words }]) => was.get(at)?.words === words).length
  return { key, kind: kindOfText(key) as PackTextKind, title: titleOf(key, after), lines, same }
}

export const countLines = (texts: readonly PackText[]) => {
  const lines = texts.flatMap(text => text.lines)
  return {
    changed: lines.filter(({ before, after }) => before !== "" && after !== "").length,
    added: lines.filter(({ before }) => before === "").length,
    gone: lines.filter(({ after }) => after === "").length,
    same: texts.reduce((sum, text) => sum + text.same, 0),
  }
}
