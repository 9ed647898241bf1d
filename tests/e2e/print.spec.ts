import type { Page } from "@playwright/test"
import { expect, test } from "./companion.ts"
import { drawn } from "./screens.ts"
import { openSample } from "./steps.ts"

/** How many pages a printer puts out, on the shorter of the two usual papers. */
const pagesOf = async (page: Page) => {
  const pdf = await page.pdf({ format: "Letter", preferCSSPageSize: true })
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

test("papers to hand over fit their pages, in large type, with nothing cut", async ({ companion }) => {
  const { page } = companion
  await openSample(companion)
  const papers = [
    ["/handouts/using-medication-effectively/making-it-fit-my-day", 2],
    ["/handouts/coping-with-stress/slow-breathing", 2],
    ["/tools/relapse-plan", 4],
    ["/ratings/imrs-participant", 4],
  ] as const
  for (const [address, most] of papers)
    await test.step(`${address}: ${most} at most`, async () => {
      await page.evaluate(hash => {
        location.hash = hash
      }, address)
      await drawn(page)
      await expect(page.locator(".document")).toBeVisible()
      expect(await poor(page)).toEqual({ sheets: 1, beyond: [], small: [] })
      const pages = await pagesOf(page)
      expect(pages).toBeGreaterThan(0)
      expect(pages).toBeLessThanOrEqual(most)
    })
})
