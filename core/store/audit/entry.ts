import * as v from "valibot"
import type { Instant } from "../../base/clock.ts"
import type { Tampered } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { SealedAbout, Sealer } from "../../vault/sealer.ts"
import type { AuditRow } from "../database.ts"

/** By which way the vault was opened for the page that acts. `break-glass`: by the recovery key of the program. `rested`: by the key of an earlier opening, kept for a while. */
export type Way = "passphrase" | "recovery" | "passkey" | "break-glass" | "rested"

/** What was done, to what. Ids, kinds, numbers and the origin of a page: never a value, never a name. */
export type Deed = {
  readonly act: string
  /** The kind of record; "" for the vault as a whole. */
  readonly kind: string
  /** The record's id; "" for the vault, or for many records written at once. */
  readonly id: string
  /** The opaque id of the participant it belongs to; "" for nobody. */
  readonly owner: string
  /** How many records one write added, when it were too many to name each. */
  readonly count?: number
  /** Into whose page a note was put: scheme, host and port, nothing behind them. */
  readonly origin?: string
}

/** One entry of the audit log: a deed, when and by whom. The vault is one member's, so *who* is the device and the page. */
export type AuditEntry = Deed & {
  readonly at: Instant
  /** The same deed on the same record by the same page up to then is counted in this entry. */
  readonly until?: Instant
  /** Eight hexadecimal digits: the device, as in stamps. */
  readonly device: string
  /** Eight hexadecimal digits: one life of one page. */
  readonly page: string
  readonly way: Way | null
}

const text = v.pipe(v.string(), v.maxLength(100))

const entrySchema = v.object({
  at: text,
  act: text,
  kind: text,
  id: text,
  owner: text,
  count: v.optional(v.number()),
  until: v.optional(text),
  origin: v.optional(v.pipe(v.string(), v.maxLength(300))),
  device: text,
  page: text,
  way: v.nullable(v.picklist(["passphrase", "recovery", "passkey", "break-glass", "rested"])),
})

/** Its place is not known when it is sealed; the link binds it to that. */
const about: SealedAbout = { kind: "audit", id: "", version: 1, part: "body", stamp: "" }

export const sealEntry = async (sealer: Sealer, entry: AuditEntry): Promise<Uint8Array<ArrayBuffer>> =>
  Uint8Array.from(await sealer.seal(new TextEncoder().encode(JSON.stringify(entry)), about))

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

/** `ids` of the failure holds the number of the row. */
export const openEntry = async (
  sealer: Sealer,
  { seq, sealed }: Pick<AuditRow, "seq" | "sealed">,
): Promise<Result<AuditEntry, Tampered>> => {
  const tampered = fail({ type: "Tampered" as const, ids: [String(seq)] })
  const opened = await sealer.open(sealed, about)
  if (!opened.ok) return tampered
  const entry = v.safeParse(entrySchema, parsed(opened.value))
  return entry.success ? ok(entry.output as AuditEntry) : tampered
}
