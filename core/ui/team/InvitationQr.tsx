import { m } from "../../words/messages.js"
import { Notice } from "../parts/Notice.tsx"
import { drawQr, type QrDrawing } from "../unlock/recovery-qr.ts"
import "./invitation.css"

/** A QR code holds some 3,000 letters; an invitation of many supervisors may be longer. */
const drawn = (link: string): QrDrawing | null => {
  try {
    return drawQr(link)
  } catch {
    return null
  }
}

/** The link for a camera. Dark on white whatever the colours of the screen. */
export const InvitationQr = ({ link }: { readonly link: string }) => {
  const code = drawn(link)
  if (!code) return <Notice title={m.team_qr_too_long()}>{m.team_qr_too_long_next()}</Notice>
  return (
    <svg
      class="invitation-qr"
      role="img"
      aria-label={m.team_qr()}
      viewBox={`0 0 ${code.size} ${code.size}`}
      shape-rendering="crispEdges"
    >
      <path d={code.path} />
    </svg>
  )
}
