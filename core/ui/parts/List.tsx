import { ChevronRight } from "lucide"
import type { ComponentChildren } from "preact"
import { Icon } from "./Icon.tsx"

type ListProps = { readonly label?: string; readonly children: ComponentChildren }

/** Rows between hairlines. Rows out of sight cost nothing to draw. */
export const List = ({ label, children }: ListProps) => (
  <ul class="list" aria-label={label}>
    {children}
  </ul>
)

type ListRowProps = {
  /** Who, or what. */
  readonly title: ComponentChildren
  /** One line of what matters. */
  readonly line?: ComponentChildren
  /** One quiet date or status. */
  readonly end?: ComponentChildren
  readonly href?: string
  readonly onClick?: () => void
}

export const ListRow = ({ title, line, end, href, onClick }: ListRowProps) => {
  const inside = (
    <>
      <span class="list-text">
        <span class="list-title">{title}</span>
        {line && <span class="quiet">{line}</span>}
      </span>
      {end && <span class="list-end">{end}</span>}
      {(href !== undefined || onClick) && <Icon of={ChevronRight} mirrored />}
    </>
  )
  return (
    <li>
      {href !== undefined ? (
        <a class="list-row" href={href}>
          {inside}
        </a>
      ) : onClick ? (
        <button class="list-row" type="button" onClick={onClick}>
          {inside}
        </button>
      ) : (
        <div class="list-row">{inside}</div>
      )}
    </li>
  )
}
