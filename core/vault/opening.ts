import type { Bytes } from "../base/bytes.ts"
import type { Aborted, TooManyTries, WrongPasskey, WrongPassphrase, WrongRecoveryCode } from "../base/failure.ts"
import { fail, type Result } from "../base/result.ts"
import type { CountTries } from "./count-tries.ts"
import type { DeriveKey } from "./derive-key.ts"
import type { Keyring } from "./keyring.ts"
import { openWithPasskey } from "./passkey-wrap.ts"
import { parseCode } from "./recovery-code.ts"
import { openWithPassphrase, openWithRecovery, type Progressing } from "./wrap.ts"

/** The ways to a keyring's data key, each one a counted try. The data key is of the caller to overwrite. */
export type Opening = {
  readonly byPassphrase: (
    keyring: Keyring,
    passphrase: string,
    progressing: Progressing,
  ) => Promise<Result<Bytes, WrongPassphrase | TooManyTries | Aborted>>
  readonly byRecovery: (keyring: Keyring, code: string) => Promise<Result<Bytes, WrongRecoveryCode | TooManyTries>>
  /** Overwrites `secret` if it is heard. */
  readonly byPasskey: (
    keyring: Keyring,
    credentialId: string,
    secret: Bytes,
  ) => Promise<Result<Bytes, WrongPasskey | TooManyTries>>
}

export const createOpening = (deriveKey: DeriveKey, { hear }: Pick<CountTries, "hear">): Opening => ({
  byPassphrase: async (keyring, passphrase, progressing) =>
    passphrase === ""
      ? fail({ type: "WrongPassphrase" })
      : hear("passphrase", () => openWithPassphrase(deriveKey, keyring, passphrase, progressing)),
  byRecovery: async (keyring, code) => {
    // What its check characters give away as mistyped is no try: nothing would be derived from it.
    const secret = parseCode(code)
    if (!secret.ok) return fail({ type: "WrongRecoveryCode" })
    secret.value.fill(0)
    return hear("recovery", () => openWithRecovery(keyring, code))
  },
  byPasskey: (keyring, credentialId, secret) => hear("passkey", () => openWithPasskey(keyring, credentialId, secret)),
})

/** Hands the data key over and overwrites it when `use` is done with it. */
export const usingDataKey = async <T, E, F>(
  opened: Result<Bytes, E>,
  use: (dataKey: Bytes) => Promise<Result<T, F>>,
): Promise<Result<T, E | F>> => {
  if (!opened.ok) return opened
  try {
    return await use(opened.value)
  } finally {
    opened.value.fill(0)
  }
}
