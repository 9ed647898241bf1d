import { Trash2 } from "lucide"
import type { Day } from "../../base/clock.ts"
import { type Program, trainingKinds } from "../../domain/program.ts"
import { kept } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { Button } from "../parts/Button.tsx"
import { Expander } from "../parts/Expander.tsx"
import { Field } from "../parts/Field.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { TextField } from "../parts/TextField.tsx"
import { useWhen } from "../use-when.ts"
import { AddEntry } from "./AddEntry.tsx"
import { DayField } from "./DayField.tsx"
import { NumberField } from "./NumberField.tsx"
import { useProgramActs } from "./use-program-acts.ts"

type Kind = (typeof trainingKinds)[number]
const kindNames: Readonly<Record<Kind, () => string>> = {
  workshop: m.progset_training_workshop,
  refresher: m.progset_training_refresher,
  other: m.progset_training_other,
}
const isDays = (n: number) => n >= 0 && n <= 365

type TrainingsProps = { readonly program: Program; readonly today: Day }

/** The training log, newest first. */
export const Trainings = ({ program, today }: TrainingsProps) => {
  const acts = useProgramActs()
  const when = useWhen()
  const staff = kept(program.staff)
  const log = [...kept(program.trainings)].sort((a, b) => (a.on < b.on ? 1 : -1))
  const nameOf = (id: string) => program.staff[id]?.name ?? ""
  const first = staff[0]
  return (
    <section>
      <p>{m.progset_training_why()}</p>
      {log.length === 0 && <p class="quiet">{m.progset_training_none()}</p>}
      <div class="program-entries">
        {log.map(one => (
          <Expander
            key={one.id}
            title={nameOf(one.staffId)}
            note={dotted(
              kindNames[one.kind](),
              m.progset_training_days_of({ count: one.days }),
              when.day(one.on, today),
            )}
          >
            <div class="stack">
              <div class="field-pair">
                <DayField
                  label={m.progset_training_on()}
                  day={one.on}
                  onDay={async day => day !== null && acts.putTraining(one.id, { on: day })}
                />
                <NumberField
                  label={m.progset_training_days()}
                  value={one.days}
                  fits={isDays}
                  wrong={m.progset_training_days_wrong()}
                  onNumber={async days => days !== null && acts.putTraining(one.id, { days })}
                />
              </div>
              <KindField kind={one.kind} onKind={kind => void acts.putTraining(one.id, { kind })} />
              <TextArea
                label={m.progset_training_words()}
                value={one.words}
                onWrite={(_, words) => acts.putTraining(one.id, { words })}
              />
              <Button
                kind="link"
                icon={Trash2}
                onClick={() => void acts.takeAway("trainings", one.id, m.progset_training_removed())}
              >
                {m.progset_training_remove()}
              </Button>
            </div>
          </Expander>
        ))}
      </div>
      {first === undefined ? (
        <p class="quiet">{m.progset_training_need_staff()}</p>
      ) : (
        <AddEntry
          title={m.progset_training_add()}
          empty={{ staffId: first.id as string, on: today, kind: "workshop" as Kind, days: "2" }}
          whole={({ on, days }) => on !== "" && days.trim() !== "" && isDays(Number(days))}
          onAdd={({ days, ...draft }) => acts.putTraining(null, { ...draft, days: Number(days) })}
        >
          {(draft, set) => (
            <>
              <Field label={m.progset_training_who()}>
                {wiring => (
                  <select
                    {...wiring}
                    class="input"
                    value={draft.staffId}
                    onChange={event => set({ staffId: event.currentTarget.value })}
                  >
                    {staff.map(({ id, name }) => (
                      <option key={id} value={id}>
                        {name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
              <KindField kind={draft.kind} onKind={kind => set({ kind, days: kind === "workshop" ? "2" : "1" })} />
              <TextField label={m.progset_training_on()} type="date" value={draft.on} onInput={on => set({ on })} />
              <TextField label={m.progset_training_days()} value={draft.days} onInput={days => set({ days })} />
            </>
          )}
        </AddEntry>
      )}
    </section>
  )
}

type KindFieldProps = { readonly kind: Kind; readonly onKind: (kind: Kind) => void }

const KindField = ({ kind, onKind }: KindFieldProps) => (
  <Field label={m.progset_training_kind()}>
    {wiring => (
      <select
        {...wiring}
        class="input"
        value={kind}
        onChange={event => {
          const chosen = trainingKinds.find(one => one === event.currentTarget.value)
          if (chosen) onKind(chosen)
        }}
      >
        {trainingKinds.map(one => (
          <option key={one} value={one}>
            {kindNames[one]()}
          </option>
        ))}
      </select>
    )}
  </Field>
)
