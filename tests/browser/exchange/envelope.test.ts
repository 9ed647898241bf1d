import { describe, expect, it } from "vitest"
import { allOf } from "../../../core/exchange/envelope/open-export.ts"
import { sixWords } from "../../../core/exchange/keys/six-words.ts"
import { makeDevice, openedBy, record, records, rosterOf, written } from "../../unit/exchange/exports.ts"
import { makeWorld } from "../../unit/exchange/hostile-hand.ts"
import { expectRefused } from "../../unit/exchange/hostile-run.ts"
import { granted } from "../../unit/vault/device.ts"

/** The same code over a browser's own keys and its own packing. */

describe("in a browser", () => {
  it("an export comes back as it went, and its keys are not given out", async () => {
    const [member, supervisor] = [await makeDevice(1), await makeDevice(2)]
    const all = [...records(600), record(601, { words: "w".repeat(2_000_000) })]
    const { file, header } = await written(member, [supervisor], all)
    const opened = granted(await openedBy(supervisor, new File([file], "notes.txt"), rosterOf([member])))
    expect(opened.header).toEqual(header)
    expect(granted(await allOf(opened))).toEqual({ records: all, aside: [] })
    await expect(crypto.subtle.exportKey("pkcs8", supervisor.keys.identity)).rejects.toThrow()
    expect(await sixWords(supervisor.texts, member.texts)).toHaveLength(6)
  })

  it("an export that someone changed is refused by name, or its changed lines are set aside", async () => {
    await expectRefused(await makeWorld(), 20_000, 260)
  }, 300_000)
})
