import { m } from "../../words/messages.js"
import "./six-words.css"

/** To be read out and heard, one after the other. They are English on every device, so that both sides have the same. */
export const SixWords = ({ words }: { readonly words: readonly string[] }) => (
  <ol class="six-words" aria-label={m.team_six_words()} lang="en" translate={false}>
    {words.map((word, at) => (
      <li key={`${at}-${word}`}>{word}</li>
    ))}
  </ol>
)
