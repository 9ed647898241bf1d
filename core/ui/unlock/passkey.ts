import { fromBase64url, toBase64url } from "../../base/base64url.ts"
import { fail, ok, type Result } from "../../base/result.ts"
import type { PasskeyHint } from "../../vault/api.ts"
import { m } from "../../words/messages.js"

/**
 * `Declined`: closed, waited too long, or not verified; browsers do not say which. `WithoutSecret`: it has no PRF.
 * `ThereAlready`: this authenticator holds a passkey of this vault. `NotHere`: this browser cannot, at this address.
 */
export type PasskeyFailure = { readonly type: "Declined" | "WithoutSecret" | "ThereAlready" | "NotHere" }

/** `secret` is null where the authenticator tells it only when it is asked the next time. */
export type MadePasskey = PasskeyHint & { readonly secret: Uint8Array | null }

export type PasskeyAnswer = Pick<PasskeyHint, "credentialId"> & { readonly secret: Uint8Array }

const secretBytes = 32
const random = (count: number) => crypto.getRandomValues(new Uint8Array(count))

/** Passkeys belong to a host's name; a page at a bare number, or not on a secure connection, has none. */
export const passkeysHere = (): boolean =>
  isSecureContext && "PublicKeyCredential" in globalThis && !/^[\d.]+$|^\[/.test(location.hostname)

/** Where the answer's bytes lie, not a copy: overwriting them leaves none. */
const secretOf = (credential: PublicKeyCredential): Uint8Array | null => {
  const first = credential.getClientExtensionResults().prf?.results?.first
  if (!first) return null
  const bytes =
    first instanceof ArrayBuffer
      ? new Uint8Array(first)
      : new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
  return bytes.length === secretBytes ? bytes : null
}

const failureOf = (thrown: unknown): PasskeyFailure => {
  const name = thrown instanceof DOMException ? thrown.name : ""
  if (name === "InvalidStateError") return { type: "ThereAlready" }
  if (name === "NotSupportedError" || name === "SecurityError") return { type: "NotHere" }
  return { type: "Declined" }
}

/**
 * Makes a passkey for this vault. Its entry in the authenticator says nothing about a person. One that cannot keep a
 * secret is given up again: the authenticator is told so where the browser can.
 */
export const createPasskey = async (
  existing: readonly Pick<PasskeyHint, "credentialId">[],
): Promise<Result<MadePasskey, PasskeyFailure>> => {
  const prfInput = random(secretBytes)
  const name = m.passkey_entry()
  try {
    const made = await navigator.credentials.create({
      publicKey: {
        // Without an id the browser takes the host name of this page: the only one that is always allowed.
        rp: { name: m.app_name() },
        user: { id: random(16), name, displayName: name },
        challenge: random(32), // nobody checks a signature: what counts is the secret
        pubKeyCredParams: [-7, -8, -257].map(alg => ({ type: "public-key", alg })),
        authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
        excludeCredentials: existing.map(({ credentialId }) => ({
          type: "public-key",
          id: fromBase64url(credentialId),
        })),
        extensions: { prf: { eval: { first: prfInput } } },
      },
    })
    if (!(made instanceof PublicKeyCredential)) return fail({ type: "Declined" })
    const credentialId = toBase64url(new Uint8Array(made.rawId))
    const secret = secretOf(made)
    if (!secret && made.getClientExtensionResults().prf?.enabled !== true) {
      void giveUpPasskey(credentialId)
      return fail({ type: "WithoutSecret" })
    }
    return ok({ credentialId, prfInput: toBase64url(prfInput), secret })
  } catch (thrown) {
    return fail(failureOf(thrown))
  }
}

/** Asks for the secret of one of these passkeys, whichever the person chooses. Whoever gets it overwrites it. */
export const askPasskey = async (
  hints: readonly PasskeyHint[],
  signal?: AbortSignal,
): Promise<Result<PasskeyAnswer, PasskeyFailure>> => {
  try {
    const answered = await navigator.credentials.get({
      ...(signal ? { signal } : {}),
      publicKey: {
        challenge: random(32),
        userVerification: "required",
        allowCredentials: hints.map(({ credentialId }) => ({ type: "public-key", id: fromBase64url(credentialId) })),
        extensions: {
          prf: {
            evalByCredential: Object.fromEntries(
              hints.map(({ credentialId, prfInput }) => [credentialId, { first: fromBase64url(prfInput) }]),
            ),
          },
        },
      },
    })
    if (!(answered instanceof PublicKeyCredential)) return fail({ type: "Declined" })
    const secret = secretOf(answered)
    if (!secret) return fail({ type: "WithoutSecret" })
    return ok({ credentialId: toBase64url(new Uint8Array(answered.rawId)), secret })
  } catch (thrown) {
    return fail(failureOf(thrown))
  }
}

/** Tells the authenticator, where the browser can, that this passkey opens nothing any more. */
export const giveUpPasskey = async (credentialId: string): Promise<void> => {
  if (!("signalUnknownCredential" in PublicKeyCredential)) return
  await PublicKeyCredential.signalUnknownCredential({ rpId: location.hostname, credentialId }).catch(() => {})
}

/** What happened, and what to do next. */
export const passkeyFailureWords = (failure: PasskeyFailure): string => {
  switch (failure.type) {
    case "Declined":
      return m.passkey_declined()
    case "WithoutSecret":
      return m.passkey_without_secret()
    case "ThereAlready":
      return m.passkey_there_already()
    case "NotHere":
      return m.passkey_not_here()
  }
}
