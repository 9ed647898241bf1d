import { proxy } from "comlink"
import { describe, expect, it } from "vitest"
import { createProfile } from "../../../core/profile/service.ts"
import { profileKind } from "../../../core/store/kinds.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"

const settled = () => new Promise<void>(resolve => setImmediate(resolve))

const setUp = () => {
  const profiles = createMemoryCollection(profileKind)
  return { profiles, profile: createProfile({ profiles }) }
}

describe("the profile", () => {
  it("is null until it was first kept, then has its defaults", async () => {
    const { profile } = setUp()
    const told: unknown[] = []
    await profile.watch(
      null,
      proxy(result => told.push(result.ok ? result.value : result.error)),
    )
    await settled()
    await profile.keep({ fields: { name: "Alex" } })
    await settled()
    expect(told[0]).toBeNull()
    expect(told.at(-1)).toMatchObject({
      name: "Alex",
      role: "peer-specialist",
      credentials: "",
      agency: "",
      noteFormat: "girp",
    })
  })

  it("keeps what is not named", async () => {
    const { profile, profiles } = setUp()
    await profile.keep({ fields: { name: "Alex", noteFormat: "dap" } })
    await profile.keep({ fields: { agency: "Lantern House" } })
    expect(await profiles.heads({})).toMatchObject({
      value: [{ name: "Alex", noteFormat: "dap", agency: "Lantern House" }],
    })
  })

  it("stays one, however many keep it for the first time at once", async () => {
    const { profile, profiles } = setUp()
    await Promise.all([
      profile.keep({ fields: { name: "Alex" } }),
      profile.keep({ fields: { agency: "Lantern House" } }),
      profile.keep({ fields: { credentials: "CPS" } }),
    ])
    const heads = await profiles.heads({})
    expect(heads).toMatchObject({ value: [{ name: "Alex", agency: "Lantern House", credentials: "CPS" }] })
    expect(heads.ok && heads.value.length).toBe(1)
  })

  it("does not take a note format without a name", async () => {
    const { profile } = setUp()
    expect(await profile.keep({ fields: { noteFormat: "" } })).toMatchObject({ error: { type: "Malformed" } })
  })
})
