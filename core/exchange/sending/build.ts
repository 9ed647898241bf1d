import type { Bytes } from "../../base/bytes.ts"
import type { Aborted, RecordFailure } from "../../base/failure.ts"
import type { DeviceId, MemberId, ProgramId } from "../../base/id.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Audience } from "../../domain/exchange-shape.ts"
import { askOf } from "../../domain/invitation.ts"
import type { Outbox } from "../../domain/sending.ts"
import type { GoingRecord } from "../../store/whole-vault.ts"
import type { Header } from "../envelope/header.ts"
import { firstLink } from "../envelope/link.ts"
import { memberOf, readersOf, type Who } from "../who.ts"
import type { CutDeps, Cuts, Waiting } from "./cut.ts"
import { openLines } from "./open-lines.ts"
import { goneIn, linkAt } from "./outbox.ts"
import type { Mark } from "./waiting.ts"

/** What is said of an export before it is written; the rest of its header is what writing it finds out. */
export type Telling = Omit<Header, "format" | "version" | "app" | "count" | "parts">

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
  /** All cuts of a member's devices that have come here. */
  readonly receiptsFor: (member: MemberId) => Promise<Result<NonNullable<Header["receipts"]>, RecordFailure>>
}

type Course = { readonly signal?: AbortSignal | undefined; readonly onProgress?: ((part: number) => void) | undefined }
type Gone = { readonly id: string; readonly kind: string }
export type Built = Written & { readonly gone: readonly Gone[]; readonly withheld: number }

type Cutting = Pick<Telling, "since" | "number" | "before" | "link" | "partial">

/** Writes exports of cuts that were made, or of a part of what waits. */
export const createBuilding = (deps: BuildDeps, cuts: Cuts) => {
  const around = async (who: Who, audience: Audience) => {
    const { membership, name } = who
    const member = memberOf(audience)
    const receipts = member === null ? ok(null) : await deps.receiptsFor(member)
    if (!receipts.ok) return receipts
    const ask = membership.admittedOn === null ? askOf(membership, name) : null
    return ok({
      at: deps.clock.now(),
      program: membership.program.id as ProgramId,
      device: membership.deviceId as DeviceId,
      audience,
      ...(ask && { ask }),
      ...(receipts.value && { receipts: [...receipts.value] }),
    })
  }

  const write = async (
    who: Who,
    {
      outbox,
      scope,
      covered,
      marks,
      cutting,
      segments,
      ready,
    }: Pick<Waiting, "outbox" | "scope" | "covered"> & {
      readonly marks: readonly Mark[]
      readonly cutting: Cutting
      readonly segments?: Telling["segments"] | undefined
      readonly ready?: { readonly lines: readonly GoingRecord[]; readonly withheld: number } | undefined
    },
    { signal, onProgress }: Course,
  ): Promise<Result<Built, RecordFailure | Aborted>> => {
    const said = await around(who, scope.audience)
    if (!said.ok) return said
    const gone: Gone[] = []
    let withheld = ready?.withheld ?? 0
    let failed: RecordFailure | null = null
    const lines = async function* (): AsyncGenerator<readonly GoingRecord[], void> {
      if (ready) {
        for (const { id, kind } of ready.lines) gone.push({ id, kind })
        return yield ready.lines
      }
      for await (const some of openLines(deps, marks, scope, covered)) {
        if (!some.ok) {
          failed = some.error
          return
        }
        withheld += some.value.withheld
        for (const { id, kind } of some.value.lines) gone.push({ id, kind })
        yield some.value.lines
      }
    }
    const telling = (): Telling => ({
      ...said.value,
      life: outbox.life,
      ...cutting,
      withheld,
      ...(segments && { segments: [...segments] }),
    })
    const recipients = readersOf(scope.audience, who).map(({ recipient }) => recipient)
    const written = await deps.write(telling, lines(), recipients, signal, onProgress)
    if (failed) return fail(failed)
    return written.ok ? ok({ ...written.value, gone, withheld }) : written
  }

  const cuttingOf = (outbox: Outbox, since: number, number: number): Cutting => ({
    since,
    number,
    before: linkAt(outbox, since) ?? firstLink,
    link: linkAt(outbox, number) ?? firstLink,
    partial: false,
  })

  return {
    /** What went last in the cuts `since < cut ≤ number`, in its newest state. `ready`: opened already, for the last cut. */
    ofCuts: async (
      who: Who,
      wish: {
        readonly audience: Audience
        readonly since: number
        readonly number: number
        readonly segments?: Telling["segments"] | undefined
        readonly ready?: { readonly lines: readonly GoingRecord[]; readonly withheld: number } | undefined
      },
      course: Course,
    ): Promise<Result<Built, RecordFailure | Aborted>> => {
      const { audience, since, number, segments, ready } = wish
      const outbox = await cuts.outboxOf(audience)
      if (!outbox.ok) return outbox
      const scope = await cuts.scopeOf(audience, who)
      if (!scope.ok) return scope
      const covered = await cuts.coveredNow(outbox.value)
      if (!covered.ok) return covered
      const marks = ready ? ok([]) : await deps.marks()
      if (!marks.ok) return marks
      const those = new Set(goneIn(outbox.value, since, number))
      const found = { outbox: outbox.value, scope: scope.value, covered: covered.value }
      return write(
        who,
        {
          ...found,
          marks: marks.value.filter(({ id }) => those.has(id)),
          cutting: cuttingOf(outbox.value, since, number),
          segments,
          ready,
        },
        course,
      )
    },

    /** Some of what waits, for no cut. */
    ofPart: (who: Who, found: Waiting, marks: readonly Mark[], course: Course) => {
      const { number, link } = found.outbox
      const cutting = { since: number, number, before: link, link, partial: true }
      return write(who, { ...found, marks, cutting }, course)
    },
  }
}
export type Building = ReturnType<typeof createBuilding>
