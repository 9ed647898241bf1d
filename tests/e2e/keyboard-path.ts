import type { Page } from "@playwright/test"

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
export const keyboardPath = async (page: Page): Promise<readonly string[]> => {
  const many = await watchFocus(page)
  const left = () => page.locator("[data-to-reach]").count()
  // A day and a time have a stop for each of their parts, so a round takes some more than there are things.
  for (let pressed = 0; pressed < many || (pressed < many + 40 && (await left()) > 0); pressed++)
    await page.keyboard.press("Tab")
  return page.evaluate(() => Reflect.get(window, "endOfFocus")())
}
