/** Steps going up to a door that stands open, and the rail beside them. For the eyes only. */
export const HandrailDrawing = () => (
  <svg
    class="first-drawing"
    viewBox="0 0 320 120"
    aria-hidden="true"
    fill="none"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path class="drawing-ground" d="M4 110h52V92h44V74h44V56h44V38h128" />
    <path class="drawing-door" d="M244 38V8h34v30M244 38l22 6V12l-22-4" />
    <path class="drawing-posts" d="M34 110V76M78 92V58M122 74V40M166 56V22M210 38V8" />
    <path class="drawing-rail" d="M22 82l12-6L210 8h16" />
  </svg>
)
