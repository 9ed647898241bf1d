import * as v from "valibot"
import { describe, expect, it } from "vitest"
import { fromBase64url } from "../../../../core/base/base64url.ts"
import { utf8 } from "../../../../core/base/bytes.ts"
import { recipient, signKey } from "../../../../core/domain/exchange-shape.ts"
import { membershipSchema } from "../../../../core/domain/membership.ts"
import { checkSignature, makeDeviceKeys, useDeviceKeys } from "../../../../core/exchange/keys/device-keys.ts"

const message = utf8("a header")

describe("the keys of a device", () => {
  it("are texts as a membership keeps them", async () => {
    const texts = await makeDeviceKeys()
    expect(v.is(signKey, texts.signKey) && v.is(recipient, texts.recipient)).toBe(true)
    const { signSecret, identity } = membershipSchema.entries
    expect(v.is(signSecret, texts.signSecret) && v.is(identity, texts.identity)).toBe(true)
  })

  it("sign what their own key confirms, and nothing else", async () => {
    const [mine, other] = [await makeDeviceKeys(), await makeDeviceKeys()]
    const signature = await (await useDeviceKeys(mine)).sign(message)
    expect(await checkSignature(mine.signKey, message, signature)).toBe(true)
    expect(await checkSignature(other.signKey, message, signature)).toBe(false)
    expect(await checkSignature(mine.signKey, utf8("another header"), signature)).toBe(false)
  })

  it("are not given out again by the browser once they are in use", async () => {
    const { identity } = await useDeviceKeys(await makeDeviceKeys())
    expect(identity.extractable).toBe(false)
    await expect(crypto.subtle.exportKey("pkcs8", identity)).rejects.toThrow()
  })

  it("are refused when they are not of one device", async () => {
    const [mine, other] = [await makeDeviceKeys(), await makeDeviceKeys()]
    await expect(useDeviceKeys({ ...mine, identity: other.identity })).rejects.toThrow()
    const mistaken = mine.identity.replace(/.$/, last => (last === "Q" ? "P" : "Q"))
    const misread = mine.identity.replace(
      /^(AGE-SECRET-KEY-1..)(.)/,
      (_, before, one) => before + (one === "Q" ? "P" : "Q"),
    )
    await expect(useDeviceKeys({ ...mine, identity: misread })).rejects.toThrow()
    expect((await useDeviceKeys({ ...mine, identity: mistaken })).identity.type).toBe("private")
  })

  it("and what is no key or no signature confirms nothing", async () => {
    const mine = await makeDeviceKeys()
    const signature = await (await useDeviceKeys(mine)).sign(message)
    for (const key of ["", "no key", "A".repeat(43), "_".repeat(43)])
      expect(await checkSignature(key, message, signature)).toBe(false)
    for (const short of [new Uint8Array(), signature.subarray(1), fromBase64url("AAAA")])
      expect(await checkSignature(mine.signKey, message, short)).toBe(false)
  })
})
