import * as v from "valibot"
import { instrumentSchema } from "./instrument-schema.ts"
import { agendaSchema, noteFormatsSchema, techniquesSchema, topicSchema } from "./schema.ts"

/** What a content pack may hold (`core/packs/FORMAT.md`): compiled texts, each under its name. */

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
const line = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))

/** Languages that there are texts of ours in, to say otherwise. */
export const packLocales = ["en"] as const

/** `pack.yaml`, as its author writes it. */
export const packYamlSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(60), v.regex(idPattern, "an id: small letters, digits and hyphens")),
  name: line,
  agency: line,
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  locale: v.picklist(packLocales),
})
export type PackYaml = v.InferOutput<typeof packYamlSchema>

/** Bytes of the JSON text. */
export const mostPackBytes = 3 * 1024 * 1024

const schemas = {
  instrument: instrumentSchema,
  topic: topicSchema,
  "note-formats": noteFormatsSchema,
  techniques: techniquesSchema,
  agenda: agendaSchema,
} as const
export type PackTextKind = keyof typeof schemas

const named: readonly string[] = ["instrument", "topic"] satisfies PackTextKind[]

/** `instrument/<id>`, `topic/<id>`, or the name of a table; null for what a pack does not hold. */
export const kindOfText = (key: string): PackTextKind | null => {
  const [kind = "", id, ...more] = key.split("/")
  if (!Object.hasOwn(schemas, kind) || more.length > 0) return null
  const fits = named.includes(kind) ? id !== undefined && id.length <= 60 && idPattern.test(id) : id === undefined
  return fits ? (kind as PackTextKind) : null
}

/** The shape that a text of this kind has. */
export const schemaOfText = (kind: PackTextKind): v.GenericSchema => schemas[kind]
