/** Reads the first QR code in a picture; null where there is none. */
export type QrReader = (picture: HTMLVideoElement) => Promise<string | null>

type Detector = { readonly detect: (picture: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]> }
/** Not part of TypeScript's own list: https://wicg.github.io/shape-detection-api/ */
type Detecting = {
  readonly BarcodeDetector: {
    new (options: { readonly formats: readonly string[] }): Detector
    readonly getSupportedFormats: () => Promise<readonly string[]>
  }
}
const detects = (window: object): window is Detecting => "BarcodeDetector" in window

/** The browser's own reader where it has one, or else ours, fetched now. */
export const qrReader = async (): Promise<QrReader> => {
  const own = detects(window) ? window.BarcodeDetector : null
  const formats = await own?.getSupportedFormats().catch((): readonly string[] => [])
  if (own && formats?.includes("qr_code")) {
    const detector = new own({ formats: ["qr_code"] })
    return async picture => (await detector.detect(picture))[0]?.rawValue ?? null
  }
  const { decodeQR } = await import("qr/decode.js")
  const canvas = document.createElement("canvas")
  const drawing = canvas.getContext("2d", { willReadFrequently: true })
  return async picture => {
    if (!drawing) return null
    canvas.width = picture.videoWidth
    canvas.height = picture.videoHeight
    drawing.drawImage(picture, 0, 0)
    try {
      return decodeQR(drawing.getImageData(0, 0, canvas.width, canvas.height))
    } catch {
      return null // no code in this picture, or one that cannot be read
    }
  }
}
