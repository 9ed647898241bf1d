import type { Tool } from "../../../content/tool-schema.ts"

/** A made-up tool with a part of every kind. */
export const aTool: Tool = {
  id: "a-plan",
  title: "A plan",
  what: "What helps.",
  minutes: 20,
  substanceUse: false,
  substanceParts: [],
  kept: "one",
  rehearsed: true,
  shared: true,
  reviewed: true,
  intro: "<p>This is yours.</p>",
  facilitator: "<p>Take your time.</p>",
  techniques: ["relapse-prevention", "role-play"],
  note: "worked on a plan",
  steps: [
    {
      id: "signs",
      title: "Signs",
      lead: "<p>Ask.</p>",
      layout: "column",
      parts: [
        { kind: "text", id: "before", title: "Before", ask: "What came before?", hint: null },
        { kind: "lines", id: "helps", title: "What helps", ask: "What helps?", hint: null, suggestions: ["A walk"] },
        {
          kind: "checks",
          id: "first",
          title: "First signs",
          ask: "Which?",
          hint: null,
          groups: [
            {
              id: "sleep",
              title: "Sleep",
              items: [
                { id: "less", words: "I sleep less" },
                { id: "more", words: "I sleep more" },
              ],
            },
          ],
          example: "When was that?",
        },
      ],
    },
    {
      id: "plan",
      title: "The plan",
      lead: "<p>Ask again.</p>",
      layout: "column",
      parts: [
        {
          kind: "choice",
          id: "way",
          title: "Way",
          ask: "Which way?",
          hint: null,
          options: [
            { id: "more", words: "More of it" },
            { id: "new", words: "One new thing" },
          ],
        },
        { kind: "scale", id: "sure", title: "How sure", ask: "How sure?", hint: null, low: "Not", high: "Very" },
        { kind: "day", id: "again", title: "Look again", ask: "When?", hint: null },
        {
          kind: "rows",
          id: "people",
          title: "Who helps",
          ask: "Who?",
          hint: null,
          row: "One more",
          columns: [
            { id: "who", title: "Who", kind: "text", options: [] },
            { id: "near", title: "How near", kind: "scale", options: [] },
            { id: "tie", title: "Tie", kind: "choice", options: [{ id: "paid", words: "Paid" }] },
          ],
        },
        {
          kind: "guide",
          id: "breathe",
          title: "Breathe",
          ask: "Breathe.",
          hint: null,
          guide: "breathing",
          seconds: [4, 0, 6, 0],
          words: ["In", "Hold", "Out", "Hold"],
          rounds: 3,
        },
      ],
    },
  ],
  wallet: ["people", "helps"],
  source: "",
  version: "2026-11",
  grade: 3,
}
