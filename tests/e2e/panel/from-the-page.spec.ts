import { toSignedNote } from "./beside.ts"
import { expect, type Panel, test } from "./panel.ts"

test.use({ sitesGiven: true })

/** What the browser tells the extension when someone presses its shortcut, or its entry in the menu of a field. */
type Told =
  | { readonly event: "shortcut"; readonly command: string }
  | { readonly event: "menu"; readonly frameId: number }

/** Keys and menus of the browser's own are out of a test's reach, so the browser's part is told by hand. */
const tell = (panel: Panel, url: string, told: Told) =>
  panel.background.evaluate(
    async ([address, what]) => {
      type Event = { readonly dispatch: (...told: unknown[]) => void }
      const { chrome } = globalThis as unknown as {
        readonly chrome: {
          readonly tabs: { readonly query: (of: object) => Promise<readonly { readonly url?: string }[]> }
          readonly commands: { readonly onCommand: Event }
          readonly contextMenus: { readonly onClicked: Event }
        }
      }
      const tab = (await chrome.tabs.query({})).find(one => one.url === address)
      if (what.event === "shortcut") chrome.commands.onCommand.dispatch(what.command, tab)
      else chrome.contextMenus.onClicked.dispatch({ menuItemId: "insert-here", frameId: what.frameId }, tab)
    },
    [url, told] as const,
  )

test("inserts by the shortcut, and into the field whose menu was opened", async ({ panel, records }) => {
  await panel.keepSample()
  const page = await panel.context.newPage()
  await page.goto(records.url("/patients/4711/notes"))
  const side = await panel.openSample(page)

  await test.step("with no signed note on the screen it says what to do, and changes nothing", async () => {
    await page.getByLabel("Note").focus()
    await tell(panel, page.url(), { event: "shortcut", command: "insert-note" })
    await expect(side.getByText("Open a signed note here first, then insert it.")).toBeVisible()
    await expect(page.getByLabel("Note")).toHaveValue("")
  })

  await toSignedNote(side, "Amara")
  await test.step("the shortcut", async () => {
    await page.getByLabel("Note").focus()
    await tell(panel, page.url(), { event: "shortcut", command: "insert-note" })
    await expect(side.getByText("Inserted, and read back from the field.")).toBeVisible()
    await expect(page.getByLabel("Note")).not.toHaveValue("")
  })

  await test.step("the menu of a field in a frame", async () => {
    await page.goto(records.url("/desk"))
    const field = page.frameLocator("iframe").getByLabel("Note")
    await field.focus()
    const frameId = await side.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        readonly chrome: {
          readonly tabs: { readonly query: (of: object) => Promise<readonly { readonly id: number }[]> }
          readonly scripting: {
            readonly executeScript: (of: object) => Promise<readonly { readonly frameId: number }[]>
          }
        }
      }
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
      const found = await chrome.scripting.executeScript({
        target: { tabId: tab?.id, allFrames: true },
        func: () => null,
      })
      return Math.max(...found.map(one => one.frameId))
    })
    await tell(panel, page.url(), { event: "menu", frameId })
    await expect(field).not.toHaveValue("")
  })
})
