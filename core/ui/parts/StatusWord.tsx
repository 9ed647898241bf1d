import type { SessionStatus } from "../../domain/session.ts"
import { m } from "../../words/messages.js"

/**
 * A shape for each, so that none needs its colour: a dashed ring, a ring with a tick, an arrow leaving, a full seal. Drawn
 * anew each time: a drawn part holds on to the screen it was on, and with it to what stood there.
 */
const looks = {
  draft: { word: m.status_draft, shape: () => <circle cx="12" cy="12" r="8.5" stroke-dasharray="3.4 3.3" /> },
  finished: {
    word: m.status_finished,
    shape: () => (
      <>
        <circle cx="12" cy="12" r="8.5" />
        <path d="m8.3 12.3 2.6 2.6 4.8-5" />
      </>
    ),
  },
  "handed-over": {
    word: m.status_handed_over,
    shape: () => <path d="M4 8v9.5A2.5 2.5 0 0 0 6.5 20H16M9.5 14.5 20 4m-7.5 0H20v7.5" />,
  },
  confirmed: {
    word: m.status_confirmed,
    shape: () => (
      <>
        <circle cx="12" cy="12" r="9.5" fill="currentColor" />
        <path d="m7.8 12.4 2.9 2.9 5.5-5.9" stroke="var(--paper)" stroke-width="2.6" />
      </>
    ),
  },
} as const

/** The one status word of a session. It never says more than what happened. */
export const StatusWord = ({ status }: { readonly status: SessionStatus }) => (
  <span class={`status-word status-${status}`}>
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width="2.2"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {looks[status].shape()}
    </svg>
    {looks[status].word()}
  </span>
)
