import { systemClock } from "../../base/clock.ts"
import type { RecordFailure } from "../../base/failure.ts"
import type { ParticipantId } from "../../base/id.ts"
import { live } from "../../bridge/live.ts"
import { instrumentHeads } from "../../curriculum/instrument-heads.ts"
import type { AdministrationHead } from "../../domain/administration.ts"
import { m } from "../../words/messages.js"
import { useCore, useLive } from "../core-context.tsx"
import { List, ListRow } from "../parts/List.tsx"
import { hrefTo, paths } from "../paths.ts"
import { useWhen } from "../use-when.ts"
import { dueWords } from "./due-words.ts"

const comingRound = instrumentHeads.filter(({ about, everyMonths }) => about === "participant" && everyMonths !== null)

/** On a person's page: the scales that come round, and when each is due. */
export const RatingsOfPerson = ({ id }: { readonly id: ParticipantId }) => {
  const core = useCore()
  const when = useWhen()
  const today = systemClock.today()
  const all = useLive(
    () => live<readonly AdministrationHead[], RecordFailure>(next => core.ratings.watchOf({ participantId: id }, next)),
    [core, id],
  )
  const heads = all.state === "ready" ? all.value : null
  return (
    <section class="stack-close" aria-labelledby="person-ratings">
      <h2 id="person-ratings">{m.ratings_name()}</h2>
      <List>
        {comingRound.map(head => (
          <ListRow
            key={head.id}
            title={head.title}
            line={
              heads === null
                ? "\u00a0"
                : dueWords(
                    head,
                    heads.filter(one => one.instrumentId === head.id),
                    today,
                    when,
                  )
            }
            href={hrefTo(paths.personRatings(id))}
          />
        ))}
        <ListRow
          title={m.outcomes_person_title()}
          line={m.outcomes_person_line()}
          href={hrefTo(paths.personOutcomes(id))}
        />
      </List>
    </section>
  )
}
