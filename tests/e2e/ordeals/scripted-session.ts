import type { Page } from "@playwright/test"
import type { Ids } from "../find-ids.ts"
import type { Chance } from "./chance.ts"

/** Some eighty letters, no two times the same: each of its beginnings tells which writing it was. */
const sentence = (mark: string) => `${mark} it went better than I thought and I want to say why it may help me again`

const goTo = (page: Page, address: string) =>
  page.evaluate(hash => {
    location.hash = hash
  }, address)

const type = async (page: Page, field: ReturnType<Page["getByLabel"]>, mark: string) => {
  await field.focus()
  await field.press("Control+End")
  await page.keyboard.type(` ${sentence(mark)}`, { delay: 10 })
}

const toStep = async (page: Page, ids: Ids, nth: number) => {
  await goTo(page, `/session/${ids.session}`)
  await page.locator("ol.steps button").nth(nth).click()
  await page.locator(`ol.steps li:nth-child(${nth + 1}) button[aria-current=step]`).waitFor()
}

/** What someone does in a session and beside it; each with a mark of its own. */
const acts = {
  quote: async (page: Page, ids: Ids, mark: string) => {
    await goTo(page, `/session/${ids.session}`)
    await page.getByRole("button", { name: /^(Her|His|Their) words$/ }).click()
    await type(page, page.getByLabel(/^What (she|he|they) said$/), mark)
    await page.getByRole("button", { name: "Done", exact: true }).click()
  },
  tap: async (page: Page, ids: Ids, _mark: string, chance: Chance) => {
    await toStep(page, ids, chance.whole(8))
    const chips = page.getByRole("group", { name: "What happened" }).getByRole("button", { pressed: false })
    for (let n = await chips.count(); n > 0; n--) await chips.first().click()
  },
  plan: async (page: Page, ids: Ids, mark: string, chance: Chance) => {
    await toStep(page, ids, 6)
    const name = chance.oneOf(["What", "When", "Where", "Who helps", "What then"])
    await type(page, page.getByRole("textbox", { name, exact: true }), mark)
  },
  place: async (page: Page, ids: Ids, mark: string) => {
    await toStep(page, ids, 0)
    await type(page, page.getByRole("textbox", { name: "Where you meet", exact: true }), mark)
  },
  goal: async (page: Page, ids: Ids, mark: string) => {
    await goTo(page, `/person/${ids.person}/goals`)
    await type(page, page.getByRole("textbox", { name: "Why it matters", exact: true }).first(), mark)
  },
  note: async (page: Page, ids: Ids, mark: string) => {
    await goTo(page, `/note/${ids.draft}`)
    await type(page, page.getByRole("main").getByRole("textbox").first(), mark)
  },
}

/** One act after the other, until the page is gone. */
export const liveOn = async (page: Page, ids: Ids, chance: Chance, run: number): Promise<void> => {
  for (let n = 0; !page.isClosed(); n++) {
    const act = chance.oneOf(["quote", "tap", "plan", "place", "goal", "note"] as const)
    await acts[act](page, ids, `k${run}n${n}`, chance)
  }
}
