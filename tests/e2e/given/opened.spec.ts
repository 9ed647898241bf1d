import { readFileSync } from "node:fs"
import path from "node:path"
import { packYaml, scaleYaml, soundPack } from "../../unit/packs/a-pack.ts"
import { axe } from "../axe.ts"
import { expect, test } from "../companion.ts"
import { results } from "../exchange/work.ts"
import { sideways } from "../look.ts"
import { grantedByCore, keepCoreInReach } from "../ordeals/ask-core.ts"
import { lock, unlock } from "../steps.ts"
import { exportFrom } from "../team/hand-across.ts"
import { admit, anotherDevice, at, joinAs, passphrase, startProgram } from "../team/program.ts"
import { openWithApp, standInForLaunches } from "./launches.ts"

const pack = soundPack({ "pack.yaml": packYaml(), "instruments/imrs-participant.yaml": scaleYaml })
const photo = { name: "photo.jpg", text: "nothing of ours" }

test("the installed app is named as what opens each kind of file", ({ build }) => {
  const manifest = JSON.parse(readFileSync(path.join(build, "manifest.webmanifest"), "utf8"))
  const endings = Object.values<string[]>(manifest.file_handlers[0].accept).flat()
  expect(endings.sort()).toEqual([".age", ".handrail", ".pack", ".txt"])
})

test("a file opened with the app leads to the screen that takes it, and waits while the vault is locked", async ({
  browser,
  companion: { context, page: dana, url },
}) => {
  test.slow()
  await keepCoreInReach(context)
  await standInForLaunches(context)
  await startProgram(dana, url)
  const wish = { role: "peer-specialist", single: true, days: 14, words: "", base: `${url}/` }
  const invitation = await grantedByCore<{ readonly text: string }>(dana, "team.invite", wish)

  const jo = await anotherDevice(browser)
  await standInForLaunches(jo.context())
  await test.step("an invitation, where there is no vault yet, is looked at", async () => {
    await jo.goto(url)
    await expect(jo.getByRole("button", { name: /^Join/ })).toBeVisible()
    await openWithApp(jo, [{ name: "from-dana.txt", text: invitation.text }])
    await joinAs(jo, "Jo Rivera", "the blue tablet")
  })
  const first = { name: "first.txt", text: await exportFrom(jo, { to: "program" }) }

  await test.step("an export waits for the passphrase, in memory alone, and is then read", async () => {
    await at(dana, "/")
    await lock(dana)
    await openWithApp(dana, [first])
    await expect(dana.getByText("One file waits in this window")).toBeVisible()
    await expect(dana.getByText("It goes on once your vault is open here.")).toBeVisible()
    expect(await axe(dana)).toEqual([])
    const kept = await dana.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]))
    expect(kept).not.toMatch(/first\.txt|AGE ENCRYPTED|given/)
    await unlock(dana, passphrase)
    await expect(dana).toHaveURL(/#\/exports$/)
    await expect(results(dana)).toHaveText([/Jo Rivera asks to join/])
    await expect(dana.getByText("waits in this window")).toHaveCount(0)
  })

  await test.step("several are read one after the other", async () => {
    await at(dana, "/team")
    await admit(dana, "Jo Rivera")
    await at(dana, "/")
    await openWithApp(dana, [first, { ...first, name: "again.txt" }])
    await expect(results(dana)).toHaveText([/Export 1 from Jo Rivera/, /Export 1 from Jo Rivera.*Nothing new/])
  })

  await test.step("of several kinds, one says what to begin with; what is none of ours is named", async () => {
    await at(dana, "/")
    await openWithApp(dana, [first, { name: "wording", text: pack }, photo])
    await expect(dana.getByText("2 files wait in this window")).toBeVisible()
    await expect(dana.getByRole("alert")).toContainText("Handrail cannot read this: photo.jpg")
    expect(await axe(dana)).toEqual([])
    await dana.setViewportSize({ width: 320, height: 640 })
    expect(await sideways(dana)).toBeNull()
    await dana.getByRole("button", { name: "Hide this" }).click()
    await expect(dana.getByText("photo.jpg")).toHaveCount(0)
    await dana.getByRole("link", { name: "Look through the content pack" }).click()
    await expect(dana.getByRole("heading", { name: "Take this pack?" })).toBeVisible()
    await dana.getByRole("link", { name: "Read the exports" }).click()
    await expect(results(dana)).toHaveText([/Export 1 from Jo Rivera.*Nothing new/])
  })

  await test.step("an invitation to one who is in a program is answered, and goes", async () => {
    await at(dana, "/")
    await openWithApp(dana, [{ name: "from-dana.txt", text: invitation.text }])
    await expect(dana.getByText("You are in a program already.")).toBeVisible()
    await at(dana, "/")
    await expect(dana.getByRole("complementary", { name: "Files given to Handrail" })).toHaveCount(0)
  })

  await test.step("a session is not interrupted", async () => {
    const person = await grantedByCore(dana, "people.add", {
      chosenName: "Amara",
      pronoun: "they",
      startedOn: "2026-03-02",
      place: "",
    })
    const session = await grantedByCore<string>(dana, "sessions.start", { participantId: person })
    await at(dana, `/session/${session}`)
    await expect(dana.getByRole("button", { name: "More", exact: true }).first()).toBeVisible()
    await openWithApp(dana, [first])
    await expect(dana).toHaveURL(/#\/session\//)
    await expect(dana.getByText("waits in this window")).toHaveCount(0)
    await at(dana, "/")
    await expect(dana).toHaveURL(/#\/exports$/)
    await expect(results(dana)).toHaveText([/Export 1 from Jo Rivera/])
  })
  await jo.context().close()
})
