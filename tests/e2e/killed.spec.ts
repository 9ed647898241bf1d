import type { BrowserContext, Page } from "@playwright/test"
import { expect, test } from "./companion.ts"
import { openSample, samplePassphrase, unlock } from "./steps.ts"

test.use({ onDisk: true })

/** What a field held, and when, by the page's own clock. */
type Heard = { readonly at: number; readonly text: string }

/** Older than this is on disk: the promise. */
const safeAfterMs = 500
/** So many letters are older than that when the process is ended, and some are newer. */
const safeLetters = 40

const sentence = "It went better than I thought and I want to say why because it may help me when it gets hard again. "

/** Types until the process of the page is killed in the middle of a word; answers all that was heard until then. */
const typeUntilKilled = async (page: Page, field: ReturnType<Page["getByLabel"]>): Promise<readonly Heard[]> => {
  const heard: Heard[] = []
  let enough = () => {}
  const typedEnough = new Promise<void>(resolve => {
    enough = resolve
  })
  await page.exposeFunction("hear", (at: number, text: string) => {
    heard.push({ at, text })
    if (heard.filter(earlier => earlier.at <= at - safeAfterMs).length >= safeLetters) enough()
  })
  await page.evaluate(() =>
    addEventListener("input", ({ target }) => {
      if (target instanceof HTMLTextAreaElement) void Reflect.get(window, "hear")(performance.now(), target.value)
    }),
  )
  await field.focus()
  await field.press("End")
  const typing = page.keyboard.type(sentence.repeat(5), { delay: 30 }).catch(() => {})
  await typedEnough
  await kill(page)
  await typing
  return heard
}

/** Ends the process that draws the page and runs its core, at once and from outside, as the system does short of memory. */
const kill = async (page: Page) => {
  const browser = page.context().browser()
  if (!browser) throw new Error("This browser does not tell its processes")
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send("SystemInfo.getProcessInfo")
  const crashed = page.waitForEvent("crash")
  for (const { type, id } of processInfo) if (type === "renderer") process.kill(id, "SIGKILL")
  await crashed
}

const reopen = async (context: BrowserContext, url: string) => {
  const page = await context.newPage()
  await page.goto(url)
  await unlock(page, samplePassphrase)
  return page
}

const heardLongBefore = (heard: readonly Heard[]) => {
  const last = heard.at(-1)?.at ?? 0
  return heard.findLast(({ at }) => at <= last - safeAfterMs)?.text ?? ""
}

test("killed in the middle of a session, it has every tap and all words older than half a second", async ({
  companion,
}) => {
  const { context, page, url } = companion
  await openSample(companion)
  const start = page.getByRole("button", { name: /^(Start|Resume) session with / }).first()
  const name = /with (.*)$/.exec((await start.getAttribute("aria-label")) ?? "")?.[1] ?? ""
  await start.click()
  const happened = (on: Page) => on.getByRole("group", { name: "What happened" })
  const tapped = await happened(page).getByRole("button", { pressed: false }).first().innerText()
  const chip = (on: Page) => happened(on).getByRole("button", { name: tapped, exact: true })
  const isTapped = (on: Page) => expect(chip(on)).toHaveAttribute("aria-pressed", "true")
  await chip(page).click()
  await isTapped(page)
  await page.getByRole("button", { name: /^(Her|His|Their) words$/ }).click()
  const heard = await typeUntilKilled(page, page.getByLabel(/^What (she|he|they) said$/))
  const safe = heardLongBefore(heard)
  expect(safe).toContain("It went better than I thought")

  const again = await reopen(context, url)
  await again.getByRole("button", { name: `Resume session with ${name}`, exact: true }).click()
  await isTapped(again)
  await again.getByRole("button", { name: /^(Her|His|Their) words$/ }).click()
  const kept = again.getByRole("list", { name: "Quotes of this session" }).getByText("It went better").first()
  await expect(kept).toBeVisible()
  expect((await kept.innerText()).slice(0, safe.trimEnd().length)).toBe(safe.trimEnd())
})

test("killed in the middle of a note, it has all words older than half a second", async ({ companion }) => {
  const { context, page, url } = companion
  await openSample(companion)
  await page.getByRole("link", { name: "Notes", exact: true }).click()
  await page.getByRole("list", { name: "To sign" }).getByRole("listitem").first().locator("a, button").first().click()
  await expect(page.getByRole("heading", { level: 1, name: "Progress note" })).toBeVisible()
  const { hash } = new URL(page.url())
  const sections = (on: Page) => on.getByRole("main").getByRole("textbox").first()
  const heard = await typeUntilKilled(page, sections(page))
  const safe = heardLongBefore(heard)
  expect(safe).toContain("It went better than I thought")

  const again = await reopen(context, `${url}/${hash}`)
  await expect(sections(again)).toBeVisible()
  expect((await sections(again).inputValue()).slice(0, safe.length)).toBe(safe)
})
