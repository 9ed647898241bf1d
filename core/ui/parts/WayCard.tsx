import { ChevronRight, type IconNode } from "lucide"
import { Icon } from "./Icon.tsx"
import "./WayCard.css"

type WayCardProps = {
  readonly icon: IconNode
  readonly title: string
  readonly line: string
  readonly href: string
}

/** In a list `ways`: a way to what belongs to a screen and has one of its own. */
export const WayCard = ({ icon, title, line, href }: WayCardProps) => (
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
