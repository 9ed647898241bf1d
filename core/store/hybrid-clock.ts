/**
 * Stamps order changes of one vault across pages and devices: the wall clock where it can be trusted, a counter where it
 * stands still or runs backwards, and the device to break ties. As text they sort as they follow each other.
 */
export type HybridClock = {
  /** A stamp later than every one given or received before. */
  readonly tick: () => string
  /** Takes notice of a stamp from elsewhere. What is not a stamp is ignored. */
  readonly receive: (stamp: string) => void
}

const shape = /^(\d{13})-([0-9a-f]{4})-([0-9a-f]{8})$/
const lastCount = 0xffff

export const isStamp = (text: string) => shape.test(text)

/** `device`: eight hexadecimal digits that name this vault on this device. `now`: milliseconds of the wall clock. */
export const createHybridClock = (deps: { readonly now: () => number; readonly device: string }): HybridClock => {
  let ms = 0
  let count = 0
  return {
    tick: () => {
      const wall = Math.trunc(deps.now())
      if (wall > ms) {
        ms = wall
        count = 0
      } else if (count < lastCount) {
        count++
      } else {
        ms++
        count = 0
      }
      return `${String(ms).padStart(13, "0")}-${count.toString(16).padStart(4, "0")}-${deps.device}`
    },
    receive: stamp => {
      const [, theirMs, theirCount] = shape.exec(stamp) ?? []
      if (theirMs === undefined || theirCount === undefined) return
      const [m, c] = [Number(theirMs), Number.parseInt(theirCount, 16)]
      if (m > ms || (m === ms && c > count)) {
        ms = m
        count = c
      }
    },
  }
}
