/** The name of a file, which says nothing about a person: `../PROTOCOL.md`, *An export*. */

const letters = "abcdefghjkmnpqrstuvwxyz23456789"

type Named = {
  /** The program's code, and the device's. */
  readonly program: string
  readonly device: string
  readonly number: number
  /** Four random bytes for a partial one, which has no number of its own; null: it is a whole one. */
  readonly partial: Uint8Array | null
}

/** Without its ending: `.age`, or `.txt` for the armored one. */
export const exportName = ({ program, device, number, partial }: Named): string => {
  const name = `${program}-${device}-${String(number).padStart(4, "0")}`
  if (!partial) return name
  return `${name}-part-${Array.from(partial.subarray(0, 4), byte => letters[byte % letters.length]).join("")}`
}
