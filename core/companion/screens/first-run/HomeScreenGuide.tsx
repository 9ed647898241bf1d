import { m } from "../../../words/messages.js"

/** How an iPhone or iPad takes the app on its home screen, in pictures. */
export const HomeScreenGuide = () => (
  <ol class="guide">
    <li>
      <svg viewBox="0 0 88 64" aria-hidden="true">
        <rect class="guide-frame" x="2" y="2" width="84" height="60" rx="9" />
        <path class="guide-line" d="M16 16h56M16 27h40" />
        <path class="guide-frame" d="M2 42h84" />
        <path class="guide-here" d="M44 54V37m-6 6 6-6 6 6M39 48h-3v9h16v-9h-3" />
      </svg>
      <span>{m.first_ios_share()}</span>
    </li>
    <li>
      <svg viewBox="0 0 88 64" aria-hidden="true">
        <rect class="guide-frame" x="2" y="2" width="84" height="60" rx="9" />
        <path class="guide-line" d="M14 15h36M14 52h30" />
        <rect class="guide-here" x="8" y="23" width="72" height="20" rx="6" />
        <path class="guide-line" d="M16 33h32" />
        <path class="guide-here" d="M64 28h9v10h-10V28zM68.500 30.500v5M66 33h5" />
      </svg>
      <span>{m.first_ios_add()}</span>
    </li>
    <li>
      <svg viewBox="0 0 88 64" aria-hidden="true">
        <rect class="guide-frame" x="2" y="2" width="84" height="60" rx="9" />
        <rect class="guide-frame" x="12" y="16" width="16" height="16" rx="4" />
        <rect class="guide-frame" x="60" y="16" width="16" height="16" rx="4" />
        <rect class="guide-mark" x="34" y="14" width="20" height="20" rx="5" />
        <path class="guide-rail" d="M38 29.500h4v-3h4v-3h4M38 23l2-.5L47.500 17.500h2.500" />
        <path class="guide-line" d="M12 46h64" />
      </svg>
      <span>{m.first_ios_open()}</span>
    </li>
  </ol>
)
