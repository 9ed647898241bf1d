import * as v from "valibot"
import { type Instrument, instrumentSchema } from "../../../content/instrument-schema.ts"

const anchors = (...words: readonly string[]) =>
  words.map((said, i) => ({ value: i + 1, words: said, source: "our own", version: "1", verified: false }))
const said = { hint: null, lookBack: "This week", need: "required", notApplicable: null, substanceUse: false }
const noEvidence = { counts: null, among: [], ladder: null }
const ofNobody = { scoring: null, parallelTo: null }
const head = {
  by: ["participant"],
  shown: "one",
  minutes: 3,
  everyMonths: 3,
  scored: true,
  adaptedFrom: null,
  ...ofNobody,
}

/** A made-up instrument with every kind of item, and every quirk that one can have. */
export const aScale: Instrument = v.parse(instrumentSchema, {
  ...head,
  id: "walk-scale",
  title: "How I walk",
  what: "Five short questions.",
  about: "participant",
  intro: "<p>There is no right or wrong.</p>",
  facilitator: "<p>Leave them room.</p>",
  notes: null,
  source: "our own",
  version: "1",
  verified: false,
  grade: 1,
  items: [
    {
      ...said,
      ...noEvidence,
      kind: "anchors",
      id: "often",
      number: "1",
      title: "How often",
      ask: "How often do you go out?",
      anchors: anchors("Never", "1 or 2 times", "3 or 4 times", "6 or 7 times", "8 times or more"),
      gaps: [{ id: "five", words: "5 times", between: [3, 4] }],
    },
    {
      ...said,
      kind: "since",
      id: "last",
      number: "2",
      title: "The last walk",
      ask: "When did you last go out?",
      anchors: anchors("Last month", "2 to 3 months", "4 to 6 months", "7 to 12 months", "Not in the past year"),
      upToDays: [30, 91, 183, 365, null],
    },
    {
      ...said,
      ...noEvidence,
      kind: "anchors",
      id: "shoes",
      number: "3",
      title: "Shoes",
      ask: "How well do your shoes fit?",
      notApplicable: "I go barefoot",
      anchors: anchors("Badly", "Well"),
      gaps: [],
    },
    {
      ...said,
      ...noEvidence,
      kind: "anchors",
      id: "bars",
      number: "4",
      title: "Bars",
      ask: "Does the walk end in a bar?",
      substanceUse: true,
      anchors: anchors("Often", "Never"),
      gaps: [],
    },
    { ...said, kind: "words", id: "bench", number: "5", title: "A bench", ask: "Where is a good bench?" },
  ],
})

/** The same about a program, with a line for what was seen. It is rated in reviews alone. */
export const aProgramScale: Instrument = {
  ...aScale,
  id: "path-scale",
  about: "program",
  by: ["supervisor", "facilitator"],
  shown: "list",
  notes: "What was seen",
}

/** The same about the rater's own work. */
export const aWorkScale: Instrument = { ...aProgramScale, id: "stride-scale", about: "work" }

/** Of a supporter. */
export const aCheckIn: Instrument = { ...aScale, id: "check-in", by: ["supporter"], scored: false }
