import type { Instant } from "../base/clock.ts"
import type { Id } from "../base/id.ts"

/** Draws by lot, the same way for the same seed. */
export type Lot = {
  /** At least 0 and below 1. */
  readonly number: () => number
  /** A whole number, both ends included. */
  readonly between: (from: number, to: number) => number
  readonly chance: (of: number) => boolean
  readonly oneOf: <T>(all: readonly [T, ...T[]] | readonly T[]) => T
  /** Up to `count` different ones, in their own order. */
  readonly some: <T>(all: readonly T[], count: number) => readonly T[]
  /** An id in the shape of UUID v7 for that moment. Later draws for one moment sort after earlier ones. */
  readonly idAt: <I extends Id<string>>(at: Instant) => I
}

/** Mulberry32: small, quick, good enough for made-up lives; never for keys. */
const mulberry32 = (seed: number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const hex = (n: number, digits: number) => n.toString(16).padStart(digits, "0")

/** `stream` keeps lots of one seed apart: one more person does not change the others. */
export const createLot = (seed: number, stream: number): Lot => {
  const number = mulberry32(Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b))
  let drawn = 0
  const between = (from: number, to: number) => from + Math.floor(number() * (to - from + 1))
  const bits = (n: number) => Math.floor(number() * 2 ** n)

  return {
    number,
    between,
    chance: of => number() < of,
    oneOf: all => {
      const drawnOne = all[between(0, all.length - 1)]
      if (drawnOne === undefined) throw new RangeError("nothing to draw from")
      return drawnOne
    },
    some: (all, count) => {
      const left = all.map((_, i) => i)
      const places = Array.from({ length: Math.min(count, all.length) }, () =>
        left.splice(between(0, left.length - 1), 1),
      )
      const taken = new Set(places.flat())
      return all.filter((_, i) => taken.has(i))
    },
    idAt: <I extends Id<string>>(at: Instant) => {
      const time = hex(Date.parse(at), 12)
      drawn = (drawn + 1) % 0x1000
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(drawn, 3)}-${hex(0x8000 | bits(14), 4)}-${hex(bits(24), 6)}${hex(bits(24), 6)}` as I
    },
  }
}
