import type { Aborted, RecordFailure } from "../../base/failure.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { Audience } from "../../domain/exchange-shape.ts"
import type { InNoProgram, MadeExport, NothingWaits, OffTheRoster, Preview, To, Way, Wish } from "../api.ts"
import { memberOf, readersOf, standingHere, type Who } from "../who.ts"
import { amountOf } from "./amount.ts"
import { type BuildDeps, type Built, createBuilding } from "./build.ts"
import { createCuts } from "./cut.ts"
import { openLines } from "./open-lines.ts"
import { afterLeaving, leftUpTo } from "./outbox.ts"
import type { Mark } from "./waiting.ts"

export type SendDeps = BuildDeps & {
  readonly who: () => Promise<Result<Who | null, RecordFailure>>
  /** The same file as text. */
  readonly armored: (file: Built["file"]) => string
  /** One at a time, in whichever page. */
  readonly oneAtATime: <T>(run: () => Promise<T>) => Promise<T>
  readonly random: (length: number) => Uint8Array
}

type Cannot = InNoProgram | OffTheRoster

const letters = "abcdefghjkmnpqrstuvwxyz23456789"

/** What has no day, as a roster, goes whatever the period. */
const wanted = (marks: readonly Mark[], { leaveOut, period }: Wish): readonly Mark[] => {
  const out = new Set<string>(leaveOut)
  const inPeriod = (at: string) => period === null || at === "" || (at >= period.from && at <= period.to)
  return marks.filter(({ owner, at }) => !out.has(owner) && inPeriod(at))
}
const isPartial = ({ leaveOut, period }: Wish) => leaveOut.length > 0 || period !== null
const audienceOf = (to: To): Audience => (to.to === "program" ? "program" : `member:${to.memberId}`)

/** Exports for the hand: looked at before, made, and told of when they left. */
export const createSending = (deps: SendDeps) => {
  const { outboxes, clock } = deps
  const cuts = createCuts(deps)
  const building = createBuilding(deps, cuts)

  /** Who this is, where it may write at all. */
  const known = async (): Promise<Result<Who, RecordFailure | Cannot>> => {
    const who = await deps.who()
    if (!who.ok) return who
    if (who.value === null) return fail({ type: "InNoProgram" })
    return (standingHere(who.value)?.removedOn ?? null) === null ? ok(who.value) : fail({ type: "OffTheRoster" })
  }

  const nameOf = (who: Who, audience: Audience, number: number, partial: boolean) => {
    const { program, code } = who.membership
    const to = memberOf(audience) === null ? "" : `-to-${readersOf(audience, who)[0]?.code ?? ""}`
    const part = Array.from(deps.random(4), byte => letters[byte % letters.length]).join("")
    return `${program.code}-${code}-${String(number).padStart(4, "0")}${to}${partial ? `-part-${part}` : ""}`
  }

  const making = async (
    wish: Wish,
    signal?: AbortSignal,
    onProgress?: (part: number) => void,
  ): Promise<Result<MadeExport, RecordFailure | Cannot | NothingWaits | Aborted>> => {
    const who = await known()
    if (!who.ok) return who
    const audience = audienceOf(wish)
    if (readersOf(audience, who.value).length === 0) return fail({ type: "NothingWaits" })
    const found = await cuts.waiting(audience, who.value, { all: wish.whole })
    if (!found.ok) return found
    const before = await cuts.made(found.value)
    if (!before.ok) return before
    const marks = [...found.value.marks, ...before.value]
    const owners = new Map(marks.map(({ id, owner }) => [id, owner]))
    const finished = ({ file, gone, withheld }: Built, number: number): MadeExport => ({
      ...wish,
      number,
      partial: isPartial(wish),
      goes: amountOf(gone.map(({ id, kind }) => ({ kind, owner: owners.get(id) ?? "" }))),
      withheld,
      name: nameOf(who.value, audience, number, isPartial(wish)),
      file: new Blob([file]),
      text: new Blob([deps.armored(file)], { type: "text/plain" }),
    })
    const course = { signal, onProgress }
    if (isPartial(wish)) {
      const built = await building.ofPart(who.value, found.value, wanted(marks, wish), course)
      if (!built.ok) return built
      return built.value.count === 0
        ? fail({ type: "NothingWaits" })
        : ok(finished(built.value, found.value.outbox.number))
    }
    const made = await cuts.cut(found.value)
    if (!made.ok) return made
    const { outbox, lines, withheld } = made.value
    const since = wish.whole ? 0 : leftUpTo(outbox)
    if (since >= outbox.number) return fail({ type: "NothingWaits" })
    const ready = lines.length > 0 && since === outbox.number - 1 ? { lines, withheld } : undefined
    const built = await building.ofCuts(who.value, { audience, since, number: outbox.number, ready }, course)
    return built.ok ? ok(finished(built.value, outbox.number)) : built
  }

  return {
    cuts,
    building,
    known,

    preview: async (wish: Wish): Promise<Result<Preview, RecordFailure | Cannot>> => {
      const who = await known()
      if (!who.ok) return who
      const audience = audienceOf(wish)
      const found = await cuts.waiting(audience, who.value, { all: wish.whole })
      if (!found.ok) return found
      const { scope, covered } = found.value
      const made = await cuts.made(found.value)
      if (!made.ok) return made
      const marks = [...found.value.marks, ...made.value]
      const owners = new Map(marks.map(({ id, owner }) => [id, owner]))
      const goes: { readonly kind: string; readonly owner: string }[] = []
      let withheld = 0
      for await (const some of openLines(deps, wanted(marks, wish), scope, covered)) {
        if (!some.ok) return some
        withheld += some.value.withheld
        for (const { id, kind } of some.value.lines) goes.push({ kind, owner: owners.get(id) ?? "" })
      }
      const readers = readersOf(audience, who.value).map(({ name, code }) => ({ name, code }))
      return ok({ goes: amountOf(goes), withheld, partial: isPartial(wish), readers })
    },

    make: (wish: Wish, signal?: AbortSignal, onProgress?: (part: number) => void) =>
      deps.oneAtATime(() => making(wish, signal, onProgress)),

    handed: async ({ number, way, ...to }: To & { readonly number: number; readonly way: Way }) => {
      const outbox = await cuts.outboxOf(audienceOf(to))
      if (!outbox.ok) return outbox
      const left = { at: clock.now(), way }
      const kept = await outboxes.change(outbox.value.id, before => afterLeaving(before, number, left))
      return kept.ok ? ok(null) : kept
    },
  }
}
export type Sending = ReturnType<typeof createSending>
