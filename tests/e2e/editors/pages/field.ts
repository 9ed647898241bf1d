/** A field as the tests know it. */
export type Desk = {
  /** What is written in: in a frame or a shadow root too. */
  readonly field: HTMLElement
  /** What the editor would save: its own HTML, or the plain text of a control. */
  readonly saved: () => string
  /** Whether `saved` is HTML. */
  readonly isHtml: boolean
}

export type Mount = (place: HTMLElement, form: HTMLFormElement) => Desk | Promise<Desk>

/** The lines that every field starts with; one of a single line has the first. */
export const startLines = ["kept before kept after", "last line"] as const
export const startHtml = startLines.map(line => `<p>${line}</p>`).join("")

export type DeskWindow = {
  desk: Desk
  /** What the field shows, and what it would save, as lines of plain text. */
  lines: () => { readonly shown: string; readonly saved: string }
}
