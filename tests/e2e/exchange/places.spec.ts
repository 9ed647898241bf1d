import { startApache } from "../../targets/apache.ts"
import { axe } from "../axe.ts"
import { expect, test } from "../companion.ts"
import { sideways } from "../look.ts"
import { at, startProgram } from "../team/program.ts"

test("a WebDAV folder is kept once it works, says what is wrong when it does not, and goes without a loss", async ({
  companion: { page, url },
}) => {
  const apache = await startApache({ origins: [new URL(url).origin] })
  const folder = `${apache.url}handrail/`
  apache.lay("handrail/readme.txt", new Uint8Array(3))
  await startProgram(page, url)
  const form = page.getByRole("dialog")
  const fill = async (address: string, password: string) => {
    await form.getByLabel("Address").fill(address)
    await form.getByLabel("User name").fill(apache.user)
    await form.getByLabel("Password", { exact: true }).fill(password)
    await form.getByRole("button", { name: "Try it and keep it" }).click()
  }

  await test.step("an address or a password that is wrong is said before anything is kept", async () => {
    await at(page, "/exports/places")
    await expect(page.getByText("No place yet")).toBeVisible()
    await page.getByRole("button", { name: "Add a WebDAV folder" }).click()
    await form.getByLabel("What do you call it?").fill("Shared drive")
    await fill("http://files.example.org/", "x")
    await expect(form.getByText(/^The address begins with http,/)).toBeVisible()
    await fill(folder, "wrong")
    await expect(form.getByText("The user name or the password is not accepted there.")).toBeVisible()
    await fill(`${apache.url}nowhere/`, apache.password)
    await expect(form.getByText("The folder is not there.")).toBeVisible()
    await fill(folder, apache.password)
    await expect(form).toBeHidden()
    await expect(page.getByText("Shared drive")).toBeVisible()
  })

  await test.step("without it nothing is lost, and it can be removed", async () => {
    await apache.stop()
    await page.getByRole("button", { name: "Send now: Shared drive" }).click()
    await expect(page.getByText("The place for exports cannot be reached.")).toBeVisible()
    await expect(page.getByText(/Nothing was lost/)).toBeVisible()
    await page.setViewportSize({ width: 320, height: 640 })
    expect(await sideways(page)).toBeNull()
    expect(await axe(page)).toEqual([])
    await page.getByRole("button", { name: "Remove: Shared drive" }).click()
    await form.getByRole("button", { name: "Remove" }).click()
    await expect(page.getByText("No place yet")).toBeVisible()
  })
})
