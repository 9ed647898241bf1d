/** `../exchange/PROTOCOL.md`, *Keys*: letters and digits that nobody takes for another when they are said or written. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789"
const length = 4

/** Four of them, each as likely as any other. */
export const newDeviceCode = (): string => {
  let code = ""
  while (code.length < length) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1))
    if (byte < Math.floor(256 / letters.length) * letters.length) code += letters[byte % letters.length]
  }
  return code
}
