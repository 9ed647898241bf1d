import type { FromNewerVersion, Malformed, Tampered } from "../base/failure.ts"
import { fail, type Result } from "../base/result.ts"
import { mayBeBackup } from "./parts.ts"
import { type FoundBackup, findBackup } from "./read-backup.ts"

const beginningLength = 128

const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())

/** Reads a file that a person chose. One that cannot be read at all (a stick that was pulled out) is `Malformed`: `file`. */
export const readChosen = async (file: Blob): Promise<Result<FoundBackup, Malformed | FromNewerVersion | Tampered>> => {
  try {
    if (!mayBeBackup(await bytesOf(file.slice(0, beginningLength)))) return fail({ type: "Malformed", what: "backup" })
    return await findBackup(await bytesOf(file))
  } catch (error) {
    if (error instanceof DOMException) return fail({ type: "Malformed", what: "file" })
    throw error
  }
}

const letters = "abcdefghjkmnpqrstuvwxyz23456789"

/** Nothing about a person; four letters tell two of one day apart. */
export const nameOfFile = (day: string, random: Uint8Array): string =>
  `handrail-backup-${day}-${Array.from(random, byte => letters[byte % letters.length]).join("")}`
