import path from "node:path"
import { test as base, expect } from "@playwright/test"
import { type Launched, launchFirefox } from "./launch.ts"
import { clickToolbarButton, isSidebarOpen, lookAt, originOf, widenSidebar } from "./privileged.ts"
import { createView, type View } from "./view.ts"

const built = path.resolve(process.env.HANDRAIL_EXTENSION_OUT ?? "dist/extension", "firefox-mv3")

export type Firefox = {
  /** The tab in front. */
  readonly page: View & { readonly open: (url: string) => Promise<void> }
  /** The address of a page of Handrail's own, for a tab. */
  readonly own: (path: string) => string
  /** Handrail's own sidebar. */
  readonly sidebar: View
  /** Clicks Handrail's button in the toolbar, which opens the sidebar or closes it, and allows it the page in front. */
  readonly clickToolbarButton: () => Promise<void>
  readonly isSidebarOpen: () => Promise<boolean>
  /** Runs in Firefox's own window, with its rights. */
  readonly privileged: <A extends readonly unknown[], R>(work: (...args: A) => R | Promise<R>, ...args: A) => Promise<R>
}

type OfWorker = { readonly addon: string; readonly launched: Launched }

/** One Firefox for all tests of a worker, as its start costs most. Each test has the add-on anew, with nothing kept. */
export const test = base.extend<{ firefox: Firefox }, OfWorker>({
  addon: [built, { scope: "worker", option: true }],
  launched: [
    async ({ addon: _ }, use) => {
      const launched = await launchFirefox()
      try {
        await use(launched)
      } finally {
        await launched.close()
      }
    },
    { scope: "worker" },
  ],
  firefox: async ({ addon, launched: { send, session } }, use) => {
    const privileged: Firefox["privileged"] = async (work, ...args) => {
      await send("Marionette:SetContext", { value: "chrome" })
      try {
        const script = `return (${work})(...arguments)`
        const answer = await send("WebDriver:ExecuteScript", { script, args, sandbox: "system" })
        return answer as Awaited<ReturnType<typeof work>>
      } finally {
        await send("Marionette:SetContext", { value: "content" })
      }
    }
    const open = async (url: string) => {
      await privileged(lookAt, "page", session)
      await send("WebDriver:Navigate", { url })
    }
    const id = String(await send("Addon:Install", { path: addon, temporary: true }))
    const origin = await privileged(originOf, id)
    await use({
      page: { ...createView(send, () => privileged(lookAt, "page", session)), open },
      own: path => `${origin}/${path}`,
      sidebar: createView(send, () => privileged(lookAt, "sidebar", session)),
      clickToolbarButton: async () => {
        const wasOpen = await privileged(isSidebarOpen)
        await privileged(clickToolbarButton, id)
        await expect.poll(() => privileged(isSidebarOpen)).toBe(!wasOpen)
        // Firefox opens it at 250 px, and a person draws it as wide as they want.
        if (!wasOpen) await privileged(widenSidebar, 360)
      },
      isSidebarOpen: () => privileged(isSidebarOpen),
      privileged,
    })
    await open("about:blank")
    await send("Addon:Uninstall", { id })
    await expect.poll(() => privileged(isSidebarOpen)).toBe(false)
  },
})

export { expect } from "@playwright/test"
