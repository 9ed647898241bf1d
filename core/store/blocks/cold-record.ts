import { type Body, parseSealed } from "../record.ts"
import type { InPack } from "./pack.ts"

/** One record as a block has it: what its rows would say, and what they would hold, unsealed. */
export type ColdRecord = {
  readonly id: string
  readonly kind: string
  readonly owner: string
  readonly at: string
  readonly version: number
  /** The stamp of its last change. */
  readonly stamp: string
  /** The stamp of the last change of what lists show of it. */
  readonly headStamp: string
  readonly removed?: 1
  /** What lists show of it: JSON. */
  readonly head: string
  /** The sealed body's content: UTF-8 JSON, without `over`. */
  readonly body: Uint8Array
  /** Where it came in one of these, as it is: the body stands there. */
  readonly inPack?: InPack
}

/** What the index of a block has of it: all but the body, and where in the block's bodies that is. */
export type Entry = Omit<ColdRecord, "body" | "inPack"> & { readonly from: number; readonly length: number }

const encoder = new TextEncoder()

export const bodyOf = ({ body }: Pick<ColdRecord, "body">): Body => parseSealed(body) as Body

/** The bytes of a body that lies in a block, where nothing is over anything. */
export const bytesOfBody = ({ over: _, ...body }: Body): Uint8Array<ArrayBuffer> => encoder.encode(JSON.stringify(body))
