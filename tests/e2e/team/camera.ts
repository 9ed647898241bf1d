import { writeFileSync } from "node:fs"
import path from "node:path"
import type { Locator, Page } from "@playwright/test"

const frame = { width: 1280, height: 720 }

/** The QR code of the invitation that is on show. */
export const codeOnScreen = (page: Page) => page.getByRole("img", { name: "The invitation for a camera" })

/** What a page draws of a code, held before a camera: how light each point is, row by row. */
const lightOf = (code: Locator): Promise<string> =>
  code.evaluate((svg: SVGSVGElement, { width, height }) => {
    const pen = new OffscreenCanvas(width, height).getContext("2d")
    if (!pen) throw new Error("Nothing to draw with")
    const size = svg.viewBox.baseVal.width
    const pixels = Math.floor(height / (size + 4))
    pen.fillStyle = "white"
    pen.fillRect(0, 0, width, height)
    pen.translate(Math.floor((width - size * pixels) / 2), Math.floor((height - size * pixels) / 2))
    pen.scale(pixels, pixels)
    pen.fillStyle = "black"
    pen.fill(new Path2D(svg.querySelector("path")?.getAttribute("d") ?? ""))
    const { data } = pen.getImageData(0, 0, width, height)
    let light = ""
    for (let at = 0; at < data.length; at += 4) light += (data[at] ?? 0) > 127 ? "1" : "0"
    return light
  }, frame)

/** A camera that looks at a code on another screen: one grey picture in YUV4MPEG2, which Chromium shows over and over. */
export const cameraThatSees = async (code: Locator, folder: string): Promise<string> => {
  const luma = Buffer.from([...(await lightOf(code))].map(point => (point === "1" ? 235 : 16)))
  const chroma = Buffer.alloc((frame.width * frame.height) / 2, 128)
  const name = path.join(folder, "camera.y4m")
  const head = `YUV4MPEG2 W${frame.width} H${frame.height} F10:1 Ip A1:1 C420jpeg\n`
  writeFileSync(name, Buffer.concat([Buffer.from(`${head}FRAME\n`), luma, chroma]))
  return name
}

/** How Chromium is started with that camera, which may be used without being asked. */
export const fakeCamera = (sees: string): readonly string[] => [
  "--use-fake-ui-for-media-stream",
  "--use-fake-device-for-media-stream",
  `--use-file-for-fake-video-capture=${sees}`,
]
