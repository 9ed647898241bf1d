import { useLayoutEffect } from "preact/hooks"

/** Everything on the page in the size of what a participant reads, for as long as this is drawn. */
export const useLarge = (page: HTMLElement): void => {
  useLayoutEffect(() => {
    page.dataset.large = "on"
    return () => {
      delete page.dataset.large
    }
  }, [page])
}
