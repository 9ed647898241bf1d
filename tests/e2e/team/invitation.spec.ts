import type { Page } from "@playwright/test"
import { chromium } from "@playwright/test"
import { expect, phone, test } from "../companion.ts"
import { cameraThatSees, codeOnScreen, fakeCamera } from "./camera.ts"
import { anotherDevice, invite, program, startProgram } from "./program.ts"

/** Through the second door, to where an invitation is given. */
const toJoin = async (page: Page, url: string) => {
  await page.goto(url)
  await page.getByRole("button", { name: /^Join a program/ }).click()
}

const isFound = (page: Page) => expect(page.getByRole("heading", { name: program })).toBeVisible()

test("an invitation is taken as a file and as pasted text; what is none is said, and nothing is kept", async ({
  browser,
  companion: { page: dana, url },
}) => {
  await startProgram(dana, url)
  const link = await invite(dana)
  await dana.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"))
  const downloading = dana.waitForEvent("download")
  await dana.getByRole("button", { name: "Download the file" }).click()
  const file = await downloading
  expect(file.suggestedFilename()).toBe("riverside-invitation.txt")

  const jo = await anotherDevice(browser)
  await toJoin(jo, url)
  const paste = async (text: string) => {
    await jo.getByLabel("Or paste the link").fill(text)
    await jo.getByRole("button", { name: "Look at it" }).click()
  }

  await paste("Please join us")
  await expect(jo.getByRole("alert")).toContainText("This is no invitation.")
  await paste(link.slice(0, -40))
  await expect(jo.getByRole("alert")).toContainText("This is no invitation.")
  await expect(jo.getByRole("button", { name: "Make my vault and go on" })).toHaveCount(0)

  await paste(`Hello Jo, here it is:\n${link}\nDana`)
  await isFound(jo)
  await jo.getByRole("button", { name: "Use another invitation" }).click()

  const choosing = jo.waitForEvent("filechooser")
  await jo.getByRole("button", { name: "Choose the file" }).click()
  await (await choosing).setFiles(await file.path())
  await isFound(jo)
  await jo.getByRole("button", { name: "Back" }).click()
  await expect(jo.getByRole("button", { name: "Start on your own" })).toBeVisible()
  await jo.context().close()
})

test("a withdrawn invitation is said to be so, and is no longer given", async ({ companion: { page, url } }) => {
  await startProgram(page, url)
  await invite(page)
  await page.getByRole("button", { name: "Withdraw it" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Withdraw it" }).click()
  await expect(page.getByText("It admits nobody any more.")).toBeVisible()
  await expect(page.getByLabel("Link")).toHaveCount(0)
})

/** Every camera that the page was given, to be asked whether it still looks. */
const keepCameras = (page: Page) =>
  page.addInitScript(() => {
    const devices = MediaDevices.prototype
    const { getUserMedia } = devices
    const tracks: MediaStreamTrack[] = []
    Reflect.set(window, "cameras", tracks)
    devices.getUserMedia = async function (asked) {
      const stream = await getUserMedia.call(this, asked)
      tracks.push(...stream.getTracks())
      return stream
    }
  })
const cameras = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (Reflect.get(window, "cameras") as MediaStreamTrack[]).map(({ readyState }) => readyState))

const withCamera = async (args: readonly string[], use: (page: Page) => Promise<void>, launch: object) => {
  const browser = await chromium.launch({ ...launch, args: [...args] })
  try {
    const page = await browser.newPage({ viewport: phone, serviceWorkers: "block", locale: "en-US" })
    await keepCameras(page)
    await use(page)
  } finally {
    await browser.close()
  }
}

test("a camera reads the code from the other screen, and is let go of", async ({
  companion: { page: dana, url },
  launchOptions,
  profile,
}) => {
  await startProgram(dana, url)
  await invite(dana)
  const sees = await cameraThatSees(codeOnScreen(dana), profile)
  const { args = [], ...launch } = launchOptions
  await withCamera(
    [...args, ...fakeCamera(sees)],
    async page => {
      await toJoin(page, url)
      await page.getByRole("button", { name: "Scan the QR code" }).click()
      await isFound(page)
      expect(await cameras(page)).toEqual(["ended"])
    },
    launch,
  )
})

test("leaving while the camera looks ends it; where there is none, or it is refused, the other ways are said", async ({
  companion: { url },
  launchOptions,
}) => {
  const { args = [], ...launch } = launchOptions
  const device = "--use-fake-device-for-media-stream"
  const scan = async (page: Page) => {
    await toJoin(page, url)
    await page.getByRole("button", { name: "Scan the QR code" }).click()
  }
  await withCamera(
    [...args, "--use-fake-ui-for-media-stream", device],
    async page => {
      await scan(page)
      await expect(page.getByText("Hold the code into the picture.")).toBeVisible()
      expect(await cameras(page)).toEqual(["live"])
      await page.getByRole("button", { name: "Back" }).click()
      await expect.poll(() => cameras(page)).toEqual(["ended"])
    },
    launch,
  )
  await withCamera(
    [...args, device, "--deny-permission-prompts"],
    async page => {
      await scan(page)
      await expect(page.getByRole("alert")).toContainText("The camera is not allowed.")
      await expect(page.getByRole("button", { name: "Choose the file" })).toBeVisible()
    },
    launch,
  )
})
