import type { LaunchOptions } from "@playwright/test"
import type { Pairs } from "./measure.ts"

/** One line of `npm run bench`: Handrail's median over that of what it is held against, in one run; or, by itself, as `unit` says. */
export type Bench = {
  readonly name: string
  readonly goal: number
  readonly better: "lower" | "higher"
  readonly unit?: "ms" | "requests"
  /** Without what it is held against where `unit` says so. */
  readonly measure: () => Promise<Pairs>
}

/** Benches that share what has to be built and opened for them. */
export type BenchGroup = {
  readonly names: readonly string[]
  /** Builds, opens, hands the benches over to `run`, and closes again. */
  readonly open: (launch: LaunchOptions, run: (benches: readonly Bench[]) => Promise<void>) => Promise<void>
}
