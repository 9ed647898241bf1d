import { describe, expect, it } from "vitest"
import { makeDeviceKeys } from "../../../../core/exchange/keys/device-keys.ts"
import { sixWords } from "../../../../core/exchange/keys/six-words.ts"

describe("six words", () => {
  it("are the same on both screens, and others for any other key", async () => {
    const [inviting, joining, between] = [await makeDeviceKeys(), await makeDeviceKeys(), await makeDeviceKeys()]
    const shown = await sixWords(inviting, joining)
    expect(shown).toHaveLength(6)
    expect(await sixWords(inviting, joining)).toEqual(shown)
    expect(await sixWords(joining, inviting)).not.toEqual(shown)
    for (const changed of [
      sixWords({ ...inviting, recipient: between.recipient }, joining),
      sixWords({ ...inviting, signKey: between.signKey }, joining),
      sixWords(inviting, { ...joining, recipient: between.recipient }),
      sixWords(inviting, { ...joining, signKey: between.signKey }),
    ])
      expect(await changed).not.toEqual(shown)
  })

  it("stay the same for ever: two devices, one of an older Handrail, compare them", async () => {
    const device = (letter: string) => ({ signKey: letter.repeat(43), recipient: `age1${letter.repeat(58)}` })
    expect((await sixWords(device("a"), device("c"))).join(" ")).toBe("settle limit muscle else awesome head")
  })
})
