import { readdirSync, statSync, truncateSync } from "node:fs"
import path from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { runRound } from "../../../../core/exchange/rounds/round.ts"
import type { TargetPort } from "../../../../core/exchange/targets/target.ts"
import { createWebdavTarget } from "../../../../core/exchange/targets/webdav.ts"
import { type Apache, startApache } from "../../../targets/apache.ts"
import { createProgram, stampsOf, targetId } from "./model.ts"

const long = 9000

let apache: Apache
beforeAll(async () => {
  apache = await startApache()
})
afterAll(() => apache.stop())

let folders = 0
const setUp = (count: number) => {
  const folder = `program-${++folders}`
  apache.lay(`${folder}/readme.txt`, new Uint8Array(3))
  const target = createWebdavTarget({
    address: `${apache.url}${folder}/`,
    user: apache.user,
    password: apache.password,
  })
  const program = createProgram(count, n => (n === 0 ? "supervisor" : "member"))
  const at = (n: number) => {
    const device = program.devices[n]
    if (!device) throw new Error(`There is no device ${n}`)
    return device
  }
  const round = (n: number, over: TargetPort = target) => runRound({ vault: at(n).vault, target: over, targetId })
  const done = async (n: number) => {
    const answer = await round(n)
    if (!answer.ok) throw new Error(answer.error.type)
    return answer.value
  }
  const lies = (in_: "h" | "s") => path.join(apache.data, folder, in_)
  return { ...program, at, round, done, target, lies }
}

describe("rounds over Apache", () => {
  it("bring everything to everyone, keep few objects, and ask once when nothing is new", async () => {
    const { at, done, devices, everything, lies } = setUp(3)
    for (let day = 0; day < 20; day++) {
      for (const n of [1, 2]) {
        at(n).write(`${n} on ${day}`, long)
        await done(n)
      }
      if (day % 7 === 0) await done(0)
    }
    for (const n of [0, 1, 2, 0, 1, 2, 0]) await done(n)
    for (const [n, device] of devices.entries()) {
      expect(stampsOf(device)).toEqual(everything())
      expect(await done(n)).toMatchObject({ requests: 1, fetched: 0, went: 0, damaged: [] })
    }
    // Of four streams: a head each, and of each level of segments seven at most.
    expect(readdirSync(lies("h")).length).toBe(4)
    expect(readdirSync(lies("s")).length).toBeLessThanOrEqual(4 * 9)
  })

  it("go on where an upload was cut short, and where the answer never came", async () => {
    const { at, round, done, target, lies, everything } = setUp(2)
    at(1).write("1", 10)
    await done(1)
    at(1).write("2", 10)
    const unheard: TargetPort = {
      ...target,
      writeIfAbsent: async (...asked) => {
        await target.writeIfAbsent(...asked)
        return { ok: false, error: { type: "TargetUnreachable" } }
      },
    }
    expect(await round(1, unheard)).toEqual({ ok: false, error: { type: "TargetUnreachable" } })
    const [, newest = ""] = readdirSync(lies("h")).sort()
    const at_ = path.join(lies("h"), newest)
    truncateSync(at_, statSync(at_).size >> 1)
    expect(await done(0)).toMatchObject({ added: 1, damaged: ["dev1"] })
    await done(1)
    expect(readdirSync(lies("h")).filter(name => name.startsWith(newest.slice(0, 20))).length).toBe(1)
    expect(await done(0)).toMatchObject({ added: 1, damaged: [] })
    expect(stampsOf(at(0))).toEqual(everything())
  })

  it("end with the failure that the server answers", async () => {
    const { round } = setUp(2)
    const gone = createWebdavTarget({ address: `${apache.url}nowhere/`, user: apache.user, password: apache.password })
    const refused = createWebdavTarget({ address: apache.url, user: apache.user, password: "another" })
    expect(await round(0, gone)).toEqual({ ok: false, error: { type: "TargetGone" } })
    expect(await round(0, refused)).toEqual({ ok: false, error: { type: "TargetRefused" } })
  })
})
