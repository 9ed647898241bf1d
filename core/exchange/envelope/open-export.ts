import { type Bytes, bytesToHex, sha256 } from "../../base/bytes.ts"
import type { Aborted } from "../../base/failure.ts"
import { letOthersRun } from "../../base/let-others-run.ts"
import { ahead } from "../../base/one-by-one.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { ComingRecord } from "../../store/whole-vault.ts"
import type { Damaged, ExportFailure, TooLarge } from "../failures.ts"
import { type AgeIdentity, openAge, type Progressing } from "./age-file.ts"
import { unarmored } from "./armor.ts"
import { memberLength, unpackMember } from "./gzip-members.ts"
import type { Header, Part } from "./header.ts"
import type { AsideLine } from "./lines.ts"
import { readChosen } from "./read-chosen.ts"
import { type Batch, readLines } from "./read-lines.ts"
import { type Knowing, readHeader, type Signer, signerOf } from "./signed-header.ts"

/** `../PROTOCOL.md`, *Taking in*: an export, opened and verified. What becomes of its records is not known here. */

export type Opening = Knowing & Progressing & { readonly identities: readonly AgeIdentity[] }

export type OpenedExport = {
  readonly header: Header
  readonly signer: Signer
  /**
   * Member by member, unpacked when they are asked for; as often as wished. Every member is one that was signed, yet one
   * may still show not to be what the header says of it: whoever takes it in changes nothing before the last has come.
   */
  readonly batches: () => AsyncIterable<Result<Batch, TooLarge | Damaged | Aborted>>
}

type Member = { readonly part: Part; readonly bytes: Bytes }

/** The members behind the first, where they are those that the header names, and there is nothing else. */
const membersOf = async (payload: Bytes, from: number, { parts, count }: Header): Promise<readonly Member[] | null> => {
  const members: Member[] = []
  let at = from
  for (const part of parts) {
    if (memberLength(payload, at) !== part.bytes || at + part.bytes > payload.length) return null
    members.push({ part, bytes: payload.subarray(at, at + part.bytes) })
    at += part.bytes
  }
  if (at !== payload.length || parts.reduce((sum, { lines }) => sum + lines, 0) !== count) return null
  const digests = await Promise.all(members.map(({ bytes }) => sha256(bytes)))
  return members.every(({ part }, n) => bytesToHex(digests[n] ?? new Uint8Array()) === part.sha256) ? members : null
}

const readMember = async ({ part, bytes }: Member): Promise<Result<Batch, TooLarge | Damaged>> => {
  const text = await unpackMember(bytes, part.length)
  if (!text.ok) return text
  const batch = text.value.length === part.length ? readLines(text.value, bytes, part.lines) : null
  return batch ? ok(batch) : fail({ type: "Damaged" })
}

/** Members that are unpacked while the ones before are dealt with. */
const unpackedAhead = 2

const batchesOf = async function* (
  members: readonly Member[],
  { signal, onProgress }: Progressing,
): AsyncGenerator<Result<Batch, TooLarge | Damaged | Aborted>, void> {
  const reading = (async function* () {
    for (const member of members) yield () => readMember(member)
  })()
  let read = 0
  for await (const batch of ahead(unpackedAhead, reading)) {
    if (signal?.aborted) return yield fail({ type: "Aborted" })
    yield batch
    if (!batch.ok) return
    onProgress?.(openedPart + (1 - openedPart) * (++read / members.length))
    await letOthersRun()
  }
}

/** How much of the way age takes. */
const openedPart = 0.5

/** `chosen`: as it is or armored, whatever it is called. Refused at the first thing that is not as it must be. */
export const openExport = async (
  chosen: Bytes | Blob,
  { identities, signal, onProgress, ...knowing }: Opening,
): Promise<Result<OpenedExport, ExportFailure | Aborted>> => {
  const bytes = await readChosen(chosen)
  if (!bytes.ok) return bytes
  const file = unarmored(bytes.value)
  if (!file.ok) return file
  const payload = await openAge(file.value, identities, {
    signal,
    onProgress: onProgress && (part => onProgress(openedPart * part)),
  })
  if (!payload.ok) return payload
  const signed = await readHeader(payload.value)
  if (!signed.ok) return signed
  const signer = await signerOf(signed.value, knowing)
  if (!signer.ok) return signer
  const { header, end } = signed.value
  const members = await membersOf(payload.value, end, header)
  if (!members) return fail({ type: "Damaged" })
  return ok({ header, signer: signer.value, batches: () => batchesOf(members, { signal, onProgress }) })
}

/** What all batches say, as one: for exports that are small, or are to be looked at only. */
export const allOf = async ({ batches }: OpenedExport): Promise<Result<Batch, TooLarge | Damaged | Aborted>> => {
  const records: ComingRecord[] = []
  const aside: AsideLine[] = []
  for await (const batch of batches()) {
    if (!batch.ok) return batch
    for (const { came: _, ...record } of batch.value.records) records.push(record)
    for (const line of batch.value.aside) aside.push(line)
  }
  return ok({ records, aside })
}
