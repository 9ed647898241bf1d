import type { Bytes } from "../../base/bytes.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Asked } from "../api.ts"
import { mostInFile } from "../envelope/bounds.ts"
import type { Header } from "../envelope/header.ts"
import type { ExportFailure } from "../failures.ts"
import { isOfTheFile } from "./of-the-file.ts"
import type { RoundFailure, RoundWork } from "./round-work.ts"

/** `wrong`: the export was refused, and nothing else is wrong. */
export type Taken =
  | { readonly header: Header; readonly wrong: null }
  | { readonly header: null; readonly wrong: ExportFailure | Asked }

/** Not fetched: nothing of it would be taken in. */
export const tooLong = ok(new Uint8Array())
export const isTooLong = (bytes: number | null): boolean => bytes !== null && bytes > mostInFile

/** Takes one export in and counts what it brought. */
export const takeObject = async (
  { vault, signal, tally }: RoundWork,
  file: Bytes,
): Promise<Result<Taken, RoundFailure>> => {
  const taken = await vault.take(file, signal)
  if (!taken.ok) return isOfTheFile(taken.error) ? ok({ header: null, wrong: taken.error }) : fail(taken.error)
  const { header, added, changed, aside } = taken.value
  tally.fetched++
  tally.added += added
  tally.changed += changed
  tally.aside += aside
  return ok({ header, wrong: null })
}
