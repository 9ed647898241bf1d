import { lazyScreen } from "../../core/companion/lazy-screen.tsx"
import type { Beside } from "../../core/companion/shell.ts"

/** What the side panel has that a window of the app's own has not; none of it is needed to ask for a passphrase. */
export const beside: Beside = {
  Prompts: lazyScreen(() => import("./Prompts.tsx").then(found => found.Prompts)),
  NoVault: lazyScreen(() => import("./NoVault.tsx").then(found => found.NoVault)),
  Front: lazyScreen(() => import("./Front.tsx").then(found => found.Front)),
  OfPerson: lazyScreen(() => import("./ChartsOfPerson.tsx").then(found => found.ChartsOfPerson)),
  OfNote: lazyScreen(() => import("./NoteIntoRecord.tsx").then(found => found.NoteIntoRecord)),
}
