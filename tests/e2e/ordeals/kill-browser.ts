import type { BrowserContext } from "@playwright/test"

/** Readies the end of the whole browser: every process of it, from outside, at once, as when the system takes it away. */
export const readyToKill = async (context: BrowserContext): Promise<() => Promise<number>> => {
  const browser = context.browser()
  if (!browser) throw new Error("This browser does not tell its processes")
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send("SystemInfo.getProcessInfo")
  const gone = new Promise<void>(resolve => {
    context.on("close", () => resolve())
  })
  return async () => {
    // The browser's own process first: nothing is left to tidy up after the others.
    const first = [...processInfo].sort((a, b) => Number(b.type === "browser") - Number(a.type === "browser"))
    const at = Date.now()
    for (const { id } of first) killIfThere(id)
    await gone
    return at
  }
}

const killIfThere = (id: number) => {
  try {
    process.kill(id, "SIGKILL")
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error
  }
}
