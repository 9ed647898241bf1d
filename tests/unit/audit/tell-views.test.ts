import { proxy, releaseProxy } from "comlink"
import { describe, expect, it } from "vitest"
import { type Shown, tellingViews } from "../../../core/audit/tell-views.ts"
import { watching } from "../../../core/base/crossing.ts"
import { fail, ok, type Result } from "../../../core/base/result.ts"

type Answer = Result<string, { readonly type: "VaultLocked" }>

/** A watch that shows what the test gives it. */
const begin = async () => {
  let show = (_: Answer) => {}
  const told: Shown[] = []
  const seen: Answer[] = []
  let freed = 0
  const watch = tellingViews<{ readonly id: string }, string, { readonly type: "VaultLocked" }>(
    async (_, onChange) =>
      watching(next => {
        show = next
        return () => {}
      }, onChange),
    (value, { id }) => (value === "" ? null : { kind: "note", id, owner: "amir" }),
    shown => told.push(shown),
  )
  const onChange = Object.assign(
    proxy((answer: Answer) => void seen.push(answer)),
    { [releaseProxy]: () => freed++ },
  )
  const stop = await watch({ id: "note-1" }, onChange)
  return { show: (answer: Answer) => show(answer), told, seen, stop, freed: () => freed }
}

describe("a watch that tells what it showed", () => {
  it("tells once, however often what is shown changes, and shows all of it", async () => {
    const { show, told, seen } = await begin()
    show(ok("first"))
    show(ok("second"))
    expect(told).toEqual([{ kind: "note", id: "note-1", owner: "amir" }])
    expect(seen).toEqual([ok("first"), ok("second")])
  })

  it("tells nothing of what could not be shown, and again once it is shown after that", async () => {
    const { show, told } = await begin()
    show(fail({ type: "VaultLocked" }))
    show(ok(""))
    expect(told).toHaveLength(0)
    show(ok("first"))
    show(fail({ type: "VaultLocked" }))
    show(ok("first"))
    expect(told).toHaveLength(2)
  })

  it("is freed on both sides when it ends", async () => {
    const { stop, freed } = await begin()
    stop()
    expect(freed()).toBe(1)
  })
})
