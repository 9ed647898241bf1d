import { createEmptyHistoryState, registerHistory } from "@lexical/history"
import { registerRichText } from "@lexical/rich-text"
import { $createParagraphNode, $createTextNode, $getRoot, createEditor, type SerializedLexicalNode } from "lexical"
import { type Mount, startLines } from "./field.ts"

type Kept = SerializedLexicalNode & { readonly text?: string; readonly children?: readonly Kept[] }

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")

const htmlOf = (node: Kept): string => {
  const inside = (node.children ?? []).map(htmlOf).join("")
  if (node.type === "paragraph") return `<p>${inside}</p>`
  // A line break at the end of a paragraph is shown, so it counts: one more follows it that does not.
  return node.type === "linebreak" ? "<br>" : escaped(node.text ?? "") + inside
}

export const mount: Mount = async place => {
  const field = document.createElement("div")
  field.contentEditable = "true"
  place.append(field)
  const editor = createEditor({
    namespace: "note",
    onError: error => {
      throw error
    },
  })
  editor.setRootElement(field)
  registerRichText(editor)
  editor.update(
    () => {
      for (const line of startLines) $getRoot().append($createParagraphNode().append($createTextNode(line)))
    },
    { discrete: true },
  )
  registerHistory(editor, createEmptyHistoryState(), 300)
  return { field, saved: () => htmlOf(editor.getEditorState().toJSON().root as unknown as Kept), isHtml: true }
}
