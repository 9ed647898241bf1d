import { describe, expect, it } from "vitest"
import { openedBy } from "./exports.ts"
import { makeWorld } from "./hostile-hand.ts"
import { expectRefused } from "./hostile-run.ts"

describe("an export that someone changed, the first five thousand", () => {
  it("is refused by name, whatever was done to it, or its changed lines are set aside; nothing else happens", async () => {
    await expectRefused(await makeWorld(), 0, 5000)
  }, 600_000)
})

describe("an export that was not changed", () => {
  it("is taken as before when it comes a second time, as it is or after a later one", async () => {
    const { honest, earlier, supervisor, whois } = await makeWorld()
    for (const { file, header } of [honest, earlier, honest, earlier])
      expect(await openedBy(supervisor, file, whois)).toMatchObject({ ok: true, value: { signer: "known", header } })
  })
})
