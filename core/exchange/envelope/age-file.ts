import { Decrypter, Encrypter } from "age-encryption"
import type { Bytes } from "../../base/bytes.ts"
import type { Aborted } from "../../base/failure.ts"
import { letOthersRun } from "../../base/let-others-run.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Damaged, NotForThisDevice, TooLarge } from "../failures.ts"
import { mostForRecipients } from "./bounds.ts"

/** What age does for an export: `age-encryption.org/v1`, for X25519 recipients. */

/** Whom a file is opened for: a key in use, or an identity as text. */
export type AgeIdentity = CryptoKey | string

export type Progressing = {
  readonly signal?: AbortSignal | undefined
  /** How far, 0 to 1. */
  readonly onProgress?: ((part: number) => void) | undefined
}

const pieceLength = 0x10000
/** Pieces between which others have their turn: some thirty milliseconds of work. */
const piecesAtOnce = 16

const aborted = fail({ type: "Aborted" as const })

const streamOf = (pieces: Iterable<Bytes>): ReadableStream<Uint8Array> => {
  const next = slicesOf(pieces)
  return new ReadableStream(
    {
      pull: to => {
        const { done, value } = next.next()
        if (done) to.close()
        else to.enqueue(value)
      },
    },
    { highWaterMark: 0 },
  )
}

const slicesOf = function* (pieces: Iterable<Bytes>): Generator<Bytes, void> {
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at += pieceLength) yield piece.subarray(at, at + pieceLength)
}

/** All of a stream of known length, in one piece. Null: it has another length. */
const collect = async (
  stream: ReadableStream<Uint8Array>,
  length: number,
  { signal, onProgress }: Progressing,
): Promise<Result<Bytes | null, Aborted>> => {
  const whole = new Uint8Array(length)
  const reader = stream.getReader()
  let [at, pieces] = [0, 0]
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (at + next.value.length > length) return ok(null)
    whole.set(next.value, at)
    at += next.value.length
    if (++pieces % piecesAtOnce !== 0) continue
    await letOthersRun()
    onProgress?.(at / length)
    if (signal?.aborted) {
      await reader.cancel()
      return aborted
    }
  }
  return ok(at === length ? whole : null)
}

/** The file of these pieces. At least one recipient; naming one twice is naming them once. */
export const writeAge = async (
  recipients: readonly string[],
  pieces: readonly Bytes[],
  progressing: Progressing,
): Promise<Result<Bytes, Aborted>> => {
  if (recipients.length === 0) throw new RangeError("A file for nobody opens nowhere.")
  const encrypter = new Encrypter()
  for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient)
  const stream = await encrypter.encrypt(streamOf(pieces))
  const length = stream.size(pieces.reduce((sum, piece) => sum + piece.length, 0))
  const written = await collect(stream, length, progressing)
  if (!written.ok) return written
  if (!written.value) throw new Error("age wrote another length than it said.")
  return ok(written.value)
}

const endOfRecipients = new TextEncoder().encode("\n--- ")

/** Whether what is to be tried with each identity ends where it may. A line of it has 64 letters at most. */
const namesTooMany = (file: Bytes) => {
  if (file.length <= mostForRecipients) return false
  for (let at = file.indexOf(0x0a); at >= 0 && at < mostForRecipients; at = file.indexOf(0x0a, at + 1))
    if (endOfRecipients.every((byte, n) => file[at + n] === byte)) return false
  return true
}

/** What is in a file, when all of it is as it was written. `onProgress` and `signal` are heeded between pieces. */
export const openAge = async (
  file: Bytes,
  identities: readonly AgeIdentity[],
  progressing: Progressing,
): Promise<Result<Bytes, TooLarge | NotForThisDevice | Damaged | Aborted>> => {
  if (namesTooMany(file)) return fail({ type: "TooLarge" })
  const decrypter = new Decrypter()
  for (const identity of identities) decrypter.addIdentity(identity)
  let noneOpens = false
  // Asked last, and only when it is for none of the others: age says all its failures with the same kind of error.
  decrypter.addIdentity({
    unwrapFileKey: () => {
      noneOpens = true
      return null
    },
  })
  try {
    const stream = await decrypter.decrypt(streamOf([file]))
    const opened = await collect(stream, stream.size(file.length), progressing)
    if (!opened.ok) return opened
    return opened.value ? ok(opened.value) : fail({ type: "Damaged" })
  } catch {
    return fail({ type: noneOpens ? "NotForThisDevice" : "Damaged" })
  }
}
