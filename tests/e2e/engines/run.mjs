// Runs stories in an engine, each on a site of its own: nothing of the one before is kept there.
import { after, before, test } from "node:test";
import { server } from "../support/server.mjs";
import { start } from "./browsers.mjs";
import { Page } from "./page.mjs";

/** A site at a port of its own, which can be stopped. */
async function site() {
  const here = server();
  await new Promise((resolve) => here.listen(0, "127.0.0.1", resolve));
  const stop = () =>
    new Promise((resolve) => {
      here.close(resolve);
      here.closeAllConnections();
    });
  return { home: `http://127.0.0.1:${here.address().port}/un/sous/dossier/`, stop };
}

export function play(name, stories) {
  let engine;
  before(async () => (engine = await start(name)));
  after(() => engine?.stop());
  for (const [title, story] of Object.entries(stories))
    test(`${name} : ${title}`, { timeout: 180_000 }, async () => {
      const { home, stop } = await site();
      const page = new Page(engine.driver, home, engine.downloads);
      try {
        await story(page, { stop, folder: engine.folder });
      } finally {
        await stop();
      }
    });
}
