import { colleagues, supervisorName } from "./program-data.ts"

/** What the records said (out of null: a count; suggested null: none is), and what the two raters gave. */
export type RatedItem = readonly [
  id: string,
  numerator: number,
  outOf: number | null,
  suggested: 1 | 2 | 3 | 4 | 5 | null,
  first: number,
  second: number,
]

/** One review of the made-up program. Where the raters differ, `talked` has what they agreed on, and why. */
export type SampleReview = {
  readonly month: number
  readonly participants: number
  readonly sessions: number
  readonly items: readonly RatedItem[]
  /** Of the General Organizational Index, in its order: both raters gave the same. */
  readonly index: readonly number[]
  readonly penetration: readonly [people: number, eligible: number, suggested: 1 | 2 | 3 | 4 | 5]
  readonly talked: Readonly<Record<string, readonly [agreed: number, why: string]>>
  readonly strengths: readonly string[]
  readonly nextSteps: readonly { readonly words: string; readonly who: string; readonly inDays: number }[]
}

export const raterNames = [supervisorName, colleagues[0].name] as const

/** Items whose evidence asks for judgment. */
export const judged: readonly string[] = ["coping-skills", "relapse-prevention", "behavioral-tailoring"]

export const indexIds = [
  "philosophy",
  "eligibility",
  "penetration",
  "assessment",
  "plan",
  "treatment",
  "training",
  "supervision",
  "process-monitoring",
  "outcome-monitoring",
  "quality-assurance",
  "choice",
] as const

export const sampleReviews: readonly SampleReview[] = [
  {
    month: 0,
    participants: 14,
    sessions: 40,
    items: [
      ["group-size", 6, null, 5, 5, 5],
      ["length", 0, 0, null, 2, 2],
      ["curriculum", 10, null, 5, 5, 5],
      ["handouts", 9, 14, 3, 3, 3],
      ["significant-others", 2, 14, 1, 1, 1],
      ["goal-setting", 11, 14, 4, 4, 4],
      ["goal-follow-up", 5, 14, 2, 2, 2],
      ["motivational", 13, 40, 3, 3, 3],
      ["educational", 24, 40, 3, 3, 4],
      ["cognitive-behavioral", 8, 40, 2, 2, 2],
      ["coping-skills", 1, 14, null, 2, 1],
      ["relapse-prevention", 0, 14, null, 1, 1],
      ["behavioral-tailoring", 1, 14, null, 2, 2],
    ],
    index: [3, 2, 3, 3, 2, 3, 2, 2, 1, 2, 2, 4],
    penetration: [14, 32, 3],
    talked: {
      educational: [3, "Teaching is there, checking back is rare."],
      "coping-skills": [2, "Two of three know the steps, and use them now and then."],
    },
    strengths: ["Everyone was asked for a goal in the first two weeks"],
    nextSteps: [{ words: "Look at goals in every session, two or three people in the group", who: "All", inDays: 90 }],
  },
  {
    month: 6,
    participants: 22,
    sessions: 96,
    items: [
      ["group-size", 6, null, 5, 5, 5],
      ["length", 9, 14, 3, 3, 3],
      ["curriculum", 10, null, 5, 5, 5],
      ["handouts", 20, 22, 5, 5, 5],
      ["significant-others", 6, 22, 2, 2, 3],
      ["goal-setting", 20, 22, 5, 5, 5],
      ["goal-follow-up", 14, 22, 3, 3, 4],
      ["motivational", 50, 96, 5, 5, 5],
      ["educational", 82, 96, 4, 4, 4],
      ["cognitive-behavioral", 36, 96, 3, 3, 3],
      ["coping-skills", 8, 22, null, 3, 3],
      ["relapse-prevention", 7, 22, null, 3, 3],
      ["behavioral-tailoring", 4, 22, null, 2, 2],
    ],
    index: [4, 3, 4, 3, 3, 4, 3, 3, 3, 4, 3, 5],
    penetration: [22, 32, 4],
    talked: {
      "significant-others": [2, "Calls to arrange a visit are no contact about IMR; we counted them out."],
      "goal-follow-up": [3, "Some goals were looked at, and the look is in no note."],
    },
    strengths: ["Handouts are given and read aloud together", "Every new person has a goal in their own words"],
    nextSteps: [
      {
        words: "Ask about supporters in the first month, and write down the answer",
        who: colleagues[0].name,
        inDays: 60,
      },
      { words: "One role play in every second session", who: "All", inDays: 120 },
    ],
  },
]
