import { startRecordSystem } from "../panel/record-system.ts"
import { samplePassphrase } from "../steps.ts"
import { expect, test } from "./sidebar.ts"

test("a practitioner runs a session in Firefox's sidebar, and the record system receives the signed note", async ({
  firefox,
}) => {
  const { page, sidebar } = firefox
  const records = await startRecordSystem()

  await test.step("the sample caseload is made in a tab", async () => {
    await page.open(firefox.own("companion.html#/try"))
    await page.reads("everyone here is made up")
    await page.click("link", "Settings")
    await page.click("button", "Lock now")
    await page.sees("heading", "Handrail is locked")
  })

  await test.step("the panel opens by its button, and with the passphrase", async () => {
    await page.open(records.url("/patients/4712/notes"))
    await firefox.clickToolbarButton()
    await sidebar.fill("Passphrase", samplePassphrase)
    await sidebar.click("button", "Unlock")
    await sidebar.sees("link", "Today")
  })

  await test.step("the chart is linked, and from then on the panel follows it", async () => {
    await sidebar.click("link", "People")
    await sidebar.click("link", /^Hakim\b/)
    await sidebar.click("button", "Link the chart in front")
    await sidebar.click("button", "Link")
    await sidebar.reads("The linked chart is in front.")
    await sidebar.click("link", "Today")
    await page.open(records.url("/patients/4711/notes"))
    // Only a chart that the panel knew to be away comes to the front: a page may be left before it was looked at.
    await sidebar.readsNoMore("Chart in front")
    await page.open(records.url("/patients/4712/notes"))
    await sidebar.reads("Chart in front: Hakim")
  })

  await test.step("a session in the column", async () => {
    await sidebar.click("button", "Start session")
    await sidebar.click("button", "Praise")
    await sidebar.click("button", /^Action plan/)
    await sidebar.fill("What", "Ring my brother and say “one sentence”")
    await sidebar.click("button", /^Next: Close/)
    await sidebar.click("button", "Wrap up")
    await sidebar.click("button", "Write the note")
  })

  await test.step("the note is signed", async () => {
    await sidebar.type(/Response/, " He smiled when he had said it.")
    await sidebar.click("button", "Sign")
    await sidebar.sees("button", "Cancel")
    await sidebar.click("button", "Sign")
    await sidebar.reads("The chart in front is linked to Hakim.")
  })

  await test.step("inserted where the cursor is, and saved there", async () => {
    await page.type("Note", "Seen at home. ")
    await sidebar.click("button", "Insert note")
    await sidebar.reads("Inserted, and read back from the field.")
    await page.click("button", "Save")
    await expect.poll(() => records.saved.length).toBe(1)
    const [sent] = records.saved
    expect(sent?.chart).toBe("4712")
    expect(sent?.fields.note).toMatch(/^Seen at home\. .*He smiled when he had said it\./s)
    expect(sent?.fields.note).toContain("Ring my brother and say “one sentence”")
    expect(sent?.fields.goal).toBe("")
  })
  await records.close()
})
