import { axe } from "../axe.ts"
import { desk, expect, phone, test } from "../companion.ts"
import { sideways } from "../look.ts"
import { grantedByCore, keepCoreInReach } from "../ordeals/ask-core.ts"
import { admit, anotherDevice, at, invite, joinAs, startProgram, supervisor } from "../team/program.ts"
import { addPerson, handOver, meet, read, results } from "./work.ts"

test("what waits leaves as files, and a receipt confirms what came", async ({
  browser,
  companion: { context, page: dana, url },
}) => {
  test.slow()
  await keepCoreInReach(context)
  await startProgram(dana, url)
  const link = await invite(dana)
  const jo = await anotherDevice(browser)
  await jo.goto(link)
  await joinAs(jo, "Jo Rivera", "the blue tablet")

  await test.step("the first export asks, and the supervisor is told who", async () => {
    await jo.getByRole("link", { name: "Send your first export" }).click()
    const first = await handOver(jo, "Hand over your first export")
    await expect(jo.getByText(/^Export 1 is a file on this device now/)).toBeVisible()
    await at(dana, "/inbox")
    await expect(dana.getByText("Nobody sends to you yet")).toBeVisible()
    await read(dana, [first])
    await expect(results(dana)).toHaveText([/Jo Rivera asks to join.*Nothing of it was read/])
    await dana.getByRole("link", { name: "Open the team" }).last().click()
    await admit(dana, "Jo Rivera")
    await read(jo, [await handOver(dana, "Hand over: To Jo Rivera")])
    await expect(results(jo)).toHaveText([new RegExp(`^Export 1 from ${supervisor}`)])
  })

  const person = await addPerson(jo, "Amara")
  await test.step("a signed session waits, and the header says so", async () => {
    await meet(jo, person)
    await at(jo, "/exports")
    await expect(jo.getByText(/1 not handed over yet/)).toBeVisible()
    await expect(jo.getByText(/^Waiting: .*one session.*All from today/)).toBeVisible()
    await expect(jo.getByText(`Only ${supervisor} can open it.`)).toBeVisible()
    await at(jo, `/person/${person}`)
    await expect(jo.getByText("Finished", { exact: true })).toBeVisible()
  })

  const second = await handOver(jo, "Hand over: To your supervisors")
  await test.step("handed over is not confirmed, and is never called sent", async () => {
    await expect(jo.getByText(/Nobody here can see whether it arrives/)).toBeVisible()
    await expect(jo.getByText(/not handed over yet/)).toBeHidden()
    await at(jo, `/person/${person}`)
    await expect(jo.getByText("Handed over", { exact: true })).toBeVisible()
  })

  await test.step("a part can be chosen, and is said in words before it is made", async () => {
    await meet(jo, person)
    await at(jo, "/exports")
    await jo.getByRole("button", { name: /^Choose what goes/ }).click()
    await jo.locator("summary", { hasText: "Leave people out" }).click()
    await jo.getByLabel("Amara").check()
    await jo.getByRole("button", { name: "Show what would go" }).click()
    await expect(jo.getByText("Nothing would go.")).toBeVisible()
    await jo.getByLabel("Amara").uncheck()
    await jo.getByRole("button", { name: "Show what would go" }).click()
    await expect(jo.getByText(/^This would go: .*one session/)).toBeVisible()
  })
  const third = await handOver(jo, "Hand over: To your supervisors")

  await at(dana, "/inbox")
  await read(dana, [second, third])
  await expect(results(dana)).toHaveText([/Export 2 from Jo Rivera.*new/, /Export 3 from Jo Rivera.*new/])

  await test.step("the inbox can be used by everyone, on a phone and at a desk", async () => {
    for (const size of [phone, desk]) {
      await dana.setViewportSize(size)
      await expect(dana.getByRole("row", { name: /Jo Rivera/ })).toBeVisible({ visible: size === desk })
      expect(await axe(dana)).toEqual([])
    }
    await dana.setViewportSize({ width: 320, height: 640 })
    expect(await sideways(dana)).toBeNull()
    await dana.setViewportSize(phone)
  })

  await test.step("what is no export of theirs is refused with the reason, each file by itself", async () => {
    await dana.locator("input[type=file][multiple]").setInputFiles([
      { name: "photo.jpg", mimeType: "image/jpeg", buffer: Buffer.from("not an export at all") },
      {
        name: "cut.age",
        mimeType: "application/octet-stream",
        buffer: Buffer.from("age-encryption.org/v1\n-> X25519"),
      },
    ])
    await expect(results(dana)).toHaveText([/This is not an export of Handrail.*photo\.jpg/, /Nothing .*cut\.age/])
  })

  await test.step("the supervisor's next export confirms what came", async () => {
    await read(jo, [await handOver(dana, "Hand over: To Jo Rivera")])
    await expect(results(jo)).toHaveText([new RegExp(`from ${supervisor}`)])
    await at(jo, `/person/${person}`)
    await expect(jo.getByText("Confirmed by supervisor", { exact: true })).toHaveCount(2)
  })

  await test.step("the text of an export can be pasted instead", async () => {
    await at(dana, "/inbox")
    await dana.locator("summary", { hasText: "Paste the text of an export" }).click()
    await dana.getByLabel("Paste the text of an export").fill("hello")
    await dana.getByRole("button", { name: "Read it" }).click()
    await expect(results(dana)).toHaveText([/This is not an export of Handrail.*Pasted text/])
  })

  await test.step("a text that two wrote apart is settled by a person, and nothing of it is lost before", async () => {
    await grantedByCore(dana, "people.change", { id: person, fields: { place: "The kitchen by the river" } })
    await grantedByCore(jo, "people.change", { id: person, fields: { place: "The library, second floor" } })
    await at(dana, "/inbox")
    await read(dana, [await handOver(jo, "Hand over: To your supervisors")])
    await expect(results(dana)).toHaveText([/one record with a text to settle/])
    await dana.getByRole("link", { name: "Settle it" }).last().click()
    await expect(dana.getByRole("heading", { name: /Amara/ })).toBeVisible()
    await expect(dana.getByText("The library, second floor", { exact: true })).toBeVisible()
    await dana.getByRole("button", { name: /The kitchen by the river$/ }).click()
    await expect(dana.getByText("Nothing to settle")).toBeVisible()
  })
  await jo.context().close()
})
