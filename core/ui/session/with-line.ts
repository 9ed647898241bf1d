/** A text with one more line. */
export const withLine = (text: string, line: string): string => (text.trim() === "" ? line : `${text}\n${line}`)
