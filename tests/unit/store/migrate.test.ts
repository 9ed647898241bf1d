import { readdirSync, readFileSync } from "node:fs"
import * as v from "valibot"
import { describe, expect, it } from "vitest"
import type { Kind } from "../../../core/store/collection.ts"
import * as kinds from "../../../core/store/kinds.ts"
import { defineKind, migrate } from "../../../core/store/migrate.ts"

const fixtureOf = (kind: string, version: number) =>
  JSON.parse(readFileSync(new URL(`fixtures/${kind}-v${version}.json`, import.meta.url), "utf8"))

const plantSchema = v.object({ id: v.string(), name: v.string(), heightMm: v.number(), spots: v.array(v.string()) })
type Plant = v.InferOutput<typeof plantSchema>
/** A made-up kind: version 2 tells the height in millimetres, version 3 knows spots. */
const plant: Kind<Plant, string> = {
  kind: "plant",
  version: 3,
  migrations: [
    { to: 2, up: ({ heightCm, ...rest }) => ({ ...rest, heightMm: Number(heightCm) * 10 }) },
    { to: 3, up: doc => ({ ...doc, spots: [] }) },
  ],
  schema: plantSchema,
  head: ({ name }) => name,
  owner: () => "",
  at: () => "",
}

describe("migrating", () => {
  it("brings a record of any earlier version to today's shape", () => {
    const today = { ok: true, value: { id: "p", name: "fern", heightMm: 120, spots: [] } }
    expect(migrate(plant, 1, { id: "p", name: "fern", heightCm: 12 })).toEqual(today)
    expect(migrate(plant, 2, { id: "p", name: "fern", heightMm: 120 })).toEqual(today)
    expect(migrate(plant, 3, today.value)).toEqual(today)
  })

  it("says so when a record is from a newer Handrail", () => {
    expect(migrate(plant, 4, { id: "p" })).toEqual({
      ok: false,
      error: { type: "FromNewerVersion", found: 4, known: 3 },
    })
  })

  it("lets nothing through that does not have the shape afterwards, and says where", () => {
    const result = migrate(plant, 1, { id: "p", heightCm: 12 })
    expect(result).toEqual({ ok: false, error: { type: "Malformed", what: "plant name" } })
  })

  it("refuses a kind whose migrations have a gap, a repetition or an end too early", () => {
    const [second, third] = plant.migrations
    for (const migrations of [[], [second], [third], [second, second], [third, second]]) {
      const steps = migrations.flatMap(step => step ?? [])
      expect(() => defineKind({ ...plant, migrations: steps })).toThrow("plant")
    }
    expect(defineKind(plant)).toBe(plant)
  })
})

type AnyKind = Kind<{ readonly id: string }, unknown>
type KindFile = Readonly<Record<string, AnyKind>>

describe("records written by earlier releases", () => {
  const own = import.meta.glob<KindFile>("../../../core/store/*-{kind,kinds}.ts", { eager: true })
  const files = [kinds as unknown as KindFile, ...Object.values(own)]
  const all = files.flatMap(file => Object.values(file))

  for (const kind of all) {
    for (let version = 1; version <= kind.version; version++) {
      it(`open: ${kind.kind} as version ${version} wrote it`, () => {
        const opened = migrate(kind, version, fixtureOf(kind.kind, version))
        if (!opened.ok) throw new Error(JSON.stringify(opened.error))
        expect(v.parse(kind.schema, opened.value)).toEqual(opened.value)
        expect(kind.head(opened.value)).toBeDefined()
      })
    }
  }

  it("are all kept, and no others", () => {
    const wanted = all.flatMap(kind => Array.from({ length: kind.version }, (_, i) => `${kind.kind}-v${i + 1}.json`))
    expect(readdirSync(new URL("fixtures", import.meta.url)).sort()).toEqual(wanted.sort())
  })
})
