import type { Frame, Page } from "@playwright/test"
import { type Beside, expect, launchBeside, test } from "./beside.ts"
import { note } from "./note.ts"
import type { DeskWindow } from "./pages/field.ts"

const saved = (where: Page | Frame) => where.evaluate(() => (globalThis as unknown as DeskWindow).desk.saved())
const lines = (where: Page | Frame) => where.evaluate(() => (globalThis as unknown as DeskWindow).lines())

const siteInside = (site: string, field: string) =>
  `field=frame&from=${encodeURIComponent(site)}&inside=${encodeURIComponent(field)}`

/** The frame whose address ends so, once its field is there. */
const frameOf = async ({ page }: Pick<Beside, "page">, ending: string): Promise<Frame> => {
  const found = () => page.frames().find(frame => frame !== page.mainFrame() && frame.url().endsWith(ending))
  await expect.poll(() => found()?.evaluate(() => document.documentElement.dataset.ready)).toBe("true")
  const frame = found()
  if (!frame) throw new Error("no frame has this address")
  return frame
}

/** A tab's frames by their address, as the browser numbers them for extensions; only those that let it in. */
const frameNumbers = ({ side }: Pick<Beside, "side">, tabId: number) =>
  side.evaluate(async id => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        scripting: { executeScript: (of: object) => Promise<readonly { frameId: number; result: string }[]> }
      }
    }
    const answers = await chrome.scripting.executeScript({
      target: { tabId: id, allFrames: true },
      func: () => location.search,
    })
    return Object.fromEntries(answers.map(({ frameId, result }) => [result, frameId]))
  }, tabId)

test.describe("a field inside a frame", () => {
  test("of the same site, until the cursor leaves the frame; and by the frame that was pointed at", async ({
    beside,
  }) => {
    const { page } = beside
    await beside.show("field=frame&inside=textarea")
    const frame = await frameOf(beside, "?field=textarea")
    await frame.locator("textarea").click()
    const start = await saved(frame)
    expect((await beside.find()).state).toBe("field")
    await page.getByRole("heading").first().click()
    expect(await beside.insert(note)).toEqual({ state: "no-field" })
    expect(await saved(frame)).toBe(start)

    await frame.locator("textarea").click()
    const numbers = await frameNumbers(beside, await beside.tabInFront())
    const frameId = numbers["?field=textarea"] ?? -1
    expect(await beside.insert(note, { frameId })).toMatchObject({ state: "inserted" })
    expect((await saved(frame)).split(note)).toHaveLength(2)
    expect(await beside.insert(note, { frameId: 0 }), "pointed at the page around it").toMatchObject({
      state: "inserted",
    })
    expect(await beside.insert(note, { frameId: 4_000_000 })).toEqual({ state: "gone" })
  })

  test("when the cursor was in the frame beside it just before", async ({ beside }) => {
    await beside.show("field=frame&inside=limited&beside=textarea")
    const [before, now] = [await frameOf(beside, "?field=textarea"), await frameOf(beside, "?field=limited")]
    await before.locator("textarea").click()
    await now.locator("textarea").click()
    expect(await beside.insert("told here")).toMatchObject({ state: "inserted" })
    expect(await saved(now)).toContain("told here")
    expect(await saved(before)).toBe("kept before kept after\nlast line")
  })

  test("of another site, without permission: says which site, and touches nothing", async ({ beside }) => {
    await beside.show(siteInside(beside.otherSite, "textarea"))
    const frame = await frameOf(beside, "?field=textarea")
    await frame.locator("textarea").click()
    const start = await saved(frame)
    expect(await beside.insert(note)).toEqual({ state: "frame-not-allowed", origin: beside.otherSite })
    expect(await saved(frame)).toBe(start)
  })

  test("of another site that is allowed, one inside that, and a window of its own", async ({ launchOptions }) => {
    const beside = await launchBeside(launchOptions, ["http://localhost/*", "http://other.localhost/*"])
    const { page, context, otherSite } = beside
    for (const inside of ["textarea", "contenteditable", "tiptap", "frame&inside=textarea"]) {
      await beside.show(siteInside(otherSite, inside))
      const frame = await frameOf(beside, `?field=${inside.split("=").at(-1)}`)
      await frame.locator("textarea, [contenteditable]").click({ delay: 80 })
      await page.keyboard.press("Control+Home", { delay: 20 })
      const start = await saved(frame)
      expect(await beside.insert(note), inside).toMatchObject({ state: "inserted" })
      const text = `${note}kept before kept after\nlast line`
      expect(await lines(frame), inside).toEqual({ shown: text, saved: text })
      await page.keyboard.press("Control+z", { delay: 60 })
      await expect.poll(() => saved(frame), inside).toBe(start)
    }

    const third = otherSite.replace("other", "third")
    await beside.show(siteInside(otherSite, siteInside(third, "textarea").replace("field=", "")))
    const innermost = await frameOf(beside, "?field=textarea")
    await innermost.locator("textarea").click()
    expect(await beside.insert(note)).toEqual({ state: "frame-not-allowed", origin: third })

    await beside.show("field=textarea")
    const opening = context.waitForEvent("page")
    await page.evaluate(() => {
      window.open("/?field=textarea", "", "popup,width=600,height=500")
    })
    const popup = await opening
    await popup.locator("textarea").click()
    const tabId = await beside.tabOfPopup()
    expect(await beside.insert(note, { tabId })).toMatchObject({ state: "inserted" })
    expect((await saved(popup)).split(note)).toHaveLength(2)
    expect(await saved(page), "the page behind it").toBe("kept before kept after\nlast line")
    await beside.close()
  })

  test("a window of its own that was not allowed", async ({ beside }) => {
    await beside.show("field=textarea")
    const opening = beside.page.context().waitForEvent("page")
    await beside.page.evaluate(() => {
      window.open("/?field=textarea", "", "popup,width=600,height=500")
    })
    const popup = await opening
    await popup.locator("textarea").click()
    expect(await beside.insert(note, { tabId: await beside.tabOfPopup() })).toEqual({ state: "not-allowed" })
    expect(await saved(popup)).toBe("kept before kept after\nlast line")
    await popup.close()
  })
})
