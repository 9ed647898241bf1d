import { useId, useState } from "preact/hooks"
import { systemClock } from "../../base/clock.ts"
import type { SamePersonId } from "../../base/id.ts"
import type { TwinPair } from "../../same-person/api.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Card } from "../parts/Card.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { MakeOneDialog } from "./MakeOneDialog.tsx"
import { twinLines } from "./twin-words.ts"

type PairCardProps = {
  readonly pair: TwinPair
  readonly onSaid: (text: string, id: SamePersonId, name: string) => void
}

/** Two records side by side, and the two things that can be said of them. */
export const PairCard = ({ pair, onSaid }: PairCardProps) => {
  const core = useCore()
  const act = useAct()
  const when = useWhen()
  const id = useId()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const today = systemClock.today()
  const [one, other] = pair
  const name = one.chosenName
  const keepTwo = async () => {
    setBusy(true)
    const kept = await act(core.samePerson.keepTwo({ staysId: one.id, goesId: other.id }))
    setBusy(false)
    if (kept.ok) onSaid(m.same_kept_two(), kept.value, name)
  }
  return (
    <Card labelledBy={id}>
      <h2 id={id}>{m.same_pair({ name })}</h2>
      <div class="twins">
        {pair.map(twin => (
          <div key={twin.id} class="stack-close">
            <h3>{twin.chosenName}</h3>
            <ul class="twin-lines quiet numbers">
              {twinLines(twin, today, when).map(line => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <div>
              <Button
                kind="link"
                href={hrefTo(paths.person(twin.id))}
                label={m.same_open_of({ day: when.day(twin.startedOn, today) })}
              >
                {m.same_open()}
              </Button>
            </div>
          </div>
        ))}
      </div>
      <div class="row">
        <Button label={m.same_are_one_of({ name })} onClick={() => setAsking(true)}>
          {m.same_are_one()}
        </Button>
        <Button label={m.same_are_two_of({ name })} busy={busy} onClick={() => void keepTwo()}>
          {m.same_are_two()}
        </Button>
      </div>
      <MakeOneDialog
        pair={pair}
        open={asking}
        onClose={() => setAsking(false)}
        onMade={made => onSaid(m.same_made_one({ name }), made, name)}
      />
    </Card>
  )
}
