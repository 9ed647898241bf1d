import type { Audience } from "../../domain/exchange-shape.ts"
import type { Doc } from "../../store/leaves.ts"
import type { Body } from "../../store/record.ts"
import { memberOf } from "../who.ts"
import { goesTo, toMemberOf } from "./kinds.ts"

/** To whom records go, and what of them is theirs. */
export type Scope = {
  readonly audience: Audience
  /** The device that writes is a supervisor's. */
  readonly supervises: boolean
  /** Participants that the member of a `member:` audience serves. */
  readonly served: ReadonlySet<string>
}

/** What can be told without opening a record. */
export type Labelled = { readonly kind: string; readonly owner: string }

/** Whether a record may be for this audience: not yet whether all in it is. */
export const mayGo = ({ kind, owner }: Labelled, { audience, supervises, served }: Scope): boolean =>
  goesTo(kind, audience, supervises) &&
  (memberOf(audience) === null || toMemberOf(kind) !== "served" || owner === "" || served.has(owner))

const isEmpty = (entries: unknown) => Object.keys(entries ?? {}).length === 0

const onlyOf = (entries: unknown, those: ReadonlySet<string>) =>
  typeof entries === "object" && entries !== null
    ? Object.fromEntries(Object.entries(entries).filter(([id]) => those.has(id)))
    : {}

const groupOf = (doc: Doc, lists: readonly string[], served: ReadonlySet<string>): Doc | null => {
  const parts = lists.map(list => [list, onlyOf(doc[list], served)] as const)
  return Object.keys(parts[0]?.[1] ?? {}).length === 0 ? null : { ...doc, ...Object.fromEntries(parts) }
}

const ofOthers = (body: Pick<Body, "stamps" | "seen" | "beside" | "shadowed">, served: ReadonlySet<string>) => {
  const said = [body.stamps, body.seen, body.beside, body.shadowed].flatMap(one => Object.keys(one ?? {}))
  const places = said.flatMap(path => /^\/(?:roster|attendance|up)\/([^/]+)/.exec(path)?.slice(0, 2) ?? [])
  return places.flatMap((place, n) => (n % 2 === 0 && !served.has(places[n + 1] ?? "") ? [place] : []))
}

/** Pointers to what this audience never sees of such a record, whether it stands there now or not. */
export const neverSaid = (
  kind: string,
  body: Pick<Body, "stamps" | "seen" | "beside" | "shadowed">,
  { audience, served }: Scope,
): readonly string[] => {
  if (audience === "self") return []
  if (kind === "session") return ["/jottings"]
  const isGroups = kind === "group" || kind === "group-session"
  return isGroups && memberOf(audience) !== null ? ofOthers(body, served) : []
}

/** A record as this audience may see it, consent aside; null: it stays. That one was removed is told also of what stayed. */
export const seenBy = (kind: string, doc: Doc, { audience, served }: Scope): Doc | null => {
  if (audience === "self") return doc
  // What was discarded before it was done never went, and does not go now.
  const working = (kind === "session" && doc.endedAt === null) || (kind === "note" && doc.signature === null)
  if (working) return null
  if (kind === "session") return isEmpty(doc.jottings) ? doc : { ...doc, jottings: {} }
  if (kind === "note") return doc
  const member = memberOf(audience)
  if (member === null) return doc
  switch (toMemberOf(kind)) {
    case "theirs":
      if (kind === "member") return doc.id === member || doc.role === "supervisor" ? doc : null
      return doc.memberId === member ? doc : null
    case "served":
      if (kind === "group") return groupOf(doc, ["roster"], served)
      if (kind === "same-person")
        return [doc.participantId, doc.staysId, doc.goesId].some(id => served.has(id as string)) ? doc : null
      if (kind === "group-session") return groupOf(doc, ["attendance", "up"], served)
      // What is about nobody in particular is the writer's own: a self-check, a reminder about the program.
      return typeof doc.participantId === "string" || kind === "participant" ? doc : null
    default:
      return doc
  }
}
