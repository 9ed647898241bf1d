import { useToasts } from "../../../ui/core-context.tsx"
import { Button } from "../../../ui/parts/Button.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { m } from "../../../words/messages.js"
import { isInstalled } from "../../install.ts"
import { useShell } from "../../shell.ts"
import { InstallHint } from "../first-run/InstallHint.tsx"

type KeepPromiseProps = { readonly persisted: boolean; readonly onAsked: () => void }

/** Whether the browser promised to keep what is here, what that means, and what moves it to. */
export const KeepPromise = ({ persisted, onAsked }: KeepPromiseProps) => {
  const toasts = useToasts()
  const { installs } = useShell()
  const ask = async () => {
    const promised = await navigator.storage.persist().catch(() => false)
    if (!promised) toasts.say(m.settings_storage_still_not())
    onAsked()
  }
  if (persisted)
    return (
      <Notice kind="done" title={m.first_keep_yes()}>
        {m.first_keep_yes_next()}
      </Notice>
    )
  return (
    <>
      <Notice
        kind="attention"
        title={m.first_keep_no()}
        actions={
          <Button kind="link" onClick={() => void ask()}>
            {m.settings_storage_ask()}
          </Button>
        }
      >
        {m.settings_storage_not_persisted()}
      </Notice>
      {installs && !isInstalled() && <InstallHint />}
    </>
  )
}
