import { browser } from "wxt/browser"
import type { Scripting } from "./scripting.ts"

/** The browser's own. Its types tell three ways of saying where apart, and ours takes any of them. */
export const scriptingHere = browser.scripting as unknown as Scripting
