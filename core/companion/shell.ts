import type { ReadonlySignal } from "@preact/signals"
import { type ComponentType, createContext } from "preact"
import { useContext } from "preact/hooks"
import type { RemoteCore } from "../api.ts"
import type { Place } from "../bridge/place.ts"
import type { Participant } from "../domain/participant.ts"
import type { NoteView } from "../ui/note/use-note-view.ts"

/** New versions of an app that brings them itself. */
export type Updates = {
  /** One has been fetched and waits. Screens offer it where nothing is in the middle of being done. */
  readonly waits: ReadonlySignal<boolean>
  /** A session is open in some window: someone asked for the new version, and it goes on waiting. */
  readonly held: ReadonlySignal<boolean>
  /** Everything needed is kept on this device: from now on it opens without a connection. */
  readonly readyOffline: ReadonlySignal<boolean>
  /** Asks whether there is one. Fails in silence without a connection: that is no news. */
  readonly look: () => Promise<void>
  /** Takes the one that waits: every page of the app starts anew in it. Not while one of them is in a session. */
  readonly take: () => Promise<void>
  /** From now on no window takes a new version, for it would start this one anew. Answers how to let go. */
  readonly hold: () => () => void
}

/** What only a column beside a record system has. */
export type Beside = {
  /** Prompts without anyone's records, at `paths.prompts` and what is under it; shown whether a vault is open or not. */
  readonly Prompts: ComponentType
  /** Where nobody has a vault yet: how to come by one. */
  readonly NoVault: ComponentType
  /** Above the screens of an open vault: what is in front. */
  readonly Front: ComponentType
  /** On a person's page. */
  readonly OfPerson: ComponentType<{ readonly person: Participant }>
  /** With a signed note. */
  readonly OfNote: ComponentType<{ readonly view: NoteView }>
}

/** The key may rest in the browser's memory while no window of the app is open, until the idle lock. */
export type KeyResting = {
  /** Called once with the core of a window. Nothing is drawn before it resolves, so it asks for no passphrase in vain. */
  readonly begin: (core: RemoteCore, place: Place) => Promise<void>
  /** The member's own choice. */
  readonly isWanted: (place: Place) => boolean
  readonly setWanted: (wanted: boolean) => Promise<void>
}

/** What the app's screens cannot know of the browser's part that they run in: a web app, or an extension. */
export type Shell = {
  /** Null where the browser brings new versions by itself, and keeps all files on the device from the beginning. */
  readonly updates: Updates | null
  /** It can be put on a home screen. */
  readonly installs: boolean
  /** Null in a window of the app's own. */
  readonly beside: Beside | null
  /** What IT has set for this browser, as its managed storage holds it; null where a shell has none. */
  readonly managed: ReadonlySignal<object> | null
  /** Null where a vault is closed with its window. */
  readonly resting: KeyResting | null
}

export const ShellContext = createContext<Shell>({
  updates: null,
  installs: false,
  beside: null,
  managed: null,
  resting: null,
})

export const useShell = (): Shell => useContext(ShellContext)
