import { describe, it } from "vitest"
import { makeWorld } from "./hostile-hand.ts"
import { expectRefused } from "./hostile-run.ts"

/** In a file of its own, so that both halves run at once. */
describe("an export that someone changed, the second five thousand", () => {
  it("is refused by name, whatever was done to it, or its changed lines are set aside; nothing else happens", async () => {
    await expectRefused(await makeWorld(), 5000, 5000)
  }, 600_000)
})
