/** The way back where a screen is come to from several: the session, a card, a list. Opened by itself, to `otherwise`. */
export const goBack = (otherwise: string) => () => {
  if (history.length > 1) history.back()
  else location.hash = otherwise
}
