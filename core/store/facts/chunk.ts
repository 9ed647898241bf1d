import { utf8 } from "../../base/bytes.ts"
import type { SealedAbout, Sealer } from "../../vault/sealer.ts"
import type { FactsEndRow, FactsKey, FactsRow } from "../database.ts"
import { parseSealed } from "../record.ts"
import { type Fields, packColumns, type Row, unpackColumns } from "./columns.ts"
import { rowAtOf } from "./fact-kinds.ts"

/** Which chunks there are, and made by which rules. */
export type End = {
  readonly form: string
  readonly chunks: readonly (readonly [program: string, kind: string, month: string, turn: string])[]
}

const about = (id: string, part: SealedAbout["part"], turn: string): SealedAbout => ({
  id,
  kind: "facts",
  version: 1,
  part,
  stamp: turn,
})

export const chunkName = ([program, kind, month]: readonly string[]): string => `${program}/${kind}/${month}`

export const sealChunk = async (
  sealer: Sealer,
  [program, kind, month]: FactsKey,
  turn: string,
  fields: Fields,
  rows: readonly Row[],
): Promise<FactsRow> => {
  const bound = about(chunkName([program, kind, month]), "body", turn)
  return { program, kind, month, turn, sealed: await sealer.seal(packColumns(fields, rows), bound) }
}

/** Null: it is not what was sealed at this turn. */
export const openChunk = async (
  sealer: Sealer,
  { program, kind, month, turn, sealed }: FactsRow,
): Promise<readonly Row[] | null> => {
  const rowAt = rowAtOf(kind)
  if (!(sealed instanceof Uint8Array) || !rowAt) return null
  const opened = await sealer.open(sealed, about(chunkName([program, kind, month]), "body", turn))
  if (!opened.ok) return null
  try {
    return unpackColumns(opened.value, rowAt)
  } catch {
    return null
  }
}

export const sealEnd = async (sealer: Sealer, turn: string, end: End): Promise<FactsEndRow> => ({
  key: "facts",
  turn,
  sealed: await sealer.seal(utf8(JSON.stringify(end)), about("", "head", turn)),
})

/** Null: it is not what was sealed at this turn. */
export const openEnd = async (sealer: Sealer, { turn, sealed }: FactsEndRow): Promise<End | null> => {
  if (!(sealed instanceof Uint8Array)) return null
  const opened = await sealer.open(sealed, about("", "head", turn))
  return opened.ok ? (parseSealed(opened.value) as End) : null
}
