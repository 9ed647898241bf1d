import { describe, expect, it } from "vitest"
import { guardRoom } from "../../../core/base/defect.ts"
import { ok } from "../../../core/base/result.ts"
import { createHandedOver } from "../../../core/worker/handed-over.ts"
import { lazyRoom } from "../../../core/worker/lazy-room.ts"

type Room = { readonly say: (word: string) => Promise<unknown> }
const spoken: Room = { say: async word => ok(word) }
/** Whatever a page asks for by name. */
const asked = (room: object, name: string): unknown => Reflect.get(room, name)
const inherited = ["constructor", "toString", "hasOwnProperty", "__proto__", "valueOf"]

describe("a lazy room", () => {
  it("is fetched with its first call, once, and again after a fetch that failed", async () => {
    let fetches = 0
    const room = lazyRoom<Room>(async () => {
      if (++fetches === 1) throw new TypeError("offline")
      return spoken
    })
    expect(fetches).toBe(0)
    await expect(room.say("a")).rejects.toThrow("offline")
    expect(await Promise.all([room.say("a"), room.say("b")])).toEqual([ok("a"), ok("b")])
    expect(fetches).toBe(2)
  })

  it("calls nothing but what the room has of its own", async () => {
    const room = lazyRoom<Room>(async () => spoken)
    for (const name of ["whisper", ...inherited]) {
      const call = asked(room, name) as () => Promise<unknown>
      await expect(call(), name).rejects.toThrow("no such call")
    }
  })

  it("can be answered by a promise without being called as one", async () => {
    const room = lazyRoom<Room>(async () => spoken)
    expect(await Promise.resolve(room)).toBe(room)
  })
})

describe("the facade, with lazy rooms in it", () => {
  const facade = () => {
    const defects: unknown[] = []
    const handedOver = createHandedOver({ onChange: () => () => true })
    const guarded = (room: Room) => guardRoom("tools", room, defect => defects.push(defect))
    const core = handedOver.narrowed({ tools: guarded(lazyRoom<Room>(async () => spoken)), plain: guarded(spoken) })
    return { core, defects, narrowTo: handedOver.narrowTo }
  }

  it("refuses any name, known or not, while it is handed over", async () => {
    const { core, narrowTo, defects } = facade()
    narrowTo(() => null)
    for (const name of ["say", "whisper", "constructor"]) {
      const call = asked(core.tools, name) as (data: unknown) => Promise<unknown>
      expect(await call("x"), name).toEqual({ ok: false, error: { type: "HandedOver" } })
    }
    expect(defects).toEqual([])
  })

  it("has nothing that was not put there, and lets nothing be put there", async () => {
    const { core } = facade()
    for (const name of [...inherited, "whisper"]) expect(asked(core.plain, name), name).toBeUndefined()
    for (const room of [core, core.tools, core.plain]) {
      expect(Reflect.set(room, "say", async () => "mine")).toBe(false)
      expect(Reflect.defineProperty(room, "more", { value: 1 })).toBe(false)
    }
    expect(await core.tools.say("still")).toEqual(ok("still"))
  })

  it("tells a call that is not there as a defect, without what was sent", async () => {
    const { core, defects } = facade()
    const call = asked(core.tools, "whisper") as (data: unknown) => Promise<unknown>
    expect(await call("Marisol")).toMatchObject({ ok: false, error: { type: "Unexpected" } })
    expect(defects).toMatchObject([{ where: "tools.whisper", kind: "TypeError" }])
  })
})
