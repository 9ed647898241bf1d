import type { Problem } from "./problem.ts"

/** A problem before its place is known. `sentence`: the one it is about, so that its line can be found. */
export type Found = Pick<Problem, "level" | "message"> & { readonly sentence?: string }
export const failure = (message: string): Found => ({ level: "failure", message })
export const warning = (message: string): Found => ({ level: "warning", message })

/** What is there more than once, each once. */
export const twice = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, i) => ids.indexOf(id) !== i)),
]
