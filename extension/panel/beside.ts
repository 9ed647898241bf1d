import type { Beside } from "../../core/companion/shell.ts"
import { ChartsOfPerson } from "./ChartsOfPerson.tsx"
import { Front } from "./Front.tsx"
import { NoteIntoRecord } from "./NoteIntoRecord.tsx"
import { NoVault } from "./NoVault.tsx"
import { Prompts } from "./Prompts.tsx"

/** What the side panel has that a window of the app's own has not. */
export const beside: Beside = { Prompts, NoVault, Front, OfPerson: ChartsOfPerson, OfNote: NoteIntoRecord }
