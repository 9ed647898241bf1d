import { readFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import { expect } from "./companion.ts"
import type { Ids } from "./find-ids.ts"
import { drawn, toAddress } from "./look.ts"

/** One screen: what it is, the address pattern it belongs to, and how to be there. */
export type ScreenOf = {
  readonly is: string
  readonly pattern: string
  readonly address: (ids: Ids) => string
  /** A part of it that an address does not lead to. */
  readonly also?: (page: Page) => Promise<unknown>
}

const at = (is: string, pattern: string, address: (ids: Ids) => string = () => pattern): ScreenOf => ({
  is,
  pattern,
  address,
})

const step = (n: number): ScreenOf => ({
  is: `step ${n} of a session`,
  pattern: "/session/:id",
  address: ({ session }) => `/session/${session}`,
  also: async page => {
    const steps = page.locator("ol.steps button")
    await steps.nth(n - 1).click()
    await expect(steps.nth(n - 1)).toHaveAttribute("aria-current", "step")
  },
})

const settings = (section: string) => at(`settings: ${section}`, "/settings/:section?", () => `/settings/${section}`)

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

/** Begins an instrument, or goes on with it. Found by its place, as all that leads to a screen is: words differ by language. */
const startOf = (page: Page, instrumentId: string) =>
  page.locator(`[aria-labelledby="instrument-${instrumentId}"] .rating-starts button`).first()

/** A step of the review that is open; it is begun where there is none. */
const reviewStep = (n: number) => ({
  is: `step ${n} of a review`,
  pattern: "/review/:id",
  address: () => "/reviews",
  also: async (page: Page) => {
    await page.locator(".review-lead .button-primary").click()
    const steps = page.locator("ol.steps button")
    await steps.nth(n - 1).click()
    await expect(steps.nth(n - 1)).toHaveAttribute("aria-current", "step")
  },
})

/** Someone is added by what they like to be called. */
const addPerson = async (page: Page, name: string) => {
  await page.locator("form.person-form .input").first().fill(name)
  await page.locator("form.person-form .choice").first().click()
  await page.locator("form.person-form .button-primary").click()
  await expect(page.locator(".person-form")).toBeHidden()
}

/** Every screen of an open vault. */
export const screens = {
  "the day and the people": [
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
    at(
      "problem solving",
      "/person/:id/goals/:goalId/problem",
      ids => `/person/${ids.person}/goals/${ids.goal}/problem`,
    ),
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
  ],
  "what is a person's by right": [
    at("my copy", "/person/:id/copy", ({ giver }) => `/person/${giver}/copy`),
    at("consents", "/person/:id/consents", ({ giver }) => `/person/${giver}/consents`),
    at("a new consent", "/person/:id/consents/new", ({ giver }) => `/person/${giver}/consents/new`),
    at("a consent", "/person/:id/consents/:consentId", ids => `/person/${ids.giver}/consents/${ids.consent}`),
    at(
      "a changed consent",
      "/person/:id/consents/:consentId/replace",
      ids => `/person/${ids.giver}/consents/${ids.consent}/replace`,
    ),
    at("a copy for another", "/person/:id/copy/:consentId", ids => `/person/${ids.giver}/copy/${ids.consent}`),
    at("how long it is kept", "/person/:id/keeping", ({ giver }) => `/person/${giver}/keeping`),
    at("removing a person", "/person/:id/erase", ({ giver }) => `/person/${giver}/erase`),
  ],
  "a session and its note": [
    ...[1, 2, 3, 4, 5, 6, 7, 8].map(step),
    at("wrap up", "/session/:id/wrap-up", ({ session }) => `/session/${session}/wrap-up`),
    at("a finished session", "/session/:id", ({ finished }) => `/session/${finished}`),
    at("notes", "/notes"),
    at("a draft note", "/note/:id", ({ draft }) => `/note/${draft}`),
    at("a signed note", "/note/:id", ({ signed }) => `/note/${signed}`),
  ],
  ratings: [
    at("a person's ratings", "/person/:id/ratings", ({ person }) => `/person/${person}/ratings`),
    at("a finished rating", "/rating/:id", ({ rating }) => `/rating/${rating}`),
    {
      is: "a question of a rating",
      pattern: "/rating/:id",
      address: ({ person }) => `/person/${person}/ratings`,
      also: async page => {
        await startOf(page, "imrs-participant").click()
        await page.locator(".rating-steps .button-primary").click()
        await expect(page.locator(".rating-question")).toBeVisible()
      },
    },
    {
      is: "a rating in a list",
      pattern: "/rating/:id",
      address: () => "/ratings",
      also: async page => {
        await startOf(page, "integrity-self-check").click()
        await expect(page.locator(".rating-list")).toBeVisible()
      },
    },
    at("the program's ratings", "/ratings"),
    at("a blank rating", "/ratings/:instrumentId", () => "/ratings/imrs-participant"),
    {
      is: "a person's scales over time, with the table and the figures behind them",
      pattern: "/person/:id/outcomes",
      address: ({ rated }) => `/person/${rated}/outcomes`,
      also: async page => {
        await page.locator(".chart-acts button").first().click()
        await page.locator(".outcomes-more summary").first().click()
        await page.locator(".outcomes-more summary").last().click()
        await expect(page.locator(".chart-table-shown table")).toBeVisible()
      },
    },
    {
      ...at("outcomes of the program, with the table behind them", "/outcomes"),
      also: async page => {
        await page.locator(".chart-acts button").first().click()
        await expect(page.locator(".chart-table-shown table")).toBeVisible()
      },
    },
    at("the people behind a number", "/outcomes/:cell", () => "/outcomes/imrs-participant.participant.change"),
  ],
  "the program": [
    at("the program", "/program"),
    {
      ...at("fidelity, with the table behind it", "/fidelity"),
      also: async page => {
        await page.locator(".chart-acts button").first().click()
        await expect(page.locator(".chart-table-shown table")).toBeVisible()
      },
    },
    at("the evidence of an item", "/fidelity/:itemId", () => "/fidelity/handouts"),
    at("the evidence of an item that people judge", "/fidelity/:itemId", () => "/fidelity/relapse-prevention"),
    at("the evidence of an item of the index", "/fidelity/:itemId", () => "/fidelity/goi--supervision"),
    {
      ...at("supervision, with a line of the agenda open and the table behind its weeks", "/supervision"),
      also: async page => {
        await page.locator(".agenda-lines summary").first().click()
        await page.locator(".chart-acts button").first().click()
        await expect(page.locator(".chart-table-shown table")).toBeVisible()
      },
    },
    {
      is: "a meeting with a supervisor",
      pattern: "/supervision/:id",
      address: () => "/supervision",
      also: async page => {
        await page.locator(".screen-actions .button-primary").click()
        await expect(page.locator(".meeting-line").first()).toBeVisible()
      },
    },
    {
      is: "a meeting that was held",
      pattern: "/supervision/:id",
      address: () => "/supervision",
      also: async page => {
        await page.locator("a.week-place").first().click()
        await expect(page.locator(".sections .document")).toBeVisible()
      },
    },
    {
      ...at("data out, with what would be in it", "/program/data-out"),
      also: async page => {
        await page.locator(".data-out .button-primary").click()
        await expect(page.locator(".data-counts")).toBeVisible()
      },
    },
    at("my practice", "/practice"),
    ...["basics", "sample", "staff", "training", "quality", "numbers"].map(section =>
      at(`the program's settings: ${section}`, "/program/settings/:section?", () => `/program/settings/${section}`),
    ),
  ],
  "a program and its people": [
    at("exports of someone who is in no program", "/exports"),
    at("the team of someone who is in no program", "/team"),
    at("an invitation to look at", "/join/:code?", () => "/join"),
    at("a program to start", "/team/start"),
    {
      is: "the team",
      pattern: "/team",
      address: () => "/team/start",
      also: async page => {
        const [name, code, device] = await page.locator("form .input").all()
        await name?.fill("No. 7")
        await code?.fill("no7")
        await device?.fill("No. 1")
        await page.locator("form .button-primary").click()
        await expect(page.locator(".team-ways a")).toHaveCount(3)
      },
    },
    at("someone to invite", "/team/invite"),
    {
      is: "an invitation to give",
      pattern: "/team/invitation/:id",
      address: () => "/team/invite",
      also: async page => {
        await page.locator("form .button-primary").click()
        await expect(page.locator(".invitation-qr")).toBeVisible()
      },
    },
    {
      is: "a member",
      pattern: "/team/member/:id",
      address: () => "/team",
      also: page => page.locator("a[href*='/team/member/']").first().click(),
    },
    at("who serves whom", "/team/caseload"),
    at("who serves a person", "/team/caseload/:id", ({ person }) => `/team/caseload/${person}`),
    at("what was told", "/team/told"),
    {
      ...at("what every member is told of the program, with a recovery key to print", "/team/settings"),
      also: async page => {
        await page.locator(".sections > section").nth(3).getByRole("button").click()
        await expect(page.locator(".recovery-code")).toBeVisible()
      },
    },
    at("exports", "/exports"),
    {
      ...at("places for exports, with one to add", "/exports/places"),
      also: async page => {
        await page.locator(".sections .button").first().click()
        await expect(page.locator("dialog form")).toBeVisible()
      },
    },
    at("texts to settle", "/exports/settle"),
    at("the inbox", "/inbox"),
  ],
  "fidelity reviews": [
    {
      ...at("reviews, with the table behind their means", "/reviews"),
      also: async page => {
        await page.locator(".chart-acts button").first().click()
        await expect(page.locator(".chart-table-shown table")).toBeVisible()
      },
    },
    ...[1, 2, 3, 4].map(reviewStep),
    {
      is: "what a rater fills in",
      pattern: "/review/:id/rate/:seat",
      address: () => "/reviews",
      also: async page => {
        await reviewStep(2).also(page)
        await page.locator(".review-rater .button-primary").click()
        await expect(page.locator(".review-sheet .rating-anchors")).toHaveCount(25)
      },
    },
    {
      ...at("the report of a review", "/review/:id/report", ({ review }) => `/review/${review}/report`),
      also: async page => {
        await page.locator(".chart-acts button").first().click()
        await expect(page.locator(".chart-table-shown table")).toBeVisible()
      },
    },
  ],
  "practice tools": [
    at("a person's tools", "/person/:id/tools", ({ person }) => `/person/${person}/tools`),
    at("a tool to begin", "/person/:id/tools/:toolId", ({ person }) => `/person/${person}/tools/stress-vulnerability`),
    at("a tool being filled in", "/tool/:sheetId", ({ filling }) => `/tool/${filling}`),
    {
      is: "a table of a tool",
      pattern: "/tool/:sheetId",
      address: ({ filling }) => `/tool/${filling}`,
      also: async page => {
        const steps = page.locator("ol.steps button")
        await steps.nth(2).click()
        await expect(steps.nth(2)).toHaveAttribute("aria-current", "step")
      },
    },
    at("a tool that was kept", "/tool/:sheetId", ({ kept }) => `/tool/${kept}`),
    at("an empty sheet of a tool", "/tools/:toolId", () => "/tools/decisional-balance"),
  ],
  "groups and their sessions": [
    at("groups", "/groups"),
    at("a new group", "/groups/new"),
    at("a group", "/group/:id", ({ group }) => `/group/${group}`),
    at("a group's signed session", "/group-session/:id", ids => `/group-session/${ids.groupSession}`),
    at("a group's notes", "/group-session/:id/wrap-up", ({ groupSession }) => `/group-session/${groupSession}/wrap-up`),
    {
      is: "a group's session",
      pattern: "/group-session/:id",
      address: ({ group }) => `/group/${group}`,
      also: async page => {
        await page.locator(".screen-actions .button-primary").click()
        await page.locator("fieldset:has(.chips) + div > .button-link").click()
        await expect(page.locator(".session-context .chip")).toHaveCount(6)
        await expect(page.locator(".session-context h2")).toHaveCount(1)
        await page.locator("ol.steps button").nth(3).click()
        await expect(page.locator("#group-turns")).toBeVisible()
      },
    },
  ],
  "what is read and set": [
    at("handouts", "/handouts"),
    at("a handout", "/handouts/:topicId/:cardId", () => "/handouts/recovery-strategies/what-recovery-means"),
    at("a supporter's page", "/handouts/:topicId/supporter", () => "/handouts/practical-facts/supporter"),
    at("the orientation sheet", "/forms/:formId", () => "/forms/orientation"),
    at("the inventory", "/forms/:formId", () => "/forms/knowledge-and-skills"),
    at("settings", "/settings/:section?", () => "/settings"),
    ...[
      "profile",
      "lock",
      "looks",
      "crisis",
      "backup",
      "storage",
      "keeping",
      "audit",
      "policy",
      "packs",
      "keyboard",
      "remove",
    ].map(settings),
    at("the crisis card", "/crisis"),
    at("an address that leads nowhere", "/nowhere/at/all"),
  ],
} satisfies Record<string, readonly ScreenOf[]>

export const allScreens: readonly ScreenOf[] = Object.values(screens).flat()

/** The patterns the companion knows, read from its own table: a screen added there must be added here. */
export const knownPatterns = (): readonly string[] =>
  [...readFileSync("core/companion/screens.ts", "utf8").matchAll(/screen\("([^"]+)"/g)].map(
    ([, pattern = ""]) => pattern,
  )
