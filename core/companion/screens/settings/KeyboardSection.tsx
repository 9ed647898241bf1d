import { Checkbox } from "../../../ui/parts/Checkbox.tsx"
import { KeyList } from "../../../ui/parts/KeyList.tsx"
import { setSingleKeys, shortcuts, singleKeys } from "../../../ui/shortcuts.ts"
import { m } from "../../../words/messages.js"

/** What keys do on a desk. */
export const KeyboardSection = () => (
  <section>
    <KeyList
      rows={shortcuts
        .filter(({ single }) => singleKeys.value || !single)
        .map(({ keys, what }) => ({ keys, what: what() }))}
    />
    <Checkbox label={m.settings_single_keys()} checked={singleKeys.value} onChange={setSingleKeys} />
    <p class="quiet">{m.settings_keyboard_rest()}</p>
  </section>
)
