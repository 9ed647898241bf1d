import { type Bytes, utf8 } from "../base/bytes.ts"
import type { Aborted } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Argon2Cost } from "./associated-data.ts"

/** `FORMAT.md` 3: from a passphrase to a wrapping key. */

export type DeriveKeyInput = Argon2Cost & { readonly secret: Bytes; readonly salt: Bytes }

/**
 * Argon2id of `secret`, 32 bytes; of the caller to overwrite. `onProgress` goes from 0 to 1, estimated; 1 means done.
 * Aborting ends the work at once and answers `Aborted`. Anything else that goes wrong is a defect, and rejects.
 */
export type DeriveKey = (
  input: DeriveKeyInput,
  signal?: AbortSignal,
  onProgress?: (progress: number) => void,
) => Promise<Result<Bytes, Aborted>>

/** What the nested worker is asked. `expectMs`: how long it should take; null when nobody knows yet. */
export type Argon2Order = { readonly input: DeriveKeyInput; readonly expectMs: number | null }

/** What the nested worker tells, in this order. */
export type Argon2Message =
  | { readonly type: "expect"; readonly ms: number }
  | { readonly type: "done"; readonly key: Bytes; readonly ms: number }
  | { readonly type: "failed"; readonly why: string }

/** The same words typed on another keyboard give the same bytes. */
export const passphraseToSecret = (passphrase: string): Bytes => utf8(passphrase.normalize("NFKC"))

const progressEveryMs = 100
/** An estimate can be too short; only the end is the end. */
const mostBeforeDone = 0.95

/**
 * A worker of its own per derivation: it can be ended in the middle, and its 64 MiB with everything secret in them go
 * with it. `startWorker` answers a worker that runs `argon2-worker.ts`.
 */
export const createArgon2 = (startWorker: () => Worker): DeriveKey => {
  /** What a KiB took in one pass the last time: the calibration is needed once. */
  let msPerKiB: number | null = null
  return (input, signal, onProgress) => {
    const kibibytes = input.memoryKiB * input.passes
    if (signal?.aborted) return Promise.resolve(fail({ type: "Aborted" }))
    return new Promise((resolve, reject) => {
      const worker = startWorker()
      let ticking: ReturnType<typeof setInterval> | undefined
      const end = () => {
        clearInterval(ticking)
        signal?.removeEventListener("abort", abort)
        worker.terminate()
      }
      const abort = () => {
        end()
        resolve(fail({ type: "Aborted" }))
      }
      const stop = (why: string) => {
        end()
        reject(new Error(why))
      }
      const expect = (ms: number) => {
        const since = performance.now()
        ticking = setInterval(() => {
          onProgress?.(Math.min(mostBeforeDone, (performance.now() - since) / ms))
        }, progressEveryMs)
      }
      signal?.addEventListener("abort", abort)
      worker.onerror = event => stop(`Key derivation did not start: ${event.message}`)
      worker.onmessage = ({ data }: MessageEvent<Argon2Message>) => {
        if (data.type === "expect") return expect(data.ms)
        if (data.type === "failed") return stop(data.why)
        end()
        msPerKiB = data.ms / kibibytes
        onProgress?.(1)
        resolve(ok(data.key))
      }
      onProgress?.(0)
      const order: Argon2Order = { input, expectMs: msPerKiB === null ? null : msPerKiB * kibibytes }
      worker.postMessage(order)
    })
  }
}
