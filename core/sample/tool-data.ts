/** What made-up people wrote into their tools. */

export const contacts = ["My worker at Harbor Street", "Night staff", "My neighbor Pat"] as const

export const plans = [
  {
    triggers: ["Too little sleep", "Forms that I do not understand"],
    signs: ["I stop answering my phone", "I leave the light on all night", "I skip breakfast"],
    helps: ["Go to bed early and turn off the screen", "Walk to the river and back", "Call my prescriber"],
    ask: "Call me at six, and come by if I do not pick up",
    place: "On the fridge",
    rehearsed: "We acted out the call",
  },
  {
    triggers: ["A fight with my brother", "The first week of December"],
    signs: ["I feel that people talk about me", "I wear headphones all day", "I get cross over small things"],
    helps: ["Tell someone that it has begun", "Keep to my meals", "Stay away from the mall"],
    ask: "Listen first, and do not tell me to calm down",
    place: "In my wallet, and one in the kitchen drawer",
    rehearsed: "Read it aloud together",
  },
  {
    triggers: ["Money running out", "Being alone for days"],
    signs: ["I sleep till noon", "I stop watering the plants"],
    helps: ["Open the curtains and shower", "Go to the coffee hour", "Ask to see my worker sooner"],
    ask: "Sit with me for half an hour",
    place: "Inside the door",
    rehearsed: "Went through the signs one by one",
  },
] as const

export const cycles = [
  {
    problem: "Voices in the evening",
    bother: 7,
    worst: "At home after nine, when it is quiet",
    now: [
      { what: "Music on headphones", helps: 5 },
      { what: "Smoking on the step", helps: 2 },
    ],
    tries: "Start the music when the news is over, before they come",
    when: "Monday to Friday at nine, in the big chair",
    helped: 6,
    changes: "Earlier still, and hum along",
  },
  {
    problem: "Worry about the bus",
    bother: 6,
    worst: "Waiting at the stop with many people",
    now: [
      { what: "Count the windows across the street", helps: 4 },
      { what: "Walk instead", helps: 3 },
    ],
    tries: "Count slowly, and breathe out longer than in",
    when: "Tuesday and Thursday, on the way to the center",
    helped: 7,
    changes: "Nothing, go on like this",
  },
  {
    problem: "Lying awake",
    bother: 8,
    worst: "From two to five in the morning",
    now: [
      { what: "Get up and read", helps: 4 },
      { what: "Look at my phone", helps: 0 },
    ],
    tries: "Read in the other room until my eyes close",
    when: "Every night this week, book on the table before bed",
    helped: 4,
    changes: "Leave the phone in the kitchen",
  },
] as const
