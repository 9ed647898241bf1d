/** Who else works at the made-up agency, and what was said in its meetings. */
export const colleagues = [
  { name: "Robin Ames (made up)", hiredMonthsAgo: 30 },
  { name: "Kofi Osei (made up)", hiredMonthsAgo: 4 },
] as const

export const supervisorName = "Dana Farrow (made up)"

export const sampleWords =
  "Everyone who meets with a peer specialist of Lantern House for IMR, one to one or in the group."

export const qualityWords = [
  "Looked at the fidelity scale. Plan: more role play, and supporters asked about in the first month.",
  "Looked at what became of the plan. Role play is up. Next: plans that are shared.",
] as const

export const decisions: Readonly<Record<string, readonly string[]>> = {
  away: ["A visit this week, with no paper in the bag", "Call on Friday at the time they like"],
  unsigned: ["Half an hour on Thursday for notes alone", "Sign right after the session, before the bus"],
  "goal-not-followed": ["Begin with the goal sheet next time", "Put the goal on the table at the start"],
  "no-plan-agreed": ["One small step is enough; write it down together"],
  "techniques-unused": ["Try one role play each this week, and tell how it went"],
}

export const brought = [
  { what: "The small room is double booked on Tuesdays", words: "Ask the front desk for a standing booking" },
  { what: "How to say no to a request for a loan", words: "Practiced it together in three lines" },
  { what: "A new topic for the group", words: "Stay with stress for two more weeks" },
] as const

export const closingWords = [
  "A good week. What went well was said first.",
  "Short, because of the flu. We come back to the goals next week.",
  "Two role plays of ten minutes each.",
] as const

export const seenWords = [
  "You let the silence be, and they found their own reason.",
  "The plan came from them, in their words.",
  "The handout stayed in the bag until the last ten minutes.",
] as const
