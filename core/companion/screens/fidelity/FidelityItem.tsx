import { systemClock } from "../../../base/clock.ts"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import { loadInstrument } from "../../../curriculum/instruments.ts"
import type { Program } from "../../../domain/program.ts"
import type { ItemRecords } from "../../../fidelity/api.ts"
import type { PersonLine } from "../../../people/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { itemOf } from "../../../ui/fidelity/bars-of.ts"
import { windowWords } from "../../../ui/fidelity/board-words.ts"
import { EvidenceView } from "../../../ui/fidelity/EvidenceView.tsx"
import { fidelityChoice, windowOf } from "../../../ui/fidelity/fidelity-choice.ts"
import { joined } from "../../../ui/joined.ts"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths, toolIdIn } from "../../../ui/paths.ts"
import { useLoaded } from "../../../ui/use-loaded.ts"
import { m } from "../../../words/messages.js"

/** What is behind the number of one item, record by record. */
export const FidelityItem = ({ itemId: address }: { readonly itemId: string }) => {
  const core = useCore()
  const itemId = toolIdIn(address)
  const { span, own, scale } = fidelityChoice.value
  const window = windowOf({ span, own }, systemClock.today())
  const evidence = useLive(
    () =>
      live<ItemRecords, RecordFailure>(next => core.fidelity.watchItem({ window, instrumentId: scale, itemId }, next)),
    [core, window?.from, window?.to, scale, itemId],
  )
  const people = useLive(
    () => live<readonly PersonLine[], RecordFailure>(next => core.people.watchAll(null, next)),
    [core],
  )
  const program = useLive(() => live<Program, RecordFailure>(next => core.program.watch(null, next)), [core])
  const item = useLoaded(async () => {
    const instrument = await loadInstrument(itemId.startsWith("goi/") ? "goi" : scale)
    return instrument && itemOf(instrument, itemId)
  }, [itemId, scale])
  const found = item.state === "ready" ? item.value : null
  return (
    <Screen
      name={m.fidelity_name()}
      title={found ? m.fidelity_item({ number: found.number, title: found.title }) : m.fidelity_name()}
      status={<span class="numbers">{evidence.state === "ready" ? windowWords(evidence.value.window) : "\u00a0"}</span>}
      back={hrefTo(paths.fidelity)}
      crisis={hrefTo(paths.crisis)}
      wide
    >
      <Ready of={joined({ evidence, people, program, item })} what={m.fidelity_what()} lines={8}>
        {all =>
          all.item && (
            <EvidenceView evidence={all.evidence} item={all.item} names={namesOf(all)} reasons={reasonsOf(all)} />
          )
        }
      </Ready>
    </Screen>
  )
}

const namesOf = ({ people, program }: { readonly people: readonly PersonLine[]; readonly program: Program }) =>
  new Map([
    ...people.map(({ id, chosenName }) => [id as string, chosenName] as const),
    ...Object.entries(program.staff).map(([id, { name }]) => [id, name] as const),
  ])

const reasonsOf = ({ program }: { readonly program: Program }) =>
  new Map(Object.entries(program.sample.leftOut).map(([id, { reason }]) => [id, reason] as const))
