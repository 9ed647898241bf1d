import type { ReadPart } from "../../curriculum/read-sheet.ts"
import type { CopyTool } from "../../rights/copy.ts"
import { m } from "../../words/messages.js"
import { dotted } from "../dotted.ts"
import { useWhen } from "../use-when.ts"
import { CopyFacts, CopySection } from "./CopyPart.tsx"
import { partWords } from "./copy-words.ts"

/** Practice tools as they were filled in, each version by itself. */
export const CopyTools = ({ tools }: { readonly tools: readonly CopyTool[] }) => {
  const when = useWhen()
  const { fullDay } = when
  return (
    <CopySection title={partWords.tools()}>
      {tools.map(tool => (
        <article class="copy-entry" key={tool.id}>
          <h3>{tool.title}</h3>
          <p class="copy-quiet">
            {tool.keptOn
              ? m.copy_tool_kept({ day: fullDay(tool.keptOn) })
              : m.copy_tool_begun({ day: fullDay(tool.startedOn) })}
          </p>
          <CopyFacts of={tool.parts.map(part => [part.title, <Held key={part.id} of={part} fullDay={fullDay} />])} />
          <CopyFacts
            of={[
              [m.copy_tool_rehearsed(), listOf(tool.rehearsals.map(({ on, words }) => dotted(fullDay(on), words)))],
              [m.copy_tool_shared(), listOf(tool.shares.map(share => dotted(fullDay(share.on), share.with)))],
              [
                m.copy_tool_reviewed(),
                listOf(
                  tool.reviews.map(({ on, helpfulness, words }) =>
                    dotted(fullDay(on), helpfulness !== null && m.copy_tool_helped({ helpfulness }), words),
                  ),
                ),
              ],
            ]}
          />
        </article>
      ))}
    </CopySection>
  )
}

const listOf = (lines: readonly string[]) =>
  lines.length > 0 && (
    <ul>
      {lines.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )

const Held = ({ of: part, fullDay }: { readonly of: ReadPart; readonly fullDay: (day: string) => string }) => {
  switch (part.as) {
    case "words":
      return <>{part.words}</>
    case "list":
      return <>{listOf(part.items.map(({ words, example }) => dotted(words, example)))}</>
    case "number":
      return <>{m.copy_tool_number({ value: part.value })}</>
    case "day":
      return <>{fullDay(part.day)}</>
    case "table":
      return (
        <>
          {listOf(
            part.rows.map(cells =>
              dotted(
                ...cells.map((cell, i) => {
                  const kind = part.columns[i]?.kind
                  if (cell === "" || kind === "text" || kind === "choice") return cell
                  const said = kind === "day" ? fullDay(cell) : cell
                  return m.copy_tool_cell({ title: part.columns[i]?.title ?? "", value: said })
                }),
              ),
            ),
          )}
        </>
      )
  }
}
