import type { noteSources } from "../../content/schema.ts"
import type { Note } from "../domain/note.ts"
import type { Format, Material } from "./material.ts"
import { type Part, writeParts } from "./parts.ts"
import type { Sentences } from "./sentences.ts"

type NoteSource = (typeof noteSources)[number]

const planReview: readonly Part[] = ["planReviewOutcome", "planReviewWords", "planReviewBarrier"]
const teaching: readonly Part[] = ["topic", "handout"]
const setting: readonly Part[] = ["duration", "place"]

/** What each source of a section is made of, in this order: the agreement at the head of `note-formats.yaml`. */
const partsBySource: Readonly<Record<NoteSource, readonly Part[]>> = {
  goal: ["goal", "goalWhy", "shortTerm", "step"],
  problem: ["goal", "step", "planReviewOutcome", "planReviewBarrier", "agenda"],
  intervention: [...setting, ...teaching, "tools", "techniques", "goalFollowedUp", "supportersInvolved"],
  response: [...planReview, "goalFollowUpWords", "practised", "quotes", "feedbackHeard", "feedbackUseful"],
  plan: ["actionPlan", "nextSession", "feedbackNextTime"],
  data: [
    ...setting,
    "supportersInvolved",
    "goal",
    "step",
    ...planReview,
    ...teaching,
    "tools",
    "techniques",
    "practised",
    "quotes",
  ],
  meaning: ["goalFollowedUp", "goalFollowUpWords", "feedbackHeard", "feedbackUseful"],
  subjective: ["quotes", "planReviewWords", "planReviewBarrier", "goalFollowUpWords"],
  objective: [...setting, "supportersInvolved", "planReviewOutcome", ...teaching, "tools", "techniques", "practised"],
  present: [...setting, "present"],
  motivational: ["motivational"],
  educational: [...teaching, "educational"],
  "cognitive-behavioural": ["practised", "cognitiveBehavioural"],
  skills: ["tools", "skills"],
  "home-practice": [...planReview, "actionPlan"],
  "next-session": ["nextSession", "feedbackNextTime"],
  supporters: ["supporters"],
}

/** Sections that say so when nothing of theirs was tapped. */
const saysNone: readonly NoteSource[] = ["motivational", "educational", "cognitive-behavioural", "skills"]

/**
 * The sections of a note, from what was tapped and said, and from nothing else. The same material gives the same text.
 * A sentence that an earlier section has said is not said again.
 */
export const draftNote = (material: Material, format: Format, sentences: Sentences): Note["sections"] => {
  const said = new Set<string>()
  const parts = writeParts(material, sentences)
  const sections: [string, Note["sections"][string]][] = format.sections.map(section => {
    const written = partsBySource[section.source].flatMap(part => parts[part]()).filter(sentence => sentence !== "")
    const none = written.length === 0 && saysNone.includes(section.source) ? [sentences.say("noneRecorded")] : []
    const fresh = written.filter(sentence => !said.has(sentence))
    for (const sentence of fresh) said.add(sentence)
    const drafted = [...fresh, ...none].join(" ")
    return [section.id, { text: drafted, drafted }]
  })
  return Object.fromEntries(sections)
}
