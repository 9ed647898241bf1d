import { systemClock } from "../../../base/clock.ts"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import { instrumentHeads } from "../../../curriculum/instrument-heads.ts"
import { loadInstrument } from "../../../curriculum/instruments.ts"
import type { Program } from "../../../domain/program.ts"
import type { PersonLine } from "../../../people/api.ts"
import { useCore, useLive } from "../../../ui/core-context.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { Figures } from "../../../ui/program/Figures.tsx"
import { QualityMeetings } from "../../../ui/program/QualityMeetings.tsx"
import { Sample } from "../../../ui/program/Sample.tsx"
import { Staff } from "../../../ui/program/Staff.tsx"
import { Trainings } from "../../../ui/program/Trainings.tsx"
import { useLoaded } from "../../../ui/use-loaded.ts"
import { m } from "../../../words/messages.js"

type Of = { readonly program: Program }

export const SampleSection = ({ program }: Of) => {
  const core = useCore()
  const people = useLive(
    () => live<readonly PersonLine[], RecordFailure>(next => core.people.watchAll(null, next)),
    [core],
  )
  return (
    <Ready of={people} what={m.progset_what()} lines={4}>
      {all => <Sample program={program} people={all} />}
    </Ready>
  )
}

export const StaffSection = ({ program }: Of) => <Staff program={program} today={systemClock.today()} />
export const TrainingSection = ({ program }: Of) => <Trainings program={program} today={systemClock.today()} />
export const QualitySection = ({ program }: Of) => <QualityMeetings program={program} today={systemClock.today()} />

/** Those about a person that come round and are added up: their change is looked at. */
const measured = instrumentHeads.filter(({ about, everyMonths }) => about === "participant" && everyMonths !== null)

export const FiguresSection = ({ program }: Of) => {
  const instruments = useLoaded(async () => {
    const all = await Promise.all(measured.map(({ id }) => loadInstrument(id)))
    return all.flatMap(one => (one?.scored ? [one] : []))
  }, [])
  return (
    <Ready of={instruments} what={m.progset_what()} lines={4}>
      {found => <Figures program={program} instruments={found} />}
    </Ready>
  )
}
