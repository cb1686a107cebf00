// The simulator in the page of another site: another origin, served here by another port.
import { expect, test, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { apache, nginx, PACKAGE, type Host } from "../support/hosts";
import { Workbench, Hosting } from "../support/pages";

const integration = (name: string) => readFileSync(join(PACKAGE, "integration", name), "utf8");

interface Site {
  origin: string;
  stop(): void;
}

/** A site whose page is the example of the archive, pointed at an address known only later. */
async function site(simulator: () => string): Promise<Site> {
  const server = createServer((request, response) => {
    const script = request.url === "/integration.js";
    const page = integration("integration.html").replaceAll(
      "https://simulateur.exemple.fr/simulateur-rpe/",
      simulator(),
    );
    const spy =
      '<script>window.recus = []; addEventListener("message", ' +
      "(event) => window.recus.push([event.origin, event.data]));</script>";
    response.writeHead(200, {
      "Content-Type": script ? "text/javascript" : "text/html; charset=utf-8",
    });
    response.end(script ? integration("integration.js") : page.replace("</head>", `${spy}</head>`));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => void server.close(),
  };
}

const messages = (page: Page) =>
  page.evaluate(
    () => (window as unknown as { recus: [string, { type: string; hauteur: number }][] }).recus,
  );
const frame = (page: Page) => page.locator("#simulateur-rpe");
const inside = (page: Page) => page.frameLocator("#simulateur-rpe");

test.describe("un site déclaré, un autre qui ne l’est pas", () => {
  let [host, known, other]: [Host?, Site?, Site?] = [];
  test.beforeAll(async () => {
    const simulator = () => host!.home;
    known = await site(simulator);
    other = await site(simulator);
    // Both may show the page, one may follow it.
    const files = {
      "config.json": JSON.stringify({
        nom: "Caf de l’Exemple",
        integration: { origine: known.origin },
      }),
    };
    host = await nginx({ files, ancestors: `${known.origin} ${other.origin}` });
  });
  test.afterAll(async () => {
    [known, other].forEach((site) => site?.stop());
    await host?.stop();
  });

  test("le site déclaré suit la hauteur ; la page dit qu’elle est dans un cadre", async ({
    page,
  }) => {
    await page.goto(known!.origin);
    await expect(frame(page)).toHaveAttribute("loading", "lazy");
    await expect(frame(page)).toHaveAttribute(
      "title",
      "Simulateur du financement d’un relais petite enfance",
    );
    const framed = inside(page)
      .getByRole("status")
      .filter({ hasText: "Cette page est affichée dans un autre site." });
    await expect(framed).toContainText(
      "peut être séparé de ce que vous gardez en l’ouvrant en entier",
    );
    const height = () =>
      frame(page).evaluate((element: HTMLIFrameElement) => Number(element.height));
    const content = () =>
      inside(page)
        .locator(".app")
        .evaluate((app) => Math.ceil(app.getBoundingClientRect().height));
    const follow = () => expect.poll(async () => (await height()) - (await content())).toBe(0);
    await expect.poll(async () => (await messages(page)).length).toBeGreaterThan(0);
    await follow();
    const home = await height();
    await inside(page)
      .getByRole("contentinfo")
      .getByRole("link", { name: "Limites de l’outil" })
      .click();
    await expect(
      inside(page).getByRole("heading", { level: 1, name: "Limites de l’outil" }),
    ).toBeVisible();
    await follow();
    const limits = await height();
    expect(limits).not.toBe(home);
    await inside(page)
      .locator("body")
      .evaluate(() => (location.hash = "#/nulle-part"));
    await expect(
      inside(page).getByRole("heading", { level: 1, name: "Page introuvable" }),
    ).toBeVisible();
    await follow();
    expect(await height()).toBeLessThan(limits);
    for (const [origin, data] of await messages(page)) {
      expect(origin).toBe(new URL(host!.home).origin);
      expect(Object.keys(data).sort()).toEqual(["hauteur", "type"]);
    }
    const opening = page.context().waitForEvent("page");
    await framed.getByRole("link", { name: "Ouvrir en entier" }).click();
    const whole = new Hosting(await opening, host!.home);
    await expect(whole.brand).toContainText("Caf de l’Exemple");
    await expect(whole.framed).toHaveCount(0);
    expect(await whole.page.evaluate(() => window.opener)).toBeNull();
  });

  test("un autre site peut l’afficher et n’en reçoit rien", async ({ page }) => {
    await page.goto(other!.origin);
    await expect(
      inside(page).getByRole("status").filter({ hasText: "affichée dans un autre site" }),
    ).toBeVisible();
    await inside(page)
      .locator("body")
      .evaluate(() => (location.hash = "#/limites"));
    await expect(
      inside(page).getByRole("heading", { level: 1, name: "Limites de l’outil" }),
    ).toBeVisible();
    await page.waitForTimeout(500);
    expect(await messages(page)).toEqual([]);
  });

  test("l’établi garde sa hauteur dans un cadre qui le suit", async ({ page }) => {
    await page.goto(known!.origin);
    await inside(page)
      .getByRole("main")
      .getByRole("link", { name: "Ouvrir l’exemple complet" })
      .click();
    await expect(inside(page).locator(".app.bench")).toBeVisible();
    await expect
      .poll(async () =>
        frame(page).evaluate((element: HTMLIFrameElement) => Number(element.height)),
      )
      .toBeGreaterThan(600);
    await page.waitForTimeout(300);
    expect(
      await frame(page).evaluate((element: HTMLIFrameElement) => Number(element.height)),
    ).toBeLessThan(6_000);
  });
});

for (const [name, start] of [
  ["nginx", nginx],
  ["Apache", apache],
] as const) {
  test(`${name} : tel que livré, aucun site n’affiche la page ; déclaré, lui seul`, async ({
    page,
  }) => {
    let home = "";
    let host: Host | undefined;
    const [known, other] = [await site(() => home), await site(() => home)];
    const heading = inside(page).getByRole("heading", { name: /^Et si votre relais/ });
    const expectShown = async (from: Site) => {
      await page.goto(from.origin);
      await expect(heading).toBeVisible();
    };
    // A browser that may not show a page shows one of its own in its place.
    const expectRefused = async (from: Site) => {
      await page.goto(from.origin);
      const addresses = () => page.frames().map((one) => one.url());
      await expect.poll(addresses).toContainEqual(expect.stringMatching(/^chrome-error:/));
      await expect(heading).toHaveCount(0);
    };
    try {
      host = await start();
      home = host.home;
      await expectRefused(known);
      await host.stop();
      host = await start({ ancestors: known.origin });
      home = host.home;
      await expectShown(known);
      await expectRefused(other);
    } finally {
      await host?.stop();
      known.stop();
      other.stop();
    }
  });
}

test("hors d’un cadre, la page ne dit rien d’un cadre et n’envoie rien", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  await expect(workbench.title).toBeVisible();
  await expect(new Hosting(page, "").framed).toHaveCount(0);
});
