import type { IconNode } from "lucide"
import { Icon } from "./Icon.tsx"

type IconButtonProps = {
  readonly icon: IconNode
  /** Said by screen readers and shown on hover. Only back, close, play and clear go without a visible word. */
  readonly label: string
  readonly mirrored?: boolean
  readonly pressed?: boolean
  readonly href?: string
  readonly onClick?: () => void
}

export const IconButton = ({ icon, label, mirrored, pressed, href, onClick }: IconButtonProps) =>
  href === undefined ? (
    <button class="icon-button" type="button" aria-label={label} title={label} aria-pressed={pressed} onClick={onClick}>
      <Icon of={icon} mirrored={mirrored} />
    </button>
  ) : (
    <a class="icon-button" href={href} aria-label={label} title={label} onClick={onClick}>
      <Icon of={icon} mirrored={mirrored} />
    </a>
  )
