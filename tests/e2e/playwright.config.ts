import { defineConfig } from "@playwright/test";

// Several clones may test at once: a port for this run, which its workers inherit.
process.env.PORT ??= String(20_000 + (process.pid % 20_000));
const origin = `http://127.0.0.1:${process.env.PORT}`;

export default defineConfig({
  testDir: ".",
  // Beside the stories of the other engines, which node plays.
  testMatch: "**/*.spec.ts",
  outputDir: "output",
  reporter: "list",
  retries: 0,
  // A machine that has something else to do takes its time: none of it is a fault of the page.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  workers: 2,
  fullyParallel: true,
  // The measure of a keystroke has the machine for itself.
  projects: [
    { name: "parcours", testIgnore: "**/keystroke.spec.ts" },
    { name: "cadence", testMatch: "**/keystroke.spec.ts", dependencies: ["parcours"] },
  ],
  use: {
    // Each page would fetch everything again to keep it: the journeys that are about that allow it.
    serviceWorkers: "block",
    baseURL: `${origin}/`,
    locale: "fr-FR",
    timezoneId: "Europe/Paris",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROME || "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  webServer: {
    command: "node support/server.mjs",
    url: `${origin}/`,
    reuseExistingServer: false,
  },
});
