import type { Aborted, FromNewerVersion, QuotaExceeded, VaultAbsent, VaultExists } from "../base/failure.ts"
import { fail, ok, type Result } from "../base/result.ts"
import type { Exclusive } from "./exclusive.ts"
import { type Keyring, keyringToText, keyringVersion, parseKeyring } from "./keyring.ts"
import type { KeyringStore } from "./keyring-store.ts"

/** The keyring, and what else comes out of making it. */
export type Made<T> = { readonly keyring: Keyring; readonly answer: T }

/** The keyring as this device keeps it: read, made, changed, one page at a time. */
export type KeptKeyring = {
  readonly read: () => Promise<Result<Keyring, VaultAbsent | FromNewerVersion>>
  /** What was read or written last; null before, and when there is none. */
  readonly last: () => Keyring | null
  /** Written only where there is none; `opened` is called before any page can take it away again. */
  readonly make: <T, E>(
    make: () => Promise<Result<Made<T>, E>>,
    opened: (keyring: Keyring) => void,
  ) => Promise<Result<T, E | VaultExists | QuotaExceeded>>
  /** Writes what comes out; a failure: nothing. */
  readonly change: <T, E>(
    change: (keyring: Keyring) => Promise<Result<Made<T>, E>>,
  ) => Promise<Result<T, E | VaultAbsent | FromNewerVersion | QuotaExceeded>>
  readonly remove: () => Promise<void>
}

/** The last look at a signal, just before what was made is written. */
export const unlessAborted = <T>(signal: AbortSignal | undefined, made: T): Result<T, Aborted> =>
  signal?.aborted ? fail({ type: "Aborted" }) : ok(made)

/** `onRead` hears what is found each time, `onWritten` what this page wrote. */
export const createKeptKeyring = (deps: {
  readonly store: KeyringStore
  readonly exclusive: Exclusive
  readonly onRead: (read: Result<Keyring, VaultAbsent | FromNewerVersion>) => void
  readonly onWritten: (keyring: Keyring) => void
}): KeptKeyring => {
  const { store, exclusive } = deps
  let last: Keyring | null = null

  const readAndParse = async (): Promise<Result<Keyring, VaultAbsent | FromNewerVersion>> => {
    const text = await store.read()
    if (!text.ok) return text
    if (text.value === null) return fail({ type: "VaultAbsent" })
    const parsed = parseKeyring(text.value)
    if (parsed.ok) return parsed
    // Not by Handrail at all counts as unknown to this version: nothing here may touch it.
    const found = parsed.error.type === "FromNewerVersion" ? parsed.error.found : 0
    return fail({ type: "FromNewerVersion", found, known: keyringVersion })
  }
  const read = async () => {
    const found = await readAndParse()
    last = found.ok ? found.value : null
    deps.onRead(found)
    return found
  }

  const write = async <T>({ keyring, answer }: Made<T>): Promise<Result<T, QuotaExceeded>> => {
    const written = await store.write(keyringToText(keyring))
    if (!written.ok) return written
    last = keyring
    deps.onWritten(keyring)
    return ok(answer)
  }

  return {
    read,
    last: () => last,
    make: (make, opened) =>
      exclusive(async () => {
        const found = await read()
        if (found.ok || found.error.type !== "VaultAbsent") return fail({ type: "VaultExists" })
        const made = await make()
        if (!made.ok) return made
        const written = await write(made.value)
        if (written.ok) opened(made.value.keyring)
        return written
      }),
    change: change =>
      exclusive(async () => {
        const found = await read()
        if (!found.ok) return found
        const changed = await change(found.value)
        return changed.ok ? write(changed.value) : changed
      }),
    remove: () =>
      exclusive(async () => {
        await store.remove()
        last = null
      }),
  }
}
