import { ChevronRight, type IconNode } from "lucide"
import type { ComponentChildren } from "preact"
import type { RecordFailure } from "../../../base/failure.ts"
import type { Live } from "../../../bridge/live.ts"
import { failureWords } from "../../../ui/failure-words.ts"
import { Icon } from "../../../ui/parts/Icon.tsx"
import "./program.css"

type ProgramCardProps = {
  readonly icon: IconNode
  readonly title: string
  /** One line of what matters now. */
  readonly line: string
  readonly href: string
  /** It in small, for the eyes only. */
  readonly drawing?: ComponentChildren
}

/** A way from the program to one of its screens. */
export const ProgramCard = ({ icon, title, line, href, drawing }: ProgramCardProps) => (
  <li class={drawing ? "program-card program-card-drawn" : "program-card"}>
    <a href={href}>
      <Icon of={icon} />
      <span class="program-card-words">
        <b>{title}</b>
        <span class="quiet numbers">{line}</span>
      </span>
      <Icon of={ChevronRight} mirrored />
      {drawing}
    </a>
  </li>
)

/** The line of a card: its room is kept until it is known, and why it is not. */
export const lineOf = <T,>(of: Live<T, RecordFailure>, words: (value: T) => string): string => {
  if (of.state === "loading") return "\u00a0"
  return of.state === "ready" ? words(of.value) : failureWords(of.error).title
}
