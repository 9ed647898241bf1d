import type { IconNode } from "lucide"
import type { ComponentChildren } from "preact"
import { Icon } from "./Icon.tsx"

type EmptyStateProps = {
  readonly icon?: IconNode
  /** What will be here. */
  readonly title: string
  readonly children?: ComponentChildren
  /** The first step. */
  readonly action?: ComponentChildren
}

export const EmptyState = ({ icon, title, children, action }: EmptyStateProps) => (
  <div class="empty">
    {icon && <Icon of={icon} />}
    <h2>{title}</h2>
    {children && <p>{children}</p>}
    {action}
  </div>
)
