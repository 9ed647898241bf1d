import { PersonGoals } from "../../../ui/goals/PersonGoals.tsx"
import { usePersonGoals } from "../../../ui/goals/use-person-goals.ts"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"

/** The goals of a person. */
export const Goals = ({ id }: { readonly id: string }) => {
  const { person, goals, tools, name } = usePersonGoals(id)
  return (
    <Screen
      name={name === null ? m.goals_title() : m.goals_of({ name })}
      tab={m.goals_title()}
      back={hrefTo(paths.person(id))}
      crisis={hrefTo(paths.crisis)}
      wide
    >
      <Ready of={person} what={m.goals_title_in_sentence()}>
        {who => (
          <Ready of={goals} what={m.goals_title_in_sentence()}>
            {all => (
              <Ready of={tools} what={m.goals_title_in_sentence()}>
                {({ areas }) => <PersonGoals key={id} person={who} goals={all} areas={areas} />}
              </Ready>
            )}
          </Ready>
        )}
      </Ready>
    </Screen>
  )
}
