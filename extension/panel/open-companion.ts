import { browser } from "wxt/browser"

/** Opens the whole app in a tab of its own, at an address of the app. The vaults are the same. */
export const openCompanion = async (address: string): Promise<void> => {
  await browser.tabs.create({ url: `${new URL("/companion.html", location.href)}#${address}` })
}
