import type { Page } from "@playwright/test"
import { expect } from "./companion.ts"
import type { Ids } from "./find-ids.ts"
import type { ScreenOf } from "./screens/screen-of.ts"

/** Changes the address as a link does. Answers when the screen that was there is gone, so that nobody takes it for the next. */
export const toAddress = (page: Page, path: string) =>
  page.evaluate(async hash => {
    if (location.hash === hash) return
    const changed = new Promise(resolve => addEventListener("hashchange", resolve, { once: true }))
    location.hash = hash
    await changed
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  }, `#${path}`)

/** Goes there, and waits until it is drawn. */
export const goTo = async (page: Page, { address, also }: ScreenOf, ids: Ids) => {
  await toAddress(page, address(ids))
  await drawn(page)
  await also?.(page)
  await drawn(page)
}

/** There is a heading, and nothing is still being opened. */
export const drawn = async (page: Page) => {
  await expect(page.locator("h1")).toBeVisible()
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0)
}

/** How far the page could be scrolled sideways, and what stands out the most; null when nothing does. */
export const sideways = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return null
    const beyond = [...document.querySelectorAll("body *")]
      .map(element => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.right > clientWidth + 1 || box.left < -1))
      .map(
        ({ element, box }) =>
          `${element.tagName}.${element.className} ${Math.round(box.left)}–${Math.round(box.right)}`,
      )
    return `${scrollWidth} in ${clientWidth}: ${beyond.slice(-3).join(" | ")}`
  })

/**
 * Parts whose text is cut off: larger than their box, which hides the rest and cannot be scrolled. Beginnings that end
 * in an ellipsis are meant so: the whole stands where they lead.
 */
export const clipped = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")]
      .filter(element => {
        const { overflowX, overflowY, clipPath, textOverflow, webkitLineClamp } = getComputedStyle(element)
        if (textOverflow === "ellipsis" || webkitLineClamp !== "none") return false
        if (element.clientWidth <= 1 || clipPath !== "none" || !element.checkVisibility()) return false
        const hides = (overflow: string) => overflow === "hidden" || overflow === "clip"
        return (
          (hides(overflowX) && element.scrollWidth > element.clientWidth + 2) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 2)
        )
      })
      .filter(element => (element.textContent ?? "").trim() !== "")
      .map(element => `${element.tagName}.${element.className}: ${(element.textContent ?? "").trim().slice(0, 40)}`),
  )

/** Sets how large this device likes its text, in per cent of the shell's own. */
export const textSize = (page: Page, size: "100" | "200") =>
  page.evaluate(chosen => {
    localStorage.setItem("handrail.text-size", chosen)
    dispatchEvent(new StorageEvent("storage"))
  }, size)
