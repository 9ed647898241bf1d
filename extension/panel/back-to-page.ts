import { browser } from "wxt/browser"

type Closing = { readonly close?: (options: { readonly windowId: number }) => Promise<void> }

const close = import.meta.env.FIREFOX ? undefined : (browser.sidePanel as Closing).close

/**
 * Closes the panel, which gives the keyboard back to the field with the note: nothing else does. Null where the browser
 * cannot.
 */
export const backToPage: (() => Promise<void>) | null = close
  ? async () => {
      const { id } = await browser.windows.getCurrent()
      if (id !== undefined) await close.call(browser.sidePanel, { windowId: id })
    }
  : null
