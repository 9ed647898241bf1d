import { ChevronLeft, Phone } from "lucide"
import type { ComponentChildren } from "preact"
import { useEffect, useRef } from "preact/hooks"
import { m } from "../../words/messages.js"
import { Icon } from "./Icon.tsx"
import { IconButton } from "./IconButton.tsx"
import { Mark } from "./Mark.tsx"

type ScreenProps = {
  /** Where one is, in the bar: "Today", or the person's name. It is the heading of the page unless `title` is given. */
  readonly name: string
  /** One quiet line under the name. */
  readonly note?: ComponentChildren
  /** Where *Back* leads. Left out on the screens of the navigation: the mark is there then. */
  readonly back?: string | (() => void)
  /** The heading, when it says more than the name. */
  readonly title?: string
  /** What the browser may keep in its history, where the heading names a person; null: nothing but Handrail. */
  readonly tab?: string | null
  /** Quiet words under the heading: what is saved, what is not handed over. */
  readonly status?: ComponentChildren
  /** At the end of the bar, before the crisis button: a clock, a menu. */
  readonly end?: ComponentChildren
  /** Where the crisis card is; null on the crisis card itself. */
  readonly crisis: string | null
  /** The bar at the thumb: the one primary action, last. */
  readonly actions?: ComponentChildren
  /** Uses the width of a desk. */
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** The frame of a screen. On arrival the heading takes the focus, so that screen readers say where one is. */
export const Screen = ({ name, note, back, title, tab, status, end, crisis, actions, wide, children }: ScreenProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const arrived = useRef(false)
  useEffect(() => {
    const at = document.activeElement
    const isElsewhere = !arrived.current && !heading.current?.closest(".screen")?.contains(at)
    // Later, a name that comes in takes the focus from nobody who has gone on.
    if (isElsewhere || at === null || at === document.body) heading.current?.focus({ preventScroll: true })
    arrived.current = true
    document.title = tab === null ? m.app_name() : `${tab ?? title ?? name} · ${m.app_name()}`
  }, [name, title, tab])
  return (
    <div class={wide ? "screen screen-wide" : "screen"}>
      <header class="screen-bar">
        <button class="skip" type="button" onClick={skip}>
          {m.part_skip()}
        </button>
        {back === undefined ? (
          <Mark />
        ) : (
          <IconButton
            icon={ChevronLeft}
            label={m.part_back()}
            mirrored
            {...(typeof back === "string" ? { href: back } : { onClick: back })}
          />
        )}
        <div class="screen-name">
          {title === undefined ? (
            <h1 ref={heading} tabIndex={-1}>
              {name}
            </h1>
          ) : (
            <p>{name}</p>
          )}
          {note && <span class="quiet">{note}</span>}
        </div>
        {end && <div class="screen-end">{end}</div>}
        {crisis !== null && (
          <a class="crisis" href={crisis}>
            <Icon of={Phone} />
            {m.part_crisis()}
          </a>
        )}
      </header>
      <main class="screen-main" id="main" tabIndex={-1}>
        {(title !== undefined || status) && (
          <div class="screen-heading">
            {title !== undefined && (
              <h1 ref={heading} tabIndex={-1}>
                {title}
              </h1>
            )}
            {status && <div class="quiet">{status}</div>}
          </div>
        )}
        {children}
      </main>
      {actions && (
        <footer class="screen-actions">
          <div>{actions}</div>
        </footer>
      )}
    </div>
  )
}

/** The address after # is the route, so a link cannot skip. */
const skip = () => document.getElementById("main")?.focus()
