import { m } from "../../words/messages.js"
import type { Toasts } from "../toasts.ts"
import { Button } from "./Button.tsx"
import { Notice } from "./Notice.tsx"

/** What went wrong last, until someone closes it. Nothing when all went well. */
export const TroubleNotice = ({ toasts }: { readonly toasts: Toasts }) => {
  const trouble = toasts.trouble.value
  if (!trouble) return null
  return (
    <Notice
      kind="danger"
      title={trouble.title}
      urgent
      actions={
        trouble.stopped ? (
          <Button kind="link" onClick={() => location.reload()}>
            {m.failure_open_again()}
          </Button>
        ) : (
          <Button kind="link" onClick={() => toasts.showTrouble(null)}>
            {m.part_close()}
          </Button>
        )
      }
    >
      {trouble.next}
    </Notice>
  )
}
