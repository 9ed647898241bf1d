import type { Aborted, RecordFailure } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Asked, InNoProgram, TakenIn } from "../api.ts"
import type { Header } from "../envelope/header.ts"
import type { OpenedExport, Opening } from "../envelope/open-export.ts"
import type { ExportFailure } from "../failures.ts"
import { supervisesHere, type Who } from "../who.ts"
import { gapsOf } from "./coverage.ts"
import { createFollowUp, type FollowDeps } from "./follow-up.ts"
import type { Course, Put } from "./put.ts"
import { createRemember, type RememberDeps } from "./remember.ts"
import { createRetry, mayComeNow, type Which } from "./retry.ts"
import { createSorting, type SortDeps } from "./sort.ts"
import { createWriters, isForUs, whoisIn } from "./writers.ts"

export type TakeDeps = SortDeps &
  RememberDeps &
  FollowDeps & {
    readonly open: (
      file: Blob | Uint8Array<ArrayBuffer>,
      knowing: Pick<Opening, "programId" | "whois"> & Course,
    ) => Promise<Result<OpenedExport, ExportFailure | RecordFailure | Aborted>>
    readonly put: Put
    /** A device asks to be admitted. */
    readonly keepAsk: (ask: NonNullable<Header["ask"]>, at: string) => Promise<Result<null, RecordFailure>>
    readonly oneAtATime: <T>(run: () => Promise<T>) => Promise<T>
  }

export type TookIn = TakenIn & { readonly header: Header }
type Failed = ExportFailure | Asked | InNoProgram | RecordFailure | Aborted

/** What others may write is another thing once such came, or the first from a device. */
const opens: ReadonlySet<string> = new Set(["feedback", "member"])

/** How much of the way opening takes. */
const openedPart = 0.6

/** Takes exports in: `../PROTOCOL.md`, *Taking in*. What fails as a whole changes nothing. */
export const createTaking = (deps: TakeDeps) => {
  const { streams, oneAtATime, app } = deps
  const { judge, sortAll } = createSorting(deps)
  const writerOf = createWriters({ heard: () => streams.heads({}) })
  const remember = createRemember(deps)
  const followUp = createFollowUp(deps)
  const tryAgain = createRetry({ ...deps, judge, writerOf, remember })

  /** All that what is set aside brings, and what must follow of it; what comes may let more come. */
  const retrying = async (which: Which): Promise<Result<number, RecordFailure>> => {
    let all = 0
    for (;;) {
      const who = await deps.who()
      if (!who.ok) return who
      if (who.value === null) return ok(all)
      const came = await tryAgain(who.value, all === 0 ? which : mayComeNow)
      if (!came.ok) return came
      const followed = await followUp()
      if (!followed.ok) return followed
      if (came.value === 0) return ok(all)
      all += came.value
    }
  }

  const take = async (
    file: Blob | Uint8Array<ArrayBuffer>,
    { signal, onProgress }: Course,
  ): Promise<Result<TookIn, Failed>> => {
    const known = await deps.who()
    if (!known.ok) return known
    const who: Who | null = known.value
    if (who === null) return fail({ type: "InNoProgram" })
    const opened = await deps.open(file, {
      programId: who.membership.program.id,
      whois: whoisIn(who),
      signal,
      onProgress: onProgress && (part => onProgress(part * openedPart)),
    })
    if (!opened.ok) return opened
    const { header, signer } = opened.value
    if (signer === "asks") {
      if (!supervisesHere(who) || !header.ask) return fail({ type: "UnknownDevice", device: header.device })
      const kept = await deps.keepAsk(header.ask, header.at)
      return kept.ok ? fail({ type: "Asks", name: header.ask.name, code: header.ask.code }) : kept
    }
    const writer = await writerOf(who, header)
    if (!writer.ok) return writer
    if (!isForUs(header, writer.value, who)) return fail({ type: "NotForThisDevice" })
    const sorted = await sortAll(opened.value, writer.value)
    if (!sorted.ok) return sorted
    if (signal?.aborted) return fail({ type: "Aborted" })
    const remembered = await remember.ofExport(who, header, writer.value, sorted.value)
    if (!remembered.ok) return remembered
    const course = {
      signal,
      onProgress: onProgress && ((part: number) => onProgress(openedPart + part * (1 - openedPart))),
    }
    const put = await deps.put(sorted.value.records, course, remembered.value.along)
    if (!put.ok) return put
    const { added, merged, same, beside } = put.value
    const { before, after, aside } = remembered.value.told()
    const brought = new Set([...added, ...merged])
    const isFirst = before.takenAt === null
    const letsMoreIn = isFirst || sorted.value.records.some(({ id, kind }) => opens.has(kind) && brought.has(id))
    const followed = letsMoreIn ? await retrying(mayComeNow) : await followUp()
    if (!followed.ok) return followed
    return ok({
      header,
      from: { name: writer.value.name, code: writer.value.code, me: writer.value.own },
      at: header.at,
      since: header.since,
      number: header.number,
      partial: header.partial,
      added: added.length,
      changed: merged.length,
      same,
      aside,
      beside: beside.length,
      gaps: gapsOf(after),
      forked: after.forkedAt !== null && before.forkedAt === null,
    })
  }

  return {
    takeIn: (file: Blob | Uint8Array<ArrayBuffer>, course: Course) => oneAtATime(() => take(file, course)),
    /** Tries what was set aside again. `onlyOthers`: what another version of Handrail tried last. Answers how many came in. */
    retry: (onlyOthers: boolean) =>
      oneAtATime(() =>
        retrying(
          () =>
            ({ triedBy }) =>
              !onlyOthers || triedBy !== app,
        ),
      ),
    /** Does what was broken off, and tries again what may come in by now. */
    catchUp: () => oneAtATime(() => retrying(mayComeNow)),
  }
}
export type Taking = ReturnType<typeof createTaking>
