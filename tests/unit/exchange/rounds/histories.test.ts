import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Mishap } from "../../../../core/exchange/targets/memory.ts"
import { stampsOf } from "./model.ts"
import { openProgram } from "./one-target.ts"
import { levelsOf, readableBy, strayOn, torn } from "./what-lies-there.ts"

/**
 * Three devices of a program over one target: what they write, their rounds, and how those are broken off. Whatever lies
 * there reads whole at every moment, nobody could read less than before, and in the end everyone has everything.
 */

const count = 3
const long = 9000

class Killed extends Error {}

/** At which call a round is broken off, and how. `killed`: the page ends, before the call or after it. */
const breaks = fc.record({
  at: fc.nat({ max: 12 }),
  how: fc.constantFrom("unreachable", "unheard", "half", "killed", "killed after", "aborted", "full"),
})
const act = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant("write" as const),
      n: fc.nat(count - 1),
      id: fc.nat(12),
      size: fc.constantFrom(10, 3000, long),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ act: fc.constant("round" as const), n: fc.nat(count - 1), broken: fc.option(breaks) }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("put back" as const), n: fc.nat(count - 1) }) },
)
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

/** A device's vault ends with its page: what it was doing goes no further. */
const play = async (before: number, acts: readonly Act[]) => {
  const program = openProgram(count)
  const { at, round, done, objects, devices } = program
  for (let n = 0; n < before; n++) {
    at(1).write(`before ${n}`, long)
    await done(1)
  }
  const backups = devices.map(device => device.copy())
  let readable = devices.map(device => readableBy(device, objects))
  const everThere = new Set<string>()
  const look = () => {
    for (const name of objects.keys()) everThere.add(name)
    expect(torn(objects)).toEqual([])
    readable = devices.map((device, n) => {
      const now = readableBy(device, objects)
      for (const [id, stamp] of readable[n] ?? []) expect(now.get(id) ?? -1).toBeGreaterThanOrEqual(stamp)
      return now
    })
  }
  for (const one of acts) {
    if (one.act === "write") at(one.n).write(`${one.n} ${one.id}`, one.size)
    if (one.act === "put back") at(one.n).putBack(backups[one.n] ?? at(one.n).copy())
    if (one.act !== "round") continue
    const had = stampsOf(at(one.n))
    const abort = new AbortController()
    let calls = 0
    const killing = { now: false }
    const meddle = (verb: string, name: string): Mishap => {
      look()
      // A server that cannot tell writes over what is there; a reader takes the same name for the same thing.
      if (verb === "writeIfAbsent") expect(everThere.has(name)).toBe(false)
      if (killing.now) throw new Killed()
      if (calls++ !== one.broken?.at) return null
      switch (one.broken.how) {
        case "unreachable":
          return { type: "TargetUnreachable" }
        case "full":
          return { type: "TargetFull" }
        case "unheard":
        case "half":
          return { type: one.broken.how }
        case "killed":
          killing.now = true
          throw new Killed()
        case "killed after":
          killing.now = true
          return { type: "unheard" }
        case "aborted":
          abort.abort()
          return null
      }
    }
    try {
      await round(one.n, { meddle, signal: abort.signal })
    } catch (error) {
      if (!(error instanceof Killed)) throw error
    }
    look()
    for (const [id, stamp] of had) expect(stampsOf(at(one.n)).get(id) ?? -1).toBeGreaterThanOrEqual(stamp)
  }
  return program
}

describe("rounds broken off anywhere", () => {
  it("lose nothing, leave nothing lying about, and end with everyone having everything", async () => {
    const histories = fc.record({
      before: fc.constantFrom(0, 0, 6, 7, 8, 62, 63),
      acts: fc.array(act, { minLength: 5, maxLength: 40 }),
    })
    await fc.assert(
      fc.asyncProperty(histories, async ({ before, acts }) => {
        const { devices, objects, settle, everything } = await play(before, acts)
        await settle()
        for (const device of devices) expect(stampsOf(device)).toEqual(everything())
        // What a life that ended was in the middle of stays; whose a segment was nobody else can tell.
        const lives = devices.map(({ state }) => state().life)
        const ended = acts.some(one => one.act === "put back")
        const stray = strayOn(objects).filter(name => !ended || lives.some(life => name.includes(`-${life}-`)))
        expect(stray).toEqual([])
        for (const device of devices) for (const most of levelsOf(device).values()) expect(most).toBeLessThanOrEqual(7)
      }),
      { numRuns: 100 },
    )
  })

  it("and rounds of all at the same time, in whatever order the target answers", async () => {
    const histories = fc.record({
      days: fc.array(
        fc.array(fc.record({ n: fc.nat(count - 1), size: fc.constantFrom(10, 3000, long) }), { maxLength: 6 }),
        {
          minLength: 1,
          maxLength: 12,
        },
      ),
      waits: fc.infiniteStream(fc.nat(6)),
    })
    await fc.assert(
      fc.asyncProperty(histories, async ({ days, waits }) => {
        const { at, round, settle, devices, objects, everything } = openProgram(count)
        for (const [day, writes] of days.entries()) {
          for (const [k, { n, size }] of writes.entries()) at(n).write(`${day} ${k}`, size)
          const meddle = async () => {
            for (let turns = waits.next().value ?? 0; turns > 0; turns--) await new Promise(setImmediate)
            return null
          }
          const answers = await Promise.all(devices.map((_, n) => round(n, { meddle })))
          for (const answer of answers) expect(answer).toMatchObject({ ok: true, value: { damaged: [] } })
        }
        await settle()
        for (const device of devices) expect(stampsOf(device)).toEqual(everything())
        expect(strayOn(objects)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
