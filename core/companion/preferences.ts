import { openPreferences } from "../ui/preferences.ts"

/** How this device likes to be looked at. On the page before the first drawing: `main.tsx` imports it first. */
export const preferences = openPreferences(localStorage, document.documentElement)
