import { useEffect, useState } from "preact/hooks"

const query = "(prefers-reduced-motion: reduce)"

/** For motion that is not made by style sheets: breathing, scrolling. */
export const usePrefersReducedMotion = (): boolean => {
  const [reduced, setReduced] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const media = matchMedia(query)
    const look = () => setReduced(media.matches)
    media.addEventListener("change", look)
    return () => media.removeEventListener("change", look)
  }, [])
  return reduced
}
