import type { Page } from "@playwright/test"
import { axe, standards } from "../axe.ts"
import { keyboardPath } from "../keyboard-path.ts"
import { clipped, sideways, textSize } from "../look.ts"
import { expect, test } from "./panel.ts"
import { walkPanel } from "./walk-panel.ts"

test.use({ sitesGiven: true })

/** From the narrowest that a browser makes its panel to what a person drags it to. */
const widths = [320, 360, 420]

/** The usual one at a zoom of 200 %. */
const zoomed = { width: 180, height: 380 }

/** What may change with the room there is; the rest of what axe asks stays as it is. */
const rules = ["color-contrast", "target-size"]

/** All that is asked of a screen of the panel. Answers what it does not do, in words. */
const faultsOf = async (side: Page): Promise<readonly string[]> => {
  const faults: string[] = []
  const note = (found: readonly string[] | string | null, where: string) => {
    for (const one of found === null ? [] : [found].flat()) faults.push(`${where}: ${one}`)
  }
  /** As high as all of it, so that no bar lies over anything. */
  const fits = async (width: number, where: string) => {
    await side.setViewportSize({ width, height: 760 })
    const height = await side.evaluate(() => document.documentElement.scrollHeight)
    await side.setViewportSize({ width, height: height + 1000 }) // what is counted meanwhile may add to it
    note(await sideways(side), where)
    note(await clipped(side), `${where}, cut off`)
    note(await axe(side, { rules }), where)
  }
  await side.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" })
  for (const width of widths) await fits(width, `${width} px`)
  note(await axe(side, { standards }), "light")
  await side.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" })
  note(await axe(side, { rules }), "dark")
  await side.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" })
  await fits(zoomed.width, "zoom of 200 %")
  await side.setViewportSize(zoomed)
  note(await keyboardPath(side), "keyboard, zoom of 200 %")
  await textSize(side, "200")
  await fits(320, "text of 200 %")
  await textSize(side, "100")
  await side.setViewportSize({ width: 320, height: 760 })
  note(await keyboardPath(side), "keyboard")
  return faults
}

test("everyone can use every screen of the panel, however narrow it is and whatever people are called", async ({
  panel,
  records,
}) => {
  test.slow()
  await walkPanel({ panel, records }, async (is, side) => {
    expect.soft(await faultsOf(side), is).toEqual([])
  })
})
