import { setTimeout } from "node:timers/promises"
import type { Page } from "@playwright/test"
import { onToday } from "../e2e/fill-sample.ts"
import { findIds } from "../e2e/find-ids.ts"
import { launchExtension } from "../e2e/panel/launch-extension.ts"
import { startRecordSystem } from "../e2e/panel/record-system.ts"
import type { BenchGroup } from "./bench.ts"
import type { Pairs } from "./measure.ts"

const turns = 10
const keysATurn = { counted: 40, warmUps: 10 }

declare global {
  /** Milliseconds of each key so far, from when the browser took it until the frame with its letter was painted. */
  var keyTimes: number[]
}

const listen = (page: Page) =>
  page.evaluate(() => {
    globalThis.keyTimes = []
    addEventListener("keydown", ({ timeStamp }) =>
      requestAnimationFrame(() => {
        // A message that is posted in a frame comes after that frame was painted.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => globalThis.keyTimes.push(performance.now() - timeStamp)
        port2.postMessage(null)
      }),
    )
  })

/** Types a turn into the page's note. The pauses are uneven: a rhythm of its own would meet the screen's always at one point. */
const typed = async (page: Page): Promise<readonly number[]> => {
  const note = page.getByRole("textbox", { name: "Note" })
  await note.evaluate(field => {
    globalThis.keyTimes = []
    ;(field as HTMLTextAreaElement).value = ""
  })
  const all = keysATurn.warmUps + keysATurn.counted
  for (let n = 0; n < all; n++) {
    await note.press("x")
    await setTimeout(20 + ((n * 13) % 37))
  }
  await page.waitForFunction(count => globalThis.keyTimes.length === count, all)
  return (await page.evaluate(() => globalThis.keyTimes)).slice(keysATurn.warmUps)
}

/** A page's own typing, from the key to the painted letter: with the panel open beside it on a session, and closed. */
export const panelTypingBenches: BenchGroup = {
  names: ["panel-typing"],
  open: async (launch, run) => {
    const records = await startRecordSystem()
    const extension = await launchExtension(launch)
    try {
      const tab = await extension.context.newPage()
      await tab.goto(`chrome-extension://${extension.id}/companion.html#/try`)
      await onToday(tab)
      const { session } = await findIds(tab)
      const page = await extension.context.newPage()
      await page.goto(records.url("/patients/4711/notes"))
      await listen(page)

      const first = await extension.open(page)
      await first.getByRole("navigation", { name: "Main" }).waitFor()
      await first.evaluate(address => {
        location.hash = address
      }, `/session/${session}`)
      await first.locator("ol.steps").waitFor()
      // From here on only a panel has a core.
      await tab.close()
      await first.close()
      /** It asks for no passphrase, and is where it was: the key rests in the browser's memory. */
      const openOnSession = async () => {
        const side = await extension.open(page)
        await side.locator("ol.steps").waitFor()
        return side
      }

      const measure = async (): Promise<Pairs> => {
        const all: Record<"ours" | "plain", number[]> = { ours: [], plain: [] }
        const withPanel = async () => {
          const side = await openOnSession()
          all.ours.push(...(await typed(page)))
          await side.close()
        }
        const without = async () => {
          all.plain.push(...(await typed(page)))
        }
        for (let turn = 0; turn < turns; turn++)
          for (const type of turn % 2 ? [without, withPanel] : [withPanel, without]) await type()
        return all
      }
      await run([{ name: "panel-typing", goal: 1.05, better: "lower", measure }])
    } finally {
      await extension.close()
      await records.close()
    }
  },
}
