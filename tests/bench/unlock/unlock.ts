import { wrap } from "comlink"
import { connectCore } from "../../../core/bridge/connect.ts"
import { interleaved, timed } from "../measure.ts"
import type { Library } from "./library-worker.ts"

/** The page of the bench: the core as the companion starts it, and beside it a worker with the library alone. */

const startLibrary = () =>
  new Worker(new URL("./library-worker.ts", import.meta.url), { type: "module", name: "library" })
const startCore = (name: string) =>
  new Worker(new URL("../../../core/worker.ts", import.meta.url), { type: "module", name })

const passphrase = "a passphrase for the bench"

const createUnlocking = async () => {
  const library = wrap<Library>(startLibrary())
  const { core } = connectCore("own", startCore)
  const made = await core.vault.create({ passphrase })
  if (!made.ok) throw new Error(`Making the vault answered ${made.error.type}`)

  /** From asking until the records can be opened. */
  const unlock = async () => {
    await core.vault.lock()
    return timed(async () => {
      const unlocked = await core.vault.unlock({ passphrase })
      if (!unlocked.ok) throw new Error(`Unlocking answered ${unlocked.error.type}`)
    })
  }
  const password = new TextEncoder().encode(passphrase)
  const derive = () => timed(() => library.derive(password, crypto.getRandomValues(new Uint8Array(16))))

  return { measure: () => interleaved({ repetitions: 21, warmUps: 3 }, unlock, derive) }
}

declare global {
  var unlocking: ReturnType<typeof createUnlocking>
}
globalThis.unlocking = createUnlocking()
