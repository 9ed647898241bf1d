import type { Page } from "@playwright/test"
import { axe } from "./axe.ts"
import { expect, phone, test } from "./companion.ts"
import { findIds } from "./find-ids.ts"
import { clipped, drawn, goTo, sideways } from "./look.ts"
import { allScreens, knownPatterns, screens } from "./screens.ts"
import { openSample, typeSheetBack } from "./steps.ts"

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

/** Watches where the focus goes, and answers how many things there are to reach. */
const watchFocus = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const interactive = "a[href], button, input, select, textarea, summary, [tabindex='0']"
    const oneOfGroup = new Set<string>()
    const toReach = [...document.querySelectorAll<HTMLElement>(interactive)].filter(element => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("[inert]")) return false
      if (element.matches(":disabled, [tabindex='-1']")) return false
      if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true
      const first = !oneOfGroup.has(element.name)
      oneOfGroup.add(element.name)
      return first
    })
    for (const element of toReach) element.dataset.toReach = ""
    const faults = new Set<string>()
    const shows = (element: Element | null) => {
      if (!element) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none"
    }
    /** Whether something that floats above the page lies over the whole of it. */
    const isCovered = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      return [top + 2, (top + bottom) / 2, bottom - 2].every(y => {
        const above = document.elementFromPoint((left + right) / 2, y)
        return above !== null && !above.contains(element) && !element.contains(above)
      })
    }
    const met = ({ target }: Event) => {
      if (!(target instanceof HTMLElement)) return
      const group = target instanceof HTMLInputElement && target.type === "radio" ? target.name : null
      for (const element of group === null ? [target] : document.getElementsByName(group))
        delete element.dataset.toReach
      const seen = target.closest("label") ?? target
      const named = target.outerHTML.slice(0, 120)
      if (![target, seen, target.parentElement].some(shows)) faults.add(`the focus does not show: ${named}`)
      requestAnimationFrame(() => {
        if (document.activeElement === target && isCovered(seen)) faults.add(`the focus is covered: ${named}`)
      })
    }
    addEventListener("focusin", met)
    Reflect.set(window, "endOfFocus", () => {
      removeEventListener("focusin", met)
      const left = [...document.querySelectorAll<HTMLElement>("[data-to-reach]")]
      for (const element of left) delete element.dataset.toReach
      return [...faults, ...left.map(element => `not reached by Tab: ${element.outerHTML.slice(0, 120)}`)]
    })
    return toReach.length
  })

/** Goes through the page by Tab alone: what is never reached, and where the focus cannot be seen. */
const keyboardPath = async (page: Page): Promise<readonly string[]> => {
  const many = await watchFocus(page)
  const left = () => page.locator("[data-to-reach]").count()
  // A day and a time have a stop for each of their parts, so a round takes some more than there are things.
  for (let pressed = 0; pressed < many || (pressed < many + 40 && (await left()) > 0); pressed++)
    await page.keyboard.press("Tab")
  return page.evaluate(() => Reflect.get(window, "endOfFocus")())
}

const textSize = (page: Page, size: "100" | "200") =>
  page.evaluate(chosen => {
    localStorage.setItem("handrail.text-size", chosen)
    dispatchEvent(new StorageEvent("storage"))
  }, size)

/** All that is asked of a screen that is drawn. Answers what it does not do, in words. */
const faultsOf = async (page: Page): Promise<readonly string[]> => {
  const faults: string[] = []
  const note = (found: readonly string[] | string | null, where: string) => {
    for (const one of found === null ? [] : [found].flat()) faults.push(`${where}: ${one}`)
  }
  const headings = await page.locator("h1").count()
  if (headings !== 1) faults.push(`${headings} headings of the first level`)
  const placed = page.locator("h1:focus, main:focus, .screen :focus")
  const arrived = await expect(placed)
    .toHaveCount(1)
    .then(
      () => true,
      () => false,
    )
  if (!arrived) faults.push("the focus is nowhere after arriving")

  note(await keyboardPath(page), "keyboard")
  await page.locator("h1").focus() // or the way past the bar would lie over it
  const { scrollHeight } = await page.evaluate(() => ({ scrollHeight: document.documentElement.scrollHeight }))
  await page.setViewportSize({ ...phone, height: Math.max(phone.height, scrollHeight) }) // so that no bar lies over anything
  note(await axe(page, { standards }), "light")
  await page.emulateMedia({ colorScheme: "dark" })
  note(await axe(page, { rules: ["color-contrast"] }), "dark")
  await page.emulateMedia({ colorScheme: "light" })

  await page.setViewportSize({ width: 320, height: 640 })
  note(await sideways(page), "320 px")
  await page.setViewportSize({ width: 640, height: 512 })
  note(await sideways(page), "zoom of 200 %")
  note(await clipped(page), "zoom of 200 %, cut off")
  await page.setViewportSize(phone)
  await textSize(page, "200")
  note(await sideways(page), "text of 200 %")
  note(await clipped(page), "text of 200 %, cut off")
  await textSize(page, "100")
  return faults
}

test("every address of the companion is in the table of screens", () => {
  const covered = allScreens.map(({ pattern }) => pattern)
  expect(knownPatterns().filter(pattern => !covered.includes(pattern))).toEqual([])
})

for (const [group, list] of Object.entries(screens))
  test(`everyone can use every screen: ${group}`, async ({ companion }) => {
    test.slow()
    const { page } = companion
    await openSample(companion)
    const ids = await findIds(page)
    for (const screen of list)
      await test.step(screen.is, async () => {
        await goTo(page, screen, ids)
        const faults = await faultsOf(page)
        expect.soft(faults, screen.is).toEqual([])
      })
  })

test("everyone can use the screens before the vault is open", async ({ companion }) => {
  test.slow()
  const { page, url } = companion
  const look = async (is: string) => {
    await drawn(page)
    expect.soft(await faultsOf(page), is).toEqual([])
  }
  await page.goto(url)
  await look("the doors")
  await page.getByRole("button", { name: "Start on your own" }).click()
  await look("about you")
  await page.getByLabel("Your name").fill("Jo Rivera")
  await page.getByRole("button", { name: "Next" }).click()
  await page.getByLabel("Passphrase", { exact: true }).fill("slow river stones")
  await expect(page.getByText(/to guess$/)).toBeVisible()
  await look("a passphrase")
  await page.getByRole("button", { name: "Make my vault" }).click()
  await expect(page.getByRole("img", { name: "for a camera" })).toBeVisible({ timeout: 30_000 })
  await look("the recovery sheet")
  await typeSheetBack(page)
  await look("the recovery sheet typed back")
  await page.getByRole("button", { name: "Next" }).click()
  await expect(page.getByRole("button", { name: "Add a passkey" })).toBeVisible()
  await look("a passkey")
  await openSample(companion)
  await page.reload()
  await expect(page.getByLabel("Passphrase", { exact: true })).toBeVisible()
  await look("locked")
  await page.getByRole("button", { name: "Someone else is using this tablet" }).click()
  await expect(page.getByRole("heading", { name: "Who is using this tablet?" })).toBeVisible()
  await look("who is using this tablet")
})
