import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import type { Page } from "@playwright/test"
import { test as base, expect, phone } from "./companion.ts"
import { findIds } from "./find-ids.ts"
import { drawn, goTo, sideways } from "./look.ts"
import { allScreens } from "./screens.ts"

const test = base.extend({ build: process.env.HANDRAIL_PSEUDO_BUILD ?? "dist/pwa-pseudo" })

/** The sample in a language nobody reads: found by the shape of its screens, not by their words. */
const openSample = async ({ page, url }: { readonly page: Page; readonly url: string }) => {
  await page.goto(`${url}/#/try`)
  await expect(page.locator("nav.nav")).toBeVisible({ timeout: 60_000 })
  await drawn(page)
}

const plain = (text: string) => text.replace(/[\s*_"'’“”]+/g, " ").toLowerCase()

/** What is in English in every language for now: the curriculum, and what made-up people say. */
const inEnglish = [
  ...readdirSync("content/en", { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name !== "interface.json")
    .map(entry => path.join(entry.parentPath, entry.name)),
  ...readdirSync("core/sample").map(name => path.join("core/sample", name)),
].map(file => readFileSync(file, "utf8"))
const notOfTheInterface = plain(inEnglish.join("\n"))

/** Its sentences with places for a name, a number, a card. */
const withPlaces = inEnglish
  .flatMap(text => text.match(/^.*\{\w+\}.*$/gm) ?? [])
  .map(line => plain(line.replace(/^[\s-]*\w+:\s+/, "")).trim())
  .map(line => new RegExp(`^${line.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{\w+\}/g, ".+")}$`))

/** Days come from the browser, in the language it takes the locale for. */
const aDay =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day|^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(tember)?|oct(ober)?|nov(ember)?|dec(ember)?)\b/i

/** What a scale numbers its items with: "G1", "7". */
const itemNumber = /^G?\d+ /

/** Minutes, as the browser writes them. */
const minutes = /^\d+ min$/

const isEnglish = (words: string) => notOfTheInterface.includes(words) || withPlaces.some(line => line.test(words))

const isOfTheInterface = (piece: string) =>
  /\p{L}{2}/u.test(piece) &&
  !aDay.test(piece) &&
  !minutes.test(piece) &&
  !isEnglish(plain(piece.replace(itemNumber, "")).trim())

/** The names of ways, buttons, fields, groups and headings of a screen that no translator has had in hand. */
const untranslated = async (page: Page): Promise<readonly string[]> => {
  const names = await page.evaluate(() =>
    [...document.querySelectorAll("a, button, label, legend, h1, h2, h3, summary, [aria-label]")]
      .filter(element => element.checkVisibility())
      .map(element => (element.getAttribute("aria-label") ?? (element as HTMLElement).innerText).trim()),
  )
  return [...new Set(names)].filter(
    name => !/[⟦⟧]/.test(name) && name.split(/\n|: | · |, /).some(piece => isOfTheInterface(piece.trim())),
  )
}

test("right to left, with words 40 % longer, nothing sticks out and nothing is left untranslated", async ({
  companion,
}) => {
  test.slow()
  const { page } = companion
  await openSample(companion)
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl")
  const ids = await findIds(page)
  for (const screen of allScreens)
    await test.step(screen.is, async () => {
      await goTo(page, screen, ids)
      expect.soft(await untranslated(page), screen.is).toEqual([])
      for (const width of [phone.width, 320]) {
        await page.setViewportSize({ width, height: phone.height })
        expect.soft(await sideways(page), `${screen.is} at ${width} px`).toBeNull()
      }
      await page.setViewportSize(phone)
    })
})
