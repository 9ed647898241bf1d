import type { Page } from "@playwright/test"

/** Watches where the focus goes, and answers how many things there are to reach. */
const watchFocus = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const interactive = "a[href], button, input, select, textarea, summary, [tabindex='0']"
    const oneOfGroup = new Set<string>()
    // All that is behind a question waits for its answer.
    const within = document.querySelector("dialog:modal") ?? document
    const toReach = [...within.querySelectorAll<HTMLElement>(interactive)].filter(element => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("[inert]")) return false
      if (element.matches(":disabled, [tabindex='-1']")) return false
      if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true
      const first = !oneOfGroup.has(element.name)
      oneOfGroup.add(element.name)
      return first
    })
    for (const element of toReach) element.dataset.toReach = ""
    const faults = new Set<string>()
    const path: HTMLElement[] = []
    const shows = (element: Element | null) => {
      if (!element) return false
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0) || boxShadow !== "none"
    }
    /** What floats above the page and lies over the whole of it; undefined where nothing does. */
    const coverOf = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      const above = [top + 2, (top + bottom) / 2, bottom - 2].map(y => document.elementFromPoint((left + right) / 2, y))
      return above.every(over => over !== null && !over.contains(element) && !element.contains(over))
        ? above[1]
        : undefined
    }
    const met = ({ target }: Event) => {
      if (!(target instanceof HTMLElement)) return
      const group = target instanceof HTMLInputElement && target.type === "radio" ? target.name : null
      for (const element of group === null ? [target] : document.getElementsByName(group))
        delete element.dataset.toReach
      const seen = target.closest("label") ?? target
      const named = target.outerHTML.slice(0, 120)
      path.push(target)
      if (![target, seen, target.parentElement].some(shows)) faults.add(`the focus does not show: ${named}`)
      requestAnimationFrame(() => {
        const cover = document.activeElement === target ? coverOf(seen) : undefined
        if (cover) faults.add(`the focus is covered by ${cover.tagName}.${cover.className}: ${named}`)
      })
    }
    addEventListener("focusin", met)
    /**
     * Each round begins anew where the page does, and a date's parts make it more than one; else it goes back once at
     * most. Within a column it never goes up, but to what stands on a field's label.
     */
    const outOfOrder = () => {
      const steps = path.slice(1).map((to, at) => ({ from: path[at] ?? to, to }))
      const goingBack = steps.filter(
        ({ from, to }) => from.compareDocumentPosition(to) & Node.DOCUMENT_POSITION_PRECEDING,
      )
      const back = goingBack.filter(({ to }) => to !== toReach[0])
      const up = steps.filter(step => {
        const { from, to } = step
        if (goingBack.includes(step) || !from.closest("main")?.contains(to) || to.closest(".field")?.contains(from))
          return false
        const [was, is] = [from.getBoundingClientRect(), to.getBoundingClientRect()]
        return is.left < was.right && was.left < is.right && is.bottom <= was.top
      })
      return [...(back.length > 1 ? back : []), ...up].map(({ to }) => to)
    }
    Reflect.set(window, "endOfFocus", () => {
      removeEventListener("focusin", met)
      for (const element of outOfOrder()) faults.add(`out of order: ${element.outerHTML.slice(0, 120)}`)
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
