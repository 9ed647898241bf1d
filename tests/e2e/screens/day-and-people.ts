import type { Page } from "@playwright/test"
import { expect } from "../companion.ts"
import { drawn, toAddress } from "../look.ts"
import { at, type ScreenOf } from "./screen-of.ts"

/** A contact with a supporter; where links with such ends lead from there, which no address in the open names. */
const contact = (...links: readonly string[]): ScreenOf => ({
  is: "a contact with a supporter",
  pattern: "/person/:id/contacts/:contactId",
  address: ids => `/person/${ids.supported}/contacts/${ids.contact}`,
  also: async page => {
    for (const link of links) {
      await page.locator(`a[href*="${link}"]`).first().click()
      await drawn(page)
    }
  },
})

/** Someone is added by what they like to be called. */
const addPerson = async (page: Page, name: string) => {
  await page.locator("form.person-form .input").first().fill(name)
  await page.locator("form.person-form .choice").first().click()
  await page.locator("form.person-form .button-primary").click()
  await expect(page.locator(".person-form")).toBeHidden()
}

export const dayAndPeople: readonly ScreenOf[] = [
  at("Today", "/"),
  at("People", "/people"),
  at("a new person", "/people/new"),
  at("a person", "/person/:id", ({ person }) => `/person/${person}`),
  at("a person's details", "/person/:id/edit", ({ person }) => `/person/${person}/edit`),
  at("goals", "/person/:id/goals", ({ person }) => `/person/${person}/goals`),
  at("areas of life", "/person/:id/areas", ({ person }) => `/person/${person}/areas`),
  at("topics and cards", "/person/:id/coverage", ({ person }) => `/person/${person}/coverage`),
  contact(),
  { ...contact("/supporters/"), is: "a supporter", pattern: "/person/:id/supporters/:entryId" },
  {
    ...contact("/supporters/", "/page"),
    is: "a page for a supporter",
    pattern: "/person/:id/supporters/:entryId/page",
  },
  at("problem solving", "/person/:id/goals/:goalId/problem", ids => `/person/${ids.person}/goals/${ids.goal}/problem`),
  {
    is: "two records of one name",
    pattern: "/people/same",
    address: () => "/people/new",
    also: async page => {
      await addPerson(page, "No. 7")
      await toAddress(page, "/people/new")
      await addPerson(page, "NO. 7")
      await toAddress(page, "/people/same")
      await expect(page.locator(".twins h3")).toHaveCount(2)
    },
  },
  {
    is: "two records made one",
    pattern: "/people/same",
    address: () => "/people/same",
    also: async page => {
      await page.locator(".card > .row .button").first().click()
      await expect(page.locator("dialog[open] .choice")).toHaveCount(2)
      await page.locator("dialog[open] .button-primary").click()
      await expect(page.locator("#made-one")).toBeVisible()
    },
  },
]
