import { systemClock } from "../../base/clock.ts"
import type { SamePersonId } from "../../base/id.ts"
import type { MadeOne } from "../../same-person/api.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { pastDay } from "../people/days.ts"
import { useWhen } from "../use-when.ts"

type MadeOneListProps = {
  readonly madeOne: readonly MadeOne[]
  readonly onTakeBack: (id: SamePersonId, name: string) => Promise<void>
}

/** Who was made one, when and by whom: it can be taken back at any time. */
export const MadeOneList = ({ madeOne, onTakeBack }: MadeOneListProps) => {
  const when = useWhen()
  const today = systemClock.today()
  return (
    <section class="stack-close" aria-labelledby="made-one">
      <h2 id="made-one">{m.same_made_title()}</h2>
      <List>
        {madeOne.map(({ id, chosenName, by, on }) => (
          <ListRow
            key={id}
            title={chosenName}
            line={dotted(by, pastDay(on, today, when))}
            end={
              <Button
                kind="link"
                label={m.same_take_back_of({ name: chosenName })}
                onClick={() => void onTakeBack(id, chosenName)}
              >
                {m.same_take_back()}
              </Button>
            }
          />
        ))}
      </List>
    </section>
  )
}
