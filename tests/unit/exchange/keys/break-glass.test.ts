import { describe, expect, it } from "vitest"
import { makeRecoveryIdentity, openBreakGlass, writeBreakGlass } from "../../../../core/exchange/keys/break-glass.ts"
import { granted } from "../../vault/device.ts"

const kept = { vaultId: "0195f0a0-0000-7000-8000-000000000001", dataKey: new Uint8Array(32).map((_, n) => n * 7) }

describe("a data key that is written to the recovery recipient", () => {
  it("comes out again with the identity from the safe, however it was typed", async () => {
    const { identity, recipient } = await makeRecoveryIdentity()
    const armored = await writeBreakGlass(recipient, kept)
    expect(armored.length).toBeLessThanOrEqual(4000)
    const grouped = identity.replace(/(.{6})/g, "$1 ")
    for (const typed of [
      identity,
      ` ${identity.toLowerCase()}\n`,
      grouped,
      identity.replaceAll("-", ""),
      identity.replaceAll("0", "O").replaceAll("8", "b"),
    ])
      expect(granted(await openBreakGlass(armored, typed))).toEqual(kept)
  })

  it("comes out with no other identity, not with a mistyped one, and not of a text that was changed", async () => {
    const { identity, recipient } = await makeRecoveryIdentity()
    const armored = await writeBreakGlass(recipient, kept)
    const wrong = { ok: false, error: { type: "WrongRecoveryIdentity" } }
    const another = (await makeRecoveryIdentity()).identity
    const mistyped = identity.replace(/.$/, last => (last === "Q" ? "P" : "Q"))
    for (const typed of [another, mistyped, identity.slice(0, -1), "", "a passphrase"])
      expect(await openBreakGlass(armored, typed)).toEqual(wrong)
    const lines = armored.split("\n")
    for (const text of ["", lines.slice(0, -3).join("\n"), armored.replace(/[A-Z](?=.{20})/g, "a")])
      expect(await openBreakGlass(text, identity)).toEqual(wrong)
  })

  it("says nothing of the vault or the key to whoever has no identity", async () => {
    const { recipient } = await makeRecoveryIdentity()
    const armored = await writeBreakGlass(recipient, kept)
    expect(Buffer.from(armored, "base64").includes("vault")).toBe(false)
    expect(await writeBreakGlass(recipient, kept)).not.toBe(armored)
  })
})
