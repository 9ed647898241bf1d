import "../team/team.css"
import "./exchange.css"
import { FolderPlus, FolderSync, Plus } from "lucide"
import { useState } from "preact/hooks"
import type { TargetLine } from "../../exchange/api.ts"
import type { Belonging } from "../../team/api.ts"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Dialog } from "../parts/Dialog.tsx"
import { EmptyState } from "../parts/EmptyState.tsx"
import { Notice } from "../parts/Notice.tsx"
import { type PlaceDraft, PlaceForm } from "./PlaceForm.tsx"
import { PlaceRow } from "./PlaceRow.tsx"
import { useNamedPlaces } from "./use-named-places.ts"
import { canPickFolder, usePickedFolder } from "./use-picked-folder.ts"

type PlacesBoardProps = {
  readonly targets: readonly TargetLine[]
  readonly belonging: Extract<Belonging, { readonly stage: "asking" | "member" }>
}

/** This device's places for exports, those of the program that are not among them, and the ways to add one. */
export const PlacesBoard = ({ targets, belonging }: PlacesBoardProps) => {
  const [draft, setDraft] = useState<PlaceDraft | null>(null)
  const picking = usePickedFolder()
  const suggested = useNamedPlaces(belonging, targets)
  const folder = (id: TargetLine["id"] | null, label: string, byItself: boolean) =>
    void picking.pick(id, label, byItself)
  return (
    <div class="sections">
      {targets.length === 0 && suggested.length === 0 && (
        <EmptyState icon={FolderSync} title={m.places_none()}>
          {m.places_none_next()}
        </EmptyState>
      )}
      {targets.length > 0 && (
        <section aria-label={m.places_title()}>
          <ul class="exchange-rows">
            {targets.map(target => (
              <PlaceRow
                key={target.id}
                of={target}
                onChange={() =>
                  target.kind === "folder"
                    ? folder(target.id, target.label, target.byItself)
                    : setDraft({ ...target, password: "" })
                }
              />
            ))}
          </ul>
        </section>
      )}
      {suggested.length > 0 && (
        <section aria-labelledby="places-suggested">
          <div>
            <h2 id="places-suggested">{m.places_suggested()}</h2>
            <p class="quiet">{m.places_suggested_what()}</p>
          </div>
          <ul class="exchange-rows">
            {suggested.map(({ url, label }) => (
              <li key={url}>
                <div>
                  <b>{label}</b>
                  <span class="quiet team-address">{url}</span>
                </div>
                <Button
                  kind={targets.length === 0 ? "primary" : "quiet"}
                  label={m.places_use_name({ name: label })}
                  onClick={() => setDraft({ ...newDraft, url, label })}
                >
                  {m.places_use()}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        {picking.words && (
          <Notice kind="attention" title={picking.words.title} urgent>
            {picking.words.next}
          </Notice>
        )}
        <div class="row">
          <Button
            kind={targets.length + suggested.length === 0 ? "primary" : "quiet"}
            icon={Plus}
            onClick={() => setDraft(newDraft)}
          >
            {m.places_add()}
          </Button>
          {canPickFolder() && (
            <Button icon={FolderPlus} busy={picking.busy} onClick={() => folder(null, "", true)}>
              {m.places_add_folder()}
            </Button>
          )}
        </div>
      </section>
      <Dialog
        open={draft !== null}
        title={draft?.id ? m.places_change() : m.places_add()}
        onClose={() => setDraft(null)}
      >
        {draft && <PlaceForm of={draft} onKept={() => setDraft(null)} />}
      </Dialog>
    </div>
  )
}

const newDraft: PlaceDraft = { id: null, label: "", url: "", user: "", password: "", byItself: true }
