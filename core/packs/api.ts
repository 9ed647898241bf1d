import type { Instrument } from "../../content/instrument-schema.ts"
import type { PackTextKind } from "../../content/pack-schema.ts"
import type { Callback, Unsubscribe } from "../base/crossing.ts"
import type { PackRefused, RecordFailure } from "../base/failure.ts"
import type { PackId } from "../base/id.ts"
import type { Result } from "../base/result.ts"
import type { PacksInUse } from "../curriculum/packed.ts"
import type { KeptPackHead, PackFacts } from "../domain/pack.ts"

/** A pack that is here. Of those with one `pack.id`, only the one with the highest version counts. */
export type PackHere = Pick<KeptPackHead, "id" | "pack" | "on"> & {
  /** A newer one of the same id is here. */
  readonly overtaken: boolean
  /** Taken from a file in this vault, and so not signed; else it came with an export, which was. */
  readonly byHand: boolean
  /** Titles of texts that do not fit this Handrail: ours stand in their place. */
  readonly unfit: readonly string[]
}

/**
 * One text of a pack beside the one that stands there without it; empty: there is none. Without markup. `at`: fields, and
 * ids or places in lists, on the way to it.
 */
export type PackLine = { readonly at: readonly string[]; readonly before: string; readonly after: string }

export type PackText = {
  readonly key: string
  readonly kind: PackTextKind
  readonly title: string
  /** What differs, in the order of the text. */
  readonly lines: readonly PackLine[]
  readonly same: number
}

export type PackLook = {
  readonly pack: PackFacts
  /** This very file is here already. */
  readonly here: boolean
  /** It was made from the content of this Handrail. */
  readonly sameBase: boolean
  readonly texts: readonly PackText[]
  readonly changed: number
  readonly added: number
  readonly gone: number
  readonly same: number
}

type One = { readonly id: PackId }
type Done = Promise<Result<null, RecordFailure>>

export type PacksApi = {
  /** Those that are here and were not removed: by name, newest version first. */
  readonly watch: (data: null, onChange: Callback<Result<readonly PackHere[], RecordFailure>>) => Promise<Unsubscribe>
  /** What a file holds, beside what stands there now, before it is taken. Refused whole with anything wrong in it. */
  readonly look: (data: { readonly bytes: Uint8Array }) => Promise<Result<PackLook, RecordFailure | PackRefused>>
  /** The same of one that is here, beside our own texts. */
  readonly lookAt: (data: One) => Promise<Result<PackLook, RecordFailure>>
  /** Checked again, kept, and used. The same file once more changes nothing, but that it is used again. */
  readonly take: (data: { readonly bytes: Uint8Array }) => Promise<Result<null, RecordFailure | PackRefused>>
  readonly setOn: (data: One & { readonly on: boolean }) => Done
  /** With all its versions. Instruments and note formats stay for what was made with them; nothing shows them otherwise. */
  readonly remove: (data: One) => Done

  /** For `curriculum/packed.ts`, in a page and in the worker itself. */
  readonly inUse: (data: null) => Promise<Result<PacksInUse, RecordFailure>>
  readonly watchInUse: (data: null, onChange: Callback<Result<PacksInUse, RecordFailure>>) => Promise<Unsubscribe>
  readonly text: (data: { readonly key: string }) => Promise<Result<object | null, RecordFailure>>
  readonly instrumentAs: (data: {
    readonly id: string
    readonly version: string
  }) => Promise<Result<Instrument | null, RecordFailure>>
}
