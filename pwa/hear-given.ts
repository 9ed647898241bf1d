/** Not part of TypeScript's own list: https://wicg.github.io/web-app-launch/ */
type Launches = {
  readonly setConsumer: (take: (launch: { readonly files?: readonly FileSystemFileHandle[] }) => void) => void
}
const launches = (window: object): window is { readonly launchQueue: Launches } => "launchQueue" in window

const shared = "#/given"

/** Hears of files that are opened with the app or shared into it. Before anything is drawn, so that no address is lost. */
export const hearGiven = (): void => {
  const given = () => import("./given.ts")
  if (launches(window))
    window.launchQueue.setConsumer(({ files = [] }) => {
      if (files.length > 0) void given().then(found => found.giveOpened(files))
    })
  const isShared = location.hash === shared
  if (isShared) history.replaceState(null, "", "#/")
  if (isShared || sessionStorage.getItem("handrail.given") !== null) void given().then(found => found.giveHeld())
}
