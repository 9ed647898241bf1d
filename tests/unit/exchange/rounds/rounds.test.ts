import { describe, expect, it } from "vitest"
import { stampsOf } from "./model.ts"
import { openProgram } from "./one-target.ts"
import { levelsOf, readableBy, strayOn, streamsOn, torn } from "./what-lies-there.ts"

/** More than a head holds itself. */
const long = 9000

describe("a round", () => {
  it("brings what one device wrote to all others, and asks once when nothing is new", async () => {
    const { at, done, settle, devices, everything } = openProgram(3)
    at(1).write("1", 200)
    expect(await done(1)).toMatchObject({ went: 1, fetched: 0 })
    expect(at(1).state().outboxes.get("program")?.left).toBe(1)
    expect(await done(0)).toMatchObject({ fetched: 1, added: 1, went: 2, damaged: [] })
    expect(await done(2)).toMatchObject({ fetched: 1, added: 1 })
    await settle()
    for (const [n, device] of devices.entries()) {
      expect(stampsOf(device)).toEqual(everything())
      expect(await done(n)).toMatchObject({ requests: 1, fetched: 0, went: 0 })
    }
  })

  it("counts every request it makes", async () => {
    const { at, done, calls } = openProgram(3)
    for (let n = 0; n < 20; n++) {
      at(1).write(`${n}`, long)
      expect((await done(1)).requests).toBe(calls.length)
      expect((await done(0)).requests).toBe(calls.length)
    }
  })

  it("fetches one object of each device that wrote, day by day, while segments come and are put together", async () => {
    const { at, done, objects, asked } = openProgram(6)
    for (let day = 0; day < 80; day++) {
      for (let n = 1; n < 6; n++) {
        at(n).write(`${n} on ${day}`, 1500)
        await done(n)
      }
      expect(await done(0)).toMatchObject({ fetched: 5, added: 5 })
      expect(asked("read h/")).toBe(5)
      expect(asked("read s/")).toBe(0)
    }
    expect([...objects.keys()].filter(name => name.startsWith("s/")).length).toBeGreaterThan(5)
  })

  it("fetches a segment where days were missed", async () => {
    const { at, done, everything, asked } = openProgram(2)
    at(1).write("first", 10)
    await done(1)
    await done(0)
    for (let day = 0; day < 12; day++) {
      at(1).write(`${day}`, 1500)
      await done(1)
    }
    await done(0)
    expect(asked("read s/")).toBeGreaterThan(0)
    expect(stampsOf(at(0))).toEqual(everything())
  })

  it("keeps a head and at most seven segments of a level, and gives all of it to who comes new", async () => {
    const { at, done, objects, everything } = openProgram(2)
    for (let n = 0; n < 140; n++) {
      at(1).write(`${n}`, long)
      await done(1)
      expect(strayOn(objects)).toEqual([])
      expect(torn(objects)).toEqual([])
      expect(Math.max(0, ...levelsOf(at(1)).values())).toBeLessThanOrEqual(7)
    }
    expect([...levelsOf(at(1)).keys()].sort()).toEqual([0, 1, 2])
    const there = objects.size
    expect(await done(0)).toMatchObject({ fetched: there, added: 140 })
    expect(stampsOf(at(0))).toEqual(everything())
  })

  it("writes a long beginning as one segment of the level that it is long enough for", async () => {
    const { at, done, objects } = openProgram(2)
    for (let n = 0; n < 80; n++) at(1).write(`${n}`, long)
    await done(1)
    expect(objects.size).toBe(2)
    expect([...levelsOf(at(1))]).toEqual([[2, 1]])
  })

  it("tells how far it is, never less than before, and ends with all of it", async () => {
    const { at, done } = openProgram(4)
    for (let n = 1; n < 4; n++) {
      for (let k = 0; k < 20; k++) at(n).write(`${n} ${k}`, long)
      await done(n)
    }
    const told: number[] = []
    await done(0, { onProgress: share => told.push(share) })
    expect(told.length).toBeGreaterThan(4)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect([told.at(-1), Math.max(...told)]).toEqual([1, 1])
  })

  it("fetches at most eight heads or four segments at the same time", async () => {
    const { at, done, round } = openProgram(31)
    for (let n = 1; n <= 30; n++) {
      at(n).write(`${n}`, long)
      at(n).write(`${n} again`, long)
      await done(n)
    }
    const most = { h: 0, s: 0 }
    let now = 0
    await round(0, {
      meddle: async (verb, name) => {
        if (verb !== "read") return null
        now++
        const folder = name[0] === "h" ? "h" : "s"
        most[folder] = Math.max(most[folder], now)
        await new Promise(resolve => setTimeout(resolve, 1))
        now--
        return null
      },
    })
    // One more is being taken in.
    expect(most.h).toBeGreaterThan(4)
    expect(most.h).toBeLessThanOrEqual(9)
    expect(most.s).toBeGreaterThan(2)
    expect(most.s).toBeLessThanOrEqual(5)
  })

  it("reads once more where a writer wrote while it was read", async () => {
    const { at, done, round, everything } = openProgram(2)
    at(1).write("1", 100)
    await done(1)
    at(1).write("2", long)
    const between = { done: false }
    const told: number[] = []
    const answer = await round(0, {
      onProgress: share => told.push(share),
      meddle: async verb => {
        if (verb !== "read" || between.done) return null
        between.done = true
        await done(1)
        return null
      },
    })
    expect(answer).toMatchObject({ ok: true, value: { damaged: [] } })
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b))
    expect(stampsOf(at(0))).toEqual(everything())
  })
})

describe("who reads a stream", () => {
  it("gets all of it, anew, when they are new, and what was there before goes", async () => {
    const program = openProgram(3, n => (n === 0 ? "supervisor" : n === 1 ? "member" : "nobody"))
    const { at, done, objects, everything, stand } = program
    for (let n = 0; n < 30; n++) {
      at(1).write(`${n}`, long)
      await done(1)
    }
    expect(readableBy(at(2), objects).size).toBe(0)
    stand(2, "supervisor")
    await done(1)
    expect(readableBy(at(2), objects)).toEqual(everything())
    expect(strayOn(objects)).toEqual([])
    await done(2)
    expect(stampsOf(at(2))).toEqual(everything())
    await done(1)
    expect(await done(1)).toMatchObject({ requests: 1 })
  })

  it("may leave: nothing of what was for them alone stays there", async () => {
    const { at, done, settle, objects, stand } = openProgram(3)
    for (let n = 0; n < 30; n++) {
      at(0).write(`${n}`, long)
      await done(0)
    }
    const forBoth = objects.size
    stand(2, "nobody")
    await done(0)
    expect(objects.size).toBe(forBoth / 2)
    expect([...streamsOn(objects).values()].every(({ made }) => made.to.includes(at(1).id))).toBe(true)
    stand(2, "member")
    await settle()
    expect(readableBy(at(2), objects).size).toBe(30)
  })
})

describe("asking to be admitted", () => {
  it("is found under a name of nobody known, once, and read when the device was admitted", async () => {
    const { at, done, stand, everything, asked } = openProgram(3, n =>
      n === 0 ? "supervisor" : n === 1 ? "member" : "asks",
    )
    await done(2)
    expect(await done(0)).toMatchObject({ asks: 1, damaged: [] })
    expect([...at(0).state().asked]).toEqual([at(2).id])
    expect(await done(0)).toMatchObject({ asks: 0, requests: 1 })
    at(2).write("1", 100)
    await done(2)
    expect(await done(0)).toMatchObject({ asks: 0, requests: 1 })
    // Who looks for nobody does not read what was written to others.
    await done(1)
    expect(asked("read")).toBe(0)
    stand(2, "member")
    await done(0)
    expect(stampsOf(at(0))).toEqual(everything())
  })

  it("is looked at again when what was found was broken", async () => {
    const { at, done, round, objects } = openProgram(2, n => (n === 0 ? "supervisor" : "asks"))
    await round(1, { meddle: verb => (verb === "writeIfAbsent" ? { type: "half" } : null) })
    expect(objects.size).toBe(1)
    expect(await done(0)).toMatchObject({ asks: 0 })
    expect(await done(0)).toMatchObject({ requests: 1 })
    await done(1)
    expect(await done(0)).toMatchObject({ asks: 1 })
    expect(at(0).state().strangers.length).toBe(1)
  })
})
