import { useState } from "preact/hooks"
import type { InstrumentHead } from "../../../../content/instrument-schema.ts"
import { systemClock } from "../../../base/clock.ts"
import type { RecordFailure } from "../../../base/failure.ts"
import type { EntryId, ParticipantId } from "../../../base/id.ts"
import { live } from "../../../bridge/live.ts"
import { instrumentHeads } from "../../../curriculum/instrument-heads.ts"
import type { AdministrationHead } from "../../../domain/administration.ts"
import type { Participant } from "../../../domain/participant.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { joined } from "../../../ui/joined.ts"
import { List, ListRow } from "../../../ui/parts/List.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { AskSupporter } from "../../../ui/ratings/AskSupporter.tsx"
import { RatingBoard } from "../../../ui/ratings/RatingBoard.tsx"
import { raterName } from "../../../ui/ratings/rating-words.ts"
import { useStartRating } from "../../../ui/ratings/use-start-rating.ts"
import { NotHandedOver } from "../../../ui/today/NotHandedOver.tsx"
import { m } from "../../../words/messages.js"

/** The person's own scale first, then what others say. */
const instruments = instrumentHeads
  .filter(({ about }) => about === "participant")
  .sort((a, b) => Number(!a.by.includes("participant")) - Number(!b.by.includes("participant")))
  .sort((a, b) => Number(a.by.includes("supporter")) - Number(b.by.includes("supporter")))

/** Rating scales about a person: when each is due, and those that were filled in. */
export const PersonRatings = ({ id }: { readonly id: string }) => {
  const core = useCore()
  const participantId = id as ParticipantId
  const { start, starting } = useStartRating()
  const [asking, setAsking] = useState<InstrumentHead | null>(null)
  const person = useLive(
    () => live<Participant, RecordFailure>(next => core.people.watch({ id: participantId }, next)),
    [core, id],
  )
  const all = useLive(
    () => live<readonly AdministrationHead[], RecordFailure>(next => core.ratings.watchOf({ participantId }, next)),
    [core, id],
  )
  const begin = (head: InstrumentHead, supporterId: EntryId | null) => {
    const [by] = head.by
    if (by) void start({ instrumentId: head.id, participantId, by, supporterId })
  }
  return (
    <Screen
      name={person.state === "ready" ? person.value.chosenName : m.person_name()}
      title={m.ratings_name()}
      tab={m.ratings_name()}
      status={<NotHandedOver />}
      back={hrefTo(paths.person(id))}
      crisis={hrefTo(paths.crisis)}
    >
      <Ready of={joined({ person, all })} what={m.ratings_what()} lines={6}>
        {found => (
          <>
            <RatingBoard
              instruments={instruments}
              all={found.all}
              today={systemClock.today()}
              starting={starting}
              byWords={one => raterName(one, found.person)}
              onStart={head => (head.by.includes("supporter") ? setAsking(head) : begin(head, null))}
            />
            <List>
              <ListRow
                title={m.outcomes_person_title()}
                line={m.outcomes_person_line()}
                href={hrefTo(paths.personOutcomes(id))}
              />
              <ListRow title={m.ratings_to_program()} line={m.ratings_to_program_line()} href={hrefTo(paths.ratings)} />
            </List>
            <AskSupporter
              open={asking !== null}
              person={found.person}
              onChoose={supporterId => asking && begin(asking, supporterId)}
              onClose={() => setAsking(null)}
            />
          </>
        )}
      </Ready>
    </Screen>
  )
}
