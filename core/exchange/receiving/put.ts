import type { Aborted, RecordFailure } from "../../base/failure.ts"
import type { Result } from "../../base/result.ts"
import type { Along } from "../../store/along.ts"
import type { ColdRecord } from "../../store/blocks/cold-record.ts"
import type { Taken } from "../../store/settle-all.ts"

export type Course = {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((part: number) => void) | undefined
}

/** Writes records, and what is remembered of them, in one transaction; where `along` fails, nothing. */
export type Put = <Failure>(
  records: readonly ColdRecord[],
  course: Course,
  along: (taken: Taken) => Promise<Result<Along, Failure>>,
) => Promise<Result<Taken, RecordFailure | Aborted | Failure>>
