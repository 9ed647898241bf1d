import { Trash2 } from "lucide"
import type { Day } from "../../base/clock.ts"
import type { Program } from "../../domain/program.ts"
import { kept } from "../../domain/shape.ts"
import { type TrainingState, trainingStateOf } from "../../domain/training.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Expander } from "../parts/Expander.tsx"
import { SavedField } from "../parts/SavedField.tsx"
import { TextField } from "../parts/TextField.tsx"
import { useWhen } from "../use-when.ts"
import type { When } from "../when.ts"
import { AddEntry } from "./AddEntry.tsx"
import { DayField } from "./DayField.tsx"
import { useProgramActs } from "./use-program-acts.ts"

type StaffProps = { readonly program: Program; readonly today: Day }

export const trainingWords = (state: TrainingState, today: Day, when: When): string => {
  switch (state.is) {
    case "met":
      return m.progset_g7_met()
    case "time":
      return m.progset_g7_time({ day: when.day(state.until, today) })
    case "missing":
      return state.what === "workshop" ? m.progset_g7_workshop() : m.progset_g7_refresher()
  }
}

/** Whoever provides IMR, since when, and how they stand to item G7. */
export const Staff = ({ program, today }: StaffProps) => {
  const acts = useProgramActs()
  const when = useWhen()
  const staff = kept(program.staff)
  return (
    <section>
      {staff.length === 0 && <p class="quiet">{m.progset_staff_none()}</p>}
      <div class="program-entries">
        {staff.map(({ id, name, hiredOn, leftOn }) => (
          <Expander key={id} title={name} note={trainingWords(trainingStateOf(program, id, today), today, when)}>
            <div class="stack">
              <SavedField
                label={m.progset_staff_name()}
                value={name}
                onWrite={async (_, text) => text.trim() !== "" && acts.putStaff(id, { name: text })}
              />
              <div class="field-pair">
                <DayField
                  label={m.progset_hired()}
                  day={hiredOn}
                  optional
                  onDay={day => acts.putStaff(id, { hiredOn: day })}
                />
                <DayField
                  label={m.progset_left()}
                  day={leftOn}
                  optional
                  onDay={day => acts.putStaff(id, { leftOn: day })}
                />
              </div>
              <Button
                kind="link"
                icon={Trash2}
                onClick={() => void acts.takeAway("staff", id, m.progset_staff_removed({ name }))}
              >
                {m.progset_staff_remove({ name })}
              </Button>
            </div>
          </Expander>
        ))}
      </div>
      <AddEntry
        title={m.progset_staff_add()}
        empty={{ name: "", hiredOn: "" }}
        whole={({ name }) => name.trim() !== ""}
        onAdd={({ name, hiredOn }) => acts.putStaff(null, { name, hiredOn: hiredOn || null })}
      >
        {(draft, set) => (
          <>
            <TextField label={m.progset_staff_name()} first value={draft.name} onInput={name => set({ name })} />
            <TextField
              label={m.progset_hired()}
              type="date"
              value={draft.hiredOn}
              onInput={hiredOn => set({ hiredOn })}
            />
          </>
        )}
      </AddEntry>
    </section>
  )
}
