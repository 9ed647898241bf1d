import type { Bytes } from "../../../core/base/bytes.ts"
import type { ExportFailure } from "../../../core/exchange/failures.ts"
import type { World } from "./hostile-hand.ts"
import { insideMutations } from "./mutations-inside.ts"
import { lineMutations } from "./mutations-lines.ts"
import { outsideMutations } from "./mutations-outside.ts"
import { signedMutations } from "./mutations-signed.ts"

/** Exports that someone changed, made up or put together anew; each with what may come of it. */

/** `same`: it says what it said before, to the letter. `aside`: all but the changed lines can be taken in. */
export type Outcome = ExportFailure["type"] | "same" | "aside"

export type Mutation = {
  readonly what: string
  readonly file: Bytes
  readonly outcomes: readonly Outcome[]
  /** The lines that are to be set aside, of those with `aside`. */
  readonly aside?: readonly string[]
}

/** What a mutation draws from: the same numbers in every run. */
export type Draw = {
  /** Whole, from 0 to below `most`. */
  readonly below: (most: number) => number
  readonly oneOf: <T>(those: readonly T[]) => T
}

export type Mutate = (world: World, draw: Draw) => Promise<Mutation> | Mutation

/** Mulberry32. */
export const drawFrom = (seed: number): Draw => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (most: number) => Math.floor(next() * most)
  return {
    below,
    oneOf: <T>(those: readonly T[]) => those[below(those.length)] as T,
  }
}

export const families: readonly Mutate[] = [
  ...outsideMutations,
  ...insideMutations,
  ...signedMutations,
  ...lineMutations,
]

/** The nth of endlessly many: each kind comes in its turn, and differs from turn to turn. */
export const mutationOf = async (world: World, n: number): Promise<Mutation> => {
  const draw = drawFrom(n)
  const mutate = families[n % families.length]
  if (!mutate) throw new RangeError("no such mutation")
  return mutate(world, draw)
}
