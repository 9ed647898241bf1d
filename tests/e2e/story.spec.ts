import { expect, test } from "./companion.ts"
import { onToday } from "./fill-sample.ts"
import { choose, chooseTopic, lock, practise, samplePassphrase, unlock } from "./steps.ts"

test.use({ serviceWorkers: "allow" })

test("a peer specialist runs a session with the server gone, and leaves with a signed note", async ({ companion }) => {
  const { page, url, requests, goOffline } = companion
  const button = (name: string | RegExp) => page.getByRole("button", { name })
  const next = async (step: string) => {
    await button(`Next: ${step}`).click()
    await expect(
      page.getByRole("navigation", { name: "Steps of the session" }).locator("[aria-current=step]"),
    ).toHaveAccessibleName(new RegExp(step))
  }

  await test.step("first run, locked, unlocked, with the server ended for good", async () => {
    await page.goto(url)
    await expect(page.getByRole("heading", { level: 1 })).toContainText("it never climbs for you")
    await button(/Look around with a sample caseload/).click()
    await onToday(page)
    await goOffline()
    await page.reload()
    await unlock(page, samplePassphrase)
    await onToday(page)
  })

  await test.step("settling in, and the last session", async () => {
    await button(/^Start session with Hakim/).click()
    await expect(page.getByRole("heading", { level: 1, name: "Hakim" })).toBeVisible()
    await page.getByLabel("Where you meet").fill("The bench by the lift")
    await button("Praise").click()
    await next("Last session")
  })

  await test.step("the review of last week's action plan", async () => {
    await next("Plan review")
    await page.getByRole("group", { name: "How did it go?" }).getByRole("button", { name: "Partly" }).click()
    await page.getByLabel("What got in the way").fill("The bus was full")
    await next("Goals")
  })

  await test.step("goal follow-up", async () => {
    await button("We looked at this together").click()
    await page.getByLabel("What was said about it").fill("He still wants a door of his own")
    await button("Link to goal").click()
    await next("Agenda")
    await page.getByLabel("What today is for").fill("Finding one person to tell")
    await next("New material")
  })

  await test.step("a new card, its practice, his words", async () => {
    await chooseTopic(page, "Recovery strategies", "a-goal-of-my-own")
    await button("Card taught").click()
    await button("Handout given").click()
    await practise(page)
    await expect(button("Practiced")).toHaveAttribute("aria-pressed", "true")
    await button("His words").click()
    await page.getByLabel("What he said").fill("I could say it to my brother first.")
    await page.getByRole("button", { name: "Done", exact: true }).click()
    await next("Action plan")
  })

  await test.step("a new action plan with a helper and how sure he is", async () => {
    await page.getByLabel("What", { exact: true }).fill("Ring my brother and say one sentence")
    await page.getByLabel("When", { exact: true }).fill("Saturday after lunch")
    await page.getByLabel("Who helps").fill("My neighbour Abiola")
    await choose(page.getByRole("radio", { name: "8" }))
    await next("Close")
    await button(/^Next week/).click()
    await page.getByRole("button", { name: "Wrap up", exact: true }).click()
  })

  await test.step("wrapping up, with three questions to him", async () => {
    await expect(page.getByRole("heading", { level: 1, name: "Wrap up" })).toBeVisible()
    await expect(button("Practiced")).toHaveAttribute("aria-pressed", "true")
    await button("Ask together").click()
    await choose(page.getByRole("group", { name: "Did you feel heard today?" }).getByRole("radio", { name: "5" }))
    await page.getByRole("button", { name: "Done", exact: true }).click()
    await button("Write the note").click()
  })

  await test.step("the note is drafted from what was tapped, and signed", async () => {
    await expect(page.getByRole("heading", { level: 1, name: "Progress note" })).toBeVisible()
    const note = page.getByRole("main")
    await expect(note.getByRole("textbox").first()).toBeVisible()
    const sections = await note
      .getByRole("textbox")
      .evaluateAll(boxes => boxes.map(box => (box as HTMLTextAreaElement).value))
    const drafted = sections.join("\n")
    expect(drafted).toContain("He still wants a door of his own")
    expect(drafted).toContain("The bus was full")
    expect(drafted).toContain("Ring my brother and say one sentence")
    expect(drafted).toContain("8 of 10")
    expect(drafted).toContain("I could say it to my brother first.")
    expect(drafted, "only what was tapped").not.toContain("relaxation")
    await page.getByRole("textbox", { name: /Response/ }).press("Control+End")
    await page.getByRole("textbox", { name: /Response/ }).pressSequentially(" He smiled when he had said it.")
    await page.getByRole("button", { name: "Sign", exact: true }).click()
    await page.getByRole("dialog").getByRole("button", { name: /^Sign/ }).click()
    await expect(page.getByText("Signed. The session is finished.")).toBeVisible()
  })

  const note = new URL(page.url()).hash
  await test.step("locked and unlocked, all is there", async () => {
    await lock(page)
    await page.goto(`${url}/${note}`)
    await unlock(page, samplePassphrase)
    const paper = page.getByRole("main")
    await expect(paper).toContainText("He smiled when he had said it.")
    await expect(paper).toContainText("I could say it to my brother first.")
    await expect(paper).toContainText("Finished")
    await expect(page.getByRole("textbox")).toHaveCount(0)
    await page.getByRole("link", { name: "People" }).click()
    await page.getByRole("link", { name: /Hakim/ }).click()
    await expect(page.getByRole("main")).toContainText("Ring my brother and say one sentence")
  })

  expect(
    requests.map(request => new URL(request.url()).origin).filter(origin => origin !== url && origin !== "null"),
  ).toEqual([])
})
