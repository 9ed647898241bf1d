import { m } from "../../../core/words/messages.js"

/** How an iPhone or iPad takes the app on its home screen, in pictures. */
export const HomeScreenGuide = () => (
  <ol class="guide">
    <li>{m.first_ios_share()}</li>
    <li>{m.first_ios_add()}</li>
    <li>{m.first_ios_open()}</li>
  </ol>
)
