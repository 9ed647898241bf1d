import { useState } from "preact/hooks"
import type { Instrument } from "../../../content/instrument-schema.ts"
import { noiseFrom } from "../../domain/measurement-noise.ts"
import type { Program } from "../../domain/program.ts"
import type { ChangeFigures } from "../../program/api.ts"
import { m } from "../../words/messages.js"
import { noiseWords } from "../outcomes/outcome-words.ts"
import { Button } from "../parts/Button.tsx"
import { SavedField } from "../parts/SavedField.tsx"
import { NumberField } from "./NumberField.tsx"
import { useProgramActs } from "./use-program-acts.ts"

type FiguresProps = { readonly program: Program; readonly instruments: readonly Instrument[] }

/** How few people may stand behind a number, and what a change of a score must be larger than. */
export const Figures = ({ program, instruments }: FiguresProps) => {
  const { change } = useProgramActs()
  return (
    <>
      <section>
        <NumberField
          label={m.progset_smallest()}
          hint={m.progset_smallest_hint()}
          value={program.smallestCell}
          fits={n => Number.isInteger(n) && n >= 1 && n <= 50}
          wrong={m.progset_smallest_wrong()}
          onNumber={async smallestCell => smallestCell !== null && change({ smallestCell })}
        />
      </section>
      <section>
        <h2>{m.progset_change()}</h2>
        <p class="quiet">{m.progset_change_hint()}</p>
        {instruments.map(one => (
          <ChangeOf key={one.id} instrument={one} own={program.change[one.id] ?? null} />
        ))}
      </section>
    </>
  )
}

type ChangeOfProps = { readonly instrument: Instrument; readonly own: ChangeFigures | null }

const ChangeOf = ({ instrument, own }: ChangeOfProps) => {
  const { setChange } = useProgramActs()
  const shipped = instrument.scoring?.change ?? null
  const [begun, setBegun] = useState<Partial<ChangeFigures> | null>(null)
  const figures = own ?? begun
  const put = async (part: Partial<ChangeFigures>) => {
    const next = { source: "", ...figures, ...part }
    const { sd, r } = next
    if (sd !== undefined && r !== undefined) return setChange(instrument.id, { ...next, sd, r })
    setBegun(next)
    return true
  }
  const back = async () => {
    if (own === null || (await setChange(instrument.id, null))) setBegun(null)
  }
  const counted = own ?? (begun === null ? shipped : null)
  return (
    <div class="program-figures">
      <h3>{instrument.title}</h3>
      {figures === null ? (
        <>
          <p class="quiet">
            {shipped === null
              ? m.progset_change_none()
              : `${m.progset_change_own({ sd: shipped.sd, r: shipped.r })}. ${m.progset_change_source({ source: shipped.source })}`}
          </p>
          <Button kind="link" onClick={() => setBegun(shipped === null ? {} : { sd: shipped.sd, r: shipped.r })}>
            {m.progset_change_set()}
          </Button>
        </>
      ) : (
        <>
          <div class="field-pair">
            <NumberField
              label={m.progset_change_sd()}
              value={figures.sd ?? null}
              fits={n => n > 0}
              wrong={m.progset_change_sd_wrong()}
              onNumber={async sd => sd !== null && put({ sd })}
            />
            <NumberField
              label={m.progset_change_r()}
              value={figures.r ?? null}
              fits={n => n >= 0 && n < 1}
              wrong={m.progset_change_r_wrong()}
              onNumber={async r => r !== null && put({ r })}
            />
          </div>
          <SavedField
            label={m.progset_change_from()}
            value={figures.source ?? ""}
            onWrite={(_, source) => put({ source })}
          />
          <Button kind="link" onClick={() => void back()}>
            {m.progset_change_back()}
          </Button>
        </>
      )}
      {counted && <p class="numbers">{m.progset_change_is({ points: noiseWords(noiseFrom(counted).at95) })}</p>}
    </div>
  )
}
