import type { Page } from "@playwright/test"
import { addAuthenticator, tellSecretLater } from "./authenticator.ts"
import { axe } from "./axe.ts"
import { type Companion, expect, test } from "./companion.ts"
import { lock, startOwn, unlock } from "./steps.ts"

const passphrase = "slow river stones"

/** A vault of one's own, at the settings of its lock. */
const atLockSettings = async (companion: Companion) => {
  await startOwn(companion, { name: "Jo Rivera", passphrase })
  await companion.page.goto(`${companion.url}/#/settings/lock`)
  await expect(companion.page.getByRole("heading", { name: "Passkeys" })).toBeVisible()
}

const addPasskey = async (page: Page, name: string, typed = passphrase) => {
  const form = page.locator("details").filter({ has: page.locator("summary", { hasText: "Add a passkey" }) })
  await form.locator("summary").click()
  await expect(form.getByLabel("Name")).toHaveValue("This computer")
  await form.getByLabel("Name").fill(name)
  await form.getByLabel("Your passphrase").fill(typed)
  await form.getByRole("button", { name: "Add a passkey" }).click()
}

const listed = (page: Page) => page.getByRole("list", { name: "Passkeys" }).getByRole("listitem")
const use = (page: Page) => page.getByRole("button", { name: "Use your passkey" })
const locked = (page: Page) => page.getByRole("heading", { name: "Handrail is locked" })
const inside = (page: Page) => page.getByRole("navigation", { name: "Main" })

test.describe("with its files kept for offline use", () => {
  test.use({ serviceWorkers: "allow" })

  test("a passkey is added, opens the vault with no server there, and the passphrase still does", async ({
    companion,
  }) => {
    const { page, url } = companion
    await addAuthenticator(page)
    await atLockSettings(companion)
    await addPasskey(page, "My tablet")
    await expect(listed(page)).toContainText("My tablet", { timeout: 30_000 })
    await expect(listed(page)).toContainText("Added ")
    expect(await axe(page)).toEqual([])

    await companion.goOffline()
    await lock(page)
    await expect(use(page)).toBeVisible()
    expect(await axe(page)).toEqual([])
    await use(page).click()
    await expect(inside(page)).toBeVisible({ timeout: 30_000 })

    await page.goto(`${url}/#/`)
    await page.reload()
    await unlock(page, passphrase)
  })
})

test("a passkey whose owner is not recognised opens nothing, and the passphrase is the next step", async ({
  companion,
}) => {
  const { page } = companion
  const authenticator = await addAuthenticator(page)
  await atLockSettings(companion)
  await addPasskey(page, "My tablet")
  await expect(listed(page)).toContainText("My tablet", { timeout: 30_000 })
  await lock(page)
  await authenticator.recognise(false)
  await use(page).click()
  await expect(page.getByText("The passkey was not used. Try it again, or type your passphrase.")).toBeVisible()
  await expect(locked(page)).toBeVisible()
  await expect(page.getByRole("alert")).toHaveCount(0)
  await unlock(page, passphrase)
})

test("a passkey is renamed, and once removed opens nothing", async ({ companion }) => {
  const { page, url, context } = companion
  await addAuthenticator(page)
  await atLockSettings(companion)
  await addPasskey(page, "My tablet")
  await expect(listed(page)).toContainText("My tablet", { timeout: 30_000 })
  await page.getByRole("button", { name: "More about My tablet" }).click()
  await page.getByRole("button", { name: "Rename" }).click()
  await page.getByRole("dialog").getByLabel("Name").fill("Blue tablet")
  await page.getByRole("button", { name: "Keep the name" }).click()
  await expect(listed(page)).toContainText("Blue tablet")

  // Another window stands locked with the passkey on offer while it is removed here.
  const other = await context.newPage()
  await addAuthenticator(other)
  await other.goto(url)
  await expect(use(other)).toBeVisible()
  await page.getByRole("button", { name: "More about Blue tablet" }).click()
  await page.getByRole("button", { name: "Remove", exact: true }).click()
  await expect(page.getByRole("dialog")).toContainText("may still show it in its own list")
  await page.getByRole("dialog").getByRole("button", { name: "Remove" }).click()
  await expect(listed(page)).toHaveCount(0)
  await expect(use(other)).toBeHidden()
  await other.close()

  await lock(page)
  await expect(use(page)).toBeHidden()
  await unlock(page, passphrase)
})

test("an authenticator that tells its secret only when asked again is asked again", async ({ companion }) => {
  const { page } = companion
  await tellSecretLater(page)
  await addAuthenticator(page)
  await atLockSettings(companion)
  await addPasskey(page, "Key on my ring")
  await expect(listed(page)).toContainText("Key on my ring", { timeout: 30_000 })
  await lock(page)
  await use(page).click()
  await expect(inside(page)).toBeVisible({ timeout: 30_000 })
})

test("an authenticator that keeps no secret is told apart in words, and nothing is kept of it", async ({
  companion,
}) => {
  const { page } = companion
  await addAuthenticator(page, { hasPrf: false })
  await atLockSettings(companion)
  await addPasskey(page, "Old key")
  await expect(page.getByText("This one cannot keep the secret that opens a vault.")).toBeVisible()
  await expect(listed(page)).toHaveCount(0)
  await lock(page)
  await expect(use(page)).toBeHidden()
  await unlock(page, passphrase)
})

test("a passkey is added only by who knows the passphrase, and one at a time", async ({ companion }) => {
  const { page } = companion
  const authenticator = await addAuthenticator(page)
  await atLockSettings(companion)
  await addPasskey(page, "My tablet", "not this one")
  await expect(page.getByRole("alert")).toContainText("That is not the passphrase.", { timeout: 30_000 })
  await expect(listed(page)).toHaveCount(0)
  await page.getByLabel("Your passphrase").first().fill(passphrase)
  await page.getByRole("button", { name: "Add a passkey" }).click()
  await expect(listed(page)).toContainText("My tablet", { timeout: 30_000 })
  expect(await authenticator.credentials()).toHaveLength(1)

  await addPasskey(page, "My tablet once more")
  await expect(page.getByText("There is a passkey of this vault in it already.")).toBeVisible()
  await expect(listed(page)).toHaveCount(1)
  const [kept] = await authenticator.credentials()
  expect(`${kept?.userName} ${kept?.userDisplayName}`).not.toMatch(/jo|rivera/i)
})

test("where passkeys are not known, nobody hears of them", async ({ companion }) => {
  const { page, url } = companion
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "PublicKeyCredential"))
  await page.goto(url)
  await page.getByRole("button", { name: "Start on your own" }).click()
  await expect(page.getByText("Step 1 of 5")).toBeVisible()
})
