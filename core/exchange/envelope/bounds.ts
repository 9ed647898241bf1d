/** How large what comes may be: `../PROTOCOL.md`, *An export* and *Taking in*. */

const [KiB, MiB] = [1 << 10, 1 << 20]

export const mostInFile = 256 * MiB
/** What stands before the payload, for each device that may open it: room for two thousand. */
export const mostForRecipients = 256 * KiB
/** The first member, packed and unpacked. */
export const mostInHeader = MiB
export const mostParts = 4096
export const mostLinesInPart = 256
/** Unpacked, of a part with more than one line. */
export const mostInPart = MiB
export const mostInLine = 4 * MiB
/** Unpacked, of a part with one line: a line that is too long is still read, to be set aside. */
export const mostInLongPart = 4_200_000
/** Unpacked, of all parts: ten years of a large program. */
export const mostInAll = 1024 * MiB
/** Deflate makes nothing much longer that cannot be made shorter: what a part may have over its text, packed. */
export const mostOverText = 64 * KiB
/** Objects and lists in each other. */
export const mostDeep = 64
