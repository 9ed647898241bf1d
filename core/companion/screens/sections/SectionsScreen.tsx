import { ChevronRight, type IconNode } from "lucide"
import type { ComponentChildren, ComponentType } from "preact"
import { Icon } from "../../../ui/parts/Icon.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import "./sections.css"

export type Section<Props> = {
  readonly id: string
  readonly title: () => string
  /** One line of what is there. */
  readonly line: () => string
  readonly icon: IconNode
  readonly screen: ComponentType<Props>
}

type SectionsScreenProps<Props> = {
  readonly name: string
  readonly sections: readonly Section<Props>[]
  /** What a desk shows beside the list while none is asked for. */
  readonly first: Section<Props>
  /** The id of the one that is asked for. */
  readonly section: string | undefined
  readonly hrefOf: (id: string) => string
  readonly hrefOfList: string
  /** Where the list itself leads back to; a place of the navigation leads nowhere. */
  readonly hrefOfBack?: string
  /** Further entries of the list, and what stands under it. */
  readonly moreEntries?: ComponentChildren
  readonly underList?: ComponentChildren
  readonly children: (shown: Section<Props>) => ComponentChildren
}

/** A list of sections on a phone, with one of them beside it on a desk. */
export const SectionsScreen = <Props,>({
  name,
  sections,
  first,
  section,
  hrefOf,
  hrefOfList,
  hrefOfBack,
  moreEntries,
  underList,
  children,
}: SectionsScreenProps<Props>) => {
  const asked = sections.find(({ id }) => id === section)
  const shown = asked ?? first
  return (
    <Screen
      key={shown.id}
      name={name}
      title={asked?.title()}
      back={asked ? hrefOfList : hrefOfBack}
      crisis={hrefTo(paths.crisis)}
      wide
    >
      <nav class="sections-list" aria-label={name} data-behind={asked !== undefined}>
        <ul>
          {sections.map(({ id, title, line, icon }) => (
            <SectionEntry
              key={id}
              href={hrefOf(id)}
              title={title()}
              line={line()}
              icon={icon}
              current={id === shown.id}
            />
          ))}
          {moreEntries}
        </ul>
        {underList}
      </nav>
      <div class="sections section-shown" data-behind={asked === undefined}>
        {!asked && <h2>{shown.title()}</h2>}
        {children(shown)}
      </div>
    </Screen>
  )
}

type SectionEntryProps = {
  readonly href: string
  readonly title: string
  readonly line: string
  readonly icon: IconNode
  readonly current?: boolean
}

export const SectionEntry = ({ href, title, line, icon, current = false }: SectionEntryProps) => (
  <li>
    <a href={href} aria-current={current ? "page" : undefined}>
      <Icon of={icon} />
      <span>
        {title}
        <span class="quiet">{line}</span>
      </span>
      <Icon of={ChevronRight} mirrored />
    </a>
  </li>
)
