import type { Program } from "../../domain/program.ts"
import { m } from "../../words/messages.js"
import { Field } from "../parts/Field.tsx"
import { SavedField } from "../parts/SavedField.tsx"
import { DayField } from "./DayField.tsx"
import { NumberField } from "./NumberField.tsx"
import { useProgramActs } from "./use-program-acts.ts"

const here = () => new Intl.DateTimeFormat().resolvedOptions().timeZone
const zones = (): readonly string[] => Intl.supportedValuesOf?.("timeZone") ?? []
const isCount = (n: number) => Number.isInteger(n) && n >= 0 && n <= 1_000_000

/** What it is called, since when there is IMR, and whom it serves. */
export const Basics = ({ program }: { readonly program: Program }) => {
  const { change } = useProgramActs()
  return (
    <>
      <section>
        <SavedField
          label={m.progset_name_field()}
          hint={m.progset_name_hint()}
          value={program.name}
          onWrite={(_, name) => change({ name })}
        />
        <Field label={m.progset_zone()} hint={m.progset_zone_hint()}>
          {wiring => (
            <select
              {...wiring}
              class="input"
              value={program.zone ?? ""}
              onChange={event => void change({ zone: event.currentTarget.value || null })}
            >
              <option value="">{m.progset_zone_device({ zone: here() })}</option>
              {[...new Set([...zones(), ...(program.zone === null ? [] : [program.zone])])].map(zone => (
                <option key={zone} value={zone}>
                  {zone.replaceAll("_", " ")}
                </option>
              ))}
            </select>
          )}
        </Field>
      </section>
      <section>
        <DayField
          label={m.progset_started()}
          hint={m.progset_started_hint()}
          day={program.startedOn}
          optional
          onDay={startedOn => change({ startedOn })}
        />
        <DayField
          label={m.progset_ends()}
          hint={m.progset_ends_hint()}
          day={program.endsOn}
          optional
          onDay={endsOn => change({ endsOn })}
        />
      </section>
      <section>
        <NumberField
          label={m.progset_eligible()}
          hint={m.progset_eligible_hint()}
          value={program.eligible}
          fits={isCount}
          optional
          wrong={m.progset_count_wrong()}
          onNumber={eligible => change({ eligible })}
        />
        <NumberField
          label={m.progset_served()}
          hint={m.progset_served_hint()}
          value={program.served}
          fits={isCount}
          optional
          wrong={m.progset_count_wrong()}
          onNumber={served => change({ served })}
        />
      </section>
    </>
  )
}
