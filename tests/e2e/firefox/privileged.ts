// Runs inside Firefox's own window, with its rights: each function is sent as text and sees only its arguments.

type Pages = { readonly browsingContext: { readonly id: number } }
type BrowserWindow = {
  readonly document: {
    readonly querySelectorAll: (selector: string) => Iterable<Element>
    readonly getElementById: (
      id: string,
    ) =>
      | (HTMLElement & { readonly contentDocument: { readonly getElementById: (id: string) => Pages | null } | null })
      | null
  }
  readonly gBrowser: { readonly selectedBrowser: Pages }
  readonly SidebarController: { readonly hide: () => void }
}
type Extension = { readonly id: string }

declare const Services: { readonly wm: { readonly getMostRecentWindow: (type: string) => BrowserWindow } }
declare const WebExtensionPolicy: {
  readonly getByID: (id: string) => { readonly extension: Extension; readonly mozExtensionHostname: string }
}
declare const ChromeUtils: {
  importESModule(at: "chrome://remote/content/shared/webdriver/Session.sys.mjs"): {
    readonly getWebDriverSessionById: (id: string) => { contentBrowsingContext: unknown }
  }
  importESModule(at: "resource://gre/modules/ExtensionParent.sys.mjs"): {
    readonly ExtensionParent: {
      readonly apiManager: {
        readonly global: {
          readonly browserActionFor: (extension: Extension) => {
            readonly triggerAction: (window: BrowserWindow) => Promise<void>
          }
        }
      }
    }
  }
  importESModule(at: "resource://gre/modules/Extension.sys.mjs"): {
    readonly ExtensionData: {
      readonly formatPermissionStrings: (asked: object) => { readonly msgs: readonly string[] }
    }
  }
}

/** As a click on the add-on's button in the toolbar, which also allows it the page in front. */
export const clickToolbarButton = async (addon: string) => {
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs")
  const { extension } = WebExtensionPolicy.getByID(addon)
  const window = Services.wm.getMostRecentWindow("navigator:browser")
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window)
}

/** Where the add-on's own pages are, in this profile. */
export const originOf = (addon: string): string =>
  `moz-extension://${WebExtensionPolicy.getByID(addon).mozExtensionHostname}`

/** The add-on's shortcuts, each with those of Firefox's own that have the same keys. */
export const shortcuts = (): readonly { readonly keys: string; readonly taken: readonly string[] }[] => {
  const { document } = Services.wm.getMostRecentWindow("navigator:browser")
  const all = [...document.querySelectorAll("key[key]")].map(key => ({
    keys: `${key.getAttribute("modifiers")} ${key.getAttribute("key")?.toUpperCase()}`,
    from: key.id,
    isAddons: key.parentElement?.id.startsWith("ext-keyset-") ?? false,
  }))
  return all
    .filter(({ isAddons }) => isAddons)
    .map(({ keys }) => ({ keys, taken: all.flatMap(one => (one.keys === keys && !one.isAddons ? [one.from] : [])) }))
}

export const isSidebarOpen = (): boolean => {
  const { document } = Services.wm.getMostRecentWindow("navigator:browser")
  return Boolean(document.getElementById("sidebar")?.contentDocument?.getElementById("webext-panels-browser"))
}

export const widenSidebar = (pixels: number) => {
  const { document } = Services.wm.getMostRecentWindow("navigator:browser")
  const box = document.getElementById("sidebar-box")
  if (box) box.style.width = `${pixels}px`
}

/**
 * Lets the commands that follow act on the tab in front, or on the sidebar. WebDriver knows windows and tabs alone;
 * but what it acts on is a property of its session.
 */
export const lookAt = (where: "page" | "sidebar", session: string): void => {
  const { getWebDriverSessionById } = ChromeUtils.importESModule(
    "chrome://remote/content/shared/webdriver/Session.sys.mjs",
  )
  const { document, gBrowser } = Services.wm.getMostRecentWindow("navigator:browser")
  const sidebar = document.getElementById("sidebar")?.contentDocument?.getElementById("webext-panels-browser")
  const found = where === "page" ? gBrowser.selectedBrowser : sidebar
  if (!found) throw new Error("the sidebar is not open")
  getWebDriverSessionById(session).contentBrowsingContext = found.browsingContext
}

/** What Firefox says when an add-on that asks for this is installed. */
export const warnings = (permissions: readonly string[], origins: readonly string[] = []): readonly string[] => {
  const { ExtensionData } = ChromeUtils.importESModule("resource://gre/modules/Extension.sys.mjs")
  const none = { permissions: [], origins: [], data_collection: [] }
  return ExtensionData.formatPermissionStrings({
    permissions: { ...none, permissions, origins },
    optionalPermissions: none,
  }).msgs
}
