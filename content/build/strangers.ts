import type * as v from "valibot"
import { nearest, type Path } from "./name-of.ts"

/** What can be seen of a schema: the fields that it knows. */
type Shape = {
  readonly type: string
  readonly entries?: Readonly<Record<string, Shape>>
  readonly item?: Shape
  readonly wrapped?: Shape
  readonly key?: string
  readonly options?: readonly Shape[]
  readonly literal?: unknown
}

/** A field that no schema reads. `known`: what may stand in its place; `kind`: that of the thing it stands in. */
export type Stranger = {
  readonly path: Path
  readonly known: readonly string[]
  readonly kind: string | null
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const inGroup = (shape: Shape, value: Readonly<Record<string, unknown>>, path: Path): readonly Stranger[] => {
  const entries = shape.entries ?? {}
  const known = Object.keys(entries)
  const kind = entries.kind?.type === "literal" ? String(entries.kind.literal) : null
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, key]
    const field = Object.hasOwn(entries, key) ? entries[key] : undefined
    return field ? inShape(field, inner, at) : [{ path: at, known, kind }]
  })
}

const inShape = (shape: Shape, value: unknown, path: Path): readonly Stranger[] => {
  if (shape.wrapped) return inShape(shape.wrapped, value, path)
  const { item } = shape
  if (item && Array.isArray(value)) return value.flatMap((one, i) => inShape(item, one, [...path, i]))
  if (!isGroup(value)) return []
  if (shape.type === "object") return inGroup(shape, value, path)
  if (shape.type !== "variant") return []
  const key = shape.key ?? ""
  const option = shape.options?.find(one => one.entries?.[key]?.literal === value[key])
  return option ? inShape(option, value, path) : []
}

/** Every field of the value that its schema does not know, and would drop without a word. */
export const strangersIn = (schema: v.GenericSchema, value: unknown): readonly Stranger[] =>
  inShape(schema as unknown as Shape, value, [])

/** What an author hears of it. `may`: the names that may stand there. */
export const strangerInWords = ({ path, kind }: Stranger, may: readonly string[]): string => {
  const name = String(path.at(-1))
  const near = nearest(name, may)
  const here = kind === null ? "here" : `with kind "${kind}"`
  const quotes = /\s|^\p{Lu}/u.test(name) ? "; text with a colon in it stands in quotes" : ""
  if (near !== null) return `there is no field "${name}" ${here}; is "${near}" meant?`
  return `there is no field "${name}" ${here}; there may be ${may.join(", ")}${quotes}`
}
