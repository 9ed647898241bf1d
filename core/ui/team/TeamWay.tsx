import { ChevronRight, type IconNode } from "lucide"
import { Icon } from "../parts/Icon.tsx"

type TeamWayProps = {
  readonly icon: IconNode
  readonly title: string
  readonly line: string
  readonly href: string
}

/** A way from the team to what belongs to it. */
export const TeamWay = ({ icon, title, line, href }: TeamWayProps) => (
  <li>
    <a href={href}>
      <Icon of={icon} />
      <span>
        <b>{title}</b>
        <span class="quiet">{line}</span>
      </span>
      <Icon of={ChevronRight} mirrored />
    </a>
  </li>
)
