import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"

const named = [...readFileSync("core/SECURITY.md", "utf8").matchAll(/`((?:unit|browser|e2e)\/[\w/-]+)`/g)].map(
  ([, file = ""]) => file,
)

describe("the threat model", () => {
  it("names tests for what it promises", () => {
    expect(new Set(named).size).toBeGreaterThan(15)
  })

  it.each([...new Set(named)])("names one that is there: %s", file => {
    expect([`tests/${file}.spec.ts`, `tests/${file}.test.ts`].filter(existsSync)).toHaveLength(1)
  })
})
