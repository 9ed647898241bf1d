import { describe, expect, it } from "vitest"
import { attempt, newerDatabase } from "../../../core/store/failures.ts"

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name, ...more })
const answered = (error: unknown) => attempt(() => Promise.reject(error))

describe("what the database throws", () => {
  it("is told as a full device, however it is wrapped", async () => {
    const quota = named("QuotaExceededError")
    const full = { ok: false, error: { type: "QuotaExceeded" } }
    expect(await answered(quota)).toEqual(full)
    expect(await answered(named("AbortError", { inner: quota }))).toEqual(full)
    expect(await answered(named("BulkError", { failures: [named("AbortError", { inner: quota })] }))).toEqual(full)
  })

  it("is told as from a newer Handrail when the database is", async () => {
    const closed = named("DatabaseClosedError", { inner: newerDatabase(9, 1) })
    expect(await answered(closed)).toEqual({ ok: false, error: { type: "FromNewerVersion", found: 9, known: 1 } })
  })

  it("stays thrown when it is a defect", async () => {
    await expect(answered(named("DataError"))).rejects.toThrow("DataError")
  })
})
