import { browser } from "wxt/browser"
import { defineBackground } from "wxt/utils/define-background"
import { m } from "../../core/words/messages.js"
import type { Acted } from "../messages.ts"

const menuEntry = "insert-here"

/** WXT's types are Chrome's; the sidebar is Firefox's own. */
type Sidebar = { readonly open: () => Promise<void>; readonly toggle: () => Promise<void> }
const sidebar = () => (browser as typeof browser & { readonly sidebarAction: Sidebar }).sidebarAction

/** Nobody listens while the panel is closed, and then there is nothing to tell. */
const tell = (acted: Acted) => void browser.runtime.sendMessage(acted).catch(() => {})

type Tab = { readonly id?: number; readonly windowId: number }

/**
 * Opens the panel on the toolbar icon, its shortcut, and the entry in the menu of a field. Each is answered here, and not
 * by the browser's own "open on click", because only an answered act counts as the person's permission for the page in
 * front.
 */
export default defineBackground(() => {
  const acted = (tab: Tab, wants: Acted["wants"], frameId: number | null = null) => {
    if (tab.id !== undefined) tell({ type: "acted", wants, windowId: tab.windowId, tabId: tab.id, frameId })
  }
  // No `await` before it: the browser opens a panel only straight from the act.
  const open = (tab: Tab) =>
    void (import.meta.env.FIREFOX ? sidebar().open() : browser.sidePanel.open({ windowId: tab.windowId })).catch(
      () => {},
    )

  // Kept by the browser between starts, so it is said at every one.
  if (!import.meta.env.FIREFOX) void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: false })
  browser.action.onClicked.addListener(tab => {
    if (import.meta.env.FIREFOX) void sidebar().toggle()
    else open(tab)
    acted(tab, "panel")
  })
  browser.commands.onCommand.addListener((command, tab) => {
    if (command !== "insert-note" || !tab) return
    open(tab)
    acted(tab, "insert")
  })
  browser.contextMenus.onClicked.addListener(({ menuItemId, frameId }, tab) => {
    if (menuItemId !== menuEntry || !tab) return
    open(tab)
    acted(tab, "insert", frameId ?? 0)
  })
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll(() => {
      browser.contextMenus.create({ id: menuEntry, title: m.panel_insert_here(), contexts: ["editable"] })
    })
  })
})
