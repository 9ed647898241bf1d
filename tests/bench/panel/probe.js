// Runs before all else in a panel: keeps when the passphrase's field had the focus and was painted with it.
const look = () => {
  if (!document.activeElement?.matches("input[type=password]")) return requestAnimationFrame(look)
  // A message that is posted in a frame comes after that frame was painted.
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    globalThis.takesKeysAt = performance.timeOrigin + performance.now()
  }
  port2.postMessage(null)
}
requestAnimationFrame(look)
