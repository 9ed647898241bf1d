import type { Fields } from "./columns.ts"

type Width = 1 | 2 | 4

/** What the header of a chunk says of one column. */
export type Column =
  | { readonly as: "ids" | "numbers" | "flags" }
  | { readonly as: "words"; readonly words: readonly string[]; readonly width: Width }
  | {
      readonly as: "lists"
      readonly words: readonly string[]
      readonly lists: readonly (readonly number[])[]
      readonly width: Width
    }
  | { readonly as: "json"; readonly values: readonly unknown[] }

type Packed = { readonly column: Column; readonly bytes: Uint8Array }

const idLength = 36
const noId = " ".repeat(idLength)
const space = noId.charCodeAt(0)
const isId = /^[!-~]{36}$/
const nothing = new Uint8Array()
const ascii = new TextDecoder("latin1")
const encoder = new TextEncoder()

const bytesOf = ({ buffer }: Uint16Array | Uint32Array | Float64Array) => new Uint8Array(buffer as ArrayBuffer)

const numbersOfWidth = (width: Width, values: readonly number[]) => {
  if (width === 1) return Uint8Array.from(values)
  return bytesOf(width === 2 ? Uint16Array.from(values) : Uint32Array.from(values))
}

const placesIn = (width: Width, { buffer, byteOffset }: Uint8Array, count: number) => {
  if (width === 1) return new Uint8Array(buffer, byteOffset, count)
  return width === 2 ? new Uint16Array(buffer, byteOffset, count) : new Uint32Array(buffer, byteOffset, count)
}

const widthFor = (most: number): Width => {
  if (most < 0x100) return 1
  return most < 0x1_0000 ? 2 : 4
}

/** Numbers what it is asked for from 0, each word once. */
const numbering = () => {
  const places = new Map<string, number>()
  return {
    words: (): readonly string[] => [...places.keys()],
    placeOf: (word: string) => {
      const known = places.get(word) ?? places.size
      places.set(word, known)
      return known
    },
  }
}

const packIds = (values: readonly unknown[]): Packed | null => {
  if (!values.every(value => value === null || (typeof value === "string" && isId.test(value)))) return null
  return { column: { as: "ids" }, bytes: encoder.encode(values.map(value => value ?? noId).join("")) }
}

const packNumbers = (values: readonly unknown[]): Packed | null => {
  if (!values.every(value => value === null || typeof value === "number")) return null
  return { column: { as: "numbers" }, bytes: bytesOf(Float64Array.from(values, value => value ?? Number.NaN)) }
}

const packFlags = (values: readonly unknown[]): Packed | null => {
  if (!values.every(value => typeof value === "boolean")) return null
  return { column: { as: "flags" }, bytes: Uint8Array.from(values, value => (value ? 1 : 0)) }
}

const packWords = (values: readonly unknown[]): Packed | null => {
  if (!values.every(value => value === null || typeof value === "string")) return null
  const { words, placeOf } = numbering()
  const places = values.map(value => (value === null ? 0 : placeOf(value) + 1))
  const width = widthFor(words().length)
  return { column: { as: "words", words: words(), width }, bytes: numbersOfWidth(width, places) }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(one => typeof one === "string")

const packLists = (values: readonly unknown[]): Packed | null => {
  if (!values.every(value => value === null || isTexts(value))) return null
  const [words, lists] = [numbering(), numbering()]
  const places = values.map(value => (value === null ? 0 : lists.placeOf(value.map(words.placeOf).join()) + 1))
  const asNumbers = (list: string) => (list === "" ? [] : list.split(",").map(Number))
  const width = widthFor(lists.words().length)
  const column = { as: "lists", words: words.words(), lists: lists.words().map(asNumbers), width } as const
  return { column, bytes: numbersOfWidth(width, places) }
}

const packers = {
  id: packIds,
  text: packWords,
  texts: packLists,
  number: packNumbers,
  flag: packFlags,
  data: () => null,
}

/** One column; as plain JSON where the values are others than the field was declared for. */
export const columnOf = (as: Fields[string], values: readonly unknown[]): Packed =>
  packers[as](values) ?? { column: { as: "json", values }, bytes: nothing }

const idsIn = (bytes: Uint8Array, count: number) => {
  if (bytes.length < idLength * count) throw new RangeError("Cut ids")
  const text = ascii.decode(bytes.subarray(0, idLength * count))
  return (row: number) => {
    const from = row * idLength
    return bytes[from] === space ? null : text.substring(from, from + idLength)
  }
}

const numbersIn = ({ buffer, byteOffset }: Uint8Array, count: number) => {
  const packed = new Float64Array(buffer, byteOffset, count)
  return (row: number) => {
    const number = packed[row] as number
    return Number.isNaN(number) ? null : number
  }
}

const flagsIn = (bytes: Uint8Array) => (row: number) => bytes[row] === 1

const knownIn = (known: readonly unknown[], width: Width, bytes: Uint8Array, count: number) => {
  const orNull = [null, ...known]
  const places = placesIn(width, bytes, count)
  return (row: number) => orNull[places[row] as number]
}

/**
 * How to ask a column for the value of a row, and how many bytes it has. `bytes` begin at a multiple of 8. Values may be
 * shared by rows.
 */
export const readColumn = (
  column: Column,
  count: number,
  bytes: Uint8Array,
): { readonly valueAt: (row: number) => unknown; readonly length: number } => {
  switch (column.as) {
    case "json":
      return { valueAt: row => column.values[row], length: 0 }
    case "flags":
      return { valueAt: flagsIn(bytes), length: count }
    case "numbers":
      return { valueAt: numbersIn(bytes, count), length: 8 * count }
    case "ids":
      return { valueAt: idsIn(bytes, count), length: idLength * count }
    case "words":
      return { valueAt: knownIn(column.words, column.width, bytes, count), length: column.width * count }
    case "lists": {
      const lists = column.lists.map(list => list.map(place => column.words[place]))
      return { valueAt: knownIn(lists, column.width, bytes, count), length: column.width * count }
    }
  }
}
