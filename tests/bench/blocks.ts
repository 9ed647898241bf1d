import { type CDPSession, chromium } from "@playwright/test"
import { build } from "vite"
import { serve } from "../setup/serve.mjs"
import type { BenchGroup } from "./bench.ts"
import type { Pairs } from "./measure.ts"

/** Asks the page's worker by the browser's debugging protocol. */
const attachWorker = async (devtools: CDPSession) => {
  const attached = new Promise<string>(resolve => {
    devtools.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
      if (targetInfo.type === "worker") resolve(sessionId)
    })
  })
  await devtools.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  const sessionId = await attached
  const answers = new Map<number, (answer: { readonly usedSize?: number }) => void>()
  devtools.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result } = JSON.parse(message)
    answers.get(id)?.(result)
  })
  let last = 0
  return (method: string) =>
    new Promise<{ readonly usedSize?: number }>(resolve => {
      const id = ++last
      answers.set(id, resolve)
      void devtools.send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method }) })
    })
}

/** Ten thousand sealed sessions as blocks, against plain Dexie rows in the clear; and what a caseload leaves in memory. */
export const blockBenches: BenchGroup = {
  names: ["bulk-write", "bulk-read", "block-open", "memory"],
  open: async (launch, run) => {
    await build({ root: "tests/bench/blocks", logLevel: "warn" })
    const served = await serve("dist/bench/blocks")
    const browser = await chromium.launch(launch)
    try {
      const page = await browser.newPage()
      await page.goto(served.url)
      const ask = await attachWorker(await page.context().newCDPSession(page))
      const heap = async () => {
        for (let n = 0; n < 3; n++) await ask("HeapProfiler.collectGarbage")
        return ((await ask("Runtime.getHeapUsage")).usedSize ?? Number.NaN) / 2 ** 20
      }

      /** The worker's heap once everything was opened and closed again, against the one before. */
      const memory = async (): Promise<Pairs> => {
        await page.evaluate(async () => (await globalThis.blocks).fillForMemory())
        const [ours, plain]: [number[], number[]] = [[], []]
        for (let n = 0; n < 3; n++) {
          await page.evaluate(async () => (await globalThis.blocks).unlockAfresh())
          plain.push(await heap())
          await page.evaluate(async () => (await globalThis.blocks).openAndCloseAll())
          ours.push(await heap())
        }
        return { of: "MB", ours, plain }
      }

      const measured = (name: "bulkWrite" | "bulkRead" | "blockOpen") =>
        page.evaluate(async asked => (await globalThis.blocks)[asked](), name)
      await run([
        { name: "bulk-write", goal: 1, better: "lower", measure: () => measured("bulkWrite") },
        { name: "bulk-read", goal: 1, better: "lower", measure: () => measured("bulkRead") },
        { name: "block-open", goal: 15, better: "lower", unit: "ms", measure: () => measured("blockOpen") },
        { name: "memory", goal: 1.2, better: "lower", measure: memory },
      ])
    } finally {
      await browser.close()
      await served.close()
    }
  },
}
