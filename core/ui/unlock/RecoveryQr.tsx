import { m } from "../../words/messages.js"
import { useLoaded } from "../use-loaded.ts"
import type { QrDrawing } from "./recovery-qr.ts"

/** The code once more, for a camera. Dark on white whatever the colours of the screen. */
export const RecoveryQr = ({ code }: { readonly code: string }) => {
  const drawn = useLoaded<QrDrawing>(() => import("./recovery-qr.ts").then(({ drawQr }) => drawQr(code)), [code])
  return (
    <div class="recovery-qr">
      {drawn.state === "ready" && (
        <svg
          role="img"
          aria-label={m.recovery_sheet_qr()}
          viewBox={`0 0 ${drawn.value.size} ${drawn.value.size}`}
          shape-rendering="crispEdges"
        >
          <path d={drawn.value.path} />
        </svg>
      )}
    </div>
  )
}
