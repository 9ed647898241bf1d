import { proxy } from "comlink"
import { describe, expect, it } from "vitest"
import type { Callback } from "../../../core/base/crossing.ts"
import type { RecordFailure } from "../../../core/base/failure.ts"
import type { ParticipantId, ProgramId } from "../../../core/base/id.ts"
import { ok, type Result } from "../../../core/base/result.ts"
import type { AdministrationFact } from "../../../core/domain/facts/administration-fact.ts"
import { type Facts, noFacts } from "../../../core/domain/facts/facts.ts"
import type { ParticipantFact } from "../../../core/domain/facts/participant-fact.ts"
import { newProgram, type Program } from "../../../core/domain/program.ts"
import { createOutcomes } from "../../../core/outcomes/service.ts"
import { amir, filled, mine, seen, theirs } from "./filled.ts"
import { integrity } from "./instruments.ts"

const bela = "bela" as ParticipantId
const personFact = (id: ParticipantId): ParticipantFact => ({
  id,
  startedOn: "2026-01-01",
  active: true,
  nextOn: null,
  supportersAllowed: 0,
  supportersNotAsked: 0,
  supportersDeclined: 0,
  topicsTaken: [],
})

/** The room over facts that a test changes. */
const begin = (administration: readonly AdministrationFact[], people = [amir]) => {
  const tellers = new Set<(facts: Result<Facts, RecordFailure>) => void>()
  let facts: Facts = { ...noFacts, participant: people.map(personFact), administration }
  let program: Program = { ...newProgram("p" as ProgramId), smallestCell: 1 }
  const programTellers = new Set<(result: Result<Program, RecordFailure>) => void>()
  const outcomes = createOutcomes({
    facts: {
      watch: (_, next) => {
        tellers.add(next)
        next(ok(facts))
        return () => tellers.delete(next)
      },
    },
    program: next => {
      programTellers.add(next)
      next(ok(program))
      return () => programTellers.delete(next)
    },
    loadInstruments: async () => [mine, theirs, integrity],
  })
  return {
    outcomes,
    watchers: () => tellers.size + programTellers.size,
    set: (next: Partial<Facts>) => {
      facts = { ...facts, ...next }
      for (const tell of tellers) tell(ok(facts))
    },
    setProgram: (next: Partial<Program>) => {
      program = { ...program, ...next }
      for (const tell of programTellers) tell(ok(program))
    },
  }
}

/** What a watch told last, once it has told it. */
const heard = <T>() => {
  const told: Result<T, RecordFailure>[] = []
  let wake = () => {}
  const onChange = proxy((value: Result<T, RecordFailure>) => {
    told.push(value)
    wake()
  }) as Callback<Result<T, RecordFailure>>
  const next = async (): Promise<Result<T, RecordFailure>> => {
    while (told.length === 0)
      await new Promise<void>(resolve => {
        wake = resolve
      })
    const [last] = told.splice(0).slice(-1)
    if (!last) throw new Error("nothing was told")
    return last
  }
  return { onChange, next }
}
const toldIn = <T>(result: Result<T, RecordFailure>): T => {
  if (!result.ok) throw new Error(`failed: ${result.error.type}`)
  return result.value
}

describe("the room of outcomes", () => {
  it("tells a person's lines now, and again when a scale is filled in or the program's figures change", async () => {
    const room = begin([filled("2026-01-05", 3)])
    const watch = heard<unknown>()
    const stop = await room.outcomes.watchPerson({ participantId: amir }, watch.onChange as never)
    expect(toldIn(await watch.next())).toMatchObject({ lines: [{ points: [{ on: "2026-01-05" }] }, { points: [] }] })
    room.set({ administration: [filled("2026-01-05", 3), filled("2026-04-05", 4)] })
    expect(toldIn(await watch.next())).toMatchObject({ lines: [{ sinceFirst: { larger: true } }, {}] })
    room.setProgram({ change: { [mine.id]: { sd: 3, r: 0.5, source: "ours" } } })
    expect(toldIn(await watch.next())).toMatchObject({
      lines: [{ noise: { from: "program" }, sinceFirst: { larger: false } }, {}],
    })
    stop()
    expect(room.watchers()).toBe(0)
  })

  it("has a line for each version about participants, and none for what is about one's own work", async () => {
    const room = begin([seen("2026-01-05", 3)])
    const watch = heard<{ readonly versions: readonly { readonly instrumentId: string }[] }>()
    await room.outcomes.watchProgram({ window: null }, watch.onChange as never)
    const { versions } = toldIn(await watch.next())
    expect(versions.map(({ instrumentId }) => instrumentId)).toEqual([mine.id, theirs.id])
  })

  it("counts nobody who was taken away", async () => {
    const all = [filled("2026-01-05", 3), filled("2026-01-05", 5, {}, { participantId: bela })]
    const room = begin(all, [amir, bela])
    const watch = heard<unknown>()
    await room.outcomes.watchProgram({ window: null }, watch.onChange as never)
    expect(toldIn(await watch.next())).toMatchObject({ versions: [{ people: 2, mean: 4 }, {}] })
    room.set({ participant: [personFact(amir)] })
    expect(toldIn(await watch.next())).toMatchObject({ versions: [{ people: 1, mean: 3 }, {}] })
  })

  it("tells who is behind a number; null when it is hidden, and not found when there is none", async () => {
    const room = begin([filled("2026-01-05", 3)])
    const at = { window: null, instrumentId: mine.id, by: "participant" } as const
    const watch = heard<unknown>()
    await room.outcomes.watchCell({ ...at, cell: { of: "people" } }, watch.onChange as never)
    expect(toldIn(await watch.next())).toMatchObject([{ participantId: amir, value: 3 }])
    room.setProgram({ smallestCell: 5 })
    expect(toldIn(await watch.next())).toBeNull()
    const none = heard<unknown>()
    await room.outcomes.watchCell({ ...at, cell: { of: "band", at: 7 } }, none.onChange as never)
    expect(await none.next()).toMatchObject({ ok: false, error: { type: "NotFound" } })
  })

  it("refuses what it was not asked rightly", async () => {
    const room = begin([])
    const watch = heard<unknown>()
    const window = { from: "yesterday", to: "2026-01-05" }
    await room.outcomes.watchProgram({ window }, watch.onChange as never)
    expect(await watch.next()).toMatchObject({ ok: false, error: { type: "Malformed" } })
  })
})
