import { runRound } from "../../../../core/exchange/rounds/round.ts"
import { createMemoryTarget, type MemoryObjects, type Mishap } from "../../../../core/exchange/targets/memory.ts"
import type { TargetPort } from "../../../../core/exchange/targets/target.ts"
import { createProgram, type Device, type Standing, targetId } from "./model.ts"

export type Meddle = (verb: keyof TargetPort, name: string) => Mishap | Promise<Mishap>
type Also = {
  readonly meddle?: Meddle
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number) => void
}

/** A program whose devices reach one target; the first is a supervisor's unless `standingOf` says otherwise. */
export const openProgram = (
  count: number,
  standingOf: (n: number) => Standing = n => (n === 0 ? "supervisor" : "member"),
) => {
  const program = createProgram(count, standingOf)
  const objects: MemoryObjects = new Map()
  const calls: string[] = []

  const at = (n: number): Device => {
    const device = program.devices[n]
    if (!device) throw new Error(`There is no device ${n}`)
    return device
  }
  const round = (n: number, { meddle = () => null, ...also }: Also = {}) => {
    calls.length = 0
    const target = createMemoryTarget({
      objects,
      meddle: (verb, name) => {
        calls.push(`${verb} ${name}`)
        return meddle(verb, name)
      },
    })
    return runRound({ vault: at(n).vault, target, targetId, ...also })
  }
  /** A round that comes to its end. */
  const done = async (n: number, also?: Also) => {
    const answer = await round(n, also)
    if (!answer.ok) throw new Error(answer.error.type)
    return answer.value
  }
  return {
    ...program,
    objects,
    at,
    round,
    done,
    /** Of the last round: what was asked for. */
    calls,
    asked: (start: string) => calls.filter(call => call.startsWith(start)).length,
    /** Rounds of all, until nobody has anything to say. */
    settle: async () => {
      for (let quiet = false, turns = 0; !quiet; turns++) {
        if (turns > 8) throw new Error("Rounds find something new for ever")
        quiet = true
        for (const n of program.devices.keys()) if ((await done(n)).requests > 1) quiet = false
      }
    },
  }
}
