import type { Inbox, Outgoing, Unsent } from "../../../core/exchange/api.ts"
import { lyingIn } from "../../targets/lying.ts"
import { desk, expect, phone, test } from "../companion.ts"
import { grantedByCore, keepCoreInReach } from "../ordeals/ask-core.ts"
import { unlock } from "../steps.ts"
import { at, passphrase, program, supervisor } from "../team/program.ts"
import { beginProgram, typed } from "./a-program.ts"
import { lookByHandAlone, lookThere, openPlace, sendNow, waitingIn } from "./place.ts"
import { sendByHalves, sendThroughTroubles } from "./troubles.ts"
import { addPerson, handOver, holdSession, meet, read, results, sessionsOf } from "./work.ts"

const { jo: first, priya: second } = typed

/** Every word of what is said, in any depth, that is long enough not to stand in sealed bytes by chance. */
const wordsOf = (said: unknown): readonly string[] => {
  if (typeof said === "string") return said.match(/[\w-]{5,}/g) ?? []
  return typeof said === "object" && said ? Object.values(said).flatMap(wordsOf) : []
}

test("a program of three, over a place that fails in every way: nothing is lost, nothing comes twice, nothing is told", async ({
  browser,
  companion: { context, page: dana, url },
  launchOptions,
  profile,
}) => {
  test.slow()
  const place = await openPlace(new URL(url).origin)
  const asked = new Set<string>()
  await keepCoreInReach(context)
  const { jo, priya } = await beginProgram(dana, { browser, url, place, launchOptions, folder: profile })
  for (const page of [dana, jo, priya])
    page.context().on("request", request => asked.add(new URL(request.url()).origin))

  let [amaranta, benedikt] = ["", ""]
  const files: string[] = []
  await test.step("both work without a connection: sessions, notes, and exports made", async () => {
    for (const page of [jo, priya]) {
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => null))
      await page.context().setOffline(true)
    }
    await priya.reload()
    await unlock(priya, passphrase)
    amaranta = await addPerson(jo, first.serves)
    benedikt = await addPerson(priya, second.serves)
    await holdSession(jo, amaranta, first.session)
    await meet(jo, amaranta)
    await sendNow(jo, /cannot be reached.*Nothing was lost/)
    await holdSession(priya, benedikt, second.session)
    files.push(await handOver(priya, "Hand over: To your supervisors"))
    for (let n = 0; n < 2; n++) {
      await meet(priya, benedikt)
      files.push(await handOver(priya, "Hand over: To your supervisors"))
    }
  })

  await test.step("what waited goes by itself once the connection is back, and what follows too", async () => {
    await at(jo, `/person/${amaranta}`)
    await expect(jo.getByText("Finished", { exact: true })).toHaveCount(2)
    await jo.context().setOffline(false)
    await expect(jo.getByText("Handed over", { exact: true })).toHaveCount(2)
    await sendNow(dana)
    expect(await sessionsOf(dana, amaranta)).toEqual(await sessionsOf(jo, amaranta))
    await meet(jo, amaranta)
  })

  await test.step("one export comes out of order and one is missing: the gap has a name until it closes", async () => {
    const [export2 = "", export3 = "", export4 = ""] = files
    const thisWeek = dana
      .getByRole("row", { name: /^Priya Raman/ })
      .getByRole("cell")
      .last()
    const missing = dana.getByRole("region", { name: "One device has exports that have not come" })
    await dana.setViewportSize(desk)
    await at(dana, "/inbox")
    await read(dana, [export4])
    await expect(results(dana)).toHaveText([/^Export 4 from Priya Raman.*Exports 2 to 3 have not come/])
    await read(dana, [export2])
    await expect(results(dana)).toHaveText([/^Export 2 from Priya Raman.*Export 3 has not come/])
    await expect(missing.getByRole("listitem")).toHaveText([
      /^Priya Raman, the old phone \(\w{4}\).*Export 3 has not come, made on/,
    ])
    await expect(thisWeek).toContainText("2 sessions, exports are missing")
    await read(dana, [export3])
    await expect(results(dana)).toHaveText([/^Export 3 from Priya Raman.*new/])
    await expect(dana.getByText("Nothing is missing of what was sent.")).toBeVisible()
    await expect(thisWeek).toContainText("3 sessions, more may come")
    await dana.setViewportSize(phone)
  })

  await test.step("fidelity is that of everyone, and each number leads to their records", async () => {
    const records = dana.getByRole("main").getByRole("list").getByRole("link")
    await expect.poll(() => waitingIn(jo), { message: "nobody pressed anything", timeout: 60_000 }).toEqual([])
    await at(jo, "/fidelity")
    await expect(jo.getByText(/1 person · 3 sessions/)).toBeVisible()
    await sendNow(dana)
    await at(dana, "/fidelity")
    await expect(dana.getByText(/2 people · 6 sessions/)).toBeVisible()
    await dana.getByRole("link", { name: "6 sessions", exact: true }).click()
    await expect(records.filter({ hasText: second.serves })).toHaveCount(3)
    await expect(records.filter({ hasText: first.serves })).toHaveCount(3)
    await records.filter({ hasText: first.serves }).first().click()
  })

  await test.step("feedback on what a member did reaches their day, and the answer comes back", async () => {
    await dana.getByRole("button", { name: `Tell ${first.name}` }).click()
    const tell = dana.getByRole("dialog")
    await tell.getByLabel("What would you like to say?").fill(typed.feedback)
    await tell.getByRole("button", { name: `Tell ${first.name}` }).click()
    await expect(tell).toBeHidden()
    await sendNow(dana)
    await sendNow(jo)
    await at(jo, "/")
    const card = jo.getByRole("region", { name: "From your supervisor" })
    await expect(card).toContainText(typed.feedback)
    await card.getByRole("button", { name: "Answer" }).click()
    await card.getByLabel(`Your answer to ${supervisor}`).fill(typed.answer)
    await card.getByRole("button", { name: "Got it" }).click()
    await expect(card).toBeHidden()
    await sendNow(jo)
    await sendNow(dana)
    await at(dana, "/team/told")
    await expect(dana.getByText(typed.answer)).toBeVisible()
    await expect(dana.getByText("Done today")).toBeVisible()
    await at(jo, `/person/${amaranta}`)
    await expect(jo.getByText("Confirmed by supervisor", { exact: true })).toHaveCount(3)
  })

  await test.step("a device is taken off: what it writes later is refused, with the reason, and nothing is written to it", async () => {
    await at(dana, "/team")
    await dana.getByRole("link", { name: /^Priya Raman/ }).click()
    await dana.getByRole("button", { name: `Take off ${second.device}` }).click()
    const ask = dana.getByRole("dialog")
    await ask.getByLabel("Why?").fill(typed.why)
    await ask.getByRole("button", { name: "Take off" }).click()
    await expect(dana.getByText(typed.why)).toBeVisible()
    const before = await sessionsOf(priya, benedikt)
    await meet(priya, benedikt)
    const later = await handOver(priya, "Hand over: To your supervisors")
    await at(dana, "/inbox")
    await read(dana, [later])
    await expect(results(dana)).toHaveText([
      /^The device that made this was taken off the program on .*Nothing was changed/,
    ])
    expect(await sessionsOf(dana, benedikt)).toEqual(before)
    await expect.poll(() => place.lies("h").size, "what Jo writes, and what is written to each of both").toBe(3)
    await sendNow(dana)
    await expect.poll(() => place.lies("h").size).toBe(2)
  })

  const devices = { member: jo, supervisor: dana, participantId: amaranta, place }
  await lookByHandAlone(jo)
  await sendByHalves(devices)
  await sendThroughTroubles(devices)

  await test.step("the supervisor has all of it once, the member knows, and nothing else lies there", async () => {
    await sendNow(dana)
    await sendNow(jo)
    const hers = await sessionsOf(jo, amaranta)
    expect(await sessionsOf(dana, amaranta)).toEqual(hers)
    await at(dana, "/fidelity")
    await expect(dana.getByText(`2 people · ${hers.length + 3} sessions`)).toBeVisible()

    const [sent] = await grantedByCore<readonly Outgoing[]>(jo, "exchange.watchOutgoing", null)
    const { members, aside, beside } = await grantedByCore<Inbox>(dana, "exchange.watchInbox", null)
    const came = members.find(({ name }) => name === first.name)?.devices
    expect(came).toEqual([expect.objectContaining({ upTo: sent?.cuts[0]?.number, gaps: [], forkedAt: null })])
    expect({ aside, beside }).toEqual({ aside: 0, beside: 0 })
    expect(await grantedByCore<Unsent>(jo, "exchange.watchUnsent", null)).toMatchObject({ here: [], unconfirmed: [] })

    for (const page of [dana, jo, dana, jo]) await lookThere(page)
    for (const page of [dana, jo]) expect(await lookThere(page)).toMatchObject({ requests: 1, went: 0, fetched: 0 })
    expect([place.lies("h").size, place.lies("s").size], "a head of each, and what Jo said at length").toEqual([2, 1])
  })

  await test.step("neither the folder nor an address says anything of anyone", async () => {
    const lying = lyingIn(place.folder)
    for (const word of new Set([amaranta, benedikt, ...wordsOf([typed, supervisor, program, passphrase])])) {
      expect(
        lying.filter(({ name, text }) => name.includes(word) || text.includes(word)).map(({ name }) => name),
      ).toEqual([])
      expect(place.way.asked.filter(address => address.includes(word))).toEqual([])
    }
    expect(asked).toEqual(new Set([new URL(url).origin, new URL(place.url).origin]))
  })

  await jo.context().browser()?.close()
  await priya.context().close()
  await place.stop()
})
