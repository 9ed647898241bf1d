import { m } from "../../words/messages.js"

/** On every screen of the sample, and on its paper: nobody here is real. */
export const SampleMark = () => (
  <aside class="sample-mark">
    <span>{m.part_sample()}</span>
  </aside>
)
