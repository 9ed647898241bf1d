import { describe, expect, it } from "vitest"
import type { BackupState } from "../../../core/backup/api.ts"
import type { Callback } from "../../../core/base/crossing.ts"
import type { RecordFailure } from "../../../core/base/failure.ts"
import type { TargetId } from "../../../core/base/id.ts"
import { fail, ok, type Result } from "../../../core/base/result.ts"
import { createRenewBackup } from "../../../core/worker/renew-backup.ts"

const id = "0190a7c8-0000-7000-8000-000000000001" as TargetId
const due: BackupState = {
  lastAt: null,
  checked: false,
  checkedAt: null,
  covers: false,
  inPlaces: [id],
  remindAfterDays: 7,
  due: true,
}
const hour = 60 * 60_000

const start = (
  state: Partial<BackupState>,
  works: () => boolean = () => true,
  failure: "TargetFull" | "VaultLocked" = "TargetFull",
) => {
  const [put, broken]: [TargetId[], unknown[]] = [[], []]
  const time = { now: 0 }
  let watching = 0
  const renew = createRenewBackup({
    backup: {
      watchState: async (_, onChange: Callback<Result<BackupState, RecordFailure>>) => {
        watching++
        onChange(ok({ ...due, ...state }))
        return () => {
          watching--
        }
      },
      toPlace: async ({ targetId }) => {
        put.push(targetId)
        const at = "2026-03-09T14:00:00.000Z"
        return works() ? ok({ at, records: 3, covers: true }) : fail({ type: failure })
      },
    },
    now: () => time.now,
    unexpected: error => broken.push(error),
  })
  const afterRound = async (byItself = true) => {
    renew({ id, byItself })
    await new Promise(resolve => setTimeout(resolve))
  }
  return { put, broken, time, afterRound, renew, watching: () => watching }
}

describe("after a round, a backup", () => {
  it("is put there when it is due, and nothing is watched any more", async () => {
    const one = start({})
    await one.afterRound()
    expect([one.put, one.watching(), one.broken]).toEqual([[id], 0, []])
  })

  it.each([
    ["is not due", { due: false }],
    ["was never put there by hand", { inPlaces: [] }],
  ])("stays away where it %s", async (_, state) => {
    const one = start(state)
    await one.afterRound()
    expect([one.put, one.watching()]).toEqual([[], 0])
  })

  it("stays away from a place that is looked at only by hand", async () => {
    const one = start({})
    await one.afterRound(false)
    expect(one.put).toEqual([])
  })

  it("comes with the next round where the vault was locked in between", async () => {
    const one = start({}, () => false, "VaultLocked")
    await one.afterRound()
    await one.afterRound()
    expect(one.put).toEqual([id, id])
  })

  it("is not made twice at once, and not again for six hours where it failed", async () => {
    let works = false
    const one = start({}, () => works)
    one.renew({ id, byItself: true })
    await one.afterRound()
    one.time.now = 5 * hour
    await one.afterRound()
    expect(one.put).toEqual([id])
    one.time.now = 6 * hour
    works = true
    await one.afterRound()
    expect(one.put).toEqual([id, id])
  })
})
