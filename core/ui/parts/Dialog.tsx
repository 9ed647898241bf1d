import { X } from "lucide"
import type { ComponentChildren } from "preact"
import { useId, useLayoutEffect, useRef } from "preact/hooks"
import { m } from "../../words/messages.js"
import { useToasts } from "../core-context.tsx"
import { IconButton } from "./IconButton.tsx"
import { TroubleNotice } from "./TroubleNotice.tsx"

type DialogProps = {
  readonly open: boolean
  readonly title: string
  /** Esc, the cross, or whatever else closes it. */
  readonly onClose: () => void
  readonly children: ComponentChildren
  /** Buttons, the primary one last. */
  readonly actions?: ComponentChildren
}

/**
 * A question in front of everything else. The focus goes in, stays in, and comes back to where it was. What goes wrong
 * meanwhile is said in it too: all that is behind it is dim, and deaf.
 */
export const Dialog = ({ open, title, onClose, children, actions }: DialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const toasts = useToasts()
  useLayoutEffect(() => {
    if (open) {
      dialog.current?.showModal()
      dialog.current?.querySelector<HTMLElement>("[data-first]")?.focus() // the browser takes the cross
    } else dialog.current?.close() // still in the page, so that the focus goes back
  }, [open])
  return (
    <dialog
      class="dialog"
      ref={dialog}
      aria-labelledby={id}
      onCancel={onClose}
      onClose={() => {
        if (open) onClose()
      }}
    >
      {open && (
        <div>
          <header>
            <h2 id={id}>{title}</h2>
            <IconButton icon={X} label={m.part_close()} onClick={onClose} />
          </header>
          {children}
          <TroubleNotice toasts={toasts} />
          {actions && <footer>{actions}</footer>}
        </div>
      )}
    </dialog>
  )
}
