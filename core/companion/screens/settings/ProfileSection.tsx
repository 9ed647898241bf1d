import { useEffect, useState } from "preact/hooks"
import type { RecordFailure } from "../../../base/failure.ts"
import { live } from "../../../bridge/live.ts"
import { loadNoteFormats } from "../../../curriculum/load.ts"
import { type Profile, roles } from "../../../domain/profile.ts"
import { useAct, useCore, useLive } from "../../../ui/core-context.tsx"
import { Choice, type Option } from "../../../ui/parts/Choice.tsx"
import { Ready } from "../../../ui/parts/Ready.tsx"
import { TextArea } from "../../../ui/parts/TextArea.tsx"
import { roleHint, roleName } from "../../../ui/role-words.ts"
import { m } from "../../../words/messages.js"
import { placeHere } from "../../members.ts"
import { StartName } from "./StartName.tsx"

/** Who signs, and how notes are laid out. Kept as it is typed. */
export const ProfileSection = () => {
  const core = useCore()
  const act = useAct()
  const profile = useLive(() => live<Profile | null, RecordFailure>(next => core.profile.watch(null, next)), [core])
  const formats = useNoteFormats()
  const keep = async (fields: Partial<Omit<Profile, "id">>) => (await act(core.profile.keep({ fields }))).ok
  return (
    <Ready of={profile} what={m.settings_profile_opening()}>
      {known => (
        <>
          <section>
            <Line label={m.settings_name()} value={known?.name} onWrite={name => keep({ name })} />
            <Line
              label={m.settings_credentials()}
              hint={m.first_about_credentials_hint()}
              value={known?.credentials}
              onWrite={credentials => keep({ credentials })}
            />
            <Line
              label={m.settings_agency()}
              hint={m.settings_agency_hint()}
              value={known?.agency}
              onWrite={agency => keep({ agency })}
            />
            {placeHere !== "sample" && <StartName />}
          </section>
          <section>
            <Choice
              label={m.first_about_role()}
              options={roles.map(value => ({ value, label: roleName(value), hint: roleHint(value) }))}
              chosen={known?.role ?? null}
              onChoose={role => void keep({ role })}
            />
          </section>
          <section>
            <Choice
              label={m.settings_note_format()}
              options={formats}
              chosen={known?.noteFormat ?? null}
              onChoose={noteFormat => void keep({ noteFormat })}
            />
          </section>
        </>
      )}
    </Ready>
  )
}

type LineProps = {
  readonly label: string
  readonly hint?: string
  readonly value: string | undefined
  readonly onWrite: (text: string) => Promise<boolean>
}

/** One line that keeps itself. */
const Line = ({ label, hint, value = "", onWrite }: LineProps) => (
  <TextArea
    label={label}
    hint={hint}
    rows={1}
    value={value}
    onWrite={(_, text) => onWrite(text.replace(/\s*\n\s*/g, " "))}
  />
)

const useNoteFormats = (): readonly Option<string>[] => {
  const [formats, setFormats] = useState<readonly Option<string>[]>([])
  useEffect(() => {
    let here = true
    void loadNoteFormats().then(found => {
      if (here) setFormats(found.formats.map(({ id, title, suits }) => ({ value: id, label: title, hint: suits })))
    })
    return () => {
      here = false
    }
  }, [])
  return formats
}
