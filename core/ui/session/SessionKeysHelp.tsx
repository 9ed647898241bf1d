import type { Pronoun } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { Dialog } from "../parts/Dialog.tsx"

type SessionKeysHelpProps = { readonly open: boolean; readonly pronoun: Pronoun; readonly onClose: () => void }

/** The keys of the session, for a desk. */
export const SessionKeysHelp = ({ open, pronoun, onClose }: SessionKeysHelpProps) => (
  <Dialog open={open} title={m.session_keys()} onClose={onClose}>
    <dl class="keys">
      <dt>
        <kbd>J</kbd> <kbd>→</kbd>
      </dt>
      <dd>{m.session_key_next()}</dd>
      <dt>
        <kbd>K</kbd> <kbd>←</kbd>
      </dt>
      <dd>{m.session_key_previous()}</dd>
      <dt>
        <kbd>Q</kbd>
      </dt>
      <dd>{m.session_words({ pronoun })}</dd>
      <dt>
        <kbd>?</kbd>
      </dt>
      <dd>{m.session_key_help()}</dd>
    </dl>
  </Dialog>
)
