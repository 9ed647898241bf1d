import { readFileSync } from "node:fs"
import { byRight } from "./screens/by-right.ts"
import { dayAndPeople } from "./screens/day-and-people.ts"
import { groups } from "./screens/groups.ts"
import { program } from "./screens/program.ts"
import { ratings } from "./screens/ratings.ts"
import { readAndSet } from "./screens/read-and-set.ts"
import { reviews } from "./screens/reviews.ts"
import type { ScreenOf } from "./screens/screen-of.ts"
import { sessionAndNote } from "./screens/session-and-note.ts"
import { team } from "./screens/team.ts"
import { tools } from "./screens/tools.ts"

/** Every screen of an open vault, by area. */
export const screens = {
  "the day and the people": dayAndPeople,
  "what is a person's by right": byRight,
  "a session and its note": sessionAndNote,
  ratings,
  "the program": program,
  "a program and its people": team,
  "fidelity reviews": reviews,
  "practice tools": tools,
  "groups and their sessions": groups,
  "what is read and set": readAndSet,
} satisfies Record<string, readonly ScreenOf[]>

export const allScreens: readonly ScreenOf[] = Object.values(screens).flat()

/** The patterns the companion knows, read from its own table: a screen added there must be added here. */
export const knownPatterns = (): readonly string[] =>
  [...readFileSync("core/companion/screens.ts", "utf8").matchAll(/screen\("([^"]+)"/g)].map(
    ([, pattern = ""]) => pattern,
  )
