import { readdirSync } from "node:fs"
import path from "node:path"
import { startApache } from "../../targets/apache.ts"
import { axe } from "../axe.ts"
import { expect, test } from "../companion.ts"
import { sideways } from "../look.ts"
import { keepCoreInReach } from "../ordeals/ask-core.ts"
import { anotherDevice, at, invite, makeVault, startProgram } from "../team/program.ts"
import { addPerson, meet } from "./work.ts"

test("with a WebDAV folder exports go and come, and what is wrong with it is said", async ({
  browser,
  companion: { context, page: dana, url },
}) => {
  test.slow()
  const apache = await startApache({ origins: [new URL(url).origin] })
  const folder = `${apache.url}handrail/`
  apache.lay("handrail/readme.txt", new Uint8Array(3))
  await keepCoreInReach(context)
  await startProgram(dana, url)
  const link = await invite(dana)

  const fill = async (page: typeof dana, typed: { readonly address?: string; readonly password: string }) => {
    const form = page.getByRole("dialog")
    if (typed.address !== undefined) await form.getByLabel("Address").fill(typed.address)
    await form.getByLabel("User name").fill(apache.user)
    await form.getByLabel("Password", { exact: true }).fill(typed.password)
    await form.getByRole("button", { name: "Try it and keep it" }).click()
    return form
  }

  await test.step("an address or a password that is wrong is said before anything is kept", async () => {
    await at(dana, "/exports/places")
    await expect(dana.getByText("No place yet")).toBeVisible()
    await dana.getByRole("button", { name: "Add a WebDAV folder" }).click()
    await dana.getByRole("dialog").getByLabel("What do you call it?").fill("Shared drive")
    const form = await fill(dana, { address: "http://files.example.org/", password: "x" })
    await expect(form.getByText(/^The address begins with http,/)).toBeVisible()
    await fill(dana, { address: folder, password: "wrong" })
    await expect(form.getByText("The user name or the password is not accepted there.")).toBeVisible()
    await fill(dana, { address: `${apache.url}nowhere/`, password: apache.password })
    await expect(form.getByText("The folder is not there.")).toBeVisible()
    await fill(dana, { address: folder, password: apache.password })
    await expect(form).toBeHidden()
    await expect(dana.getByText("Shared drive")).toBeVisible()
  })

  const jo = await anotherDevice(browser)
  await jo.goto(link)
  await jo.getByRole("button", { name: "Make my vault and go on" }).click()
  await makeVault(jo, "Jo Rivera")
  await jo.getByRole("button", { name: "Go on to join" }).click()
  await jo.getByLabel("What is this device called?").fill("the blue tablet")
  await jo.getByRole("button", { name: "Join", exact: true }).click()
  await expect(jo.getByRole("heading", { name: /^You asked to join/ })).toBeVisible()

  await test.step("who asks is found there, and let in", async () => {
    await at(jo, "/exports/places")
    await jo.getByRole("button", { name: "Add a WebDAV folder" }).click()
    await jo.getByRole("dialog").getByLabel("What do you call it?").fill("Shared drive")
    await expect(await fill(jo, { address: folder, password: apache.password })).toBeHidden()
    await jo.getByRole("button", { name: "Send now: Shared drive" }).click()
    await expect(jo.getByText(/Last looked/)).toBeVisible()
    await at(dana, "/exports")
    await dana.getByRole("button", { name: "Send now" }).click()
    await expect(dana.getByText(/Done with Shared drive/)).toBeVisible()
    await at(dana, "/inbox")
    await dana.getByRole("link", { name: "Open the team" }).first().click()
    await dana.getByRole("button", { name: "Admit Jo Rivera" }).click()
    const ask = dana.getByRole("dialog")
    await ask.getByLabel("I heard all six words").check()
    await ask.getByRole("button", { name: "Admit", exact: true }).click()
    await expect(ask).toBeHidden()
    await at(dana, "/exports")
    await dana.getByRole("button", { name: "Send now" }).click()
    await expect(dana.getByText(/Done with Shared drive/)).toBeVisible()
  })

  await test.step("a session goes by one press, comes by another, and is confirmed by a third", async () => {
    await at(jo, "/exports")
    const sent = jo.getByText(/Done with Shared drive/)
    await jo.getByRole("button", { name: "Send now" }).click()
    await expect(sent).toBeVisible()
    const person = await addPerson(jo, "Amara")
    await meet(jo, person)
    await jo.getByRole("button", { name: "Send now" }).click()
    await expect(sent).toBeVisible()
    await at(jo, `/person/${person}`)
    await expect(jo.getByText("Handed over", { exact: true })).toBeVisible()
    for (const press of ["fetch", "confirm"])
      await test.step(press, async () => {
        await at(dana, "/")
        await at(dana, "/exports")
        await dana.getByRole("button", { name: "Send now" }).click()
        await expect(dana.getByText(/Done with Shared drive/)).toBeVisible()
      })
    await at(dana, "/people")
    await expect(dana.getByRole("link", { name: /Amara/ })).toBeVisible()
    await at(jo, "/exports")
    await jo.getByRole("button", { name: "Send now" }).click()
    await expect(sent).toBeVisible()
    await at(jo, `/person/${person}`)
    await expect(jo.getByText("Confirmed by supervisor", { exact: true })).toBeVisible()
    await test.step("the next one goes by itself", async () => {
      await meet(jo, person)
      await expect(jo.getByText("Handed over", { exact: true })).toBeVisible({ timeout: 60_000 })
    })
  })

  await test.step("nothing there says anything, and without it nothing is lost", async () => {
    const names = readdirSync(path.join(apache.data, "handrail"), { recursive: true }).join(" ")
    expect(names).not.toMatch(/jo|rivera|amara|dana|riverside/i)
    await apache.stop()
    await at(jo, "/exports/places")
    await jo.getByRole("button", { name: "Send now: Shared drive" }).click()
    await expect(jo.getByText("The place for exports cannot be reached.")).toBeVisible()
    await expect(jo.getByText(/Nothing was lost/)).toBeVisible()
    await jo.setViewportSize({ width: 320, height: 640 })
    expect(await sideways(jo)).toBeNull()
    expect(await axe(jo)).toEqual([])
    await jo.getByRole("button", { name: "Remove: Shared drive" }).click()
    await jo.getByRole("dialog").getByRole("button", { name: "Remove" }).click()
    await expect(jo.getByText("No place yet")).toBeVisible()
  })
  await jo.context().close()
})
