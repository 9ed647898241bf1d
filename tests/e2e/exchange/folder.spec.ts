import type { BrowserContext, Page } from "@playwright/test"
import { expect, test } from "../companion.ts"
import { keepCoreInReach } from "../ordeals/ask-core.ts"
import { unlock } from "../steps.ts"
import { takeInto } from "../team/hand-across.ts"
import { admit, anotherDevice, at, invite, joinAs, passphrase, program, startProgram } from "../team/program.ts"
import { addPerson, meet } from "./work.ts"

/**
 * Playwright cannot answer the browser's own dialogs for folders, permissions and sharing: these stand where each would
 * answer. The folder is real, of the origin's private file system, and so is its handle, its lock and all that is written.
 */
const answerForTheBrowser = (context: BrowserContext) =>
  context.addInitScript(() => {
    const asked: string[] = []
    const shared: File[] = []
    Object.assign(window, {
      asked,
      shared,
      showDirectoryPicker: async (options: { readonly mode: string }) => {
        asked.push(`folder ${options.mode}`)
        if (sessionStorage.getItem("no-folder") !== null) throw new DOMException("", "AbortError")
        return (await navigator.storage.getDirectory()).getDirectoryHandle("Synced", { create: true })
      },
    })
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: async () => sessionStorage.getItem("permission") ?? "granted",
      requestPermission: async (options: { readonly mode: string }) => {
        asked.push(`permission ${options.mode}`)
        sessionStorage.setItem("permission", "granted")
        return "granted"
      },
    })
    Object.assign(navigator, {
      canShare: (data: { readonly files: readonly File[] }) => data.files.every(({ type }) => type === "text/plain"),
      share: async (data: object) => {
        if (Object.keys(data).join() !== "files") throw new TypeError("nothing but files")
        shared.push(...(data as { readonly files: readonly File[] }).files)
      },
    })
  })

const asked = (page: Page) => page.evaluate(() => Reflect.get(window, "asked") as readonly string[])

const lookAt = async (page: Page) => {
  await page.getByRole("button", { name: "Send now: Synced" }).click()
  await expect(page.getByText(/Last looked/)).toBeVisible()
  await expect(page.getByRole("button", { name: "Stop" })).toHaveCount(0)
}

/** All that lies in the folder, by its name. */
const inFolder = (page: Page) =>
  page.evaluate(async () => {
    const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("Synced")
    const found: Record<string, string> = {}
    for await (const [folder, handle] of root.entries())
      for await (const [name, file] of (handle as FileSystemDirectoryHandle).entries()) {
        const bytes = new Uint8Array(await (await (file as FileSystemFileHandle).getFile()).arrayBuffer())
        found[`${folder}/${name}`] = Array.from(bytes, byte => String.fromCharCode(byte)).join("")
      }
    return found
  })

/** As a program does that keeps a folder the same on two devices. */
const carry = async (from: Page, to: Page) =>
  to.evaluate(
    async objects => {
      const root = await navigator.storage.getDirectory()
      const synced = await root.getDirectoryHandle("Synced", { create: true })
      for (const [name, bytes] of Object.entries(objects)) {
        const [folder = "", inFolder = ""] = name.split("/")
        const into = await synced.getDirectoryHandle(folder, { create: true })
        const writing = await (await into.getFileHandle(inFolder, { create: true })).createWritable()
        await writing.write(Uint8Array.from(bytes, sign => sign.charCodeAt(0)))
        await writing.close()
      }
    },
    await inFolder(from),
  )

test("exports go by a folder of the device, which is remembered and asked for again; and by the share sheet as text", async ({
  browser,
  companion: { context, page: dana, url },
}) => {
  test.slow()
  await keepCoreInReach(context)
  await answerForTheBrowser(context)
  await startProgram(dana, url)
  const link = await invite(dana)
  const jo = await anotherDevice(browser, { hasTouch: true })
  await answerForTheBrowser(jo.context())
  await jo.goto(link)
  await joinAs(jo, "Jo Rivera", "the blue tablet")
  const placesOf = async () => {
    await at(jo, "/")
    await at(jo, "/exports/places")
  }

  await test.step("whoever closes the dialog has no place, and hears of no failure", async () => {
    await jo.evaluate(() => sessionStorage.setItem("no-folder", ""))
    await placesOf()
    await jo.getByRole("button", { name: "Add a folder of this device" }).click()
    await expect.poll(() => asked(jo)).toEqual(["folder readwrite"])
    await expect(jo.getByText("No place yet")).toBeVisible()
    await expect(jo.getByRole("alert")).toHaveCount(0)
    await jo.evaluate(() => sessionStorage.removeItem("no-folder"))
  })

  await test.step("one that is chosen is tried, kept under its own name, and written into", async () => {
    await jo.getByRole("button", { name: "Add a folder of this device" }).click()
    await expect(jo.getByText("Synced", { exact: true })).toBeVisible()
    await lookAt(jo)
    const objects = await inFolder(jo)
    expect(Object.keys(objects).every(name => /^[hs]\/[0-9a-f-]+$/.test(name))).toBe(true)
    expect(Object.keys(objects).some(name => name.startsWith("h/"))).toBe(true)
    for (const bytes of Object.values(objects)) expect(bytes.startsWith("age-encryption.org/v1")).toBe(true)
  })

  await test.step("carried to a supervisor's device by some other program, it is read there, and answered", async () => {
    await carry(jo, dana)
    await at(dana, "/exports/places")
    await dana.getByRole("button", { name: "Add a folder of this device" }).click()
    await lookAt(dana)
    await at(dana, "/team")
    await admit(dana, "Jo Rivera")
    await at(dana, "/exports/places")
    await lookAt(dana)
    await carry(dana, jo)
    await lookAt(jo)
    await at(jo, "/team")
    await expect(jo.getByRole("heading", { name: program })).toBeVisible()
  })

  await test.step("after starting anew the folder is still there, and asked for again from the press", async () => {
    const before = Object.keys(await inFolder(jo))
    await jo.reload()
    await unlock(jo, passphrase)
    await jo.evaluate(() => sessionStorage.setItem("permission", "prompt"))
    const person = await addPerson(jo, "Amara")
    await meet(jo, person)
    await placesOf()
    await expect(jo.getByText("Synced", { exact: true })).toBeVisible()
    expect(await asked(jo)).toEqual([])
    await jo.getByRole("button", { name: "Send now: Synced" }).click()
    await expect.poll(() => asked(jo)).toEqual(["permission readwrite"])
    await expect.poll(async () => Object.keys(await inFolder(jo))).not.toEqual(before)
    expect(JSON.stringify(await inFolder(jo))).not.toMatch(/Amara|Jo Rivera|blue tablet/)
    await at(jo, "/exports")
    await jo.getByRole("button", { name: "Send now", exact: true }).click()
    await expect(jo.getByText(/Done with Synced/)).toBeVisible()
    expect(await asked(jo)).toEqual(["permission readwrite"])
    await carry(jo, dana)
    await at(dana, "/exports/places")
    await lookAt(dana)
    await lookAt(dana)
    await at(dana, "/people")
    await expect(dana.getByRole("link", { name: /Amara/ })).toBeVisible()
    await carry(dana, jo)
    await at(jo, "/exports/places")
    await lookAt(jo)
    await at(jo, `/person/${person}`)
    await expect(jo.getByText("Confirmed by supervisor", { exact: true })).toBeVisible()
  })

  await test.step("a folder that is gone is said, and nothing is lost", async () => {
    await jo.evaluate(async () => (await navigator.storage.getDirectory()).removeEntry("Synced", { recursive: true }))
    await placesOf()
    await jo.getByRole("button", { name: "Send now: Synced" }).click()
    await expect(jo.getByText("The folder is not there.")).toBeVisible()
    await jo.getByRole("button", { name: "Change: Synced" }).click()
    await expect.poll(() => asked(jo)).toEqual(["permission readwrite", "folder readwrite"])
    // Another folder is another place: it comes before the one that it replaces goes.
    await expect(jo.getByText("It works. What waits goes there.")).toBeVisible()
    await expect(jo.getByRole("button", { name: "Send now: Synced" })).toHaveCount(1)
    await lookAt(jo)
    expect(Object.keys(await inFolder(jo)).some(name => name.startsWith("h/"))).toBe(true)
    await jo.getByRole("button", { name: "Remove: Synced" }).click()
    await jo.getByRole("dialog").getByRole("button", { name: "Remove" }).click()
    await expect(jo.getByText("No place yet")).toBeVisible()
  })

  await test.step("the share sheet gets one text file, armored, whose name says nothing, and the supervisor reads it", async () => {
    await meet(jo, await addPerson(jo, "Bo"))
    await at(jo, "/exports")
    await jo.getByRole("button", { name: "Hand over: To your supervisors" }).click()
    await jo.getByRole("button", { name: /^Share/ }).click()
    await expect
      .poll(() => jo.evaluate(() => (Reflect.get(window, "shared") as readonly File[]).length), { message: "shared" })
      .toBe(1)
    const file = await jo.evaluate(async () => {
      const [shared] = Reflect.get(window, "shared") as readonly File[]
      return { name: shared?.name ?? "", type: shared?.type, text: (await shared?.text()) ?? "" }
    })
    expect(file).toMatchObject({
      type: "text/plain",
      name: expect.stringMatching(/^riverside-[a-z2-9]{4}-\d{4}\.txt$/),
    })
    expect(file.text).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n[\w+/=\n]+-----END AGE ENCRYPTED FILE-----\s*$/)
    await expect(jo.getByText(/Nobody here can see whether it arrives/)).toBeVisible()
    expect(await takeInto(dana, file.text)).toBeNull()
    await at(dana, "/people")
    await expect(dana.getByRole("link", { name: /Bo/ })).toBeVisible()
  })
  await jo.context().close()
})
