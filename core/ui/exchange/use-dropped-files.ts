import { useEffect, useRef, useState } from "preact/hooks"

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false

/** Files dropped anywhere on the window while this is drawn; answers whether some are held over it. */
export const useDroppedFiles = (onDrop: (files: readonly File[]) => void): boolean => {
  const [over, setOver] = useState(false)
  const latest = useRef(onDrop)
  latest.current = onDrop
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault() // or the browser opens the file in place of the app
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(false)
      latest.current([...(event.dataTransfer?.files ?? [])])
    }
    addEventListener("dragover", hold)
    addEventListener("dragleave", leave)
    addEventListener("drop", drop)
    return () => {
      removeEventListener("dragover", hold)
      removeEventListener("dragleave", leave)
      removeEventListener("drop", drop)
    }
  }, [])
  return over
}
