import { proxy } from "comlink"
import { describe, expect, it } from "vitest"
import { bytesToHex, hexToBytes } from "../../../core/base/bytes.ts"
import { systemClock } from "../../../core/base/clock.ts"
import { ok } from "../../../core/base/result.ts"
import type { VaultState } from "../../../core/vault/api.ts"
import { openVaultChannel } from "../../../core/vault/channel.ts"
import { createArgon2 } from "../../../core/vault/derive-key.ts"
import { createExclusive } from "../../../core/vault/exclusive.ts"
import { parseKeyring } from "../../../core/vault/keyring.ts"
import type { KeyringStore } from "../../../core/vault/keyring-store.ts"
import { createSealer } from "../../../core/vault/seal.ts"
import type { SealedAbout } from "../../../core/vault/sealer.ts"
import { createVault } from "../../../core/vault/service.ts"
import { startArgon2Worker } from "../../../core/vault/start-argon2-worker.ts"
import type { TriesStore } from "../../../core/vault/tries-store.ts"
import { openWithRecovery } from "../../../core/vault/wrap.ts"
import vectors from "../../unit/vault/vectors.json" with { type: "json" }

const passphrase = "slow river stones"
const aboutOf = (about: (typeof vectors.sealed)[number]["about"]): SealedAbout => ({
  ...about,
  part: about.part === "head" ? "head" : "body",
})

/** A place for one keyring, and pages that share it over the browser's own channel and locks. */
const createOrigin = () => {
  const name = `vault:${crypto.randomUUID()}`
  let text: string | null = null
  let wrong: string | null = null
  const keyring: KeyringStore = {
    read: async () => ok(text),
    write: async next => {
      text = next
      return ok(null)
    },
    remove: async () => {
      text = null
    },
  }
  const tries: TriesStore = {
    read: async () => wrong,
    change: async next => {
      wrong = next(wrong)
      return ok(null)
    },
  }
  return {
    openPage: () => {
      const vault = createVault({
        keyring,
        tries,
        rest: { read: async () => null, change: async () => ok(null) },
        deriveKey: createArgon2(startArgon2Worker),
        clock: systemClock,
        channel: openVaultChannel(name),
        exclusive: createExclusive(name),
      })
      /** Settles with the first state of this kind. */
      const reaches = (wanted: VaultState["state"]) =>
        new Promise<VaultState>(resolve => {
          void vault.api.watch(
            null,
            proxy(result => {
              if (result.ok && result.value.state === wanted) resolve(result.value)
            }),
          )
        })
      return { ...vault, reaches }
    },
  }
}

describe("this browser's cryptography", () => {
  it.each(vectors.sealed)(
    "opens the sealed vectors: $about.kind $about.part",
    async ({ about, plain, nonce, sealed }) => {
      const sealer = await createSealer(hexToBytes(vectors.dataKey), () => hexToBytes(nonce))
      expect(bytesToHex(await sealer.seal(hexToBytes(plain), aboutOf(about)))).toBe(sealed)
      const opened = await sealer.open(hexToBytes(sealed), aboutOf(about))
      expect(opened.ok && bytesToHex(opened.value)).toBe(plain)
      expect((await sealer.open(hexToBytes(sealed), { ...aboutOf(about), stamp: "later" })).ok).toBe(false)
    },
  )

  it.each(vectors.digest)("takes the digest vectors: $label", async ({ label, bytes, digest }) => {
    const sealer = await createSealer(hexToBytes(vectors.dataKey))
    expect(bytesToHex(sealer.digest(label, hexToBytes(bytes)))).toBe(digest)
  })

  it("opens the keyring of the vectors with its recovery code", async () => {
    const keyring = parseKeyring(vectors.keyring.text)
    if (!keyring.ok) throw new Error("the vector is a keyring")
    const opened = await openWithRecovery(keyring.value, vectors.keyring.recoveryCode)
    expect(opened.ok && bytesToHex(opened.value)).toBe(vectors.dataKey)
  })
})

/** Each stretches passphrases several times at their full cost. */
describe("two pages of one vault", { timeout: 90_000 }, () => {
  it("making it in one is seen by the other, opens there with the passphrase, and locking one locks both", async () => {
    const origin = createOrigin()
    const [page, other] = [origin.openPage(), origin.openPage()]
    await page.reaches("absent")
    const found = other.reaches("locked")
    expect((await page.api.create({ passphrase })).ok).toBe(true)
    expect(await found).toEqual({ state: "locked", because: "start", passkeys: [], retryAt: null })

    expect(await other.api.unlock({ passphrase: "slow river stone" })).toEqual({
      ok: false,
      error: { type: "WrongPassphrase" },
    })
    expect(await other.api.unlock({ passphrase })).toEqual({ ok: true, value: null })
    const locked = other.reaches("locked")
    await page.api.lock()
    expect(await locked).toEqual({ state: "locked", because: "elsewhere", passkeys: [], retryAt: null })
    expect(page.unlocked.sealer()).toBeNull()
    expect(other.unlocked.sealer()).toBeNull()
  })

  it("both making it at the same time leaves one vault", async () => {
    const origin = createOrigin()
    const [page, other] = [origin.openPage(), origin.openPage()]
    const made = await Promise.all([page.api.create({ passphrase }), other.api.create({ passphrase })])
    expect(made.map(result => (result.ok ? "made" : result.error.type))).toEqual(["made", "VaultExists"])
  })

  it("forgetting it in one leaves nothing in the other", async () => {
    const origin = createOrigin()
    const [page, other] = [origin.openPage(), origin.openPage()]
    await page.api.create({ passphrase })
    await other.api.unlock({ passphrase })
    const gone = other.reaches("absent")
    await page.forget()
    await gone
    expect(other.unlocked.sealer()).toBeNull()
  })
})
