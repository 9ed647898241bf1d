import type { RefObject } from "preact"
import { useEffect, useRef, useState } from "preact/hooks"
import { qrReader } from "./qr-reader.ts"

/** `refused`: by the person, the browser or the agency. `none`: this device has no camera. `broken`: it is taken, or fails. */
export type CameraState = "asking" | "looking" | "refused" | "none" | "broken"

/** Between two looks: often enough for a hand, seldom enough for a cheap tablet. */
const pauseMs = 150

const troubleOf = (thrown: unknown): CameraState => {
  const name = thrown instanceof DOMException ? thrown.name : ""
  if (name === "NotAllowedError" || name === "SecurityError") return "refused"
  return name === "NotFoundError" || name === "OverconstrainedError" ? "none" : "broken"
}

/** Shows the camera in `video` and reads codes from it. The camera is let go of with the first code, or with the screen. */
export const useQrCamera = (
  video: RefObject<HTMLVideoElement | null>,
  onFound: (text: string) => void,
): CameraState => {
  const [state, setState] = useState<CameraState>("asking")
  const found = useRef(onFound)
  found.current = onFound
  useEffect(() => {
    let here = true
    let stream: MediaStream | undefined
    const end = () => {
      here = false
      for (const track of stream?.getTracks() ?? []) track.stop()
    }
    const look = async () => {
      // Without https, and where a browser has none, there is no `mediaDevices` at all.
      if (!navigator.mediaDevices) return setState("none")
      const [read] = await Promise.all([qrReader(), open()])
      while (here) {
        const picture = video.current
        const text = picture && picture.videoWidth > 0 ? await read(picture) : null
        if (here && text !== null) {
          end()
          return found.current(text)
        }
        await new Promise(resolve => setTimeout(resolve, pauseMs))
      }
    }
    const open = async () => {
      const opened = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } },
      })
      stream = opened
      if (!here) return end()
      if (!video.current) return
      video.current.srcObject = opened
      await video.current.play()
      setState("looking")
    }
    look().catch(thrown => {
      if (!here) return
      end()
      setState(troubleOf(thrown))
    })
    return end
  }, [])
  return state
}
