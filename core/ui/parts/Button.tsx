import type { IconNode } from "lucide"
import type { ComponentChildren } from "preact"
import { m } from "../../words/messages.js"
import { Icon } from "./Icon.tsx"

type ButtonKind = "primary" | "quiet" | "danger" | "link"

type ButtonProps = {
  readonly children: ComponentChildren
  /** One primary on a screen; everything else is quieter. */
  readonly kind?: ButtonKind
  readonly icon?: IconNode
  /** Takes the whole width. */
  readonly wide?: boolean
  /** At work: keeps its word and its focus, and does not act again. */
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly type?: "button" | "submit"
  /** A link that looks like a button. */
  readonly href?: string
  readonly id?: string
  /** Said instead of what is inside, and beginning with it, where several buttons say the same. */
  readonly label?: string
  readonly onClick?: () => void
}

export const Button = ({
  children,
  kind = "quiet",
  icon,
  wide,
  busy,
  disabled,
  type = "button",
  href,
  id,
  label,
  onClick,
}: ButtonProps) => {
  const look = `button button-${kind}${wide ? " button-wide" : ""}`
  const inside = (
    <>
      {icon && <Icon of={icon} />}
      <span>{children}</span>
      {busy && (
        <span class="button-dots">
          <i />
          <i />
          <i />
          <span class="unseen">{m.part_working()}</span>
        </span>
      )}
    </>
  )
  if (href !== undefined)
    return (
      <a class={look} href={href} id={id} aria-label={label} onClick={onClick}>
        {inside}
      </a>
    )
  const press = (event: MouseEvent) => {
    if (busy) event.preventDefault()
    else onClick?.()
  }
  return (
    <button
      class={look}
      type={type}
      id={id}
      aria-label={label}
      disabled={disabled}
      aria-disabled={busy || undefined}
      onClick={press}
    >
      {inside}
    </button>
  )
}
