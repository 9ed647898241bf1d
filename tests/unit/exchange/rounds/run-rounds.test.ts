import { describe, expect, it } from "vitest"
import type { TargetId } from "../../../../core/base/id.ts"
import { createInTurn } from "../../../../core/base/in-turn.ts"
import { observable } from "../../../../core/base/observable.ts"
import { ok } from "../../../../core/base/result.ts"
import type { RoundState } from "../../../../core/exchange/api.ts"
import { createRounds } from "../../../../core/exchange/rounds/run-rounds.ts"
import { createMemoryTarget, type Mishap } from "../../../../core/exchange/targets/memory.ts"
import type { TargetHead } from "../../../../core/store/exchange-kinds.ts"
import { createProgram, targetId } from "./model.ts"

const start = Date.parse("2026-03-09T10:00:00.000Z")
const minute = 60_000
const other = targetId.replace(/a$/, "b") as TargetId

/** Time in the test's own hands: what is put off runs when time has passed, and what it began comes to its end. */
const createTime = () => {
  let now = start
  const later = new Set<{ readonly at: number; readonly run: () => void }>()
  let atWork = 0
  const breathe = async () => {
    for (let quiet = 0; quiet < 9; quiet++) {
      await new Promise(setImmediate)
      if (atWork > 0) quiet = 0
    }
  }
  return {
    clock: { now: () => new Date(now).toISOString() },
    after: (ms: number, run: () => void) => {
      const one = { at: now + ms, run }
      later.add(one)
      return () => void later.delete(one)
    },
    pass: async (ms: number) => {
      const end = now + ms
      await breathe()
      for (;;) {
        const next = [...later].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        now = Math.max(now, next.at)
        // Those of one moment all begin before any of them is done.
        for (const one of [...later].filter(({ at }) => at <= next.at)) {
          later.delete(one)
          one.run()
        }
        await breathe()
      }
      now = end
    },
    put: () => later.size,
    /** Time does not pass before it is done. */
    working: async <T>(work: () => Promise<T>): Promise<T> => {
      atWork++
      try {
        return await work()
      } finally {
        atWork--
      }
    },
  }
}

const setUp = (wish: { readonly ids?: readonly TargetId[]; readonly byItself?: boolean } = {}) => {
  const { ids = [targetId], byItself = true } = wish
  const time = createTime()
  const program = createProgram(2, n => (n === 0 ? "supervisor" : "member"))
  const member = program.devices[1]
  if (!member) throw new Error("No such device")
  const heads = observable<readonly TargetHead[]>(
    ids.map(id => ({ id, kind: "webdav", label: "", url: "", user: "", byItself, doneAt: null, failed: null })),
  )
  const waiting = observable(false)
  const rounds: number[] = []
  const hands: { mishap: Mishap; hold: Promise<void> | null; defect: boolean } = {
    mishap: null,
    hold: null,
    defect: false,
  }
  const unexpected: unknown[] = []
  const inTurn = createInTurn()
  const objects = new Map()
  let atOnce = 0
  let most = 0
  const deps = {
    targets: async () => ok(heads.get()),
    watchTargets: (next: (told: ReturnType<typeof ok<readonly TargetHead[]>>) => void) =>
      heads.follow(all => next(ok(all))),
    watchWaiting: (next: (told: ReturnType<typeof ok<boolean>>) => void) => waiting.follow(one => next(ok(one))),
    vault: async () => ok(member.vault),
    open: async () => {
      if (hands.defect) throw new Error("A defect")
      return ok(
        createMemoryTarget({
          objects,
          meddle: async verb => {
            if (verb === "list") {
              rounds.push((Date.parse(time.clock.now()) - start) / minute)
              most = Math.max(most, ++atOnce)
              await hands.hold
              atOnce--
            }
            return hands.mishap
          },
        }),
      )
    },
    keep: async (id: TargetId, outcome: Pick<TargetHead, "doneAt" | "failed">) => {
      heads.set(heads.get().map(one => (one.id === id ? { ...one, ...outcome } : one)))
      return ok(null)
    },
    clock: time.clock,
    after: time.after,
    exclusive: <T>(run: () => Promise<T>) => inTurn("rounds", () => (hands.hold ? run() : time.working(run))),
    unexpected: (error: unknown) => void unexpected.push(error),
  }
  return {
    ...time,
    heads,
    waiting,
    rounds,
    hands,
    unexpected,
    member,
    most: () => most,
    deps,
    runs: createRounds(deps),
  }
}

describe("rounds by themselves", () => {
  it("look at once, and then every quarter of an hour, until the vault locks", async () => {
    const { runs, pass, rounds, put } = setUp()
    const stop = runs.start()
    await pass(35 * minute)
    expect(rounds).toEqual([0, 15, 30])
    stop()
    await pass(60 * minute)
    expect(rounds.length).toBe(3)
    expect(put()).toBe(0)
  })

  it("are not run for a target that is looked at by hand, and it can be", async () => {
    const { runs, pass, rounds } = setUp({ byItself: false })
    runs.start()
    runs.wake()
    await pass(60 * minute)
    expect(rounds).toEqual([])
    const done = runs.run(targetId)
    await pass(0)
    expect(await done).toMatchObject({ ok: true, value: { requests: 1 } })
  })

  it("send what was written some seconds after the last change, and within half a minute of the first", async () => {
    const { runs, pass, rounds, waiting, member } = setUp()
    runs.start()
    await pass(5 * minute)
    rounds.length = 0
    member.write("1", 10)
    waiting.set(true)
    await pass(4_000)
    waiting.set(true)
    await pass(4_000)
    expect(rounds).toEqual([])
    await pass(2_000)
    expect(rounds.length).toBe(2)
    waiting.set(false)
    rounds.length = 0
    for (let n = 0; n < 20; n++) {
      member.write(`${n}`, 10)
      waiting.set(true)
      await pass(3_000)
    }
    expect(rounds.length).toBeGreaterThan(0)
  })

  it("send to each target, though after the first nothing waits for a cut", async () => {
    const { pass, waiting, member, deps } = setUp({ ids: [targetId, other] })
    const opened: string[] = []
    const watched = createRounds({
      ...deps,
      open: id => {
        opened.push(id)
        return deps.open()
      },
    })
    watched.start()
    await pass(5 * minute)
    opened.length = 0
    member.write("1", 10)
    waiting.set(true)
    await pass(1_000)
    waiting.set(false)
    await pass(10_000)
    expect(opened).toEqual([targetId, other])
  })

  it("wait longer each time a target cannot be reached, and run at once when woken", async () => {
    const { runs, pass, rounds, hands, waiting } = setUp()
    hands.mishap = { type: "TargetUnreachable" }
    runs.start()
    await pass(30 * minute)
    expect(rounds).toEqual([0, 1, 3, 8, 23])
    waiting.set(true)
    await pass(minute)
    expect(rounds.length).toBe(5)
    hands.mishap = null
    runs.wake()
    await pass(0)
    expect(rounds.slice(5)).toEqual([31])
    await pass(15 * minute)
    expect(rounds.slice(6)).toEqual([46])
  })

  it("do not ask again by themselves with a password that was refused", async () => {
    const { runs, pass, rounds, hands } = setUp()
    hands.mishap = { type: "TargetRefused" }
    runs.start()
    await pass(10 * 60 * minute)
    runs.wake()
    await pass(minute)
    expect(rounds).toEqual([0])
  })

  it("leave it to the round that another page has just run", async () => {
    const { runs, pass, rounds, deps } = setUp()
    const second = createRounds(deps)
    runs.start()
    second.start()
    await pass(35 * minute)
    expect(rounds).toEqual([0, 15, 30])
  })

  it("rest after a defect, and tell it", async () => {
    const { runs, pass, hands, unexpected } = setUp()
    hands.defect = true
    runs.start()
    await pass(minute)
    expect(unexpected.length).toBe(1)
    await pass(15 * minute)
    expect(unexpected.length).toBe(2)
  })
})

describe("a round by hand", () => {
  it("waits for its turn, is shown while it runs, and is broken off where it waits", async () => {
    const { runs, pass, hands, most } = setUp({ ids: [targetId, other], byItself: false })
    const shown: ReadonlyMap<string, RoundState>[] = []
    runs.watch(told => {
      if (told.ok) shown.push(told.value)
    })
    expect(shown.at(-1)?.get(targetId)).toEqual({ state: "resting", doneAt: null })
    let letGo = () => {}
    hands.hold = new Promise(resolve => {
      letGo = resolve
    })
    const first = runs.run(targetId)
    const stop = new AbortController()
    const second = runs.run(other, stop.signal)
    await pass(0)
    expect(shown.at(-1)?.get(targetId)).toEqual({ state: "running", progress: 0 })
    expect(shown.at(-1)?.get(other)).toEqual({ state: "resting", doneAt: null })
    stop.abort()
    expect(await second).toEqual({ ok: false, error: { type: "Aborted" } })
    letGo()
    expect(await first).toMatchObject({ ok: true })
    expect(shown.at(-1)?.get(targetId)).toEqual({ state: "resting", doneAt: new Date(start).toISOString() })
    expect(most()).toBe(1)
  })

  it("ends with the vault, and what broke it off is not kept as a failure of the target", async () => {
    const { runs, pass, hands, heads } = setUp({ byItself: false })
    const stop = runs.start()
    hands.hold = new Promise(() => {})
    const running = runs.run(targetId)
    await pass(0)
    stop()
    expect(await running).toEqual({ ok: false, error: { type: "Aborted" } })
    expect(heads.get()[0]).toMatchObject({ doneAt: null, failed: null })
  })

  it("tells of a target that is not there any more", async () => {
    const { runs } = setUp()
    expect(await runs.run(other)).toEqual({ ok: false, error: { type: "NotFound", id: other } })
  })
})
