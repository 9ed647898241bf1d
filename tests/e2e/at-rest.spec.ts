import { compileContent, headOfTopic } from "../../content/build/compile.ts"
import { dayOf } from "../../core/base/clock.ts"
import { generateCaseload } from "../../core/sample/generate.ts"
import { type Companion, expect, test } from "./companion.ts"
import { fillSample } from "./fill-sample.ts"
import { findIds } from "./find-ids.ts"
import { drawn, goTo } from "./look.ts"
import { allScreens } from "./screens.ts"
import { lock, samplePassphrase, startOwn, unlock } from "./steps.ts"
import { dumpOrigin, dumpProfile, type Kept, listen, wordsIn } from "./storage.ts"

test.use({ serviceWorkers: "allow", onDisk: true })

/** Words that stand nowhere but where this test types them. */
const own = {
  facilitator: "Vorrimund Askelby",
  passphrase: "four quellish horses murmurate",
  name: "Qwyllabeth",
  ownWord: "the glimmerfrost",
  place: "Zephandra house",
  strength: "Juggles plimsoils",
  supporter: "Brundolfa",
  goal: "Plant a quorrelberry hedge",
  why: "My gran had a snizzleby garden",
  quote: "The kettle hums marzipelda",
  jotting: "Ask about the wozzlecart",
  met: "Bench by the trundlegate",
  plan: "Visit the thrumbleway market",
  helper: "Aunt Oskarella",
  note: "Her voice was quinterly today",
}

/** A first person with a goal, a session, and a signed note, in a vault of one's own. */
const liveALittle = async (companion: Companion) => {
  const { page } = companion
  const button = (name: string | RegExp) => page.getByRole("button", { name })
  await startOwn(companion, { name: own.facilitator, passphrase: own.passphrase })
  await page.getByRole("link", { name: "Add a person" }).click()
  await page.getByLabel("What they like to be called").fill(own.name)
  await page.getByText("She, her").click()
  await page.getByLabel("Where you usually meet, if you know").fill(own.place)
  await button("Add this person").click()
  await expect(page.getByRole("heading", { level: 1, name: own.name })).toBeVisible()
  const person = page.url()

  const strengths = page.getByRole("region", { name: "Strengths" })
  await strengths.getByRole("button", { name: "Add a strength" }).click()
  await strengths.getByLabel("Add a strength").fill(own.strength)
  await strengths.getByLabel("Add a strength").press("Enter")
  const supporters = page.getByRole("region", { name: "Supporters" })
  await supporters.getByRole("button", { name: "Add a supporter" }).click()
  await supporters.getByLabel("Add a supporter").fill(own.supporter)
  await supporters.getByLabel("Add a supporter").press("Enter")
  await expect(supporters.getByRole("link", { name: own.supporter })).toBeVisible()
  await page.getByRole("link", { name: "Details" }).click()
  await page.getByLabel("Their own word for what they live with").fill(own.ownWord)

  await page.goto(`${person}/goals`)
  await button("Write it down").click()
  await page.keyboard.type(own.goal)
  await button("This is the goal").click()
  await page.getByLabel("Why it matters").fill(own.why)

  await page.goto(person)
  await button(/^Start (a )?session/)
    .first()
    .click()
  await page.getByLabel("Where you meet").fill(own.met)
  await button("Something pressing? Note it").click()
  await page.getByLabel("A note to self").fill(own.jotting)
  await page.getByRole("button", { name: "Done", exact: true }).click()
  await button("Her words").click()
  await page.getByLabel("What she said").fill(own.quote)
  await page.getByRole("button", { name: "Done", exact: true }).click()
  await page
    .getByRole("navigation", { name: "Steps of the session" })
    .getByRole("button", { name: "Action plan" })
    .click()
  await page.getByLabel("What", { exact: true }).fill(own.plan)
  await page.getByLabel("Who helps").fill(own.helper)
  await page.getByRole("navigation", { name: "Steps of the session" }).getByRole("button", { name: "Close" }).click()
  await page.getByRole("button", { name: "Wrap up", exact: true }).click()
  await button("Write the note").click()
  await expect(page.getByRole("heading", { level: 1, name: "Progress note" })).toBeVisible()
  const first = page.getByRole("main").getByRole("textbox").first()
  await first.press("Control+End")
  await first.pressSequentially(` ${own.note}.`)
  await button("Sign").click()
  await page.getByRole("dialog").getByRole("button", { name: /^Sign/ }).click()
  await expect(page.getByText("Signed. The session is finished.")).toBeVisible()
  await expect(page.getByRole("main")).toContainText(own.note)
}

const words = Object.values(own)

/** Each word of a secret too, but those of everyday English. */
const telling = words.flatMap(said => said.split(" ")).filter(word => word.length > 7)

test("of a person's life, nothing readable is stored, neither by the page nor on the disk", async ({
  companion,
  profile,
}) => {
  test.slow()
  const { page, context } = companion
  const heard = listen(companion)
  await liveALittle(companion)
  const everything = async () => [...(await dumpOrigin(page)), ...dumpProfile(profile)]
  const secrets = [...words, ...telling]

  expect(wordsIn(await everything(), secrets), "while it is open").toEqual([])
  await lock(page)
  const kept = await everything()
  expect(wordsIn(kept, secrets), "while it is locked").toEqual([])
  expect(kept.map(({ where }) => where)).toContain("IndexedDB handrail/records")
  expect(wordsIn(kept, ["participant"]).length, "the search finds what is readable").toBeGreaterThan(0)

  await unlock(page, own.passphrase)
  await context.close() // the browser writes its history and its sessions when it goes
  expect(wordsIn(dumpProfile(profile), secrets), "after the browser is closed").toEqual([])
  expect(
    secrets.filter(word => heard.some(line => line.includes(word))),
    "addresses and the console",
  ).toEqual([])
})

/** The parts of the disk where the browser keeps the app itself, which holds the sample's words. */
const isApp = ({ where }: Kept) => /CacheStorage|ScriptCache|Cache_Data|Code Cache/.test(where)

test("of the sample's thirty people, nothing readable is stored, and no title names one of them", async ({
  companion,
  profile,
}) => {
  test.slow()
  const { page } = companion
  const heard = listen(companion)
  await fillSample(companion)
  const ids = await findIds(page)
  // The curriculum that the app was built with: what is drawn for a person depends on it.
  const topics = compileContent("content/en").content.topics.map(headOfTopic)
  const { participants, goals, sessions, notes } = generateCaseload({
    participants: 30,
    seed: 1,
    today: dayOf(new Date().toISOString()),
    topics,
  })
  const said = [
    ...participants.flatMap(person => [
      person.chosenName,
      person.ownWord,
      person.place,
      ...Object.values(person.strengths).map(one => one.words),
      ...Object.values(person.supporters).map(one => one.name),
    ]),
    ...goals.flatMap(goal => [goal.words, goal.why, ...Object.values(goal.steps).map(one => one.words)]),
    ...sessions.flatMap(session => [session.actionPlan.what, ...Object.values(session.quotes).map(one => one.words)]),
    ...notes.flatMap(note => Object.values(note.sections).map(section => section.text.slice(0, 60))),
  ]
  const secrets = [...new Set(said)].filter(words => words.length > 5)
  expect(secrets.length, "enough to look for").toBeGreaterThan(200)
  for (const { id, sections } of notes.filter((_, i) => i % 100 === 0)) {
    const [section] = Object.values(sections)
    await page.goto(`${companion.url}/#/note/${id}`)
    await expect(page.getByRole("main"), "this is the sample that is stored").toContainText(section?.text ?? "no note")
  }

  const names = participants.map(({ chosenName }) => chosenName).filter(name => name.length > 3)
  for (const screen of allScreens) {
    await goTo(page, screen, ids)
    const title = await page.title()
    expect(
      names.filter(name => title.includes(name)),
      `the title of ${screen.is}`,
    ).toEqual([])
  }
  await lock(page)
  const stored = (await dumpOrigin(page)).filter(({ where }) => !where.startsWith("cache /assets/"))
  expect(wordsIn(stored, secrets)).toEqual([])
  expect(
    wordsIn(
      dumpProfile(profile).filter(one => !isApp(one)),
      secrets,
    ),
  ).toEqual([])
  expect(secrets.filter(word => heard.some(line => line.includes(word)))).toEqual([])
  await unlock(page, samplePassphrase)
  await drawn(page)
})
