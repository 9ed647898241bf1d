import { Printer } from "lucide"
import { loadInstrument } from "../../../curriculum/instruments.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { BlankRating } from "../../../ui/ratings/BlankRating.tsx"
import { NotHere } from "../../../ui/ratings/ParticipantRating.tsx"
import { useLoaded } from "../../../ui/use-loaded.ts"
import { useToldPrint } from "../../../ui/use-tell.ts"
import { m } from "../../../words/messages.js"

const leave = () => {
  if (history.length > 1) history.back()
  else location.hash = paths.ratings
}

/** An instrument to print and to fill in with a pen. */
export const BlankRatingPage = ({ instrumentId }: { readonly instrumentId: string }) => {
  useToldPrint("handout")
  const instrument = useLoaded(() => loadInstrument(instrumentId), [instrumentId])
  return (
    <Screen
      name={m.ratings_one_name()}
      back={leave}
      crisis={hrefTo(paths.crisis)}
      actions={
        <Button kind="primary" icon={Printer} onClick={() => print()}>
          {m.ratings_print()}
        </Button>
      }
    >
      <Ready of={instrument} what={m.ratings_one_what()} lines={6}>
        {found => (found ? <BlankRating instrument={found} /> : <NotHere />)}
      </Ready>
    </Screen>
  )
}
