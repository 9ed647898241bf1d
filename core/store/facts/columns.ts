import type { Bytes } from "../../base/bytes.ts"
import { type Column, columnOf, readColumn } from "./column.ts"

/** How each field of a fact is packed: `core/domain/facts/shape.ts`. */
export type Fields = Readonly<Record<string, "id" | "text" | "texts" | "number" | "flag" | "data">>
export type Row = { readonly id: string }
/** Makes the fact of a row from what each column says of it. */
export type RowAt = (of: Readonly<Record<string, (row: number) => unknown>>, row: number) => Row

type Header = { readonly count: number; readonly columns: Readonly<Record<string, Column>> }

const aligned = (length: number) => (length + 7) & ~7
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Facts of one shape as the bytes of a chunk: `FORMAT.md`, *Facts*. */
export const packColumns = (fields: Fields, rows: readonly Row[]): Bytes => {
  const columns: Record<string, Column> = {}
  const parts: Uint8Array[] = []
  for (const [field, as] of Object.entries(fields)) {
    const { column, bytes } = columnOf(
      as,
      rows.map(row => Reflect.get(row, field)),
    )
    columns[field] = column
    parts.push(bytes)
  }
  const header = encoder.encode(JSON.stringify({ count: rows.length, columns } satisfies Header))
  const from = aligned(4 + header.length)
  const packed = new Uint8Array(parts.reduce((length, part) => length + aligned(part.length), from))
  new DataView(packed.buffer).setUint32(0, header.length, true)
  packed.set(header, 4)
  let at = from
  for (const part of parts) {
    packed.set(part, at)
    at += aligned(part.length)
  }
  return packed
}

/** The same facts again, in the same order. Throws for what was not packed so. */
export const unpackColumns = (bytes: Uint8Array, rowAt: RowAt): readonly Row[] => {
  const packed = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0, true)
  const { count, columns }: Header = JSON.parse(decoder.decode(packed.subarray(4, 4 + length)))
  let at = aligned(4 + length)
  const of: Record<string, (row: number) => unknown> = {}
  for (const [field, column] of Object.entries(columns)) {
    const { valueAt, length } = readColumn(column, count, packed.subarray(at))
    of[field] = valueAt
    at += aligned(length)
  }
  const rows = new Array<Row>(count)
  for (let row = 0; row < count; row++) rows[row] = rowAt(of, row)
  return rows
}
