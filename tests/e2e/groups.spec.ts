import { expect, test } from "./companion.ts"
import { onToday } from "./fill-sample.ts"
import { samplePassphrase, unlock } from "./steps.ts"

test.use({ serviceWorkers: "allow" })

const members = ["Amara", "Anders", "Ash", "Bao", "Desmond", "Eamon"]

test("offline, a group of six through a session to six signed notes", async ({ companion }) => {
  test.slow()
  const { page, url, goOffline } = companion
  const button = (name: string | RegExp) => page.getByRole("button", { name })
  const sheet = page.getByRole("dialog")
  const done = () => sheet.getByRole("button", { name: "Done", exact: true }).last().click()
  const next = async (step: string) => {
    await button(`Next: ${step}`).click()
    await expect(
      page.getByRole("navigation", { name: "Steps of the session" }).locator("[aria-current=step]"),
    ).toHaveAccessibleName(new RegExp(step))
  }
  const open = async (member: string) => {
    await page.getByRole("main").getByRole("listitem").getByRole("button", { name: member }).first().click()
    await expect(sheet.getByRole("group", { name: "Here today" })).toBeVisible()
  }

  await test.step("a group is made, with the server gone", async () => {
    await page.goto(`${url}/#/try`)
    await onToday(page)
    await goOffline()
    await page.goto(`${url}/#/groups/new`)
    await page.getByLabel("Name of the group").fill("Thursday group")
    await page.getByLabel("Where the group meets").fill("The day room")
    await button("Start this group").click()
    await button("Add a member").click()
    const could = sheet.getByRole("list", { name: "People who could join" })
    for (const name of members) {
      await could.getByRole("button", { name }).first().click()
      await expect(could.getByRole("button", { name })).toHaveCount(0)
    }
    await done()
    await expect(page.getByRole("heading", { name: "6 members" })).toBeVisible()
  })

  await test.step("who is here, and what is done for all", async () => {
    await button("Start session").click()
    await button("Everyone is here").click()
    await expect(button("Everyone is here")).toBeHidden()
    await button("Hope").click()
    await next("Last session")
    await next("Plan review")
    await open("Amara")
    await sheet.getByRole("button", { name: "Partly" }).click()
    await done()
    await expect(page.getByRole("button", { name: /^Amara/ }).first()).toContainText("Partly")
  })

  await test.step("two or three look at their goals; those who never did come first", async () => {
    await next("Goals")
    const turns = page.getByRole("region", { name: "Whose turn it is" })
    await expect(turns.getByRole("listitem")).toHaveCount(3)
    await expect(turns).toContainText("Bao")
    await next("Agenda")
    await next("New material")
    await button("Card taught").click()
    await next("Action plan")
    await open("Ash")
    await sheet.getByLabel("What", { exact: true }).fill("One walk to the library")
    await done()
    await expect(page.getByRole("main")).toContainText("One walk to the library")
  })

  await test.step("killed and unlocked, nothing is lost", async () => {
    await page.reload()
    await unlock(page, samplePassphrase)
    await expect(page.getByRole("main")).toContainText("One walk to the library")
    await next("Close")
    await button("Wrap up").click()
    await expect(page.getByText("0 of 6 signed")).toBeVisible()
  })

  await test.step("a note that names another is not signed until it is mended", async () => {
    await button("Write the note about Amara").click()
    const own = page.getByRole("textbox", { name: /Response/ })
    await own.press("Control+End")
    await own.pressSequentially(" She sat with ASH's notes.")
    await expect(own).toHaveValue(/ASH's notes\.$/)
    await button("Sign").click()
    await expect(sheet.getByText("“ASH” in “Response”")).toBeVisible()
    await sheet.getByRole("button", { name: "Take the names out" }).click()
    await expect(own).toHaveValue(/She sat with another member's notes\.$/)
    await sheet.getByRole("button", { name: /^Sign/ }).click()
    await expect(page.getByText("1 of 6 signed")).toBeVisible()
  })

  await test.step("each of the others wants a sentence of its own", async () => {
    for (const [i, name] of members.slice(1).entries()) {
      await button(`Write the note about ${name}`).click()
      await button("Sign").click()
      await sheet.getByRole("button", { name: "Go back and add" }).click()
      const own = page.getByRole("textbox", { name: /Response/ })
      await expect(own).toBeFocused()
      await own.press("Control+End")
      await own.pressSequentially(` ${name} spoke up, number ${i + 2} of all.`)
      await button("Sign").click()
      await sheet.getByRole("button", { name: /^Sign/ }).click()
      await expect(page.getByText(`${i + 2} of 6 signed`)).toBeVisible()
    }
    await expect(page.getByText("Every note is signed.")).toBeVisible()
  })

  await test.step("the session stands in each member's record, and names nobody else", async () => {
    await page.getByRole("link", { name: "Read the note about Ash" }).click()
    const paper = page.getByRole("article", { name: "Progress note" })
    await expect(paper).toContainText("The session was held with a group.")
    await expect(paper).toContainText("One walk to the library")
    for (const other of members.filter(name => name !== "Ash")) await expect(paper).not.toContainText(other)
    await page.goto(`${url}/#/people`)
    await page.getByRole("link", { name: /^Ash/ }).click()
    await expect(page.getByRole("region", { name: "Sessions" }).getByRole("listitem").first()).toContainText(
      "with the group",
    )
  })
})
