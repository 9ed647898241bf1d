import { loadOwnInstrument } from "./instruments.ts"
import { loadOwnAgenda, loadOwnNoteFormats, loadOwnTechniques, loadOwnTopic } from "./load.ts"

/** Our own text under the name that a content pack has for it; null when there is none. */
export const loadOwnText = async (key: string): Promise<object | null> => {
  const [kind, id = ""] = key.split("/")
  switch (kind) {
    case "instrument":
      return loadOwnInstrument(id)
    case "topic":
      return loadOwnTopic(id)
    case "note-formats":
      return loadOwnNoteFormats()
    case "techniques":
      return loadOwnTechniques()
    case "agenda":
      return loadOwnAgenda()
    default:
      return null
  }
}
