import { PlacesBoard } from "../../../ui/exchange/PlacesBoard.tsx"
import { useTargets } from "../../../ui/exchange/use-exchange.ts"
import { joined } from "../../../ui/joined.ts"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { Alone } from "../../../ui/team/Alone.tsx"
import { useBelonging } from "../../../ui/team/use-team.ts"
import { m } from "../../../words/messages.js"

/** Where exports lie that several devices reach. */
export const ExportPlaces = () => {
  const belonging = useBelonging()
  const targets = useTargets()
  return (
    <Screen name={m.places_title()} status={m.places_line()} back={hrefTo(paths.exports)} crisis={hrefTo(paths.crisis)}>
      <Ready of={joined({ belonging, targets })} what={m.places_what()} lines={4}>
        {found =>
          found.belonging.stage === "alone" || found.belonging.stage === "removed" ? (
            <Alone />
          ) : (
            <PlacesBoard targets={found.targets} belonging={found.belonging} />
          )
        }
      </Ready>
    </Screen>
  )
}
