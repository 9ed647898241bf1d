/** Items of the IMR Scales, and which of them most begin with: 1 the least, 5 the most. */
export const scaleItems = [
  { id: "progress", from: 2 },
  { id: "knowledge", from: 2 },
  { id: "involvement", from: 2 },
  { id: "contact", from: 2 },
  { id: "roles", from: 2 },
  { id: "distress", from: 2 },
  { id: "functioning", from: 3 },
  { id: "relapse-plan", from: 2 },
  { id: "relapse", from: 3 },
  { id: "hospital", from: 4 },
  { id: "coping", from: 3 },
  { id: "self-help", from: 2 },
  { id: "medication", from: 4 },
  { id: "alcohol", from: 4 },
  { id: "drugs", from: 5 },
] as const
