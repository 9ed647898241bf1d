import { useRef } from "preact/hooks"
import { m } from "../../words/messages.js"
import { Button } from "../parts/Button.tsx"
import { Notice } from "../parts/Notice.tsx"
import { type CameraState, useQrCamera } from "./use-qr-camera.ts"

type ScanQrProps = { readonly onFound: (text: string) => void; readonly onEnd: () => void }

/** What the camera sees, until it sees a QR code or this is left. The pictures go nowhere. */
export const ScanQr = ({ onFound, onEnd }: ScanQrProps) => {
  const video = useRef<HTMLVideoElement>(null)
  const state = useQrCamera(video, onFound)
  return (
    <div class="stack-close scan">
      {state === "refused" || state === "none" || state === "broken" ? (
        <Notice kind="attention" title={troubles[state].title()} urgent>
          {troubles[state].next()}
        </Notice>
      ) : (
        <>
          <video class="scan-picture" ref={video} muted playsInline aria-label={m.join_scan_picture()} />
          <p class="quiet" role="status">
            {state === "asking" ? m.join_scan_asking() : m.join_scan_hold()}
          </p>
        </>
      )}
      <Button kind="link" onClick={onEnd}>
        {m.join_scan_end()}
      </Button>
    </div>
  )
}

const troubles = {
  refused: { title: m.join_camera_refused, next: m.join_camera_refused_next },
  none: { title: m.join_camera_none, next: m.join_camera_none_next },
  broken: { title: m.join_camera_broken, next: m.join_camera_broken_next },
} as const satisfies Partial<Record<CameraState, object>>
