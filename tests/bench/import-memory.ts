import { readFileSync, writeFileSync } from "node:fs"
import type { Browser } from "@playwright/test"
import type { Pairs } from "./measure.ts"

const largest = 50_000_000
const [KiB, MB] = [1024, 1_000_000]

/** Megabytes of a process by the kernel's account: now, or the most since it was last forgotten. */
const memoryOf = (pid: number, row: "VmRSS" | "VmHWM"): number => {
  const [, found = "NaN"] = new RegExp(`${row}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? []
  return (Number(found) * KiB) / MB
}
const forgetMost = (pid: number) => writeFileSync(`/proc/${pid}/clear_refs`, "5")

/** A large import: the longest task of the page's thread, and, printed, the most memory that the page's process took. */
export const measureLarge = async (browser: Browser, url: string): Promise<Pairs> => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(url)
  const bytes = await page.evaluate(size => globalThis.importLarge.make(size), largest)
  await page.requestGC()
  const devtools = await browser.newBrowserCDPSession()
  const { processInfo } = await devtools.send("SystemInfo.getProcessInfo")
  const pages = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id)
  const before = pages.map(pid => memoryOf(pid, "VmRSS"))
  for (const pid of pages) forgetMost(pid)
  const { added, longest } = await page.evaluate(() => globalThis.importLarge.take())
  const more = Math.max(...pages.map((pid, n) => memoryOf(pid, "VmHWM") - (before[n] ?? 0)))
  console.log(
    `import-memory: ${added} records in ${(bytes / MB).toFixed(1)} MB took ${more.toFixed(0)} MB more at most, the file included`,
  )
  await context.close()
  return { ours: [longest], plain: [] }
}
