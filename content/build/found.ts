import type { Path } from "./name-of.ts"
import type { Problem } from "./problem.ts"

/**
 * A problem before its line is known. `path`: the field it is about; `words`: what stands on the line it is about,
 * which counts for more where it is found.
 */
export type Found = Pick<Problem, "level" | "message"> & { readonly path?: Path; readonly words?: string }
export const failure = (message: string): Found => ({ level: "failure", message })
export const warning = (message: string): Found => ({ level: "warning", message })

/** What is there more than once, each once. */
export const twice = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, i) => ids.indexOf(id) !== i)),
]
