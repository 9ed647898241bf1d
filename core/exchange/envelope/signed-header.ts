import * as v from "valibot"
import { fromBase64url } from "../../base/base64url.ts"
import { type Bytes, textOf } from "../../base/bytes.ts"
import type { FromNewerVersion } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { DeviceRemoved, Forged, NotAnExport, OtherProgram, TooLarge, UnknownDevice } from "../failures.ts"
import { checkSignature } from "../keys/device-keys.ts"
import { mostInHeader } from "./bounds.ts"
import { memberLength, unpackMember } from "./gzip-members.ts"
import { type Header, jsonOf, parseHeader } from "./header.ts"
import { signedText } from "./signed-text.ts"

/** The first member of an export: what it says, and whose hand wrote it. */

/** A device as the roster has it; `removedOn` null: it still belongs. */
export type Known = { readonly signKey: string; readonly removedOn: string | null }

export type Knowing = {
  readonly programId: string
  /** Null: it is not on the roster. */
  readonly whois: (device: string) => Known | null
}

/** `asks`: it is not on the roster, and the key that it asks with signed it. Nothing is taken from such a one. */
export type Signer = "known" | "asks"

export type SignedHeader = {
  readonly header: Header
  readonly line: string
  readonly signature: Bytes
  readonly end: number
}

const signatureSchema = v.object({ signature: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86}$/)) })

const notAnExport = fail({ type: "NotAnExport" as const })

/** `end`: where the members of records begin. Nothing of it is to be believed before `signerOf`. */
export const readHeader = async (
  payload: Bytes,
): Promise<Result<SignedHeader, TooLarge | NotAnExport | FromNewerVersion>> => {
  const end = memberLength(payload, 0)
  if (end === null) return notAnExport
  if (end > mostInHeader) return fail({ type: "TooLarge" })
  const text = await unpackMember(payload.subarray(0, end), mostInHeader)
  if (!text.ok) return text.error.type === "TooLarge" ? fail(text.error) : notAnExport
  const [line = "", signatureLine = "", ...rest] = textOf(text.value).split("\n")
  if (rest.length !== 1 || rest[0] !== "") return notAnExport
  const header = parseHeader(line)
  if (!header.ok) return header
  const signature = v.safeParse(signatureSchema, jsonOf(signatureLine))
  if (!signature.success) return notAnExport
  return ok({ header: header.value, line, signature: fromBase64url(signature.output.signature), end })
}

/** Whose it is, in the order of `../PROTOCOL.md`, *Taking in*. */
export const signerOf = async (
  { header, line, signature }: SignedHeader,
  { programId, whois }: Knowing,
): Promise<Result<Signer, OtherProgram | UnknownDevice | DeviceRemoved | Forged>> => {
  const { device, ask } = header
  if (header.program !== programId) return fail({ type: "OtherProgram" })
  const known = whois(device)
  if (!known && !ask) return fail({ type: "UnknownDevice", device })
  if (known?.removedOn) return fail({ type: "DeviceRemoved", device, since: known.removedOn })
  const signKey = known ? known.signKey : ask?.device === device ? ask.signKey : ""
  if (!(await checkSignature(signKey, signedText(line), signature))) return fail({ type: "Forged", device })
  return ok(known ? "known" : "asks")
}
