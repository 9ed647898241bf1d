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
}

/** What of feedback is its member's own. */
const answers = ["/seenAt", "/doneAt", "/answer"]
/** The year 2200. A clock may be wrong by years, and stamps follow the latest they saw; one beyond all years would stop them. */
const beyondAllYears = Date.UTC(2200, 0, 1)

/** A stamp that no clock of anyone's gives. */
export const isBeyond = (stamp: string): boolean => Number(stamp.slice(0, 13)) >= beyondAllYears

const leafStamps = ({ doc, base, stamps }: Body): ReadonlyMap<string, string> => {
  const all = new Map<string, string>(Object.entries(stamps))
  eachLeaf(doc, "", path => void all.set(path, stamps[path] ?? base))
  return all
}

/** Whether a state that comes changes nothing of the one here but these leaves. */
const changesOnly = (here: Body, comes: Body, leaves: readonly string[]): boolean => {
  const before = leafStamps(here)
  return [...leafStamps(comes)].every(
    ([path, stamp]) => stamp === "" || leaves.includes(path) || stamp <= (before.get(path) ?? ""),
  )
}

/** What is under a signature. Whom a note is of is not in its text, and is another where two records were of one person. */
const signed = ({ sensitive: _, participantId: __, ...doc }: Doc) => {
  const leaves: [string, unknown][] = []
  eachLeaf(doc, "", (path, leaf) => void leaves.push([path, leaf]))
  return JSON.stringify(leaves.sort(([a], [b]) => (a < b ? -1 : 1)))
}
const isSigned = (doc: Doc) => typeof doc.signature === "object" && doc.signature !== null

/** A text that was withheld says nothing about what it was. */
const withWithheld = ({ doc, stamps }: Body) => ({ doc, withheld: Object.values(stamps).includes("") })

/** Both states together say what each signed one says. */
const keepsSignature = (here: Body, comes: Body): boolean => {
  const [ours, theirs] = [withWithheld(here), withWithheld(comes)]
  const together = signed(merge(here, comes).doc)
  const holds = ({ doc, withheld }: typeof ours) => !isSigned(doc) || withheld || signed(doc) === together
  return holds(ours) && holds(theirs)
}

const takesRemovalsAway = (here: Body, comes: Body): boolean => {
  const removals = (body: Body) => Object.keys((body.doc.removals as Doc | undefined) ?? {})
  const together = { doc: merge(here, comes).doc } as Body
  return removals(here).some(id => !removals(together).includes(id))
}

/** Kinds that are written under everyone's eyes: each state is compared with the one here. */
export const isCompared = (kind: string): boolean => ["note", "feedback", "member"].includes(kind)

/**
 * Why a record is set aside; null: it may come in. `here`: its state in this vault, where it is one of `isCompared` and is
 * there. Shapes and versions are the doors' matter.
 */
export const reasonAgainst = (
  { kind, stamp, body }: ComingRecord,
  writer: Writer,
  here: Body | null,
): SetAsideReason | null => {
  const known = goesTo(kind, "self", false) || goesTo(kind, "program", true)
  if (known && !writer.supervises && !writer.own && !membersWrite(kind)) return "NotTheirs"
  if (!known) return null
  const stamps = [stamp, body.base, body.head, ...Object.values(body.stamps)]
  if (stamps.some(one => one !== "" && isBeyond(one))) return "WrongRecord"
  if (kind === "feedback" && !writer.supervises)
    return here !== null && body.doc.memberId === writer.memberId && changesOnly(here, body, answers)
      ? null
      : "NotTheirs"
  if (here === null || here.erased !== undefined || body.erased !== undefined) return null
  if (kind === "note" && !keepsSignature(here, body)) return "SignedDiffers"
  return kind === "member" && takesRemovalsAway(here, body) ? "NotTheirs" : null
}
