import { lazyScreen } from "./lazy-screen.tsx"

/** Files that were opened with the app or shared into it: few ever are, so nobody waits for what tells of them. */
export const GivenNotice = lazyScreen(() => import("../ui/given/GivenNotice.tsx").then(found => found.GivenNotice))
