/** The mark: a handrail seen from the side, three rising steps and one line above them. */
export const Mark = () => (
  <svg
    class="mark"
    viewBox="0 0 24 24"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="2.1"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d="M2.5 21.5h6.3v-4.4h6.3v-4.4h6.4" />
    <path d="M2.5 13.2h2.2L18.8 3.5h2.7" />
  </svg>
)
