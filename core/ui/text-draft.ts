/**
 * A text being typed while the same field may change elsewhere. `base` is what the field is known to hold; a write
 * hands it over as `was`, so that the core can keep a text written elsewhere meanwhile.
 */
export type TextDraft = {
  readonly text: string
  readonly base: string
  /** What the field was last seen to hold. */
  readonly seen: string
  /** Own writes on their way; they come back as news and are none. */
  readonly sent: readonly string[]
  readonly focused: boolean
}

export type TextWrite = { readonly was: string; readonly text: string }

/** A field that shows what it holds: nothing typed, nothing on its way. */
export const openDraft = (value: string): TextDraft => ({
  text: value,
  base: value,
  seen: value,
  sent: [],
  focused: false,
})

/** A letter more or less; nothing is written by it. */
export const typed = (draft: TextDraft, text: string): TextDraft => ({ ...draft, text })

/** The field has the focus: what is added elsewhere comes in only at the end. */
export const entered = (draft: TextDraft): TextDraft => ({ ...draft, focused: true })

/** Left and with nothing to write, it shows what the field holds by now. */
export const left = (draft: TextDraft): TextDraft => settle({ ...draft, focused: false })

/** What is to be written, or null. */
export const pendingWrite = (draft: TextDraft): TextWrite | null =>
  draft.text === draft.base ? null : { was: draft.base, text: draft.text }

/** The pending write is on its way. */
export const written = (draft: TextDraft): TextDraft =>
  draft.text === draft.base ? draft : { ...draft, base: draft.text, sent: [...draft.sent, draft.text] }

/** A write was not kept: the field still holds what it held, and the text stays to be written again. */
export const refused = (draft: TextDraft, write: TextWrite): TextDraft => ({
  ...draft,
  base: draft.base === write.text ? write.was : draft.base,
  sent: draft.sent.filter(text => text !== write.text),
})

/**
 * The field holds `value` now. An own write coming back changes nothing. Other news is shown at once while nobody
 * types here; while someone does, only what was added at the end is taken in.
 */
export const arrived = (draft: TextDraft, value: string): TextDraft => {
  const own = draft.sent.indexOf(value)
  if (own >= 0) return settle({ ...draft, seen: value, sent: draft.sent.slice(own + 1) })
  if (value === draft.seen) return draft
  if (draft.focused && draft.base !== "" && value !== draft.base && value.startsWith(draft.base)) {
    const added = value.slice(draft.base.length)
    return { ...draft, seen: value, base: value, text: draft.text + added, sent: [] }
  }
  return settle({ ...draft, seen: value, sent: [] })
}

const settle = (draft: TextDraft): TextDraft =>
  draft.focused || draft.sent.length > 0 || draft.text !== draft.base
    ? draft
    : { ...draft, text: draft.seen, base: draft.seen }
