import { Save } from "lucide"
import { useState } from "preact/hooks"
import type { BackupFacts } from "../../../backup/api.ts"
import type { Failure } from "../../../base/failure.ts"
import type { Place } from "../../../bridge/place.ts"
import { FileTrouble } from "../../../ui/backup/FileTrouble.tsx"
import { FindInPlace } from "../../../ui/backup/FindInPlace.tsx"
import { OpenBackup } from "../../../ui/backup/OpenBackup.tsx"
import { useAct, useCore, useToasts } from "../../../ui/core-context.tsx"
import { useGiven } from "../../../ui/given/use-given.ts"
import { Button } from "../../../ui/parts/Button.tsx"
import { ChooseFile } from "../../../ui/parts/ChooseFile.tsx"
import { Icon } from "../../../ui/parts/Icon.tsx"
import { Notice } from "../../../ui/parts/Notice.tsx"
import { Screen } from "../../../ui/parts/Screen.tsx"
import { hrefTo, paths } from "../../../ui/paths.ts"
import { useWhen } from "../../../ui/use-when.ts"
import { m } from "../../../words/messages.js"
import { enterPlace } from "../../members.ts"

type Chosen = { readonly file: Blob; readonly facts: BackupFacts }

/** A vault comes back out of its backup, to a device that does not have it. */
export const RestoreBackup = ({ onBack }: { readonly onBack: () => void }) => {
  const core = useCore()
  const act = useAct()
  const toasts = useToasts()
  const when = useWhen()
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [trouble, setTrouble] = useState<Failure | null>(null)
  const [looking, setLooking] = useState(false)
  const [inPlace, setInPlace] = useState(false)

  const look = async (file: Blob) => {
    setLooking(true)
    const facts = await act(core.backup.inspect({ file }), ["Malformed", "Tampered", "FromNewerVersion"])
    setLooking(false)
    setChosen(facts.ok ? { file, facts: facts.value } : null)
    setTrouble(facts.ok ? null : facts.error)
  }

  useGiven("backup", ([file]) => file && void look(file))

  if (inPlace && !chosen)
    return (
      <Screen
        name={m.app_name()}
        title={m.restore_place_title()}
        status={m.restore_place_what()}
        back={() => setInPlace(false)}
        crisis={hrefTo(paths.crisis)}
      >
        <FindInPlace onFetched={look}>{trouble && <FileTrouble failure={trouble} />}</FindInPlace>
      </Screen>
    )
  return (
    <Screen
      name={m.app_name()}
      title={chosen ? m.restore_open_title() : m.restore_title()}
      status={chosen ? undefined : m.restore_what()}
      back={onBack}
      crisis={hrefTo(paths.crisis)}
    >
      {trouble && <FileTrouble failure={trouble} />}
      {chosen ? (
        <>
          <Found {...chosen.facts} />
          {chosen.facts.sample ? (
            <Notice title={m.restore_sample()}>{m.restore_sample_next()}</Notice>
          ) : chosen.facts.here === null ? (
            <OpenBackup
              key={chosen.facts.at}
              file={chosen.file}
              onRestored={records => {
                onBack()
                toasts.say(m.restore_done({ records: when.number(records) }))
              }}
            />
          ) : (
            <HereAlready place={chosen.facts.here} />
          )}
          <ChooseFile kind="link" label={m.restore_again()} busy={looking} onChoose={file => void look(file)} />
        </>
      ) : (
        <>
          <ol class="restore-steps">
            <li>{m.restore_step_file()}</li>
            <li>{m.restore_step_key()}</li>
            <li>{m.restore_step_all()}</li>
          </ol>
          <ChooseFile
            kind="primary"
            label={m.restore_choose()}
            wide
            busy={looking}
            onChoose={file => void look(file)}
          />
          <Button
            kind="link"
            onClick={() => {
              setTrouble(null)
              setInPlace(true)
            }}
          >
            {m.restore_place()}
          </Button>
        </>
      )}
    </Screen>
  )
}

/** What the file says of itself: when, and how much. */
const Found = ({ at, records }: BackupFacts) => {
  const when = useWhen()
  return (
    <div class="card card-sunk found-backup">
      <Icon of={Save} />
      <div>
        <b>{m.restore_found({ when: when.moment(at) })}</b>
        <p class="quiet numbers">{m.restore_found_facts({ records: when.number(records) })}</p>
      </div>
    </div>
  )
}

const HereAlready = ({ place }: { readonly place: Place }) => (
  <>
    <Notice title={m.restore_here()}>{m.restore_here_next()}</Notice>
    <Button kind="primary" wide onClick={() => enterPlace(place)}>
      {m.restore_here_open()}
    </Button>
  </>
)
