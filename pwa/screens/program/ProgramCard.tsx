import { ChevronRight, type IconNode } from "lucide"
import type { ComponentChildren } from "preact"
import { Icon } from "../../../core/ui/parts/Icon.tsx"
import "./program.css"

type ProgramCardProps = {
  readonly icon: IconNode
  readonly title: string
  /** One line of what matters now. */
  readonly line: ComponentChildren
  readonly href: string
  /** A drawing of it in small, for the eyes only. */
  readonly drawing?: ComponentChildren
}

/** A way from the program to one of its screens. */
export const ProgramCard = ({ icon, title, line, href, drawing }: ProgramCardProps) => (
  <li class={drawing ? "program-card program-card-drawn" : "program-card"}>
    <a href={href}>
      <Icon of={icon} />
      <span class="program-card-words">
        <b>{title}</b>
        <span class="quiet">{line}</span>
      </span>
      <Icon of={ChevronRight} mirrored />
      {drawing}
    </a>
  </li>
)
