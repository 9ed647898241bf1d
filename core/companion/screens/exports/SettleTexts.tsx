import { FilePenLine } from "lucide"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import type { PersonLine } from "../../../people/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { SettleCard } from "../../../ui/exchange/SettleCard.tsx"
import { useBeside } from "../../../ui/exchange/use-exchange.ts"
import { joined } from "../../../ui/joined.ts"
import { EmptyState } from "../../../ui/parts/EmptyState.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { m } from "../../../words/messages.js"

/** Texts that two wrote apart from each other, until someone says which is to stand. */
export const SettleTexts = () => {
  const core = useCore()
  const beside = useBeside()
  const people = useLive(
    () => live<readonly PersonLine[], RecordFailure>(next => core.people.watchAll(null, next)),
    [core],
  )
  return (
    <Screen
      name={m.exchange_settle_title()}
      status={m.exchange_settle_status()}
      back={hrefTo(paths.exports)}
      crisis={hrefTo(paths.crisis)}
      wide
    >
      <Ready of={joined({ beside, people })} what={m.exchange_settle_what()} lines={6}>
        {found =>
          found.beside.length === 0 ? (
            <EmptyState icon={FilePenLine} title={m.exchange_settle_none()}>
              {m.exchange_settle_none_next()}
            </EmptyState>
          ) : (
            <div class="stack">
              {found.beside.map(line => (
                <SettleCard
                  key={`${line.id}/${line.path}`}
                  of={line}
                  whose={found.people.find(({ id }) => id === line.participantId)?.chosenName ?? null}
                />
              ))}
            </div>
          )
        }
      </Ready>
    </Screen>
  )
}
