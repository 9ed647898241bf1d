import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide"
import type { ComponentChildren } from "preact"
import { m } from "../../words/messages.js"
import { Icon } from "./Icon.tsx"

type NoticeKind = "info" | "attention" | "danger" | "done"

const kinds = {
  info: { icon: Info, word: m.part_info },
  attention: { icon: CircleAlert, word: m.part_attention },
  danger: { icon: TriangleAlert, word: m.part_danger },
  done: { icon: CircleCheck, word: m.part_done },
}

type NoticeProps = {
  readonly kind?: NoticeKind
  readonly title: string
  readonly children?: ComponentChildren
  /** Buttons of kind `link`. */
  readonly actions?: ComponentChildren
  /** Arrived after the screen did, so it is said at once. */
  readonly urgent?: boolean
}

/** Something to know before going on: a shape, a word, a colour, and one thing to do. */
export const Notice = ({ kind = "info", title, children, actions, urgent }: NoticeProps) => (
  <div class={`notice notice-${kind}`} role={urgent ? "alert" : undefined}>
    <Icon of={kinds[kind].icon} />
    <div>
      <b>
        <span class="unseen">{kinds[kind].word()}: </span>
        {title}
      </b>
      {children && <div class="quiet">{children}</div>}
      {actions && <div class="notice-actions">{actions}</div>}
    </div>
  </div>
)
