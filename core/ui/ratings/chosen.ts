import type { Answer } from "../../domain/administration.ts"
import type { Said } from "../../ratings/api.ts"

/**
 * What stands chosen in an item, as one text that a radio button can have as its value: `value:3`, `gap:five:` (no
 * neighbour yet), `gap:five:3`, `na`; empty: nothing.
 */
export const chosenOf = ({ value, gap, notApplicable }: Answer): string => {
  if (notApplicable) return "na"
  if (gap !== null) return `gap:${gap}:${value ?? ""}`
  return value === null ? "" : `value:${value}`
}

/** What choosing that says. */
export const saidBy = (chosen: string): Said => {
  const [as = "", first = "", second = ""] = chosen.split(":")
  switch (as) {
    case "na":
      return { as: "not-applicable" }
    case "gap":
      return { as: "gap", gap: first, value: second === "" ? null : Number(second) }
    case "value":
      return { as: "value", value: Number(first) }
    default:
      return { as: "value", value: null }
  }
}
