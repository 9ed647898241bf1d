import { openApp } from "../core/companion/open.tsx"
import type { Beside } from "../core/companion/shell.ts"

/** Draws the app into a page of the extension: beside a record system, or in a tab. The browser brings new versions. */
export const openPage = async (beside: Beside | null): Promise<void> => {
  const root = document.getElementById("app")
  if (root) await openApp(root, { updates: null, installs: false, beside })
}
