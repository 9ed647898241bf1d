import type { IconNode } from "lucide"
import type { ComponentChildren } from "preact"
import { m } from "../../words/messages.js"
import { Icon } from "./Icon.tsx"
import { Mark } from "./Mark.tsx"

type NavPlace = {
  readonly id: string
  readonly label: string
  readonly href: string
  readonly icon: IconNode
  /** Only where there is room for a rail: on a phone it is reached by the place of this id, and stands under it. */
  readonly onRail?: string
}

type NavProps = {
  readonly label: string
  readonly places: readonly NavPlace[]
  readonly current: string | null
  /** At the end of the rail, where there is room for one. */
  readonly end?: ComponentChildren
}

/** Where one can go: at the thumb on a phone, at the side where there is room. */
export const Nav = ({ label, places, current, end }: NavProps) => {
  const above = places.find(({ id }) => id === current)?.onRail
  return (
    <nav class="nav" aria-label={label}>
      <div class="nav-brand">
        <Mark />
        {m.app_name()}
      </div>
      <ul>
        {places.map(({ id, label: name, href, icon, onRail }) => (
          <li key={id} class={onRail ? "nav-on-rail" : undefined} data-above={id === above || undefined}>
            <a href={href} aria-current={id === current ? "page" : undefined}>
              <span class="nav-icon">
                <Icon of={icon} />
              </span>
              {name}
            </a>
          </li>
        ))}
      </ul>
      {end && <div class="nav-end">{end}</div>}
    </nav>
  )
}

type NavActProps = { readonly label: string; readonly icon: IconNode; readonly onClick: () => void }

/** Something to do from anywhere, among the places to go. */
export const NavAct = ({ label, icon, onClick }: NavActProps) => (
  <button class="nav-act" type="button" onClick={onClick}>
    <span class="nav-icon">
      <Icon of={icon} />
    </span>
    {label}
  </button>
)

type AppFrameProps = {
  readonly children: ComponentChildren
  /** Left out where one thing only is to be done: a session, unlocking. */
  readonly nav?: ComponentChildren
  /** Above everything: the mark of the sample, a version that waits. */
  readonly above?: ComponentChildren
}

/** The whole window: a screen, and the way to the others. */
export const AppFrame = ({ children, nav, above }: AppFrameProps) => (
  <div class="app">
    {above}
    <div class="app-frame">
      {children}
      {nav}
    </div>
  </div>
)
