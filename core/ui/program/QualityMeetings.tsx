import { Trash2 } from "lucide"
import type { Day } from "../../base/clock.ts"
import type { Program } from "../../domain/program.ts"
import { kept } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Checkbox } from "../parts/Checkbox.tsx"
import { Expander } from "../parts/Expander.tsx"
import { TextArea } from "../parts/TextArea.tsx"
import { TextField } from "../parts/TextField.tsx"
import { useWhen } from "../use-when.ts"
import { AddEntry } from "./AddEntry.tsx"
import { DayField } from "./DayField.tsx"
import { useProgramActs } from "./use-program-acts.ts"

type QualityMeetingsProps = { readonly program: Program; readonly today: Day }

/** When a steering or quality group looked at IMR, newest first. */
export const QualityMeetings = ({ program, today }: QualityMeetingsProps) => {
  const acts = useProgramActs()
  const when = useWhen()
  const meetings = [...kept(program.qualityMeetings)].sort((a, b) => (a.on < b.on ? 1 : -1))
  return (
    <section>
      <p>{m.progset_quality_why()}</p>
      {meetings.length === 0 && <p class="quiet">{m.progset_quality_none()}</p>}
      <div class="program-entries">
        {meetings.map(({ id, on, withPlan, words }) => (
          <Expander
            key={id}
            title={when.fullDay(on)}
            note={withPlan ? m.progset_quality_plan() : m.progset_quality_plan_not()}
          >
            <div class="stack">
              <DayField
                label={m.progset_quality_on()}
                day={on}
                onDay={async day => day !== null && acts.putQualityMeeting(id, { on: day })}
              />
              <Checkbox
                label={m.progset_quality_plan()}
                checked={withPlan}
                onChange={checked => void acts.putQualityMeeting(id, { withPlan: checked })}
              />
              <TextArea
                label={m.progset_quality_words()}
                value={words}
                onWrite={(_, text) => acts.putQualityMeeting(id, { words: text })}
              />
              <Button
                kind="link"
                icon={Trash2}
                onClick={() => void acts.takeAway("qualityMeetings", id, m.progset_quality_removed())}
              >
                {m.progset_quality_remove()}
              </Button>
            </div>
          </Expander>
        ))}
      </div>
      <AddEntry
        title={m.progset_quality_add()}
        empty={{ on: today, withPlan: false, words: "" }}
        whole={({ on }) => on !== ""}
        onAdd={draft => acts.putQualityMeeting(null, draft)}
      >
        {(draft, set) => (
          <>
            <TextField label={m.progset_quality_on()} type="date" value={draft.on} onInput={on => set({ on })} />
            <Checkbox
              label={m.progset_quality_plan()}
              checked={draft.withPlan}
              onChange={withPlan => set({ withPlan })}
            />
            <TextField label={m.progset_quality_words()} value={draft.words} onInput={words => set({ words })} />
          </>
        )}
      </AddEntry>
    </section>
  )
}
