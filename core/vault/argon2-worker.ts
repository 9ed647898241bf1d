import { argon2id } from "hash-wasm"
import type { Argon2Message, Argon2Order, DeriveKeyInput } from "./derive-key.ts"

/** Runs in a worker of its own; started by `start-argon2-worker.ts`, spoken to by `derive-key.ts`. Nothing else imports it. */

/** The calibration takes this part of the memory, in one pass. */
const calibrationPart = 8

const derive = ({ secret, salt, memoryKiB, passes, lanes }: DeriveKeyInput) =>
  argon2id({
    password: secret,
    salt,
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: "binary",
  })

const millisecondsOf = async (work: () => Promise<unknown>) => {
  const since = performance.now()
  await work()
  return performance.now() - since
}

const tell = (message: Argon2Message) => self.postMessage(message)

/** Milliseconds that this device needs for it, guessed from a small part. */
const calibrated = async ({ memoryKiB, passes, lanes }: DeriveKeyInput) => {
  // Nothing of the passphrase goes into the calibration; the first small run is the compiling, which is not measured.
  const trial = { secret: new Uint8Array(8), salt: new Uint8Array(16), passes: 1, lanes }
  await derive({ ...trial, memoryKiB: 64 })
  const part = Math.max(64, Math.floor(memoryKiB / calibrationPart))
  return (await millisecondsOf(() => derive({ ...trial, memoryKiB: part }))) * passes * (memoryKiB / part)
}

self.onmessage = async ({ data: { input, expectMs } }: MessageEvent<Argon2Order>) => {
  try {
    tell({ type: "expect", ms: Math.max(1, expectMs ?? (await calibrated(input))) })
    const since = performance.now()
    const key = new Uint8Array(await derive(input))
    tell({ type: "done", key, ms: performance.now() - since })
  } catch (error) {
    tell({ type: "failed", why: error instanceof Error ? error.message : "Key derivation failed." })
  }
}
