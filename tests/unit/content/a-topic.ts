import type { Sources } from "../../../content/build/sources.ts"

/** The parts of a card that has all of them, by heading; tests change or leave out what they are about. */
export const cardParts: Readonly<Record<string, string>> = {
  "Key idea": "A walk can lift your mood. It can be short. You choose where to go.",
  Question: "Where do you like to walk?",
  "Try this": "Walk to the end of the street.",
  Worksheet: "Things I like:\n\n- trees\n- shops\n\n____",
  Say: "- Let's talk about walking.",
  Ask: "- When did you last go out?\n- Who could come along?",
  Show: "- A map of the streets close by.",
  Practise: "1. Plan a walk aloud.\n2. Let the person plan one, and praise something exact.",
  "Check back": "- What helps you go out?\n- What could you say to a friend?",
  "Home practice":
    "- Walk once. | a friend\n- Look at a tree. | no one\n- Ask someone along. | a neighbor\n- Sit outside. | family",
  "From your own experience": "Tell of a walk of your own.\n\n> Two minutes at most. Then ask about theirs.",
  "For the facilitator": "If the weather is bad, walk the hallway.",
}

const front = `---
title: A walk
minutes: 20
feeds: [education]
practice: { title: Plan a walk, minutes: 5, techniques: [role-play] }
---
`

export const cardOf = (parts: Readonly<Record<string, string>>, head = front): string =>
  `${head}\n${Object.entries(parts)
    .map(([heading, body]) => `## ${heading}\n${body}\n`)
    .join("\n")}`

/** The parts with another word for walking, so that no two cards are alike. */
const inOtherWords = (word: string) =>
  Object.fromEntries(
    Object.entries(cardParts).map(([heading, body]) => [
      heading,
      body.replace(/\b(walk|go|plan|say|map|last|lift|weather|praise)\b/gi, word),
    ]),
  )

const topic = `order: 1
title: Walking
optional: false
sessions: [1, 2]
substanceUse: false
aims: [one, two, three]
keyPoints: [One., Two., Three., Four., Five.]
checks: [What is one?, What is two?, What is three?]
source: our own
version: 1
`

const wording = `ownWord: what you live with
taught: [recovery, medications?]
never: ["clients?", "cases?"]
fine: [(just )?in case]
neverToParticipants: [you should]
`

const techniques = `families:
  - id: educational
    title: Teaching
    techniques: [{ id: role-play, chip: Role play, what: Act it out., note: acted it out }]
source: our own
version: 1
verified: false
`

/** A locale with one whole topic of four cards, and no other files. */
export const aTopic = (changes: Sources = {}): Sources => ({
  "topics/walking/topic.yaml": topic,
  "topics/walking/supporter.md": "## What we are learning\n\nHow a walk can help.",
  "topics/walking/facilitator.md": "Go at their pace.",
  ...Object.fromEntries(
    Object.entries({ "10-a-walk": "stroll", "20-a-path": null, "30-a-park": "hike", "100-a-bench": "rest" }).map(
      ([name, word]) => [`topics/walking/${name}.md`, cardOf(word === null ? cardParts : inOtherWords(word))],
    ),
  ),
  "wording.yaml": wording,
  "techniques.yaml": techniques,
  ...changes,
})

/** What a topic by itself goes without. */
export const tablesMissing = /^(agenda|note-formats|goal-tools|crisis|reminders)\.yaml: this file is missing$/
