import path from "node:path"
import { test as base, expect } from "@playwright/test"
import { launchFirefox } from "./launch.ts"
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

/** One Firefox for all tests of a worker, as its start costs most; the add-on is installed in it as by its developer. */
export const test = base.extend<object, { build: string; firefox: Firefox }>({
  build: [built, { scope: "worker", option: true }],
  firefox: [
    async ({ build }, use) => {
      const { send, session, close } = await launchFirefox()
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
      try {
        const addon = String(await send("Addon:Install", { path: build, temporary: true }))
        const origin = await privileged(originOf, addon)
        const page = createView(send, () => privileged(lookAt, "page", session))
        await use({
          page: {
            ...page,
            open: async url => {
              await privileged(lookAt, "page", session)
              await send("WebDriver:Navigate", { url })
            },
          },
          own: path => `${origin}/${path}`,
          sidebar: createView(send, () => privileged(lookAt, "sidebar", session)),
          clickToolbarButton: async () => {
            const wasOpen = await privileged(isSidebarOpen)
            await privileged(clickToolbarButton, addon)
            await expect.poll(() => privileged(isSidebarOpen)).toBe(!wasOpen)
            // Firefox opens it at 250 px, and a person draws it as wide as they want.
            if (!wasOpen) await privileged(widenSidebar, 360)
          },
          isSidebarOpen: () => privileged(isSidebarOpen),
          privileged,
        })
      } finally {
        await close()
      }
    },
    { scope: "worker" },
  ],
})

export { expect } from "@playwright/test"
