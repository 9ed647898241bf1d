import { Checkbox } from "../../../core/ui/parts/Checkbox.tsx"
import { setSingleKeys, shortcuts, singleKeys } from "../../../core/ui/shortcuts.ts"
import { m } from "../../../core/words/messages.js"

/** What keys do on a desk. */
export const KeyboardSection = () => (
  <section>
    <dl class="keys">
      {shortcuts
        .filter(({ single }) => singleKeys.value || !single)
        .map(({ keys, what }) => (
          <div key={keys.join(" ")}>
            <dt>
              {keys.map(key => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what()}</dd>
          </div>
        ))}
    </dl>
    <Checkbox label={m.settings_single_keys()} checked={singleKeys.value} onChange={setSingleKeys} />
    <p class="quiet">{m.settings_keyboard_rest()}</p>
  </section>
)
