import type { Page } from "@playwright/test"
import { expect, test } from "./companion.ts"
import { drawn, toAddress } from "./look.ts"
import { openSample } from "./steps.ts"

/** How many pages a printer puts out, on the shorter of the two usual papers if it is not told another. */
const pagesOf = async (page: Page, format: "Letter" | "A4" = "Letter") => {
  const pdf = await page.pdf({ format, preferCSSPageSize: true })
  return pdf.toString("latin1").match(/\/Type\s*\/Page(?![A-Za-z])/g)?.length ?? 0
}

/** Letter between its margins, in pixels of CSS. */
const within = { width: Math.floor(((215.9 - 2 * 16) / 25.4) * 96), height: 1056 }

/** As the printer lays it out: what stands beyond the edge of the paper, and what is set in smaller type than 11 pt. */
const poor = async (page: Page) => {
  const before = page.viewportSize()
  await page.setViewportSize(within)
  await page.emulateMedia({ media: "print" })
  const found = await page.evaluate(edge => {
    const shown = [...document.querySelectorAll<HTMLElement>(".document, .document *")].filter(element =>
      element.checkVisibility(),
    )
    const named = (element: HTMLElement) => `${element.tagName}.${element.className}: ${element.innerText.slice(0, 40)}`
    return {
      sheets: shown.filter(element => element.matches(".document")).length,
      beyond: shown.filter(element => element.getBoundingClientRect().right > edge + 1).map(named),
      small: shown
        .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.nodeValue?.trim()))
        .filter(element => Number.parseFloat(getComputedStyle(element).fontSize) < (11 * 96) / 72 - 0.1)
        .map(named),
    }
  }, within.width)
  await page.emulateMedia({ media: null })
  if (before) await page.setViewportSize(before)
  return found
}

test("papers to hand over fit their pages, in large type, with nothing cut; a wallet card folds", async ({
  companion,
}) => {
  const { page } = companion
  await openSample(companion)
  const papers = [
    ["/handouts/using-medication-effectively/making-it-fit-my-day", 2],
    ["/handouts/coping-with-stress/slow-breathing", 2],
    ["/tools/relapse-plan", 3],
    ["/tools/muscle-release", 1],
    ["/ratings/imrs-participant", 4],
  ] as const
  for (const [address, most] of papers)
    await test.step(`${address}: ${most} at most`, async () => {
      await toAddress(page, address)
      await drawn(page)
      await expect(page.locator(".document")).toBeVisible()
      expect(await poor(page)).toEqual({ sheets: 1, beyond: [], small: [] })
      const pages = await pagesOf(page)
      expect(pages).toBeGreaterThan(0)
      expect(pages).toBeLessThanOrEqual(most)
    })

  await test.step("a card for the wallet has two sides, cut out as one, and neither is left nearly empty", async () => {
    await page.goto(`${companion.url}/#/people`)
    await page.getByRole("link", { name: /^Nomvula/ }).click()
    await page.getByRole("link", { name: /^My plan for staying well/ }).click()
    const sides = page.locator(".wallet-fold > .wallet-card")
    await expect(sides).toHaveCount(2)
    await expect(sides.last()).toContainText("988")
    await expect(sides.last()).toContainText("Who helps")
    // The printer's window stays open, as it does until a person closes it.
    await page.evaluate(() => Object.assign(window, { print: () => {} }))
    await page.getByRole("button", { name: "Print the card" }).click()
    await page.emulateMedia({ media: "print" })
    await expect(page.getByText("Fold on the dots")).toBeVisible()
    const [left, right] = [await sides.first().boundingBox(), await sides.last().boundingBox()]
    expect(right?.x).toBeCloseTo((left?.x ?? 0) + (left?.width ?? 0), 0)
    expect(right?.y).toBe(left?.y)
    await page.emulateMedia({ media: null })
    expect(await pagesOf(page, "A4")).toBe(1)
  })

  await test.step("a goal is a paper of one page, without what it is worked on with", async () => {
    await page.evaluate(() => history.back())
    await page.locator('a[href$="/goals"]').click()
    await expect(page.getByRole("heading", { name: "On the way there" })).toBeVisible()
    const paper = page.locator(".document")
    // What stands there when the event is over is what the printer takes.
    await page.evaluate(() =>
      Object.assign(window, {
        print: () => {
          dispatchEvent(new Event("beforeprint"))
          document.documentElement.dataset.sheets = String(document.querySelectorAll(".document").length)
        },
      }),
    )
    await page.getByRole("button", { name: "Print this goal" }).click()
    await expect(page.locator("html")).toHaveAttribute("data-sheets", "1")
    await page.emulateMedia({ media: "print" })
    await expect(paper).toContainText("Finish the class I left")
    await expect(paper).toContainText("Twenty minutes in the library")
    await expect(page.locator(".goals-spread")).toBeHidden()
    await page.emulateMedia({ media: null })
    expect(await pagesOf(page)).toBe(1)
    await expect(paper).toHaveCount(0)
  })
})
