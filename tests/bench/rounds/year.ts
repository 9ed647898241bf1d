import { gzipSync } from "node:zlib"
import { type Bytes, unshared, utf8 } from "../../../core/base/bytes.ts"
import { addDays } from "../../../core/base/clock.ts"
import { topicHeads } from "../../../core/curriculum/heads.ts"
import { runRound } from "../../../core/exchange/rounds/round.ts"
import { createMemoryTarget } from "../../../core/exchange/targets/memory.ts"
import { generateCaseload } from "../../../core/sample/generate.ts"
import { sessionKind } from "../../../core/store/kinds.ts"
import { stampedNew } from "../../../core/store/stamped.ts"
import { createProgram, type Device, targetId } from "../../unit/exchange/rounds/model.ts"

/**
 * A program of forty devices and a supervisor's, and a year of sessions over one target: the records are real and packed,
 * the devices are those of the tests, without keys; their account of each record stands for what age and a signature add.
 */

const devices = 40
export const workdays = 260
/** Of ten days one writes on about eight; then two sessions, once in a while one or three. */
const sessionsOn = (device: number, day: number) => [0, 2, 1, 2, 3, 2, 0, 2, 2, 2][(device * 7 + day * 3) % 10] ?? 0

const today = "2026-03-09"
const lines = generateCaseload({ participants: 31, sessionsEach: 40, seed: 7, today, topics: topicHeads }).sessions.map(
  (session, n) => {
    const stamp = `${String(Date.parse(session.startedAt)).padStart(13, "0")}-${n.toString(16).padStart(4, "0")}-0a0b0c0d`
    const body = { ...stampedNew(session, stamp), head: stamp }
    return JSON.stringify({ id: session.id, kind: sessionKind.kind, version: sessionKind.version, stamp, body })
  },
)
const pack = (ids: readonly string[]): Bytes =>
  unshared(gzipSync(utf8(ids.map(id => `${lines[Number(id.slice(id.indexOf(" "))) % lines.length]}\n`).join(""))))

export const createYear = () => {
  const program = createProgram(devices + 1, n => (n === 0 ? "supervisor" : "member"), {
    supervisorsWrite: false,
    pack,
  })
  const target = createMemoryTarget()
  const [supervisor, ...members] = program.devices
  if (!supervisor) throw new Error("There is no supervisor")
  let written = 0

  const round = async (device: Device) => {
    const done = await runRound({ vault: device.vault, target, targetId })
    if (!done.ok) throw new Error(`A round answered ${done.error.type}`)
  }
  return {
    supervisor,
    objects: target.objects,
    sessions: () => written,
    first: addDays(today, -workdays),
    /** All members write and send; answers how many did. */
    live: async (day: number): Promise<number> => {
      let sent = 0
      for (const [n, member] of members.entries()) {
        const count = sessionsOn(n, day)
        // Each device holds other sessions of the caseload, so that no two of its lines are the same.
        for (let k = 0; k < count; k++) member.write(`${n} ${n * 31 + day * 3 + k}`, 0)
        written += count
        if (count > 0) await round(member)
        if (count > 0) sent++
      }
      return sent
    },
  }
}
