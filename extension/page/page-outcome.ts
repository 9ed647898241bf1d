/** What the panel asks of a page. It travels into the page and back as plain data. */
export type PageOrder =
  | { readonly do: "look" }
  | {
      readonly do: "insert"
      /** Lines end with `\n`. */
      readonly text: string
      /** Whether a field of one line may have the lines joined by spaces. */
      readonly join: boolean
      /** In which world of scripts it runs: the extension's own, or, for rich editors in Firefox only, the page's. */
      readonly world: "own" | "page"
    }

/** How the text went in: `command` is the browser's own editing, the others are events that the editor took. */
export type InsertMethod = "command" | "assignment" | "paste" | "beforeinput-paste" | "beforeinput-text"

/** Where the cursor of one document is. `used` and `most` count letters as the browser does; `most` is null without limit. */
export type PageFocus =
  | { readonly state: "field"; readonly used: number; readonly most: number | null }
  | { readonly state: "no-field" | "read-only" | "password" }
  /** In a frame inside this document; the origin of another site's frame, when its address says one. */
  | { readonly state: "frame"; readonly origin: string | null }

/** What comes back from a page: words of this list and numbers, never a text of the page or of its field. */
export type PageOutcome =
  | { readonly state: "looked"; readonly origin: string; readonly focus: PageFocus }
  | { readonly state: "inserted"; readonly method: InsertMethod; readonly joined: boolean }
  | { readonly state: "too-long"; readonly over: number; readonly most: number }
  | {
      readonly state:
        | "no-field"
        | "read-only"
        | "password"
        | "single-line"
        | "changed-but-wrong"
        | "refused"
        /** A rich editor in Firefox: only an event made in the page's own world can carry the text. */
        | "needs-page-world"
    }
