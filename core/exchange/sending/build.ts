import type { Bytes } from "../../base/bytes.ts"
import type { Aborted, RecordFailure } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Audience } from "../../domain/exchange-shape.ts"
import type { GoingRecord } from "../../store/whole-vault.ts"
import { readersOf, type Who } from "../who.ts"
import type { CutDeps, Cuts, MadeCut, Waiting } from "./cut.ts"
import { openLines } from "./open-lines.ts"
import type { StreamNow } from "./streams-now.ts"
import { type Cutting, cuttingOf, partOf, saidBy, type Telling } from "./telling.ts"
import type { Mark } from "./waiting.ts"

export type Written = {
  readonly file: Bytes
  /** Of its lines, packed. */
  readonly payload: number
  readonly count: number
}

export type BuildDeps = CutDeps & {
  /** Signs, packs and writes it to them. `telling` is asked when all lines were. */
  readonly write: (
    telling: () => Telling,
    lines: AsyncIterable<readonly GoingRecord[]>,
    recipients: readonly string[],
    signal?: AbortSignal,
    onProgress?: (part: number) => void,
  ) => Promise<Result<Written, RecordFailure | Aborted>>
}

type Course = { readonly signal?: AbortSignal | undefined; readonly onProgress?: ((part: number) => void) | undefined }
type Gone = { readonly id: string; readonly kind: string }
export type Built = Written & { readonly gone: readonly Gone[]; readonly withheld: number }
type Ready = Pick<MadeCut, "lines" | "withheld">

/** Writes exports of cuts that were made, or of a part of what waits. */
export const createBuilding = (deps: BuildDeps, cuts: Cuts) => {
  /** `what`: records to be opened, or lines that were. */
  const write = async (
    who: Who,
    stream: StreamNow,
    what: readonly Mark[] | Ready,
    cutting: Cutting & Pick<Telling, "segments">,
    { signal, onProgress }: Course,
  ): Promise<Result<Built, RecordFailure | Aborted>> => {
    const { scope, covered } = stream
    const gone: Gone[] = []
    let withheld = 0
    let failed: RecordFailure | null = null
    const opened = async function* () {
      if ("lines" in what) yield ok(what)
      else yield* openLines(deps, what, scope, covered)
    }
    const lines = async function* (): AsyncGenerator<readonly GoingRecord[], void> {
      for await (const some of opened()) {
        if (!some.ok) {
          failed = some.error
          return
        }
        withheld += some.value.withheld
        for (const { id, kind } of some.value.lines) gone.push({ id, kind })
        yield some.value.lines
      }
    }
    const said = saidBy(who, stream, deps.clock)
    const telling = (): Telling => ({ ...said, ...cutting, withheld })
    const recipients = readersOf(scope.audience, who).map(({ recipient }) => recipient)
    const written = await deps.write(telling, lines(), recipients, signal, onProgress)
    if (failed) return fail(failed)
    return written.ok ? ok({ ...written.value, gone, withheld }) : written
  }

  return {
    /** What went last in the cuts `since < cut ≤ number`, in its newest state. `ready`: opened already, for the last cut. */
    ofCuts: async (
      who: Who,
      wish: {
        readonly audience: Audience
        readonly since: number
        readonly number: number
        readonly segments?: Telling["segments"] | undefined
        readonly ready?: Ready | undefined
      },
      course: Course,
    ): Promise<Result<Built, RecordFailure | Aborted>> => {
      const { audience, since, number, segments, ready } = wish
      const now = await cuts.streamNow(audience, who)
      if (!now.ok) return now
      const { outbox } = now.value
      const marks = ready ? ok([]) : await cuts.goneIn(outbox, since, number)
      if (!marks.ok) return marks
      const cutting = { ...cuttingOf(outbox, since, number), ...(segments && { segments: [...segments] }) }
      return write(who, now.value, ready ?? marks.value, cutting, course)
    },

    /** Some of what waits, for no cut. */
    ofPart: (who: Who, found: Waiting, marks: readonly Mark[], course: Course) =>
      write(who, found, marks, partOf(found.outbox), course),
  }
}
export type Building = ReturnType<typeof createBuilding>
