import type { Bytes } from "../base/bytes.ts"
import type { Tampered } from "../base/failure.ts"
import type { Result } from "../base/result.ts"

/** What a sealed value is about. All of it is bound as associated data: sealed bytes moved elsewhere do not open. */
export type SealedAbout = {
  readonly id: string
  readonly kind: string
  /** The record version of what is inside. */
  readonly version: number
  /** Which part of the record: its head or its body. */
  readonly part: "head" | "body"
  /** The record's stamp when this was sealed: an old value under a new stamp does not open. */
  readonly stamp: string
}

/**
 * An unlocked vault, as the store sees it. Bytes and tags are laid down in `FORMAT.md`.
 * Once the vault is locked, every method throws: whatever was under way with it must come to nothing.
 */
export type Sealer = {
  readonly seal: (plain: Uint8Array, about: SealedAbout) => Promise<Bytes>
  readonly open: (sealed: Uint8Array, about: SealedAbout) => Promise<Result<Bytes, Tampered>>
  /** Keyed digest, 32 bytes; synchronous, because it is taken inside a database transaction. */
  readonly digest: (label: string, bytes: Uint8Array) => Uint8Array
}

/** Where the store gets its sealer. */
export type Unlocked = {
  /** Null while locked or absent. Never kept by the caller beyond one operation. */
  readonly sealer: () => Sealer | null
  /** Called after each change between locked and unlocked; what was opened must be forgotten on `false`. */
  readonly onChange: (listener: (unlocked: boolean) => void) => () => void
}
