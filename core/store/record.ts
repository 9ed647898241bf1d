import type { Tampered } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { SealedAbout, Sealer } from "../vault/sealer.ts"
import type { HeadRow, RecordRow } from "./database.ts"
import type { Stamped } from "./stamped.ts"

/** Inside a sealed head: what lists show, and the readable columns once more, so that a change of those is noticed. */
type SealedHead = Pick<HeadRow, "owner" | "at" | "removed" | "over"> & { readonly head: unknown }

/** Inside a sealed body: the record, and the stamp of the head that belongs to it. */
export type Body = Stamped & {
  readonly head: string
  /** An older state of it still lies in a block. */
  readonly over?: true
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A key called `__proto__`, which only something else than Handrail writes, is dropped rather than set. */
export const parseSealed = (bytes: Uint8Array): unknown => {
  const text = decoder.decode(bytes)
  return text.includes('"__proto__"')
    ? JSON.parse(text, (key, value) => (key === "__proto__" ? undefined : value))
    : JSON.parse(text)
}

const about = ({ id, kind, version, stamp }: Omit<RecordRow, "sealed">, part: SealedAbout["part"]): SealedAbout => ({
  id,
  kind,
  version,
  part,
  stamp,
})

export const sealHead = async (sealer: Sealer, row: Omit<HeadRow, "sealed">, head: unknown): Promise<HeadRow> => {
  const { owner, at, removed, over } = row
  const inside: SealedHead = { owner, at, ...(removed && { removed }), ...(over !== undefined && { over }), head }
  return { ...row, sealed: await sealer.seal(encoder.encode(JSON.stringify(inside)), about(row, "head")) }
}

export const sealBody = async (
  sealer: Sealer,
  { id, kind, version, stamp }: Omit<RecordRow, "sealed">,
  body: Body,
): Promise<RecordRow> => {
  const row = { id, kind, version, stamp }
  return { ...row, sealed: await sealer.seal(encoder.encode(JSON.stringify(body)), about(row, "body")) }
}

export const openHead = async (sealer: Sealer, row: HeadRow): Promise<Result<unknown, Tampered>> => {
  const opened = await sealer.open(row.sealed, about(row, "head"))
  if (!opened.ok) return opened
  const { owner, at, removed, over, head } = parseSealed(opened.value) as SealedHead
  const untouched = owner === row.owner && at === row.at && removed === row.removed && over === row.over
  return untouched ? ok(head) : fail({ type: "Tampered", ids: [row.id] })
}

export const openBodyBytes = (sealer: Sealer, row: RecordRow): Promise<Result<Uint8Array<ArrayBuffer>, Tampered>> =>
  sealer.open(row.sealed, about(row, "body"))

export const openBody = async (sealer: Sealer, row: RecordRow): Promise<Result<Body, Tampered>> => {
  const opened = await openBodyBytes(sealer, row)
  return opened.ok ? ok(parseSealed(opened.value) as Body) : opened
}
