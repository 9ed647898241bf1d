import type { Page } from "@playwright/test"
import { axe } from "./axe.ts"
import { type Companion, expect, test } from "./companion.ts"
import { choose, chooseTopic, openSample } from "./steps.ts"

/** Someone of the sample, on their page. */
const openPerson = async (companion: Companion, name: string) => {
  await openSample(companion)
  const { page } = companion
  await page.getByRole("link", { name: "People" }).click()
  await page.getByRole("link", { name: new RegExp(`^${name}`) }).click()
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible()
  return page
}

const next = (page: Page) => page.getByRole("button", { name: /^Next:/ }).click()
const title = (page: Page, name: string) => expect(page.getByRole("heading", { level: 2, name })).toBeVisible()
const fill = async (page: Page, part: string, words: string) => {
  await page
    .getByRole("textbox", { name: new RegExp(`^${part}, `) })
    .last()
    .fill(words)
  await expect(page.getByRole("button", { name: `Remove: ${words}` })).toBeVisible()
}

test("a relapse plan is built over two sessions, gone through, shared and printed", async ({ companion }) => {
  const page = await openPerson(companion, "Marlow")

  await test.step("from its card, in one session", async () => {
    await page.getByRole("button", { name: "Start session" }).click()
    await page
      .getByRole("navigation", { name: "Steps of the session" })
      .getByRole("button", { name: /^New material/ })
      .click()
    await chooseTopic(page, "Reducing relapses", "early-warning-signs")
    await page.getByRole("navigation", { name: "Tools for this card" }).getByRole("link").first().click()
    await page.getByRole("button", { name: "Begin" }).click()
    await title(page, "What set things off before")
    await page.getByRole("button", { name: "Too little sleep" }).click()
    await fill(page, "What can set things off", "The anniversary in May")
    await next(page)
    await title(page, "The first signs")
    await fill(page, "My first signs", "I wear my coat indoors")
    expect(await axe(page)).toEqual([])
  })

  await test.step("which its note tells", async () => {
    await page.getByRole("link", { name: "People" }).click()
    await page.getByRole("link", { name: /^Marlow/ }).click()
    await page.getByRole("button", { name: "Resume" }).click()
    await page
      .getByRole("navigation", { name: "Steps of the session" })
      .getByRole("button", { name: /^Close/ })
      .click()
    await page.getByRole("button", { name: "Wrap up", exact: true }).click()
    await expect(page.getByRole("button", { name: "Relapse prevention" })).toHaveAttribute("aria-pressed", "true")
    await page.getByRole("button", { name: "Write the note" }).click()
    await expect(page.getByRole("textbox", { name: "Intervention" })).toHaveValue(
      /The facilitator and Marlow worked on a written plan for staying well\./,
    )
  })

  await test.step("and in another, from the person's page, where it goes on", async () => {
    await page.getByRole("link", { name: "People" }).click()
    await page.getByRole("link", { name: /^Marlow/ }).click()
    await page.getByRole("button", { name: "Start session" }).click()
    await expect(page.getByRole("navigation", { name: "Steps of the session" })).toBeVisible()
    await page
      .getByRole("link", { name: "Back" })
      .or(page.getByRole("button", { name: "Back" }))
      .first()
      .click()
    await page.getByRole("link", { name: "People" }).click()
    await page.getByRole("link", { name: /^Marlow/ }).click()
    await page.getByRole("link", { name: /^My plan for staying well/ }).click()
    await page
      .getByRole("button", { name: "Next: What helps when a sign shows" })
      .or(page.getByText("Step 3 of"))
      .first()
      .waitFor()
    await page
      .getByRole("navigation", { name: "Steps", exact: true })
      .getByRole("button", { name: /^What helps when/ })
      .click()
    await fill(page, "What I do", "Water the plants, then call")
    await next(page)
    await page.getByLabel("Who", { exact: true }).fill("Nadia")
    await page.getByLabel("How to reach them").fill("555 0142")
    await page.getByRole("button", { name: "See it all" }).click()
    const paper = page.getByRole("article")
    for (const words of ["Too little sleep", "The anniversary in May", "I wear my coat indoors", "Nadia", "555 0142"])
      await expect(paper).toContainText(words)
    await page.getByRole("button", { name: "Keep this version" }).click()
    await expect(paper).toContainText("Kept on")
  })

  await test.step("gone through, and shared with a supporter", async () => {
    await page.getByRole("button", { name: "We went through it" }).click()
    await page.getByLabel("What we noticed, if you like").fill("The call felt short")
    await page.getByRole("button", { name: "Share it with someone" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("button", { name: "Nadia" }).click()
    await dialog.getByRole("button", { name: "Keep this" }).click()
    await expect(page.getByText("Nadia · today")).toBeVisible()
    expect(await axe(page)).toEqual([])
  })

  await test.step("printed as a sheet, and as a card of the size of a wallet", async () => {
    const card = page.getByRole("region", { name: "Card 1" })
    await expect(card).toContainText("Nadia · 555 0142")
    await expect(card).not.toContainText("I wear my coat indoors")
    await page.emulateMedia({ media: "print" })
    await expect(page.getByRole("article")).toBeVisible()
    await expect(card).toBeHidden()
    // The printer's window stays open, as it does until a person closes it.
    await page.evaluate(() => Object.assign(window, { print: () => dispatchEvent(new Event("beforeprint")) }))
    await page.emulateMedia({ media: "screen" })
    await page.getByRole("button", { name: "Print the card" }).click()
    await page.emulateMedia({ media: "print" })
    await expect(card).toBeVisible()
    await expect(page.getByRole("article")).toBeHidden()
    const box = await card.boundingBox()
    const millimetres = (pixels = 0) => Math.round((pixels / 96) * 254) / 10
    expect([millimetres(box?.width), millimetres(box?.height)]).toEqual([85.6, 54])
  })
})

test("a coping cycle is looked at again, and changed in a version of its own", async ({ companion }) => {
  const page = await openPerson(companion, "Mateo")
  await page.getByRole("link", { name: /^Coping, one step at a time/ }).click()
  const paper = page.getByRole("article")
  await expect(paper).toContainText("Kept on")
  await page.getByRole("button", { name: "Look at it again" }).click()
  await choose(page.getByRole("group", { name: "How much did it help?" }).getByRole("radio", { name: "6" }))
  await page.getByLabel("What changes?").fill("Start ten minutes sooner")
  const kept = page.url()

  await page.getByRole("button", { name: "Change it" }).click()
  await expect(page.getByText("Step 1 of")).toBeVisible()
  expect(page.url()).not.toBe(kept)
  await page.getByLabel("What is it that bothers you?").fill("Only the first hour now")
  await page.getByRole("button", { name: "See it all" }).click()
  await expect(paper).toContainText("Only the first hour now")
  await page.getByRole("button", { name: "Keep this version" }).click()
  await expect(page.getByRole("heading", { name: "Versions" })).toBeVisible()

  await page.goto(kept)
  await expect(page.getByText("An older version")).toBeVisible()
  await expect(paper).not.toContainText("Only the first hour now")
  await expect(page.getByRole("button", { name: "Change it" })).toHaveCount(0)
  await page.getByRole("link", { name: "People" }).click()
  await page.getByRole("link", { name: /^Mateo/ }).click()
  await expect(page.getByRole("link", { name: /^Coping, one step at a time/ }).first()).toContainText("Kept today")
})
