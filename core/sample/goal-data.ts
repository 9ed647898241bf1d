/** Made-up goals in made-up words: long-term goal, why it matters, and what could lead there. */
type GoalStory = {
  readonly words: string
  readonly why: string
  /** An area of `content/…/goal-tools.yaml`. */
  readonly area: string
  readonly shortTerm: readonly { readonly words: string; readonly steps: readonly string[] }[]
}

const story = (
  words: string,
  why: string,
  area: string,
  ...shortTerm: readonly (readonly [words: string, ...steps: readonly string[]])[]
): GoalStory => ({ words, why, area, shortTerm: shortTerm.map(([short, ...steps]) => ({ words: short, steps })) })

export const goalStories: readonly GoalStory[] = [
  story(
    "Have my own place with a door I can close",
    "I want to cook what I like and have my niece over.",
    "home",
    ["Get on the housing list", "Find out which papers I need", "Fill in the form with someone", "Hand it in"],
    ["Save for a deposit", "Open a savings account", "Put ten aside each week"],
  ),
  story(
    "Work in a kitchen again",
    "I was good at it. I miss the noise and the jokes.",
    "work",
    ["Try two hours a week", "Ask at the community kitchen", "Do one trial shift", "Tell someone how it went"],
    ["Get my food safety paper again", "Look up the course dates", "Sign up"],
  ),
  story(
    "See my kids every week",
    "They are growing up and I want to be there.",
    "family",
    ["Call them on Sundays", "Agree on a time with their mum", "Write down two things to ask", "Call"],
    ["Spend an afternoon together", "Pick a place that costs nothing", "Ask who could come along"],
  ),
  story(
    "Sleep through the night most nights",
    "When I sleep, the rest is easier.",
    "body",
    ["A quiet last hour", "Phone on the shelf at ten", "Try the breathing twice", "Note how I slept for a week"],
    ["Ask about the timing of my pills", "Write down my questions", "Bring them to the next visit"],
  ),
  story(
    "Play my guitar in front of people",
    "It's who I was before all this.",
    "fun",
    ["Play again at home", "Buy new strings", "Ten minutes after lunch", "Learn one song"],
    ["Go to the open evening", "Go once just to listen", "Ask a friend to come"],
  ),
  story(
    "Finish the class I left",
    "I don't like leaving things half done.",
    "learning",
    ["Find out how to come back", "Email the college", "Meet the adviser"],
    ["Get used to studying", "Twenty minutes in the library", "Find a quiet seat", "Go twice a week"],
  ),
  story(
    "Have two people I can call",
    "Weekends are long on my own.",
    "friends",
    ["Get to know one neighbour", "Say hello on the stairs", "Offer to share the paper"],
    ["Go to one group", "Look at what is on this week", "Go with someone the first time", "Go alone"],
  ),
  story(
    "Handle my own money",
    "I'm tired of asking for every coin.",
    "money",
    ["Know what comes in and goes out", "Keep receipts in one jar", "Add them up on Friday"],
    ["Pay one bill myself", "Choose the bill", "Set it up at the bank", "Check that it went through"],
  ),
  story(
    "Get back to the allotment",
    "Things grow there even when I don't feel like it.",
    "creativity",
    ["Clear one bed", "Find the key", "One hour on a dry day", "Ask Lupe for seeds"],
    ["Grow something to eat", "Choose what to plant", "Water it every other day"],
  ),
  story(
    "Stay out of hospital this year",
    "I lost my last flat that way.",
    "mind",
    ["Know my early signs", "Think back to last spring", "Ask my sister what she saw", "Write down three"],
    ["Have a plan others know", "Choose who should know", "Show it to one of them"],
  ),
  story(
    "Ride the bus to town on my own",
    "Everything I like is there.",
    "independence",
    ["Ride three stops", "Ride with someone", "Ride with someone two rows behind", "Ride alone, phone in my pocket"],
    ["Stay in town for an hour", "Choose a quiet time", "Have a tea at the market"],
  ),
  story(
    "Be part of the choir again",
    "For an hour I am just a voice like the others.",
    "faith",
    ["Sing at home", "Find my old song book", "Sing along twice a week"],
    ["Go to a rehearsal", "Ask when they meet", "Go with Bridget", "Stay until the break"],
  ),
  story(
    "Feel fit enough to swim",
    "In water my head is quiet.",
    "body",
    ["Walk every other day", "Put the shoes by the door", "Walk to the bridge", "Walk with the dog next door"],
    ["Go to the pool once", "Find out the cheap hours", "Pack the bag the night before"],
  ),
  story(
    "Help others who are where I was",
    "Somebody did that for me.",
    "community",
    ["Find out what peer work is", "Talk with someone who does it", "Read the leaflet"],
    ["Help out once", "Offer to make the coffee", "Do it for a month", "Talk about how it was"],
  ),
]

export const problems: readonly {
  readonly problem: string
  readonly options: readonly (readonly [way: string, plus: string, minus: string])[]
  readonly plan: string
  readonly obstacles: string
}[] = [
  {
    problem: "I never hear my alarm and miss the morning.",
    options: [
      ["Put the phone across the room", "I have to get up", "I may go back to bed"],
      ["Ask Carol to knock", "She is up anyway", "I don't want to be a bother"],
      ["Choose things in the afternoon", "No alarm at all", "The kitchen opens at eight"],
    ],
    plan: "Phone across the room, and Carol knocks on Tuesday.",
    obstacles: "Late nights. Then I tell Carol the evening before.",
  },
  {
    problem: "The house is loud when I want to study.",
    options: [
      ["Go to the library", "Quiet and warm", "A long walk"],
      ["Ear plugs", "Cheap", "They itch"],
      ["Agree on a quiet hour", "Good for all of us", "Someone has to bring it up"],
    ],
    plan: "Library on Mondays; bring up the quiet hour at house meeting.",
    obstacles: "Rain. Then ear plugs.",
  },
  {
    problem: "I run out of money a week early.",
    options: [
      ["Split it into four envelopes", "I see what is left", "Cash at home"],
      ["Shop with a list", "I buy less", "I forget the list"],
      ["Ask the bank for a weekly limit", "It happens by itself", "I have to go there"],
    ],
    plan: "Four envelopes from the first of the month, and a list on the fridge.",
    obstacles: "Birthdays. Then I take from the last envelope and say so.",
  },
]
