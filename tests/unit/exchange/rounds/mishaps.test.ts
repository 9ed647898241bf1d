import { describe, expect, it } from "vitest"
import { headsAmong } from "../../../../core/exchange/rounds/names.ts"
import type { Mishap } from "../../../../core/exchange/targets/memory.ts"
import { stampsOf } from "./model.ts"
import { openProgram } from "./one-target.ts"
import { readableBy, strayOn, streamsOn, torn } from "./what-lies-there.ts"

const long = 9000

/** Two members who have written, each with segments and a head. */
const withTwo = async () => {
  const program = openProgram(3)
  for (let n = 0; n < 5; n++)
    for (const member of [1, 2]) {
      program.at(member).write(`${member} ${n}`, n === 4 ? 10 : long)
      await program.done(member)
    }
  const namesOf = (member: number) => {
    const { life } = program.at(member).vault
    const found = [...streamsOn(program.objects).values()].find(({ head }) => head.life === life)
    if (!found) throw new Error("Nothing of theirs is there")
    return { head: found.head.name, segments: (found.made.header.segments ?? []).map(({ name }) => name) }
  }
  const break_ = (name: string) => {
    const whole = program.objects.get(name)
    if (!whole) throw new Error("It is not there")
    program.objects.set(name, { bytes: whole.bytes.slice(0, whole.bytes.length - 9), mark: "broken" })
    return () => program.objects.set(name, whole)
  }
  return { ...program, namesOf, break_ }
}

describe("what is wrong with one stream", () => {
  it("is named, and all others are read", async () => {
    const { done, at, namesOf, break_ } = await withTwo()
    const mend = break_(namesOf(1).head)
    expect(await done(0)).toMatchObject({ damaged: ["dev1"] })
    expect([...stampsOf(at(0)).keys()].filter(id => id.startsWith("2")).length).toBe(5)
    mend()
    expect(await done(0)).toMatchObject({ damaged: [], added: 5 })
  })

  it("in a segment lets all else of it in, and the segment when it is there again", async () => {
    const { done, at, namesOf, break_, asked, everything } = await withTwo()
    const mend = break_(namesOf(1).segments[1] ?? "")
    expect(await done(0)).toMatchObject({ damaged: ["dev1"], added: 9 })
    expect(await done(0)).toMatchObject({ damaged: ["dev1"], added: 0 })
    mend()
    expect(await done(0)).toMatchObject({ damaged: [], added: 1 })
    expect(asked("read s/")).toBe(1)
    expect(stampsOf(at(0))).toEqual(everything())
  })

  it("in what a segment is named to be keeps it out, though it opens", async () => {
    const { done, at, objects, namesOf } = await withTwo()
    const [first = "", second = ""] = namesOf(1).segments
    const swapped = objects.get(second)
    if (swapped) objects.set(first, { ...swapped })
    expect(await done(0)).toMatchObject({ damaged: ["dev1"] })
    expect(stampsOf(at(0)).size).toBe(9)
  })

  it("is a segment that is not there; looked for twice, because it may have moved", async () => {
    const { done, objects, namesOf, asked } = await withTwo()
    const [first = ""] = namesOf(1).segments
    objects.delete(first)
    expect(await done(0)).toMatchObject({ damaged: ["dev1"], added: 9 })
    expect(asked("list")).toBeGreaterThan(1)
    expect(asked(`read ${first}`)).toBe(2)
  })

  it("is another's head under its name: what it brings is taken, and the name is not taken for read", async () => {
    const { done, objects, namesOf, everything, at } = await withTwo()
    const [mine, theirs] = [namesOf(1).head, namesOf(2).head]
    const [own, other] = [objects.get(mine), objects.get(theirs)]
    if (own && other) objects.set(mine, { ...other })
    expect(await done(0)).toMatchObject({ damaged: ["dev1"] })
    if (own) objects.set(mine, own)
    expect(await done(0)).toMatchObject({ damaged: [] })
    expect(stampsOf(at(0))).toEqual(everything())
  })

  it("leaves the head before it to count, while the newest is half-written", async () => {
    const { at, done, round, objects } = openProgram(2)
    at(1).write("1", 100)
    await done(1)
    at(1).write("2", 100)
    await round(1, { meddle: verb => (verb === "writeIfAbsent" ? { type: "half" } : null) })
    expect(objects.size).toBe(2)
    expect(await done(0)).toMatchObject({ added: 1, damaged: ["dev1"] })
    await done(1)
    expect(strayOn(objects)).toEqual([])
    expect(await done(0)).toMatchObject({ added: 1, damaged: [] })
  })

  it("is, for who was not meant, asked for once", async () => {
    const { at, done, stand } = openProgram(3, n => (n === 2 ? "nobody" : n === 0 ? "supervisor" : "member"))
    at(1).write("1", 100)
    await done(1)
    stand(2, "supervisor")
    expect(await done(2)).toMatchObject({ requests: 2, damaged: ["dev1"] })
    expect(await done(2)).toMatchObject({ requests: 1, damaged: [] })
  })
})

describe("a target that was meddled with", () => {
  it("is written anew where its owner's head is gone, or all of it", async () => {
    const { at, done, objects, namesOf, break_, everything } = await withTwo()
    await done(0)
    const forNewcomer = readableBy(at(0), objects)
    objects.delete(namesOf(1).head)
    await done(1)
    expect(readableBy(at(0), objects)).toEqual(forNewcomer)
    break_(namesOf(1).head)
    await done(1)
    expect(readableBy(at(0), objects)).toEqual(forNewcomer)
    objects.clear()
    await done(1)
    await done(2)
    await done(0)
    expect(readableBy(at(0), objects)).toEqual(everything())
    expect([strayOn(objects), torn(objects)]).toEqual([[], []])
  })

  it("gives the next counter to who finds something else under theirs", async () => {
    const { at, done, round, objects } = openProgram(2)
    at(1).write("1", 100)
    let squatter = ""
    await round(1, {
      meddle: (verb, name) => {
        if (verb !== "writeIfAbsent" || squatter) return null
        squatter = name
        objects.set(name, { bytes: new Uint8Array(7), mark: "squatter" })
        return null
      },
    })
    expect(
      headsAmong([...objects].map(([name]) => ({ name, bytes: 1, mark: "" }))).map(({ counter }) => counter),
    ).toEqual([2])
    expect(await done(0)).toMatchObject({ added: 1, damaged: [] })
  })

  it("does not count what it says it wrote and did not keep as gone", async () => {
    const { at, round, objects } = openProgram(2)
    at(1).write("1", 100)
    const answer = await round(1, {
      meddle: verb => {
        if (verb === "list") objects.clear()
        return null
      },
    })
    expect(answer).toEqual({ ok: false, error: { type: "TargetUnreachable" } })
    expect(at(1).state().outboxes.get("program")?.left).toBe(0)
  })
})

describe("a device with two lives", () => {
  it("loses nothing that the first has written after the backup that was put back", async () => {
    const { at, done, objects, everything } = openProgram(2)
    at(1).write("before", long)
    await done(1)
    const backup = at(1).copy()
    at(1).write("after", long)
    await done(1)
    const written = everything()
    at(1).putBack(backup)
    at(1).write("in the second", 10)
    await done(1)
    await done(0)
    expect([...stampsOf(at(0)).keys()].sort()).toEqual(["after", "before", "in the second"])
    expect(stampsOf(at(0)).get("after")).toBe(written.get("after"))
    expect(torn(objects)).toEqual([])
  })

  it("and a copy that counts on in the same life: what both say comes, though the numbers are the same", async () => {
    const { at, done } = openProgram(2)
    at(1).write("both", long)
    await done(1)
    const copied = at(1).copy()
    const write = async (id: string) => {
      for (let n = 0; n < 3; n++) {
        at(1).write(`${id} ${n}`, long)
        await done(1)
      }
      await done(0)
    }
    await write("original")
    const original = at(1).copy()
    at(1).becomes(copied)
    await write("copy")
    at(1).becomes(original)
    await done(1)
    await done(0)
    expect(stampsOf(at(0)).size).toBe(7)
  })
})

describe("what a target answers", () => {
  it.each(["TargetUnreachable", "TargetRefused", "TargetGone", "TargetFull", "TargetSlow"] as const)(
    "%s ends the round with just that, at any call, and the next goes on",
    async type => {
      for (const verb of ["list", "read", "writeIfAbsent", "remove"] as const) {
        const { at, done, round, everything } = await withTwo()
        at(0).write("mine", 10)
        await done(0)
        at(0).write("mine", 20)
        at(1).write("theirs", 20)
        await done(1)
        const failing: Mishap = { type }
        expect(await round(0, { meddle: asked => (asked === verb ? failing : null) })).toEqual({
          ok: false,
          error: { type },
        })
        await done(0)
        expect(stampsOf(at(0))).toEqual(everything())
      }
    },
  )
})

describe("breaking a round off", () => {
  it("is heard at every request: none follows it, and the next round goes on", async () => {
    for (let at_ = 0; ; at_++) {
      const { at, done, round, calls, everything } = await withTwo()
      at(0).write("mine", 10)
      const abort = new AbortController()
      let count = 0
      const answer = await round(0, {
        signal: abort.signal,
        meddle: () => {
          if (count++ === at_) abort.abort()
          return null
        },
      })
      if (answer.ok) {
        expect(at_).toBeGreaterThan(9)
        return
      }
      expect(answer).toEqual({ ok: false, error: { type: "Aborted" } })
      // Those that were asked for at the same time had begun.
      expect(calls.length).toBeLessThanOrEqual(at_ + 8)
      const before = calls.length
      await new Promise(setImmediate)
      expect(calls.length).toBe(before)
      await done(0)
      expect(stampsOf(at(0))).toEqual(everything())
    }
  })
})
