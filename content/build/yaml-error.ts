/** What the reader of YAML makes of a mistake, as far as it is needed to explain it. */
type YamlError = { readonly code: string; readonly message: string }

const fieldIn = (line: string) => line.match(/^[\s-]*([^:]+):/)?.[1]?.trim() ?? ""

/** What begins a value and means something else than itself. */
const opening = /(?:^\s*(?:-\s+)*|:\s+)(["'[{*&|>!%@`,])/

const ofUnexpected = (line: string) => {
  const sign = line.match(opening)?.[1]
  if (sign === '"') return `text that begins with a quotation mark stands in quotes as a whole: '"Food" is a need'`
  if (sign === "'") return `there is a ' inside text that stands in '…'; put it in "…" instead`
  if (sign === "|" || sign === ">") return `after ${sign} the text begins on the next line`
  if (sign !== undefined) return `text that begins with ${sign} stands in quotes`
  if (/:\s+-/.test(line)) return `a list begins on the next line, or stands in [ ]`
  return `what stands here is neither "name: value" nor "- value"; text with special signs stands in quotes`
}

/** A mistake in YAML in the words of an author. `line`: the line it was found on. */
export const yamlErrorInWords = ({ code, message }: YamlError, line: string): string => {
  switch (code) {
    case "TAB_AS_INDENT":
      return "this line begins with a tab; begin it with spaces"
    case "DUPLICATE_KEY":
      return `the field "${fieldIn(line)}" is there twice`
    case "BLOCK_AS_IMPLICIT_KEY":
    case "BLOCK_IN_FLOW":
      return /:\s.*:(\s|$)/.test(line)
        ? `a colon inside text makes another field of it; put the text in quotes: "…"`
        : "the next line is further in than this one; fields of one group begin in the same column"
    case "MISSING_CHAR":
      return /quote/.test(message)
        ? "text that begins with a quotation mark, here or above, is not closed by one"
        : `a field is a name, a colon, a space and its value: "title: …"`
    case "BAD_SCALAR_START":
      return `text that begins with ${message.match(/character (.)$/)?.[1] ?? line.match(opening)?.[1] ?? "a special sign"} stands in quotes`
    case "BAD_INDENT":
      return /^Flow/.test(message)
        ? "a [ or { is opened, here or above, and not closed"
        : "this line begins in another column than those above; what belongs together begins in the same column"
    case "MULTILINE_IMPLICIT_KEY":
      return `a field is a name, a colon, a space and its value: "title: …"`
    case "MULTIPLE_DOCS":
      return `a line "---" is not used here`
    case "BAD_DQ_ESCAPE":
      return `a \\ means something else inside "…"; put the text in '…'`
    default:
      return ofUnexpected(line)
  }
}
