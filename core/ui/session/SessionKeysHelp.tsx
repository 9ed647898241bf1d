import type { Pronoun } from "../../domain/participant.ts"
import { m } from "../../words/messages.js"
import { Dialog } from "../parts/Dialog.tsx"
import { KeyList } from "../parts/KeyList.tsx"

type SessionKeysHelpProps = { readonly open: boolean; readonly pronoun: Pronoun; readonly onClose: () => void }

/** The keys of the session, for a desk. */
export const SessionKeysHelp = ({ open, pronoun, onClose }: SessionKeysHelpProps) => (
  <Dialog open={open} title={m.session_keys()} onClose={onClose}>
    <KeyList
      rows={[
        { keys: ["J", "→"], what: m.session_key_next() },
        { keys: ["K", "←"], what: m.session_key_previous() },
        { keys: ["Q"], what: m.session_words({ pronoun }) },
        { keys: ["?"], what: m.session_key_help() },
      ]}
    />
  </Dialog>
)
