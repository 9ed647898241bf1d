/// <reference lib="webworker" />
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching"
import { NavigationRoute, registerRoute } from "workbox-routing"
import { takeShared } from "./shared-files.ts"

declare const self: ServiceWorkerGlobalScope

// A new version waits until a page, and so a person, asks for it. Never `clients.claim()`: the page that is open
// keeps the version that it started with.
self.addEventListener("message", event => {
  if (event.data?.type === "SKIP_WAITING") void self.skipWaiting()
})

precacheAndRoute(self.__WB_MANIFEST)
cleanupOutdatedCaches()
takeShared()
registerRoute(new NavigationRoute(createHandlerBoundToURL("index.html")))
