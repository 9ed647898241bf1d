import { proxy } from "comlink"
import { afterEach, describe, expect, it } from "vitest"
import { systemClock } from "../../../core/base/clock.ts"
import type { Result } from "../../../core/base/result.ts"
import { openDatabase } from "../../../core/store/database.ts"
import { endRestIn } from "../../../core/store/end-rest-in.ts"
import { createKeyringStore, createRestStore, createTriesStore } from "../../../core/store/keyring-store.ts"
import type { VaultState } from "../../../core/vault/api.ts"
import { openVaultChannel } from "../../../core/vault/channel.ts"
import { createExclusive } from "../../../core/vault/exclusive.ts"
import { createVault } from "../../../core/vault/service.ts"
import { quickly } from "../ordeals/whole-vault.ts"

const passphrase = "slow river stones"
const minute = 60_000

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

/** Pages of one origin, each with a connection of its own to the browser's database. `ahead`: where the clock is put. */
const createOrigin = () => {
  const name = `rest-${crypto.randomUUID()}`
  const openPage = (ahead: () => number = () => 0) => {
    const database = openDatabase(name)
    const channel = new BroadcastChannel(name)
    const vault = createVault({
      keyring: createKeyringStore(database),
      tries: createTriesStore(database),
      rest: createRestStore(database),
      deriveKey: quickly,
      clock: { ...systemClock, now: () => new Date(Date.now() + ahead()).toISOString() },
      channel: openVaultChannel(name),
      exclusive: createExclusive(name),
    })
    open.push(() => {
      channel.close()
      database.close()
    })
    /** Settles with the first state of this kind. */
    const reaches = (wanted: VaultState["state"]) =>
      new Promise<VaultState>(resolve => {
        void vault.api.watch(
          null,
          proxy(told => {
            if (told.ok && told.value.state === wanted) resolve(told.value)
          }),
        )
      })
    return { ...vault, reaches }
  }
  const row = async () => {
    const database = openDatabase(name)
    const text = await createRestStore(database).read()
    database.close()
    return text
  }
  return { name, openPage, row }
}
const granted = <T>(result: Result<T, { readonly type: string }>): T => {
  if (!result.ok) throw new Error(result.error.type)
  return result.value
}
const notResting = { ok: false, error: { type: "NotResting" } }

const begin = async () => {
  const origin = createOrigin()
  const page = origin.openPage()
  granted(await page.api.create({ passphrase }))
  const { key } = granted(await page.api.rest())
  return { ...origin, page, resume: (on: typeof page) => on.api.resume({ key: key.slice() }) }
}

describe("a key at rest, in this browser's database and with its cryptography", () => {
  it("opens another page, with no derivation, and locking there ends it for all", async () => {
    const { openPage, page, row, resume } = await begin()
    const later = openPage()
    granted(await resume(later))
    expect(later.unlocked.sealer()).not.toBeNull()
    const locked = page.reaches("locked")
    granted(await later.api.lock())
    expect(await row()).toBeNull()
    expect(await locked).toMatchObject({ because: "elsewhere" })
    expect(await resume(openPage())).toEqual(notResting)
  })

  it("is over after the idle time, and the row goes with it; so does a clock set back", async () => {
    for (const ahead of [5 * minute, -minute]) {
      const { openPage, row, resume } = await begin()
      expect(await resume(openPage(() => ahead))).toEqual(notResting)
      expect(await row()).toBeNull()
    }
  })

  it("follows the use of an open page, and is longer by that", async () => {
    let ahead = 0
    const origin = createOrigin()
    const page = origin.openPage(() => ahead)
    granted(await page.api.create({ passphrase }))
    const { key } = granted(await page.api.rest())
    const before = await origin.row()
    ahead = 4 * minute
    await page.api.touch()
    await expect.poll(origin.row).not.toBe(before)
    granted(await origin.openPage(() => 8 * minute).api.resume({ key }))
  })

  it("is ended from outside, for a vault that no page has open, and nothing is made where there is none", async () => {
    const { name, openPage, page, row, resume } = await begin()
    await endRestIn(name)
    expect(await row()).toBeNull()
    expect(await resume(openPage())).toEqual(notResting)
    expect(page.unlocked.sealer()).not.toBeNull()
    const nowhere = `rest-${crypto.randomUUID()}`
    await endRestIn(nowhere)
    expect((await indexedDB.databases()).map(one => one.name)).not.toContain(nowhere)
  })

  it("leaves nothing of itself when the vault is forgotten", async () => {
    const { page, row } = await begin()
    await page.forget()
    expect(await row()).toBeNull()
  })
})
