import type { Instant } from "../base/clock.ts"
import { type Doc, eachLeaf, keysIn, ownOf } from "./leaves.ts"
import type { Stamped } from "./stamped.ts"

/** A text that someone wrote where another stands now, and neither had seen the other's. */
export type Beside = {
  /** Of the field, with dots: `steps.settle-in.words`. */
  readonly path: string
  readonly stamp: string
  readonly value: string
  /** The moment in the stamp: when it was written, by its device's clock. */
  readonly since: Instant
}

const dotted = (path: string) => keysIn(path).join(".")

const leavesOf = (doc: Doc) => {
  const leaves = new Map<string, unknown>()
  eachLeaf(doc, "", (path, leaf) => leaves.set(path, leaf))
  return leaves
}

/** Those worth a look: where a leaf stands, and its text does not have them whole. The largest stamp of each field first. */
export const besideOf = ({ doc, beside }: Pick<Stamped, "doc" | "beside">): readonly Beside[] => {
  if (!beside) return []
  const leaves = leavesOf(doc)
  return Object.entries(beside).flatMap(([path, texts]) => {
    const leaf = leaves.get(path)
    if (leaf === undefined) return []
    const worth = texts.filter(({ value }) => !(typeof leaf === "string" && leaf.includes(value)))
    return worth.map(({ stamp, value }) => ({
      path: dotted(path),
      stamp,
      value,
      since: new Date(Number(stamp.slice(0, 13))).toISOString(),
    }))
  })
}

/** The leaf of a dotted path where a text stands, or another beside it; null: there is none. */
export const textAt = ({ doc, beside = {} }: Pick<Stamped, "doc" | "beside">, path: string): string | null => {
  const candidates = [...leavesOf(doc)].filter(([pointer]) => dotted(pointer) === path)
  const found =
    candidates.find(([pointer]) => beside[pointer]) ?? candidates.find(([, leaf]) => typeof leaf === "string")
  return found?.[0] ?? null
}

const withKeys = (doc: Doc, [key = "", ...rest]: readonly string[], value: string): Doc => ({
  ...doc,
  [key]: rest.length === 0 ? value : withKeys(ownOf(doc, key) as Doc, rest, value),
})

/** The record with this text in a leaf that is there. */
export const withText = <Noun extends object>(noun: Noun, pointer: string, value: string): Noun =>
  withKeys(noun as Doc, keysIn(pointer), value) as Noun
