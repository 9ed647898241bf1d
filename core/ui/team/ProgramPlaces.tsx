import "./team.css"
import { useState } from "preact/hooks"
import type { Roster } from "../../domain/roster.ts"
import { kept } from "../../domain/shape.ts"
import { m } from "../../words/messages.js"
import { useAct, useCore, useToasts } from "../core-context.tsx"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { TextField } from "../parts/TextField.tsx"

type Place = { readonly entryId: string | null; readonly url: string; readonly label: string }

/** Where the agency lets exports lie. Everyone in the program hears of them; each types a password of their own. */
export const ProgramPlaces = ({ targets }: Pick<Roster, "targets">) => {
  const core = useCore()
  const act = useAct()
  const { say } = useToasts()
  const [editing, setEditing] = useState<Place | null>(null)
  const places = kept<{ readonly url: string; readonly label: string; readonly removed?: boolean | undefined }>(targets)
  const remove = async (entryId: string) => {
    if ((await act(core.team.removeTarget({ entryId }))).ok) say(m.team_place_removed())
  }
  return (
    <section class="not-on-paper">
      <div>
        <h2>{m.team_places()}</h2>
        <p class="quiet">{m.team_places_what()}</p>
      </div>
      {places.length > 0 && (
        <ul>
          {places.map(({ id, url, label }) => (
            <li class="team-device" key={id}>
              <div>
                <b>{label}</b>
                <span class="quiet team-address">{url}</span>
              </div>
              <div class="row">
                <Button
                  kind="link"
                  label={m.team_place_change_name({ name: label })}
                  onClick={() => setEditing({ entryId: id, url, label })}
                >
                  {m.team_place_change()}
                </Button>
                <Button kind="link" label={m.team_place_remove_name({ name: label })} onClick={() => void remove(id)}>
                  {m.team_place_remove()}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Button onClick={() => setEditing({ entryId: null, url: "", label: "" })}>{m.team_place_add()}</Button>
      <Dialog
        open={editing !== null}
        title={editing?.entryId ? m.team_place_change() : m.team_place_add()}
        onClose={() => setEditing(null)}
      >
        {editing && <PlaceFields of={editing} onKept={() => setEditing(null)} />}
      </Dialog>
    </section>
  )
}

/** A password in it would go to everyone; anything but https could be read on the way, but for this computer itself. */
const isAddress = (typed: string) => {
  try {
    const { protocol, hostname, username, password } = new URL(typed)
    const own = hostname === "localhost" || hostname === "127.0.0.1"
    return (protocol === "https:" || (own && protocol === "http:")) && username === "" && password === ""
  } catch {
    return false
  }
}

const PlaceFields = ({ of, onKept }: { readonly of: Place; readonly onKept: () => void }) => {
  const core = useCore()
  const act = useAct()
  const [url, setUrl] = useState(of.url)
  const [label, setLabel] = useState(of.label)
  const [asked, setAsked] = useState(false)
  const keep = async (event: Event) => {
    event.preventDefault()
    setAsked(true)
    if (!isAddress(url.trim()) || label.trim() === "") return
    const put = await act(core.team.putTarget({ entryId: of.entryId, url: url.trim(), label: label.trim() }))
    if (put.ok) onKept()
  }
  return (
    <form class="stack" onSubmit={event => void keep(event)}>
      <TextField
        label={m.team_place_label()}
        hint={m.team_place_label_hint()}
        value={label}
        onInput={setLabel}
        error={asked && label.trim() === "" ? m.team_place_label_missing() : null}
        first
      />
      <TextField
        label={m.team_place_url()}
        hint={m.team_place_url_hint()}
        value={url}
        onInput={setUrl}
        error={asked && !isAddress(url.trim()) ? m.team_place_url_wrong() : null}
      />
      <Button kind="primary" type="submit" wide>
        {m.team_place_keep()}
      </Button>
    </form>
  )
}
