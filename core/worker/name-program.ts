import type { RecordFailure } from "../base/failure.ts"
import { ok, type Result } from "../base/result.ts"
import type { Program } from "../domain/program.ts"
import type { ProgramApi } from "../program/api.ts"
import type { Collection } from "../store/collection.ts"

/** Calls the program that reviews are of by this name, unless it has one. */
export const nameProgram =
  (programs: Collection<Program, Program>, change: ProgramApi["change"]) =>
  async (name: string): Promise<Result<null, RecordFailure>> => {
    const heads = await programs.heads({})
    if (!heads.ok) return heads
    return (heads.value[0]?.name ?? "") === "" ? change({ fields: { name } }) : ok(null)
  }
