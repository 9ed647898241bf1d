import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { packColumns, unpackColumns } from "../../../../core/store/facts/columns.ts"
import { factKinds, factNames, factsVersion } from "../../../../core/store/facts/fact-kinds.ts"

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), "utf8"))
const fixtureOf = (name: (typeof factNames)[number]) => {
  const { kind } = factKinds[name]
  return read(`../fixtures/${kind.kind}-v${kind.version}.json`)
}

describe("what counting knows of the records that earlier releases wrote", () => {
  const facts = Object.fromEntries(factNames.map(name => [name, factKinds[name].kind.fact?.(fixtureOf(name))]))

  // Facts on people's devices were made by the rules of their version. Another outcome needs another `factsVersion`,
  // so that they are made anew; only then is the file beside this one to be written anew as well.
  it("is what it was when facts of this version were first kept", () => {
    expect({ factsVersion, facts: JSON.parse(JSON.stringify(facts)) }).toEqual(read("facts-of-fixtures.json"))
  })

  it("has a column for each of its fields, and no other", () => {
    for (const name of factNames)
      expect(Object.keys(factKinds[name].fields).sort(), name).toEqual(Object.keys(facts[name] ?? {}).sort())
  })

  it("comes out of its columns with the same fields in the same order", () => {
    for (const name of factNames) {
      const { fields, rowAt } = factKinds[name]
      const fact = facts[name] as { readonly id: string }
      expect(JSON.stringify(unpackColumns(packColumns(fields, [fact]), rowAt)), name).toBe(JSON.stringify([fact]))
    }
  })
})
