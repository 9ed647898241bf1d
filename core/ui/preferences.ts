import { type ReadonlySignal, signal } from "@preact/signals"

export const themes = ["system", "light", "dark"] as const
export type Theme = (typeof themes)[number]
export const textSizes = ["100", "125", "150", "200"] as const
/** Per cent of the shell's own size. */
export type TextSize = (typeof textSizes)[number]

/** How this device likes to be looked at: readable while locked, and nothing about a person. */
type Preferences = {
  readonly theme: ReadonlySignal<Theme>
  readonly textSize: ReadonlySignal<TextSize>
  readonly setTheme: (theme: Theme) => void
  readonly setTextSize: (size: TextSize) => void
}

const themeKey = "handrail.theme"
const textKey = "handrail.text-size"

/** Reads what was chosen and puts it on the page; follows what other windows choose. Call it before the first drawing. */
export const openPreferences = (storage: Storage, page: HTMLElement): Preferences => {
  const theme = signal<Theme>("system")
  const textSize = signal<TextSize>("100")
  const read = () => {
    theme.value = themes.find(known => known === storage.getItem(themeKey)) ?? "system"
    textSize.value = textSizes.find(known => known === storage.getItem(textKey)) ?? "100"
    if (theme.value === "system") delete page.dataset.theme
    else page.dataset.theme = theme.value
    page.dataset.text = textSize.value
  }
  const keep = (key: string, value: string) => {
    storage.setItem(key, value)
    read()
  }
  read()
  addEventListener("storage", read)
  return {
    theme,
    textSize,
    setTheme: chosen => keep(themeKey, chosen),
    setTextSize: chosen => keep(textKey, chosen),
  }
}
