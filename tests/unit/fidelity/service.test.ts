import { proxy } from "comlink"
import { describe, expect, it } from "vitest"
import type { RecordFailure } from "../../../core/base/failure.ts"
import { observable } from "../../../core/base/observable.ts"
import { fail, ok, type Result } from "../../../core/base/result.ts"
import { type Facts, noFacts } from "../../../core/domain/facts/facts.ts"
import type { Program } from "../../../core/domain/program.ts"
import type { Board, ItemRecords } from "../../../core/fidelity/api.ts"
import type { Around } from "../../../core/fidelity/counting.ts"
import { createReading } from "../../../core/fidelity/reading.ts"
import { createFidelity } from "../../../core/fidelity/service.ts"
import { around, content, facts, goal, inWindow, person, program, session, today } from "./records.ts"

const setUp = () => {
  const now = { at: `${today}T12:00:00.000Z` }
  const seen = {
    facts: observable<Result<Facts, RecordFailure>>(ok(noFacts)),
    program: observable<Result<Program, RecordFailure>>(ok(program)),
    reviews: observable<Result<Around["reviews"], RecordFailure>>(ok([])),
    supervised: observable<Result<Around["supervised"], RecordFailure>>(ok([])),
  }
  const asked: string[] = []
  const reading = createReading({
    facts: {
      watch: (names, next) => {
        asked.push(...names)
        return seen.facts.follow(next)
      },
    },
    program: seen.program.follow,
    reviews: seen.reviews.follow,
    supervised: seen.supervised.follow,
    clock: { now: () => now.at, today: () => today },
    loadInstrument: async id => content.instruments.find(one => one.id === id) ?? null,
    loadTechniques: async () => {
      if (!content.tables.techniques) throw new Error("no techniques")
      return content.tables.techniques
    },
    topicIds: around.topicIds,
    outcomeIds: around.outcomeIds,
  })
  const room = createFidelity(reading)
  const scale = { window: null, instrumentId: "imr-fid-2005" }
  return {
    ...seen,
    now,
    asked,
    reading,
    board: async (data: Parameters<typeof room.watchBoard>[0] = scale) => {
      const heard: Result<Board, RecordFailure>[] = []
      const stop = await room.watchBoard(
        data,
        proxy(one => void heard.push(one)),
      )
      return { heard, stop }
    },
    item: async (itemId: string) => {
      const heard: Result<ItemRecords, RecordFailure>[] = []
      await room.watchItem(
        { ...scale, itemId },
        proxy(one => void heard.push(one)),
      )
      return heard
    },
  }
}
const one = person()
const some = facts({ participant: [one], goal: [goal(one)], session: [session(one, inWindow)] })

describe("the room of fidelity", () => {
  it("tells the board of the scale asked for, now and after each change of what it counts, until it is stopped", async () => {
    const { board, facts, program: known } = setUp()
    const { heard, stop } = await board()
    expect(heard).toMatchObject([{ ok: true, value: { on: today, instrumentId: "imr-fid-2005", participants: 0 } }])
    facts.set(ok(some))
    expect(heard.at(-1)).toMatchObject({ value: { participants: 1, sessions: 1 } })
    known.set(ok({ ...program, startedOn: "2026-01-01" }))
    expect(heard.at(-1)).toMatchObject({ value: { reviewDue: { on: "2026-01-01", month: 0 } } })
    stop()
    facts.set(ok(noFacts))
    expect(heard).toHaveLength(3)
  })

  it("knows the day where the program is", async () => {
    const { board, now, program: known } = setUp()
    now.at = "2026-03-17T02:00:00.000Z"
    const { heard } = await board()
    expect(heard.at(-1)).toMatchObject({ value: { on: "2026-03-16" } })
    known.set(ok({ ...program, zone: "Europe/Amsterdam" }))
    expect(heard.at(-1)).toMatchObject({ value: { on: "2026-03-17", window: { to: "2026-03-17" } } })
  })

  it("tells an item with its records, of the scale or of the index", async () => {
    const { item, facts, asked } = setUp()
    facts.set(ok(some))
    expect(await item("goal-setting")).toMatchObject([{ value: { number: "6", counted: [{ kind: "goal" }] } }])
    expect(await item("goi/plan")).toMatchObject([{ value: { number: "G5", itemId: "plan" } }])
    expect(await item("goi/choice")).toMatchObject([{ value: { number: "G12", judgement: true, rating: null } }])
    expect(asked).toContain("session")
    expect(asked).not.toContain("note")
  })

  it("answers NotFound to an item or a scale that it cannot count, and Malformed to a window that ends before it begins", async () => {
    const { item, board } = setUp()
    expect(await item("no-such")).toEqual([fail({ type: "NotFound", id: "no-such" })])
    expect(await item("plan")).toMatchObject([{ error: { type: "NotFound" } }])
    for (const instrumentId of ["no-such", "goi", "imrs-participant"]) {
      const { heard } = await board({ window: null, instrumentId })
      expect(heard).toEqual([fail({ type: "NotFound", id: instrumentId })])
    }
    const { heard } = await board({ window: { from: "2026-03-02", to: "2026-03-01" }, instrumentId: "imr-fid-2009" })
    expect(heard).toMatchObject([{ ok: false, error: { type: "Malformed" } }])
  })

  it("tells that the vault is locked, and the board again when it is not", async () => {
    const { board, facts } = setUp()
    facts.set(fail({ type: "VaultLocked" }))
    const { heard } = await board()
    expect(heard).toEqual([fail({ type: "VaultLocked" })])
    facts.set(ok(some))
    expect(heard.at(-1)).toMatchObject({ ok: true, value: { participants: 1 } })
  })

  it("reads the board once, for a review that begins", async () => {
    const { reading, facts } = setUp()
    facts.set(ok(some))
    const read = await reading.readBoard({ window: null, instrumentId: "imr-fid-2009" })
    expect(read).toMatchObject({ ok: true, value: { instrumentId: "imr-fid-2009", participants: 1 } })
  })
})
