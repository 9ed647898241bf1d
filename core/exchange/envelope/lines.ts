import type { InPack } from "../../store/blocks/pack.ts"
import { isStamp } from "../../store/hybrid-clock.ts"
import type { Doc } from "../../store/leaves.ts"
import type { ComingRecord, GoingRecord } from "../../store/whole-vault.ts"
import { mostInLine } from "./bounds.ts"
import { isTooDeep } from "./depth.ts"
import { jsonOf } from "./header.ts"
import { hasForbiddenName, mayName } from "./names.ts"

/** `../PROTOCOL.md`: a record as one line of an export. */

/** One record as it is written; whether it was removed stands in its body. */
export type WrittenRecord = Omit<GoingRecord, "removed">

/** A line that is no record, as it came. `kind`: what it says of that, where it can be read; otherwise empty. */
export type AsideLine = { readonly line: string; readonly reason: "NotARecord"; readonly kind: string }

/** What stands before the body; behind it a brace. */
export const frontOfLine = ({ id, kind, version, stamp }: Omit<WrittenRecord, "body">): string =>
  `${JSON.stringify({ id, kind, version, stamp }).slice(0, -1)},"body":`

const isDoc = (value: unknown): value is Doc => typeof value === "object" && value !== null && !Array.isArray(value)
const every = (value: unknown, holds: (one: unknown) => boolean): value is Doc =>
  isDoc(value) && Object.values(value).every(holds)
const isStampText = (value: unknown): value is string => typeof value === "string" && isStamp(value)
/** The empty stamp is of a text that was withheld: any other is later. */
const isLeafStamp = (value: unknown) => value === "" || isStampText(value)
const isText = (value: unknown) => isDoc(value) && isStampText(value.stamp) && typeof value.value === "string"

type Body = ComingRecord["body"]

/** By field, whether it may be so. Fields of a body that are not here are passed over. */
const optional: Readonly<Record<"shadowed" | "erased" | "seen" | "beside", (value: unknown) => boolean>> = {
  shadowed: isDoc,
  erased: isStampText,
  seen: value => every(value, devices => every(devices, isStampText)),
  beside: value => every(value, texts => Array.isArray(texts) && texts.every(isText)),
}

const bodyOf = (body: unknown): Body | null => {
  if (!isDoc(body)) return null
  const { doc, base, stamps, head } = body
  if (!isDoc(doc) || !isStampText(base) || !isStampText(head) || !every(stamps, isLeafStamp)) return null
  const more: Record<string, unknown> = {}
  for (const [field, holds] of Object.entries(optional)) {
    if (body[field] === undefined) continue
    if (!holds(body[field])) return null
    more[field] = body[field]
  }
  return { doc, base, stamps: stamps as Body["stamps"], ...more, head }
}

const recordOf = (line: Doc): ComingRecord | null => {
  const { id, kind, version, stamp } = line
  const body = bodyOf(line.body)
  const isId = typeof id === "string" && /^[0-9a-f-]{36}$/.test(id)
  const isKind = typeof kind === "string" && /^[a-z][a-z-]{0,39}$/.test(kind)
  const isVersion = typeof version === "number" && Number.isSafeInteger(version) && version >= 1
  return isId && isKind && isVersion && isStampText(stamp) && body ? { id, kind, version, stamp, body } : null
}

export const aside = (line: string, json: unknown): AsideLine => {
  const kind = isDoc(json) && typeof json.kind === "string" && json.kind.length <= 40 ? json.kind : ""
  return { line, reason: "NotARecord", kind }
}

/**
 * Of a line that is neither too long nor too deep. `named`: forbidden names may be in it. `inPack`: of a plain line, where its
 * body stands when so many bytes stand before it.
 */
export const readBounded = (
  line: string,
  named: boolean,
  inPack: ((front: number) => Omit<InPack, "beside">) | null,
): ComingRecord | AsideLine => {
  const json = jsonOf(line)
  const record = isDoc(json) && !(named && hasForbiddenName(json)) ? recordOf(json) : null
  if (!record || !isDoc(json)) return aside(line, json)
  if (!inPack) return record
  const front = frontOfLine(record)
  // What is passed over here would be read by whoever opens the body later.
  const nothingMore = Object.keys(json.body ?? {}).length === Object.keys(record.body).length
  if (!nothingMore || !line.startsWith(front)) return record
  return { ...record, came: { ...inPack(front.length), beside: record.body.beside !== undefined } }
}

/** A record, in the shape it was written in, or the line with the reason why it is none. No kind's schema is asked here. */
export const readLine = (line: string): ComingRecord | AsideLine => {
  // UTF-8 takes at most three bytes for each unit of a JavaScript string: hardly any line must be counted.
  if (line.length * 3 > mostInLine && new Blob([line]).size > mostInLine) return aside(line, null)
  return isTooDeep(line) ? aside(line, null) : readBounded(line, mayName(line), null)
}

export const isAside = (one: ComingRecord | AsideLine): one is AsideLine => "line" in one
