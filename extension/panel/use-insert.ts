import { useEffect, useRef, useState } from "preact/hooks"
import { useShell } from "../../core/companion/shell.ts"
import { type ChartWarning, warningFor } from "../../core/domain/chart-warning.ts"
import { wholeNote } from "../../core/domain/insertion.ts"
import { useAct, useCore } from "../../core/ui/core-context.tsx"
import type { NoteView } from "../../core/ui/note/use-note-view.ts"
import { lookAtFront, onActed } from "../front/front.ts"
import { addressesOf } from "../front/front-page.ts"
import { findField, type PagePlace } from "../insert/find-field.ts"
import { type InsertOutcome, insertNote } from "../insert/insert-note.ts"
import { scriptingHere } from "../insert/scripting-here.ts"
import { managedOf, mayInsertInto } from "../policy/managed.ts"

/** What is to be inserted, and where it was asked for. */
type Wanted = {
  readonly part: string
  /** The frame with the field whose menu it was. */
  readonly frameId?: number
  readonly join?: boolean
}

export type Inserting =
  | { readonly state: "ready" }
  | { readonly state: "busy" }
  /** The chart in front is not this person's, as far as links tell: someone has to say so. */
  | { readonly state: "warned"; readonly warning: ChartWarning; readonly wanted: Wanted }
  | { readonly state: "done"; readonly outcome: InsertOutcome; readonly wanted: Wanted }

const frameOf = (place: PagePlace) =>
  "documentIds" in place ? { documentId: place.documentIds[0] } : { frameId: place.frameIds[0] }

const hasStop = (warning: ChartWarning | null): warning is ChartWarning => warning !== null && warning.type !== "shared"

/**
 * Puts a signed note, or a section of it, into the field with the cursor. Whose chart is in front is looked at anew each
 * time, right before. `next` is what a shortcut or a field's menu inserts.
 */
export const useInsert = ({ note, person }: NoteView, linked: boolean, next: string) => {
  const core = useCore()
  const act = useAct()
  const { managed } = useShell()
  const [inserting, setInserting] = useState<Inserting>({ state: "ready" })
  const busy = useRef(false)

  const textOf = async (part: string): Promise<string | null> => {
    if (part !== wholeNote) return note.sections[part]?.text ?? null
    const text = await act(core.notes.asText({ id: note.id }))
    return text.ok ? text.value : null
  }

  const put = async (wanted: Wanted, evenSo: boolean): Promise<Inserting> => {
    // First, so that nothing takes time between looking at what is in front and inserting there.
    const text = await textOf(wanted.part)
    if (text === null) return { state: "ready" }
    const front = await lookAtFront()
    if (!front) return { state: "done", outcome: { state: "gone" }, wanted }
    const { tabId } = front
    const { frameId, join } = wanted
    const at = { tabId, ...(frameId !== undefined && { frameId }) }
    const field = await findField(at, scriptingHere)
    // The chart of the frame with the cursor is the one that counts.
    const addresses = addressesOf(front, field.state === "field" ? frameOf(field.place) : undefined)
    const [address] = addresses
    const origin = address ? new URL(address).origin : null
    if (!mayInsertInto(managedOf(managed?.value), origin))
      return { state: "done", outcome: { state: "blocked", by: "policy" }, wanted }
    const found = await act(core.chartLinks.find({ addresses }))
    if (!found.ok) return { state: "ready" }
    const warning = addresses.length > 0 ? warningFor({ participantId: person.id, linked, found: found.value }) : null
    if (hasStop(warning) && !evenSo) return { state: "warned", warning, wanted }
    const outcome = await insertNote({ ...at, text, ...(join && { join }) }, scriptingHere)
    if (outcome.state === "inserted" && origin)
      await act(core.insertions.told({ noteId: note.id, part: wanted.part, origin }))
    return { state: "done", outcome, wanted }
  }

  /** Answers whether it is in the field. */
  const insert = async (wanted: Wanted, evenSo = false): Promise<boolean> => {
    if (busy.current) return false
    busy.current = true
    setInserting({ state: "busy" })
    try {
      const came = await put(wanted, evenSo)
      setInserting(came)
      return came.state === "done" && came.outcome.state === "inserted"
    } catch (defect) {
      setInserting({ state: "ready" })
      throw defect
    } finally {
      busy.current = false
    }
  }

  useEffect(
    () =>
      onActed(({ wants, frameId }) => {
        if (wants === "insert") void insert({ part: next, ...(frameId !== null && { frameId }) })
      }),
    [note, linked, next],
  )
  return { inserting, insert, forget: () => setInserting({ state: "ready" }) }
}
