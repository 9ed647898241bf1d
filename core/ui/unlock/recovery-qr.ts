import { generate } from "lean-qr"

/** A QR code to draw: the path of its dark squares, each one unit wide, within a quiet edge of four. */
export type QrDrawing = { readonly size: number; readonly path: string }

const edge = 4

/** The code of a recovery sheet as a camera reads it: letters, digits and dashes as printed. */
export const drawQr = (code: string): QrDrawing => {
  const squares = generate(code)
  let path = ""
  for (let y = 0; y < squares.size; y++)
    for (let x = 0; x < squares.size; x++) {
      if (!squares.get(x, y)) continue
      const from = x
      while (squares.get(x + 1, y)) x++
      path += `M${from + edge} ${y + edge}h${x - from + 1}v1h-${x - from + 1}z`
    }
  return { size: squares.size + 2 * edge, path }
}
