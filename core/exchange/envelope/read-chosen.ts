import type { Bytes } from "../../base/bytes.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { TooLarge, Unreadable } from "../failures.ts"
import { mostInFile } from "./bounds.ts"

/** Reads what a person chose, or a target gave. One that is too large is not read at all. */
export const readChosen = async (chosen: Bytes | Blob): Promise<Result<Bytes, TooLarge | Unreadable>> => {
  if (!(chosen instanceof Blob)) return chosen.length > mostInFile ? fail({ type: "TooLarge" }) : ok(chosen)
  if (chosen.size > mostInFile) return fail({ type: "TooLarge" })
  try {
    return ok(new Uint8Array(await chosen.arrayBuffer()))
  } catch (error) {
    if (error instanceof DOMException) return fail({ type: "Unreadable" })
    throw error
  }
}
