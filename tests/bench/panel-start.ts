import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { setTimeout } from "node:timers/promises"
import { chromium, type LaunchOptions } from "@playwright/test"
import { onToday } from "../e2e/fill-sample.ts"
import { startRecordSystem } from "../e2e/panel/record-system.ts"
import type { BenchGroup } from "./bench.ts"
import { interleaved } from "./measure.ts"
import { type BareBrowser, startBareBrowser } from "./panel/bare-browser.ts"
import { emptyIn, handrailIn, loading } from "./panel/extensions.ts"

const often = { repetitions: 25, warmUps: 5 }

type Targets = { readonly targetInfos: readonly Target[] }
type Target = { readonly targetId: string; readonly type: string; readonly url: string; readonly title: string }

/** Fills the sample into the extension, and ends the browser: what it kept in memory to open again is gone with it. */
const keepSample = async (launch: LaunchOptions, profile: string, extension: string): Promise<void> => {
  const args = [...(launch.args ?? []), ...loading([extension])]
  const context = await chromium.launchPersistentContext(profile, { ...launch, args, locale: "en-US" })
  const background = context.serviceWorkers()[0] ?? (await context.waitForEvent("serviceworker"))
  const page = await context.newPage()
  await page.goto(new URL("/companion.html#/try", background.url()).href)
  await onToday(page)
  await context.close()
}

/** Looks so seldom that it takes nothing from what it waits for. */
const until = async <T>(look: () => Promise<T | undefined>): Promise<T> => {
  for (;;) {
    await setTimeout(300)
    const found = await look()
    if (found !== undefined) return found
  }
}

const attach = async (browser: BareBrowser, { targetId }: Target): Promise<string> => {
  const params = { targetId, flatten: true }
  return (await browser.send<{ readonly sessionId: string }>("Target.attachToTarget", params)).sessionId
}

const valueIn = async (browser: BareBrowser, target: Target, expression: string): Promise<unknown> => {
  type Answer = { readonly result: { readonly value?: unknown } }
  const sessionId = await attach(browser, target)
  const { result } = await browser.send<Answer>("Runtime.evaluate", { expression }, sessionId)
  await browser.send("Target.detachFromTarget", { sessionId })
  return result.value
}

/** The id of the extension in a folder, once its worker listens for a click: one that comes earlier is lost. */
const ready = async (browser: BareBrowser, folder: string): Promise<string> => {
  type Extensions = { readonly extensions: readonly { readonly id: string; readonly path: string }[] }
  const { extensions } = await browser.send<Extensions>("Extensions.getExtensions")
  const id = extensions.find(({ path }) => path === folder)?.id ?? ""
  return until(async () => {
    const { targetInfos } = await browser.send<Targets>("Target.getTargets")
    const worker = targetInfos.find(({ url }) => url === `chrome-extension://${id}/background.js`)
    const listens = worker && (await valueIn(browser, worker, "chrome.action.onClicked.hasListeners()"))
    return listens ? id : undefined
  })
}

/** Milliseconds from the click on the toolbar icon until the panel's field has the focus and was painted; it takes a key then. */
const untilItTakesAKey = async (browser: BareBrowser, id: string, front: string): Promise<number> => {
  const address = `chrome-extension://${id}/sidepanel.html`
  const since = performance.timeOrigin + performance.now()
  await browser.send("Extensions.triggerAction", { id, targetId: front })
  const [panel, takesKeysAt] = await until(async () => {
    const { targetInfos } = await browser.send<Targets>("Target.getTargets")
    const found = targetInfos.find(({ url }) => url.startsWith(address))
    const at = found && (await valueIn(browser, found, "globalThis.takesKeysAt"))
    return found && typeof at === "number" ? ([found, at] as const) : undefined
  })

  const { targetId } = panel
  const sessionId = await attach(browser, panel)
  const key = { key: "x", code: "KeyX", text: "x", windowsVirtualKeyCode: 88 }
  await browser.send("Input.dispatchKeyEvent", { type: "keyDown", ...key }, sessionId)
  await browser.send("Input.dispatchKeyEvent", { type: "keyUp", ...key }, sessionId)
  const typed = await valueIn(browser, panel, "document.activeElement.value")
  if (typed !== "x") throw new Error("the panel said that it was ready, and took no key")
  const closed = browser.next<{ readonly targetId: string }>(
    "Target.targetDestroyed",
    gone => gone.targetId === targetId,
  )
  await browser.send("Target.closeTarget", { targetId })
  await closed
  return takesKeysAt - since
}

/** The side panel, from the click to the locked screen that takes a key; against an empty page in the panel of such an extension. */
export const panelStartBenches: BenchGroup = {
  names: ["panel-start"],
  open: async (launch, run) => {
    const folder = mkdtempSync(path.join(tmpdir(), "handrail-bench-"))
    const profile = path.join(folder, "profile")
    const [handrail, empty] = [handrailIn(path.join(folder, "handrail")), emptyIn(path.join(folder, "empty"))]
    const records = await startRecordSystem()
    await keepSample(launch, profile, handrail)
    const browser = startBareBrowser({
      executablePath: launch.executablePath,
      args: [...(launch.args ?? []), ...loading([handrail, empty])],
      profile,
      url: records.url("/"),
    })
    try {
      await browser.send("Target.setDiscoverTargets", { discover: true, filter: [{}] })
      const { targetInfos } = await browser.send<Targets>("Target.getTargets", { filter: [{ type: "tab" }] })
      const front = targetInfos[0]?.targetId ?? ""
      const [ours, plain] = [await ready(browser, handrail), await ready(browser, empty)]
      const measure = () =>
        interleaved(
          often,
          () => untilItTakesAKey(browser, ours, front),
          () => untilItTakesAKey(browser, plain, front),
        )
      await run([{ name: "panel-start", goal: 1.3, better: "lower", measure }])
    } finally {
      await browser.close()
      await records.close()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
