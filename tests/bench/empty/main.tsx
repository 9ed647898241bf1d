import { render } from "preact"
import { useEffect, useRef } from "preact/hooks"

/** The least a Preact page with a service worker can do before it takes a key. */
const Empty = () => {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  return <input ref={input} aria-label="Passphrase" type="password" />
}

const root = document.getElementById("app")
if (root) render(<Empty />, root)

void navigator.serviceWorker.register("./sw.js")
