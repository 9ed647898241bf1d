import type { PlanOutcome } from "../domain/session.ts"

/** Made-up words of made-up sessions. */

export const quotes: readonly string[] = [
  "I didn't think I would, but I did it.",
  "It's quieter when I have something to do.",
  "Nobody asked me that before.",
  "I'd rather go slow and keep going.",
  "My sister noticed before I did.",
  "Some days I'm the person I used to be.",
  "I don't like the word, but I know what you mean.",
  "That one I want on my fridge.",
  "I was scared and I went anyway.",
  "It's not all bad. I can make soup.",
  "I forgot, and then I remembered on the bus.",
  "I want to try it my way first.",
  "When I'm tired, everything gets louder.",
  "It helped to know that others have this.",
  "I don't want to talk about last year today.",
  "Next time I'd tell someone on the first day.",
  "I laughed. That's new.",
  "Ten minutes I can do.",
  "It felt strange to be praised.",
  "I know what it looks like when it starts.",
  "I'm more than this.",
  "Say it again with other words?",
  "I'd tell a friend the same thing.",
  "It's like learning to walk on ice.",
]

export const followUps: readonly string[] = [
  "Still what I want. This week was slow.",
  "One step further than last time.",
  "Looked at the next step and made it smaller.",
  "Talked about what would be different then.",
  "Not much happened, and that is all right.",
  "We asked who could help with the next step.",
  "Proud of having started.",
  "Wants to keep the goal and change the first step.",
]

export const jottings: readonly string[] = [
  "Bring the large-print card next time.",
  "Shorter sentences helped.",
  "Ask about the cat.",
  "Started late, bus.",
  "Better in the morning than after lunch.",
  "Check the opening hours of the pool.",
  "Leave more time for the plan.",
  "Told my own story a bit long; keep it under two minutes.",
]

export const agendas: readonly string[] = [
  "Look at the week, then the new card, then a plan.",
  "Goal first today, then a short card.",
  "Practice again what we tried last time.",
  "Half an hour only; one card.",
  "Start with what is on the mind, card after that.",
  "",
]

export const reviews: Readonly<Record<PlanOutcome, readonly string[]>> = {
  done: [
    "Did it twice.",
    "It went better than expected.",
    "Did it, and told a friend.",
    "Did it on Tuesday, as planned.",
  ],
  partly: ["Started, stopped halfway.", "Did the first part.", "Did it once instead of three times."],
  "not-yet": ["The week was full.", "Did not feel like it.", "Forgot until this morning.", "Had a cold."],
}

export const barriers: readonly string[] = [
  "The paper was in another room.",
  "It was too much for one day.",
  "Nobody was home to help.",
  "Bad nights.",
  "It did not feel like mine.",
]

type PlanStory = {
  readonly what: string
  readonly when: string
  readonly where: string
  readonly barrier: string
  readonly answer: string
}

const plan = (what: string, when: string, where: string, barrier: string, answer: string): PlanStory => ({
  what,
  when,
  where,
  barrier,
  answer,
})

export const plans: readonly PlanStory[] = [
  plan("Read the card once, out loud", "Tuesday after breakfast", "Kitchen", "Too tired", "Read half of it"),
  plan("Tell someone one thing I learned", "On Sunday's call", "On the phone", "I get shy", "Send it as a text"),
  plan("Write down three good moments", "Before bed", "Bedside", "Nothing comes to mind", "One is enough"),
  plan("Walk to the bridge and back", "Three mornings", "Along the canal", "Rain", "Walk the stairs instead"),
  plan("Put the card on the fridge", "Tonight", "At home", "No magnet", "Tape it"),
  plan("Ask the nurse my two questions", "At Thursday's visit", "Clinic", "I forget", "Keep the note in my wallet"),
  plan(
    "Try the slow breathing",
    "When it gets loud, and once when it is quiet",
    "My room",
    "It feels silly",
    "Do it with music",
  ),
  plan("Call about the course dates", "Wednesday at ten", "Hallway phone", "Nobody answers", "Try again after lunch"),
  plan(
    "Sit with the others for one cup of tea",
    "Saturday afternoon",
    "Common room",
    "Too many people",
    "Sit near the door",
  ),
  plan(
    "Mark on the calendar how I slept",
    "Each morning",
    "Kitchen wall",
    "I forget a day",
    "Leave it blank and go on",
  ),
  plan(
    "Practice saying no once",
    "When I'm asked for cigarettes",
    "In front of the house",
    "I feel mean",
    "Say it with a smile",
  ),
  plan("Show my list of signs to one person", "When they visit", "At home", "They worry", "Say what helps, too"),
  plan("Sort this week's letters", "Friday morning", "Table", "The pile", "Only the ones with a window"),
  plan("Listen to one whole record", "Sunday", "My room", "I drift off", "That is fine"),
]

export const plansWithHelp: readonly string[] = [
  "We do it together",
  "Reminds me by text",
  "Comes along",
  "Asks me how it went",
]

export const nextTimes: readonly string[] = [
  "",
  "",
  "More time to talk at the start.",
  "Bring the pictures again.",
  "Same again, it was good.",
  "A bit slower, please.",
  "Let's go outside.",
]

/** How the person took it up, as the facilitator would write it. */
export const responses: readonly string[] = [
  "{name} was quiet at first and asked two questions later on.",
  "{name} tried it out and changed it to fit the day.",
  "{name} said it back in other words and gave an example from last week.",
  "{name} chose to practise once more and looked pleased.",
  "{name} was not sure that this fits, and said so.",
  "{name} laughed about the example and found a better one.",
  "{name} was tired today and stayed to the end.",
  "{name} read the card out loud and marked one line.",
  "{name} wanted to go back to last week's card first.",
]

/** Technique ids of `content/…/techniques.yaml` by family, as they stand in a note after "The facilitator". */
export const techniques: Readonly<
  Record<"motivational" | "educational" | "behavioural" | "sequence", Readonly<Record<string, string>>>
> = {
  motivational: {
    "link-to-goal": "linked the topic to the goal",
    hope: "spoke of what others have reached",
    "pros-and-cons": "weighed good and less good sides of a change together",
    reframe: "looked at a hard week from another side",
    confidence: "named what has worked before",
  },
  educational: {
    "interactive-teaching": "taught the card in conversation",
    "check-back": "asked to hear it back in own words",
    "small-pieces": "took it in small pieces",
    review: "went over what was covered before",
    "own-words": "used the person's own words for it",
  },
  behavioural: {
    reinforcement: "praised each try",
    shaping: "built on a first small try",
    modelling: "showed the skill",
    "role-play": "practised it in a role play",
    "thought-check": "checked a thought together",
    relaxation: "practised slow breathing",
  },
  sequence: {
    "coping-skills": "went through the coping-skills steps",
    "relapse-prevention": "worked on early signs and what to do then",
    "behavioural-tailoring": "fitted medication into the day",
  },
}
