import { X } from "lucide"
import { useEffect, useState } from "preact/hooks"
import { m } from "../../words/messages.js"
import type { Toast, Toasts } from "../toasts.ts"
import { Button } from "./Button.tsx"
import { IconButton } from "./IconButton.tsx"
import { TroubleNotice } from "./TroubleNotice.tsx"

const showForMs = 8000

/** Where short messages appear and failures are said. One per window; it is there before its first message. */
export const ToastRegion = ({ toasts }: { readonly toasts: Toasts }) => (
  <section class="toasts" aria-label={m.part_notifications()} aria-live="polite">
    <TroubleNotice toasts={toasts} />
    {toasts.list.value.map(toast => (
      <ToastLine key={toast.id} toast={toast} onDone={() => toasts.dismiss(toast.id)} />
    ))}
  </section>
)

type ToastLineProps = { readonly toast: Toast; readonly onDone: () => void }

/** Stays while someone points at it or is in it. */
const ToastLine = ({ toast, onDone }: ToastLineProps) => {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(onDone, showForMs)
    return () => clearTimeout(timer)
  }, [held])
  const { undo } = toast
  return (
    <fieldset
      class="toast"
      aria-label={toast.text}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      <span>{toast.text}</span>
      {undo && (
        <Button
          kind="link"
          onClick={() => {
            undo()
            onDone()
          }}
        >
          {m.part_undo()}
        </Button>
      )}
      <IconButton icon={X} label={m.part_close()} onClick={onDone} />
    </fieldset>
  )
}
