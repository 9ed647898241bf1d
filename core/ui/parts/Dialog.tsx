import { X } from "lucide"
import type { ComponentChildren } from "preact"
import { useEffect, useId, useRef } from "preact/hooks"
import { m } from "../../words/messages.js"
import { IconButton } from "./IconButton.tsx"

type DialogProps = {
  readonly open: boolean
  readonly title: string
  /** Esc, the cross, or whatever else closes it. */
  readonly onClose: () => void
  readonly children: ComponentChildren
  /** Buttons, the primary one last. */
  readonly actions?: ComponentChildren
}

/** A question in front of everything else. The focus goes in, stays in, and comes back to where it was. */
export const Dialog = ({ open, title, onClose, children, actions }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    if (!open) return
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [open])
  if (!open) return null
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={id} onCancel={onClose}>
      <div>
        <header>
          <h2 id={id}>{title}</h2>
          <IconButton icon={X} label={m.part_close()} onClick={onClose} />
        </header>
        {children}
        {actions && <footer>{actions}</footer>}
      </div>
    </dialog>
  )
}
