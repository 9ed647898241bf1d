import { AreaSort } from "../../../ui/goals/AreaSort.tsx"
import { usePersonGoals } from "../../../ui/goals/use-person-goals.ts"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"

/** The card sort *areas of my life* of a person. */
export const AreasOfLife = ({ id }: { readonly id: string }) => {
  const { person, tools, name } = usePersonGoals(id)
  return (
    <Screen
      name={m.areas_title()}
      note={name ?? undefined}
      back={hrefTo(paths.goals(id))}
      crisis={hrefTo(paths.crisis)}
    >
      <Ready of={person} what={m.areas_title_in_sentence()}>
        {who => (
          <Ready of={tools} what={m.areas_title_in_sentence()}>
            {({ areas }) => <AreaSort key={id} person={who} areas={areas} />}
          </Ready>
        )}
      </Ready>
    </Screen>
  )
}
