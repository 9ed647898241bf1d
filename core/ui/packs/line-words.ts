import { m } from "../../words/messages.js"

/** What fields of texts are called on a screen; others keep the name that the pack's author writes. */
const fields: Readonly<Record<string, () => string>> = {
  title: m.packs_field_title,
  what: m.packs_field_what,
  ask: m.packs_field_ask,
  hint: m.packs_field_hint,
  words: m.packs_field_words,
  intro: m.packs_field_intro,
  facilitator: m.packs_field_facilitator,
  lookBack: m.packs_field_look_back,
  source: m.packs_field_source,
  adaptedFrom: m.packs_field_adapted_from,
  question: m.packs_field_question,
  keyIdea: m.packs_field_key_idea,
  tryThis: m.packs_field_try_this,
  say: m.packs_field_say,
  show: m.packs_field_show,
  supporter: m.packs_field_supporter,
  chip: m.packs_field_chip,
  note: m.packs_field_note,
}

/** Lists that say no more than what lies in them. */
const lists = new Set(["items", "cards", "formats", "sections", "families", "techniques", "steps", "sentences"])

/** Where in a text a line stands: the ids on the way, and what is said there. */
export const lineWords = (at: readonly string[]): readonly string[] =>
  at.filter((step, i) => !lists.has(step) || i === at.length - 1).map(step => fields[step]?.() ?? step)
