import { browser } from "wxt/browser"
import { defineBackground } from "wxt/utils/define-background"

/**
 * Opens the panel on the toolbar icon and its shortcut. The click is answered here, and not by the browser's own
 * "open on click", because only an answered click counts as the person's permission for the page in front.
 */
export default defineBackground(() => {
  if (import.meta.env.FIREFOX) {
    // WXT's types are Chrome's; the sidebar is Firefox's own.
    const { sidebarAction } = browser as typeof browser & { readonly sidebarAction: { toggle: () => Promise<void> } }
    browser.action.onClicked.addListener(() => {
      void sidebarAction.toggle()
    })
    return
  }
  // Kept by the browser between starts, so it is said at every one.
  void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: false })
  browser.action.onClicked.addListener(tab => {
    // No `await` before it: the browser opens a panel only straight from the click.
    void browser.sidePanel.open({ windowId: tab.windowId })
  })
})
