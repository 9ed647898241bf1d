import { describe, expect, it } from "vitest"
import { createMemoryTarget } from "../../../../core/exchange/targets/memory.ts"
import { noise } from "../../../targets/noise.ts"
import { answerOf, targetSuite } from "../../../targets/target-suite.ts"

targetSuite("in memory", { tellsWhatIsThere: true, atTheSameMoment: true }, async () => {
  const target = createMemoryTarget({ now: () => new Date().toISOString() })
  const lay = async (path: string) => {
    target.objects.set(path, { bytes: noise(3), mark: "" })
  }
  return { target, other: createMemoryTarget({ objects: target.objects }), lay }
})

describe("in memory, on a bad day", () => {
  const name = "s/00000000000000000000000000000001"

  it("fails as it is told, and nothing is done", async () => {
    const target = createMemoryTarget({ meddle: verb => (verb === "writeIfAbsent" ? { type: "TargetFull" } : null) })
    expect(await target.writeIfAbsent(name, noise(10))).toEqual({ ok: false, error: { type: "TargetFull" } })
    expect(answerOf(await target.list("s"))).toEqual([])
  })

  it("keeps the first half of what is written when the connection goes", async () => {
    const target = createMemoryTarget({ meddle: verb => (verb === "writeIfAbsent" ? { type: "half" } : null) })
    expect(await target.writeIfAbsent(name, noise(10))).toEqual({ ok: false, error: { type: "TargetUnreachable" } })
    expect(answerOf(await target.read(name))).toEqual(noise(10).slice(0, 5))
  })

  it("does what was asked when only the answer is lost", async () => {
    const target = createMemoryTarget({ meddle: verb => (verb === "remove" ? { type: "unheard" } : null) })
    await target.writeIfAbsent(name, noise(10))
    expect(await target.remove(name)).toEqual({ ok: false, error: { type: "TargetUnreachable" } })
    expect(answerOf(await target.read(name))).toBeNull()
  })

  it("stops waiting when it is told to", async () => {
    const target = createMemoryTarget({ meddle: () => new Promise<never>(() => {}) })
    const stopping = new AbortController()
    const waiting = target.read(name, stopping.signal)
    stopping.abort()
    expect(await waiting).toEqual({ ok: false, error: { type: "Aborted" } })
  })
})
