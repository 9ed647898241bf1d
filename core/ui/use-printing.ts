import { options } from "preact"
import { useEffect, useState } from "preact/hooks"

/** The printer takes the page as it stands when the event is over: what waits its turn comes too late. */
const drawnAtOnce = (change: () => void) => {
  const { debounceRendering } = options
  options.debounceRendering = draw => draw()
  change()
  options.debounceRendering = debounceRendering
}

/** Whether a page is being printed: true from before the printer lays it out until it is done. */
export const usePrinting = (): boolean => {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => drawnAtOnce(() => setPrinting(true))
    const end = () => setPrinting(false)
    addEventListener("beforeprint", begin)
    addEventListener("afterprint", end)
    return () => {
      removeEventListener("beforeprint", begin)
      removeEventListener("afterprint", end)
    }
  }, [])
  return printing
}
