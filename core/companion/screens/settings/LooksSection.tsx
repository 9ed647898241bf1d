import { Choice } from "../../../ui/parts/Choice.tsx"
import { type TextSize, type Theme, textSizes, themes } from "../../../ui/preferences.ts"
import { m } from "../../../words/messages.js"
import { preferences } from "../../preferences.ts"

const sizeNames = {
  "100": m.settings_text_100,
  "125": m.settings_text_125,
  "150": m.settings_text_150,
  "200": m.settings_text_200,
} as const satisfies Record<TextSize, () => string>

const themeNames = {
  system: m.settings_theme_system,
  light: m.settings_theme_light,
  dark: m.settings_theme_dark,
} as const satisfies Record<Theme, () => string>

/** Chosen for this device; seen at once. */
export const LooksSection = () => (
  <>
    <section>
      <Choice
        label={m.settings_text()}
        options={textSizes.map(value => ({ value, label: sizeNames[value]() }))}
        chosen={preferences.textSize.value}
        onChoose={preferences.setTextSize}
      />
    </section>
    <section>
      <Choice
        label={m.settings_theme()}
        options={themes.map(value => ({ value, label: themeNames[value]() }))}
        chosen={preferences.theme.value}
        onChoose={preferences.setTheme}
      />
    </section>
  </>
)
