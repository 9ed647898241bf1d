import { type Browser, chromium, type LaunchOptions, type Page } from "@playwright/test"
import { expect, test } from "../companion.ts"
import { cameraThatSees, codeOnScreen, fakeCamera } from "../team/camera.ts"
import { admit, anotherDevice, at, invite, joinAs, program, startProgram, supervisor } from "../team/program.ts"
import { addPlace, nameForProgram, type Place, placeName, sendNow } from "./place.ts"
import { handOver, read, results } from "./work.ts"

/** All that anybody types in the story, but for the name and the passphrase of whom it begins with. */
export const typed = {
  jo: {
    name: "Jo Rivera",
    device: "the blue tablet",
    serves: "Amaranta",
    session: {
      place: "the bench by the ferry",
      said: "I crossed the market twice",
      response: "Laughed when we parted",
    },
  },
  priya: {
    name: "Priya Raman",
    device: "the old phone",
    serves: "Benedikt",
    session: { place: "behind the library", said: "Tuesdays are lighter now", response: "Wrote the steps himself" },
  },
  feedback: "The way you asked about the crossing was kind.",
  answer: "Thank you, it felt right.",
  why: "Left behind on the tram",
}

const { jo: first, priya: second } = typed

/** Two devices that stand before the door of the program: one was shown the code of an invitation, one given its file. */
const invited = async (dana: Page, browser: Browser, { args = [], ...launch }: LaunchOptions, folder: string) => {
  await at(dana, "/team")
  await invite(dana)
  const sees = await cameraThatSees(codeOnScreen(dana), folder)
  const withCamera = await chromium.launch({ ...launch, args: [...args, ...fakeCamera(sees)] })
  await at(dana, "/team")
  await invite(dana)
  await dana.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"))
  const leaving = dana.waitForEvent("download")
  await dana.getByRole("button", { name: "Download the file" }).click()
  return {
    jo: await anotherDevice(withCamera, { serviceWorkers: "allow" }),
    priya: await anotherDevice(browser, { serviceWorkers: "allow" }),
    file: await (await leaving).path(),
  }
}

const wordsIn = async (page: Page, name: string) => {
  const within = page.getByRole("region", { name: `${name} asks to join` })
  const shown = (await within.count()) > 0 ? within : page
  return shown.getByRole("list", { name: "Six words" }).getByRole("listitem").allInnerTexts()
}

/**
 * A program begins on Dana's device and names its place; Jo's joins by the code, and works over the place; Priya's joins by
 * a file, and works by files alone. Ends where all three are in.
 */
export const beginProgram = async (
  dana: Page,
  {
    browser,
    url,
    place,
    launchOptions,
    folder,
  }: {
    readonly browser: Browser
    readonly url: string
    readonly place: Place
    readonly launchOptions: LaunchOptions
    readonly folder: string
  },
): Promise<{ readonly jo: Page; readonly priya: Page }> => {
  await test.step("a supervisor starts a program, and says where its exports lie", async () => {
    await startProgram(dana, url)
    await nameForProgram(dana, place)
    await addPlace(dana, place, { byItself: false })
  })

  const both = await test.step("one joins by the code on the other screen, one by a file", async () => {
    const { jo, priya, file } = await invited(dana, browser, launchOptions, folder)
    for (const page of [jo, priya]) {
      await page.goto(url)
      await page.getByRole("button", { name: /^Join a program/ }).click()
    }
    await jo.getByRole("button", { name: "Scan the QR code" }).click()
    const choosing = priya.waitForEvent("filechooser")
    await priya.getByRole("button", { name: "Choose the file" }).click()
    await (await choosing).setFiles(file)
    for (const page of [jo, priya]) {
      await expect(page.getByRole("heading", { name: program })).toBeVisible()
      await expect(page.getByText(placeName)).toBeVisible()
    }
    await Promise.all([joinAs(jo, first.name, first.device), joinAs(priya, second.name, second.device)])
    return { jo, priya }
  })

  await test.step("both ask, each in their way, and are let in by the six words", async () => {
    const { jo, priya } = both
    const theirs = [await wordsIn(jo, first.name), await wordsIn(priya, second.name)]
    await addPlace(jo, place, { byItself: true })
    await expect.poll(() => place.lies("h").size, "it asks by itself").toBe(1)
    await at(priya, "/exports")
    const asks = await handOver(priya, "Hand over your first export")
    await sendNow(dana)
    await at(dana, "/inbox")
    await read(dana, [asks])
    await expect(results(dana)).toHaveText([/^Priya Raman asks to join/])
    await at(dana, "/team")
    await expect(dana.getByRole("heading", { name: /asks to join$/ })).toHaveCount(2)
    expect([await wordsIn(dana, first.name), await wordsIn(dana, second.name)]).toEqual(theirs)
    await admit(dana, first.name)
    await admit(dana, second.name)
    const letter = await handOver(dana, `Hand over as a file: To ${second.name}`)
    await sendNow(dana)
    await sendNow(jo)
    await at(priya, "/exports")
    await read(priya, [letter])
    await expect(results(priya)).toHaveText([new RegExp(`^Export 1 from ${supervisor}`)])
    for (const page of [jo, priya]) {
      await at(page, "/team")
      await expect(page.getByRole("link", { name: new RegExp(`^${supervisor}`) })).toBeVisible()
    }
  })
  return both
}
