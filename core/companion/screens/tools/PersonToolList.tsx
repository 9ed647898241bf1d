import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { PersonTools } from "../../../ui/tools/PersonTools.tsx"
import { usePerson } from "../../../ui/tools/use-person.ts"
import { useToolHeads } from "../../../ui/tools/use-tool-heads.ts"
import { m } from "../../../words/messages.js"

/** The practice tools of one person. */
export const PersonToolList = ({ id }: { readonly id: string }) => {
  const heads = useToolHeads(id)
  const person = usePerson(id)
  return (
    <Screen
      name={m.tools_title()}
      note={person.state === "ready" && person.value.chosenName}
      back={hrefTo(paths.person(id))}
      crisis={hrefTo(paths.crisis)}
      wide
    >
      <Ready of={heads} what={m.tools_what()} lines={6}>
        {found => <PersonTools participantId={id} heads={found} />}
      </Ready>
    </Screen>
  )
}
