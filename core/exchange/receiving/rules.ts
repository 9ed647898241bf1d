import type { MemberId } from "../../base/id.ts"
import type { SetAsideReason } from "../../domain/receiving.ts"
import { type Doc, eachLeaf } from "../../store/leaves.ts"
import type { Body } from "../../store/record.ts"
import { merge } from "../../store/stamped.ts"
import type { ComingRecord } from "../../store/whole-vault.ts"
import { goesTo, membersWrite } from "../sending/kinds.ts"

/** Who may write what, and what never changes: `../PROTOCOL.md`, *Who may write what*. */

/** The writer of an export, as the roster here has them. */
export type Writer = {
  readonly memberId: MemberId
  readonly supervises: boolean
  /** Another device of this vault's own member. */
  readonly own: boolean
  /** The device parts of the stamps of all their devices, as far as they were heard. */
  readonly lives: ReadonlySet<string>
}

/** What of feedback is its member's own. */
const answers = ["/seenAt", "/doneAt", "/answer"]

const years = 20
/** A clock may be wrong by years, and stamps follow the latest they saw. One that is further ahead than any clock is waits. */
const mostAheadMs = years * 365 * 86_400_000

/** Every stamp that a body says something with. */
const stampsIn = ({ base, head, stamps, erased, seen = {}, beside = {} }: Body): readonly string[] => [
  base,
  head,
  ...(erased === undefined ? [] : [erased]),
  ...Object.values(stamps),
  ...Object.values(seen).flatMap(devices => Object.values(devices)),
  ...Object.values(beside).flatMap(texts => texts.map(({ stamp }) => stamp)),
]

/** A stamp that no clock of anyone's gives: whoever believed it would be pushed there, with all who read them. */
const isBeyond = (stamp: string, now: number): boolean => Number(stamp.slice(0, 13)) > now + mostAheadMs

type Leaf = { readonly value: unknown; readonly stamp: string }

/** By pointer, also those that were taken away. */
const leavesOf = ({ doc, base, stamps }: Pick<Body, "doc" | "base" | "stamps">): ReadonlyMap<string, Leaf> => {
  const all = new Map(Object.entries(stamps).map(([path, stamp]): [string, Leaf] => [path, { value: null, stamp }]))
  eachLeaf(doc, "", (path, value) => void all.set(path, { value, stamp: stamps[path] ?? base }))
  return all
}

/** Texts, stamps and what stands beside, but for these leaves. */
const allBut = (body: Pick<Body, "doc" | "base" | "stamps" | "seen" | "beside">, leaves: readonly string[]): string => {
  const rest = <T>(entries: Iterable<readonly [string, T]>) =>
    [...entries].filter(([path]) => !leaves.includes(path)).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([
    rest(leavesOf(body)),
    rest(Object.entries(body.seen ?? {})),
    rest(Object.entries(body.beside ?? {})),
  ])
}

/** Whether a state that comes changes nothing of the one here but these leaves. */
const changesOnly = (here: Body, comes: Body, leaves: readonly string[]): boolean =>
  comes.erased === undefined && allBut(merge(here, comes), leaves) === allBut(merge(here, here), leaves)

/** Not under a signature: who may read a section, and of whom it is, which is another where two records were of one person. */
const isUnsigned = (path: string) => /^\/(sensitive|participantId)(\/|$)/.test(path)
const isSigned = ({ doc }: Body) => typeof doc.signature === "object" && doc.signature !== null

/** What a state says under its signature. What was withheld from it says nothing. */
const saidIn = (body: Body): ReadonlyMap<string, string> =>
  new Map(
    [...leavesOf(body)]
      .filter(([path, { value, stamp }]) => stamp !== "" && value !== null && !isUnsigned(path))
      .map(([path, { value }]) => [path, JSON.stringify(value)]),
  )

/** Both states together say what each signed one says. */
const keepsSignature = (here: Body, comes: Body): boolean => {
  const withheld = (body: Body) => [...leavesOf(body)].flatMap(([path, { stamp }]) => (stamp === "" ? [path] : []))
  const silent = new Set([...withheld(here), ...withheld(comes)])
  const merged = merge(here, comes)
  const together = saidIn({ ...merged, head: "" })
  const holds = (body: Body) => {
    if (!isSigned(body)) return true
    const said = saidIn(body)
    const paths = new Set([...said.keys(), ...together.keys()])
    return [...paths].every(path => silent.has(path) || said.get(path) === together.get(path))
  }
  return holds(here) && holds(comes)
}

const takesRemovalsAway = (here: Body, comes: Body): boolean => {
  const removals = ({ doc }: Pick<Body, "doc">) => Object.keys((doc.removals as Doc | undefined) ?? {})
  const together = removals(merge(here, comes))
  return removals(here).some(id => !together.includes(id))
}

/** Records that are compared with their state here before they come in. */
export const isCompared = ({ kind, body }: Pick<ComingRecord, "kind" | "body">): boolean =>
  ["note", "feedback", "member"].includes(kind) || body.erased !== undefined

/**
 * Why a record is set aside; null: it may come in. `here`: its state in this vault, where it is one of `isCompared` and is
 * there. `now`: milliseconds. Shapes and versions are the doors' matter.
 */
export const reasonAgainst = (
  { kind, stamp, body }: ComingRecord,
  writer: Writer,
  here: Body | null,
  now: number,
): SetAsideReason | null => {
  const known = goesTo(kind, "self", false) || goesTo(kind, "program", true)
  const isMember = !writer.supervises && !writer.own
  if (known && isMember && !membersWrite(kind)) return "NotTheirs"
  if (!known) return null
  if ([stamp, ...stampsIn(body)].some(one => one !== "" && isBeyond(one, now))) return "WrongRecord"
  if (kind === "feedback" && !writer.supervises)
    return here !== null && body.doc.memberId === writer.memberId && changesOnly(here, body, answers)
      ? null
      : "NotTheirs"
  if (here === null || here.erased !== undefined) return null
  // For good, out of every block: that is for whoever made it, and for supervisors.
  if (body.erased !== undefined) return isMember && !writer.lives.has(here.base.slice(-8)) ? "NotTheirs" : null
  if (kind === "note" && !keepsSignature(here, body)) return "SignedDiffers"
  return kind === "member" && takesRemovalsAway(here, body) ? "NotTheirs" : null
}
