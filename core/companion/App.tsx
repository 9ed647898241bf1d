import { useEffect, useState } from "preact/hooks"
import { Router } from "wouter-preact"
import { useHashLocation } from "wouter-preact/use-hash-location"
import type { Connection } from "../bridge/connect.ts"
import type { Place } from "../bridge/place.ts"
import { CoreProvider } from "../ui/core-context.tsx"
import { Gate } from "./Gate.tsx"

type AppProps = {
  readonly connection: Connection
  readonly place: Place
  /** This device knows the vault: the locked screen can be drawn before the core says so. */
  readonly known: boolean
}

/** One member's window. */
export const App = ({ connection, place, known }: AppProps) => {
  const [gone, setGone] = useState(false)
  useEffect(() => {
    connection.died.catch(() => setGone(true))
  }, [connection])
  return (
    <CoreProvider core={connection.core}>
      <Router hook={useHashLocation}>
        <Gate place={place} known={known} gone={gone} />
      </Router>
    </CoreProvider>
  )
}
