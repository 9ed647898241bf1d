import { describe, expect, it } from "vitest"
import { drawQr } from "../../../core/ui/unlock/recovery-qr.ts"

const code = "9F3K-20QX-7MZB-W4TE-81CV-5HJN-RP6D-GA2Y-XK07"

describe("the code of a recovery sheet for a camera", () => {
  it("keeps a quiet edge of four squares on every side", () => {
    const { size, path } = drawQr(code)
    const rows = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, run]) => [Number(x), Number(y), Number(run)])
    expect(rows.length).toBeGreaterThan(0)
    for (const [x = 0, y = 0, run = 0] of rows) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4)
      expect(Math.max(x + run, y + 1)).toBeLessThanOrEqual(size - 4)
    }
  })

  it("has the three corners that a camera looks for", () => {
    const { size, path } = drawQr(code)
    for (const [x, y] of [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ])
      expect(path).toContain(`M${x} ${y}h7v1`)
  })

  it("differs with every letter of the code", () => {
    expect(drawQr(code.replace("9", "8")).path).not.toBe(drawQr(code).path)
  })
})
