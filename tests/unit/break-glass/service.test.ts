import { proxy } from "comlink"
import { describe, expect, it } from "vitest"
import type { MemberId } from "../../../core/base/id.ts"
import { ok, type Result } from "../../../core/base/result.ts"
import { createBreakGlass } from "../../../core/break-glass/service.ts"
import { makeRecoveryIdentity, openBreakGlass, writeBreakGlass } from "../../../core/exchange/keys/break-glass.ts"
import { breakGlassKind } from "../../../core/store/program-kinds.ts"
import { createMemoryCollection } from "../../store/memory-collection.ts"
import { createDevice, granted } from "../vault/device.ts"

const memberId = "0195f0a0-7777-7000-8000-000000000001" as MemberId
const passphrase = "cold river, quiet stone"
const said = { by: "D. Farrow", reason: "Noor is in hospital; the relapse plan is needed" }

/** A vault that belongs to a program; `text` is what lies beside the keyring. */
const setUp = async () => {
  const vault = await createDevice().openPage()
  const disk: { text: string | null; full: boolean } = { text: null, full: false }
  const records = createMemoryCollection(breakGlassKind, { locked: () => vault.unlocked.sealer() === null })
  const room = createBreakGlass({
    store: {
      read: async () => disk.text,
      change: async next => {
        disk.text = next(disk.text)
        return ok(null)
      },
    },
    vault,
    write: writeBreakGlass,
    read: openBreakGlass,
    breakGlasses: {
      add: async (...nouns) => (disk.full ? { ok: false, error: { type: "QuotaExceeded" } } : records.add(...nouns)),
    },
    memberships: { heads: async (): Promise<Result<{ memberId: MemberId }[], never>> => ok([{ memberId }]) },
    clock: { now: () => "2026-03-09T14:00:00.000Z" },
  })
  granted(await vault.api.create({ passphrase }))
  const { identity, recipient } = await makeRecoveryIdentity()
  return { vault, disk, records, identity, recipient, ...room }
}

/** The same, told of the program's key, and locked. */
const locked = async () => {
  const all = await setUp()
  granted(await all.keep(all.recipient))
  await all.vault.api.lock()
  return all
}

describe("the program's recovery key", () => {
  it("opens a member's vault, and leaves a record of who did and why", async () => {
    const { api, vault, records, identity } = await locked()
    expect(await api.open({ identity: identity.toLowerCase(), ...said })).toEqual(ok(null))
    expect(vault.state()).toMatchObject({ state: "unlocked" })
    expect(granted(await records.heads({}))).toMatchObject([{ memberId, at: "2026-03-09T14:00:00.000Z", ...said }])
  })

  it("may be typed in groups, as it is printed, without what all keys begin with", async () => {
    const { api, identity } = await locked()
    const groups = identity.replace("AGE-SECRET-KEY-1", "").match(/.{1,4}/g) ?? []
    expect(await api.open({ identity: groups.join(" "), ...said })).toEqual(ok(null))
  })

  it("opens nothing without a name and a reason", async () => {
    const { api, vault, identity } = await locked()
    for (const unsaid of [{ by: " " }, { reason: "" }])
      expect(await api.open({ identity, ...said, ...unsaid })).toMatchObject({ error: { type: "Malformed" } })
    expect(vault.state()).toMatchObject({ state: "locked" })
  })

  it("locks again where the record of it cannot be kept", async () => {
    const { api, vault, disk, identity } = await locked()
    disk.full = true
    expect(await api.open({ identity, ...said })).toMatchObject({ error: { type: "QuotaExceeded" } })
    expect(vault.state()).toMatchObject({ state: "locked" })
  })

  it("of another program, or of one before, opens nothing; tries are counted", async () => {
    const { api, keep, vault, identity } = await setUp()
    const [before, now] = [await makeRecoveryIdentity(), await makeRecoveryIdentity()]
    granted(await keep(before.recipient))
    granted(await keep(now.recipient))
    await vault.api.lock()
    for (const wrong of [identity, before.identity, "hello"])
      expect(await api.open({ identity: wrong, ...said })).toMatchObject({ error: { type: "WrongRecoveryIdentity" } })
    expect((await vault.failedTries()).tries.map(({ way }) => way)).toEqual([
      "break-glass",
      "break-glass",
      "break-glass",
    ])
    expect(await api.open({ identity: now.identity, ...said })).toEqual(ok(null))
  })

  it("does not open with a key that someone else put on the disk", async () => {
    const { api, vault, disk, identity, recipient } = await locked()
    const vaultId: string = JSON.parse(granted(await vault.keyringText())).vaultId
    const armored = await writeBreakGlass(recipient, { vaultId, dataKey: new Uint8Array(32).fill(7) })
    disk.text = JSON.stringify({ ...JSON.parse(disk.text ?? ""), armored })
    expect(await api.open({ identity, ...said })).toMatchObject({ error: { type: "WrongRecoveryIdentity" } })
    expect(vault.state()).toMatchObject({ state: "locked" })
  })

  it("is offered where there is one, and not any more once the program was left", async () => {
    const { api, keep, recipient, disk } = await setUp()
    const offered: unknown[] = []
    await api.watch(
      null,
      proxy(result => void offered.push(granted(result))),
    )
    granted(await keep(recipient))
    granted(await keep(null))
    expect(offered).toEqual([false, true, false])
    expect(disk.text).toBeNull()
  })

  it("is written to once, and anew where what lies there is not this vault's", async () => {
    const { keep, recipient, disk, vault } = await setUp()
    granted(await keep(recipient))
    const first = disk.text
    granted(await keep(recipient))
    expect(disk.text).toBe(first)
    disk.text = JSON.stringify({ ...JSON.parse(first ?? ""), mac: "0".repeat(64) })
    granted(await keep(recipient))
    expect(disk.text).not.toContain("0".repeat(64))
    await vault.api.lock()
    expect(await keep((await makeRecoveryIdentity()).recipient)).toMatchObject({ error: { type: "VaultLocked" } })
  })
})
