import type { PackFault } from "../base/failure.ts"

const mostDepth = 32
const noNames = ["__proto__", "constructor", "prototype"]

/** Why nothing may walk through this; null: it may. Level by level, so that no depth is too much for it. */
export const nestingFault = (json: unknown): Extract<PackFault, "too-deep" | "name"> | null => {
  let level: readonly unknown[] = [json]
  for (let depth = 0; level.length > 0; depth++) {
    const groups = level.filter(one => typeof one === "object" && one !== null) as readonly object[]
    if (groups.length > 0 && depth >= mostDepth) return "too-deep"
    if (groups.some(one => noNames.some(name => Object.hasOwn(one, name)))) return "name"
    level = groups.flatMap(one => Object.values(one))
  }
  return null
}
