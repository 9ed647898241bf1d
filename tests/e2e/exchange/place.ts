import { readdirSync, renameSync, statSync } from "node:fs"
import path from "node:path"
import type { Page } from "@playwright/test"
import type { RoundDone, Unsent } from "../../../core/exchange/api.ts"
import { type Apache, startApache } from "../../targets/apache.ts"
import { type OddProxy, startOddProxy } from "../../targets/odd-proxy.ts"
import { expect } from "../companion.ts"
import { grantedByCore } from "../ordeals/ask-core.ts"
import { at } from "../team/program.ts"

/** The agency's folder for exports on a real Apache, and the way there, on which things go wrong when they are told to. */
export type Place = {
  readonly url: string
  readonly apache: Apache
  readonly way: OddProxy
  /** Where the folder lies on the disk of the server. */
  readonly folder: string
  /** Heads or segments that lie there, in bytes by name. */
  readonly lies: (in_: "h" | "s") => ReadonlyMap<string, number>
  /** Whoever keeps the server takes the folder away, or puts it back. */
  readonly takeAway: () => void
  readonly putBack: () => void
  readonly stop: () => Promise<void>
}

export const placeName = "The shared drive"

export const openPlace = async (origin: string): Promise<Place> => {
  const apache = await startApache({ origins: [origin] })
  apache.lay("handrail/readme.txt", new Uint8Array(3))
  const way = await startOddProxy(apache.url)
  const folder = path.join(apache.data, "handrail")
  const elsewhere = path.join(apache.data, "elsewhere")
  return {
    url: `${way.url}handrail/`,
    apache,
    way,
    folder,
    lies: in_ => {
      const lying = path.join(folder, in_)
      const names = readdirSync(folder).includes(in_) ? readdirSync(lying) : []
      return new Map(names.map(name => [name, statSync(path.join(lying, name)).size]))
    },
    takeAway: () => renameSync(folder, elsewhere),
    putBack: () => renameSync(elsewhere, folder),
    stop: async () => {
      await way.stop()
      await apache.stop()
    },
  }
}

/** For everyone in the program: from then on invitations name it. */
export const nameForProgram = async (page: Page, { url }: Place) => {
  await at(page, "/team/settings")
  await page.getByRole("button", { name: "Add a place" }).click()
  const form = page.getByRole("dialog")
  await form.getByLabel("Name").fill(placeName)
  await form.getByLabel("WebDAV address").fill(url)
  await form.getByRole("button", { name: "Keep it" }).click()
  await expect(form).toBeHidden()
}

const keepPlace = async (page: Page, byItself: boolean) => {
  const form = page.getByRole("dialog")
  await form.getByLabel("Look there by itself").setChecked(byItself)
  await form.getByRole("button", { name: "Try it and keep it" }).click()
  await expect(form).toBeHidden()
  await page.getByRole("group", { name: "It works." }).getByRole("button", { name: "Close" }).click()
}

/** On a device that heard of it from the program. */
export const addPlace = async (page: Page, { apache }: Place, { byItself }: { readonly byItself: boolean }) => {
  await at(page, "/exports/places")
  await page.getByRole("button", { name: `Use it: ${placeName}` }).click()
  const form = page.getByRole("dialog")
  await form.getByLabel("User name").fill(apache.user)
  await form.getByLabel("Password", { exact: true }).fill(apache.password)
  await keepPlace(page, byItself)
}

/** From now on nothing goes there or comes by itself. */
export const lookByHandAlone = async (page: Page) => {
  await at(page, "/exports/places")
  await page.getByRole("button", { name: `Change: ${placeName}` }).click()
  await keepPlace(page, false)
  await expect(page.getByText("Only when you press Send now")).toBeVisible()
}

/** One look there, by hand, and what is said to have come of it. */
export const sendNow = async (page: Page, said: string | RegExp = `Done with ${placeName}`) => {
  await at(page, "/exports")
  const sending = page.getByRole("region", { name: "Send now" })
  await sending.getByRole("button", { name: "Send now" }).click()
  await expect(sending.getByRole("alert")).toContainText(said)
}

/** Records whose newest state has not left this device, by id. */
export const waitingIn = async (page: Page): Promise<readonly string[]> =>
  (await grantedByCore<Unsent>(page, "exchange.watchUnsent", null)).here

/** The same, answered in numbers: requests, exports that went, objects fetched. */
export const lookThere = async (page: Page) => {
  const [target] = await grantedByCore<readonly { readonly id: string }[]>(page, "exchange.watchTargets", null)
  return grantedByCore<RoundDone>(page, "exchange.round", { id: target?.id })
}
