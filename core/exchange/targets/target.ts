import type { Bytes } from "../../base/bytes.ts"
import type { Instant } from "../../base/clock.ts"
import type { Aborted } from "../../base/failure.ts"
import type { Result } from "../../base/result.ts"

/** Why a target did not do what it was asked: `../PROTOCOL.md`, *On a target*. Nothing on it is half-done by that. */
export type TargetFailure =
  /** No connection, not allowed from here (CORS), no valid certificate, another address: a browser does not tell which. */
  | { readonly type: "TargetUnreachable" }
  /** The password or the permission is not accepted. */
  | { readonly type: "TargetRefused" }
  /** The folder is not there. */
  | { readonly type: "TargetGone" }
  | { readonly type: "TargetFull" }
  /** A minute without a byte. */
  | { readonly type: "TargetSlow" }

/** Heads, segments, and backups. */
export type TargetFolder = "h" | "s" | "b"

export type Listed = {
  /** With its folder: `h/…`. */
  readonly name: string
  /** Null where the target does not tell. */
  readonly bytes: number | null
  /** Another one whenever the object is another: its ETag, or its size and date. */
  readonly mark: string
}

/** A place for exports. It holds objects that never change, under names; of these it needs to know nothing. */
export type TargetPort = {
  /** What lies in a folder; nothing where the folder was never made. */
  readonly list: (
    folder: TargetFolder,
    signal?: AbortSignal,
  ) => Promise<Result<readonly Listed[], TargetFailure | Aborted>>
  /** Null: it is not there. `most`: no more than so many bytes from its beginning. */
  readonly read: (
    name: string,
    signal?: AbortSignal,
    most?: number,
  ) => Promise<Result<Bytes | null, TargetFailure | Aborted>>
  /**
   * Makes its folder where there is none. `there`: something lies under that name, and stays. A target that cannot tell
   * writes over it; names are never used for two things, so that is the same bytes again.
   */
  readonly writeIfAbsent: (
    name: string,
    bytes: Bytes,
    signal?: AbortSignal,
  ) => Promise<Result<"written" | "there", TargetFailure | Aborted>>
  /** Done as well when it was not there. */
  readonly remove: (name: string, signal?: AbortSignal) => Promise<Result<null, TargetFailure | Aborted>>
  /** The target's own clock; null where it has none, or does not tell. */
  readonly date: (signal?: AbortSignal) => Promise<Result<Instant | null, TargetFailure | Aborted>>
}
