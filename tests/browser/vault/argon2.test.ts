import { describe, expect, it } from "vitest"
import { bytesToHex, hexToBytes } from "../../../core/base/bytes.ts"
import { createArgon2, passphraseToSecret } from "../../../core/vault/derive-key.ts"
import { startArgon2Worker } from "../../../core/vault/start-argon2-worker.ts"
import { argon2Cost } from "../../../core/vault/wrap.ts"
import vectors from "../../unit/vault/vectors.json" with { type: "json" }

const deriveKey = createArgon2(startArgon2Worker)
const { memoryKiB, passes, lanes } = vectors.argon2id
const reference = {
  secret: passphraseToSecret(vectors.argon2id.passphrase),
  salt: hexToBytes(vectors.argon2id.salt),
  memoryKiB,
  passes,
  lanes,
}

describe("Argon2id in a worker of its own", () => {
  it("gives the key of the reference implementation, telling how far it is up to 1", async () => {
    const progress: number[] = []
    const derived = await deriveKey(reference, undefined, n => progress.push(n))
    expect(derived.ok && bytesToHex(derived.value)).toBe(vectors.argon2id.key)
    expect(progress[0]).toBe(0)
    expect(progress.at(-1)).toBe(1)
    expect(progress).toEqual([...progress].sort((a, b) => a - b))
    expect(progress.slice(0, -1).every(n => n <= 0.95)).toBe(true)
  })

  it("gives the key of another implementation at what a passphrase costs here: 64 MiB, 3 passes", async () => {
    expect(argon2Cost).toEqual({ memoryKiB: 65_536, passes: 3, lanes: 1 })
    const { salt } = JSON.parse(vectors.keyring.text).wraps.passphrase
    const secret = passphraseToSecret(vectors.keyring.passphrase)
    const derived = await deriveKey({ ...argon2Cost, secret, salt: hexToBytes(salt) })
    expect(derived.ok && bytesToHex(derived.value)).toBe(vectors.keyring.passphraseKey)
  })

  it("ends at once when aborted, with the worker gone and nothing told afterwards", async () => {
    let worker: Worker | undefined
    const watched = createArgon2(() => {
      worker = startArgon2Worker()
      return worker
    })
    const leaving = new AbortController()
    const progress: number[] = []
    // Twenty passes would take seconds: the answer comes from the abort.
    const derived = await watched({ ...reference, passes: 20 }, leaving.signal, n => {
      progress.push(n)
      leaving.abort()
    })
    expect(derived).toEqual({ ok: false, error: { type: "Aborted" } })
    expect(progress).toEqual([0])
    // An ended worker takes messages and answers none; a live one would answer this before the derivation below is done.
    let answered = false
    worker?.addEventListener("message", () => {
      answered = true
    })
    worker?.postMessage({ ...reference, memoryKiB: 64, passes: 1 })
    await deriveKey({ ...reference, passes: 1 })
    expect(answered).toBe(false)
  })

  it("does not start when aborted before", async () => {
    const never = createArgon2(() => {
      throw new Error("no worker is wanted")
    })
    expect(await never(reference, AbortSignal.abort())).toEqual({ ok: false, error: { type: "Aborted" } })
  })

  it("rejects when the worker cannot be started, or cannot do it", async () => {
    const missing = createArgon2(() => new Worker(new URL("./no-such-worker.js", location.href), { type: "module" }))
    await expect(missing(reference)).rejects.toThrow()
    await expect(deriveKey({ ...reference, memoryKiB: 1 })).rejects.toThrow()
  })
})
