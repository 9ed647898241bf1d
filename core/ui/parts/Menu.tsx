import { EllipsisVertical, type IconNode } from "lucide"
import { useId, useRef } from "preact/hooks"
import { m } from "../../words/messages.js"
import { Icon } from "./Icon.tsx"

type MenuItem = {
  readonly label: string
  readonly icon?: IconNode
  readonly danger?: boolean
  readonly onChoose: () => void
}

type MenuProps = { readonly items: readonly MenuItem[]; readonly label?: string }

/** What is wanted now and then. Closes with Esc, outside, or on choosing, and gives the focus back. */
export const Menu = ({ items, label = m.part_more() }: MenuProps) => {
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const anchor = `--${id}`
  return (
    <>
      <button
        class="icon-button"
        type="button"
        aria-label={label}
        title={label}
        popovertarget={id}
        style={{ "anchor-name": anchor }}
      >
        <Icon of={EllipsisVertical} />
      </button>
      <ul class="menu" id={id} popover="auto" ref={list} style={{ "position-anchor": anchor }}>
        {items.map(item => (
          <li key={item.label}>
            <button
              type="button"
              class={item.danger ? "menu-item menu-danger" : "menu-item"}
              onClick={() => {
                list.current?.hidePopover()
                item.onChoose()
              }}
            >
              {item.icon && <Icon of={item.icon} />}
              {item.label}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
