import { type ReadonlySignal, signal } from "@preact/signals"
import { m } from "../words/messages.js"

const key = "handrail.single-keys"
const on = signal(localStorage.getItem(key) !== "off")

/** Whether one letter alone may do something. People who speak or shake to type switch this off. */
export const singleKeys: ReadonlySignal<boolean> = on

/** Kept on this device, for every window from then on. */
export const setSingleKeys = (wanted: boolean): void => {
  if (wanted) localStorage.removeItem(key)
  else localStorage.setItem(key, "off")
  on.value = wanted
}

type Shortcut = { readonly keys: readonly string[]; readonly what: () => string; readonly single: boolean }

/** What keys do, for the list in Settings. Whoever adds a key adds it here. */
export const shortcuts: readonly Shortcut[] = [
  { keys: ["→"], what: m.settings_key_next, single: false },
  { keys: ["←"], what: m.settings_key_previous, single: false },
  { keys: ["J"], what: m.settings_key_next, single: true },
  { keys: ["K"], what: m.settings_key_previous, single: true },
  { keys: ["Q"], what: m.settings_key_quote, single: true },
  { keys: ["/"], what: m.people_key_search, single: true },
  { keys: ["?"], what: m.settings_key_help, single: true },
  { keys: ["Tab"], what: m.settings_key_tab, single: false },
  { keys: ["Enter"], what: m.settings_key_enter, single: false },
  { keys: ["Esc"], what: m.settings_key_escape, single: false },
]
