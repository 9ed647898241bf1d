/** Something an author has to look at. A failure stops the build; a warning is only said. */
export type Problem = {
  readonly level: "failure" | "warning"
  readonly file: string
  /** Counted from 1; null: the file as a whole. */
  readonly line: number | null
  readonly message: string
}

/** Takes a problem; compiling goes on, so that an author hears of all of them at once. */
export type Tell = (line: number | null, message: string) => void

/** Collects problems file by file. */
export const createProblems = () => {
  const all: Problem[] = []
  const tellOf =
    (file: string, level: Problem["level"] = "failure"): Tell =>
    (line, message) => {
      all.push({ level, file, line, message })
    }
  const failed = (file: string) => all.some(p => p.file === file && p.level === "failure")
  return { all, tellOf, failed }
}
export type Problems = ReturnType<typeof createProblems>

/** `content/en/topics/x/20-y.md, line 14: "Home practice" needs …` */
export const problemInWords = (p: Problem): string =>
  `${p.file}${p.line === null ? "" : `, line ${p.line}`}: ${p.message}`
