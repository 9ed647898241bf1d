import type { Program } from "../../domain/program.ts"
import { kept } from "../../domain/shape.ts"
import { type Supervision, supervisionForms } from "../../domain/supervision.ts"
import { m } from "../../words/messages.js"
import { Chip, Chips } from "../parts/Chip.tsx"
import { SavedField } from "../parts/SavedField.tsx"
import { hrefTo, paths } from "../paths.ts"
import { DayField } from "../program/DayField.tsx"
import { NumberField } from "../program/NumberField.tsx"
import { formNames } from "./form-names.ts"
import type { MeetingActs } from "./use-meeting-acts.ts"
import "./meeting.css"

type MeetingFactsProps = {
  readonly meeting: Supervision
  readonly staff: Program["staff"]
  readonly acts: MeetingActs
}

/** When and how one met, who was there, and what it was about: what the index asks. */
export const MeetingFacts = ({ meeting, staff, acts }: MeetingFactsProps) => {
  const everyone = kept(staff)
  return (
    <section>
      <h2>{m.supervision_about()}</h2>
      {everyone.length === 0 ? (
        <p class="quiet">
          {m.supervision_present_none()}{" "}
          <a href={hrefTo(paths.programSettingsOf("staff"))}>{m.supervision_present_add()}</a>
        </p>
      ) : (
        <Chips label={m.supervision_present()}>
          {everyone.map(({ id, name }) => (
            <Chip key={id} on={meeting.present[id] ?? false} onToggle={here => void acts.setPresent(id, here)}>
              {name}
            </Chip>
          ))}
        </Chips>
      )}
      <Chips label={m.supervision_was_about()}>
        <Chip on={meeting.aboutImr} onToggle={aboutImr => void acts.change({ aboutImr })}>
          {m.supervision_about_imr()}
        </Chip>
        <Chip on={meeting.aboutPeople} onToggle={aboutPeople => void acts.change({ aboutPeople })}>
          {m.supervision_about_people()}
        </Chip>
      </Chips>
      <Chips label={m.supervision_form()}>
        {supervisionForms.map(form => (
          <Chip key={form} on={meeting.form === form} onToggle={() => void acts.change({ form })}>
            {formNames[form]()}
          </Chip>
        ))}
      </Chips>
      <p class="quiet">{m.supervision_counts_when()}</p>
      <div class="field-pair">
        <DayField label={m.supervision_on()} day={meeting.on} onDay={async on => on !== null && acts.change({ on })} />
        <NumberField
          label={m.supervision_minutes()}
          value={meeting.minutes}
          fits={n => Number.isInteger(n) && n >= 0 && n <= 600}
          optional
          wrong={m.supervision_minutes_wrong()}
          onNumber={minutes => acts.change({ minutes })}
        />
      </div>
      <SavedField
        label={m.supervision_supervisor()}
        value={meeting.supervisor}
        onWrite={(_, supervisor) => acts.change({ supervisor })}
      />
    </section>
  )
}
