import type { Sealer } from "../vault/sealer.ts"
import type { Kind } from "./collection.ts"
import type { HeadRow, RecordRow } from "./database.ts"
import type { SealedRows } from "./keep-rows.ts"
import { sameLeaf } from "./leaves.ts"
import { docOf, type Loaded } from "./loaded.ts"
import { sealBody, sealHead } from "./record.ts"
import { type Stamped, stampedNew } from "./stamped.ts"

/** A changed record, ready to be put: its rows (`head` null: stays as it is), and what to remember of it once it is. */
export type SealedChange<Noun, Head> = {
  readonly head: HeadRow | null
  readonly record: RecordRow
  readonly loaded: Loaded<Noun>
  readonly shown: Head
}

const sealedAtOnce = 500

/** Makes the sealed rows of one kind. */
export const createRowSealer = <Noun extends { readonly id: string }, Head>(kind: Kind<Noun, Head>) => {
  /** What is readable of a record, but for its stamp; and what a list shows of it. */
  const frontOf = (noun: Noun, removed: boolean, over = false) => ({
    row: {
      id: noun.id,
      kind: kind.kind,
      owner: kind.owner(noun),
      at: kind.at(noun),
      version: kind.version,
      ...(removed && { removed: 1 as const }),
      ...(over && { over: kind.kind }),
    },
    shown: kind.head(noun),
  })

  return {
    sealNew: async (sealer: Sealer, nouns: readonly Noun[], stamp: string): Promise<readonly SealedRows[]> => {
      const sealOne = async (noun: Noun) => {
        const { row, shown } = frontOf(noun, false)
        const stamped = { ...row, stamp }
        const body = { ...stampedNew(docOf(noun, false), stamp), head: stamp }
        const [head, record] = await Promise.all([sealHead(sealer, stamped, shown), sealBody(sealer, stamped, body)])
        return { head, record }
      }
      const rows: SealedRows[] = []
      for (let from = 0; from < nouns.length; from += sealedAtOnce)
        rows.push(...(await Promise.all(nouns.slice(from, from + sealedAtOnce).map(sealOne))))
      return rows
    },

    /** `stamped` is what becomes of `before`. `cold`: it lay in a block, so it gets rows that say so. */
    sealChange: async (
      sealer: Sealer,
      before: Loaded<Noun>,
      { noun, removed }: Pick<Loaded<Noun>, "noun" | "removed">,
      stamped: Stamped,
      stamp: string,
      cold = false,
    ): Promise<SealedChange<Noun, Head>> => {
      const over = cold || before.over
      const front = frontOf(noun, removed, over)
      // Most edits change nothing that a list shows. Then the head stays, and no list is read again.
      const sameHead = !before.older && sameLeaf(front, frontOf(before.noun, before.removed, over))
      const headStamp = sameHead ? before.headStamp : stamp
      const row = { ...front.row, stamp }
      const [head, record] = await Promise.all([
        sameHead && !cold ? null : sealHead(sealer, { ...row, stamp: headStamp }, front.shown),
        sealBody(sealer, row, { ...stamped, ...(over && { over }), head: headStamp }),
      ])
      return {
        head,
        record,
        loaded: { stamp, stamped, noun, removed, headStamp, older: false, over },
        shown: front.shown,
      }
    },
  }
}
