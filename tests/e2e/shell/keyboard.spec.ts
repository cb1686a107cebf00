import { expect, test, type Page } from "@playwright/test";
import { Workbench, Home, open, reload } from "../support/pages";

/** Presses a key until the focus is on an element of this role and name: no pointer, no program. */
async function reach(
  page: Page,
  role: Parameters<Page["getByRole"]>[0],
  name: string | RegExp,
  key = "Tab",
  most = 200,
) {
  const wanted = page
    .getByRole(role, { name, exact: typeof name === "string" })
    .and(page.locator(":focus"));
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press(key);
    if (await wanted.count()) return wanted;
  }
  throw new Error(`${role} « ${name} » : introuvable en ${most} touches ${key}`);
}

test("au clavier seul : de l’accueil à un scénario de plus, expliqué, puis corrigé", async ({
  page,
}) => {
  await new Home(page).open();
  const workbench = new Workbench(page);
  await reach(page, "link", "Ouvrir l’exemple complet");
  await page.keyboard.press("Enter");
  await expect(workbench.table).toBeVisible();
  await expect(workbench.title).toBeFocused();

  await reach(page, "button", "+ 0,5 ETP");
  await page.keyboard.press("Enter");
  await expect(workbench.heads).toHaveCount(5);
  await expect(page.getByRole("button", { name: "+ 0,5 ETP", exact: true })).toBeFocused();

  await reach(page, "button", /^37.465.€/);
  await page.keyboard.press("Space");
  await expect(workbench.whyTitle).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(workbench.why).toHaveCount(0);
  await expect(workbench.figure("Prestation de service", "B")).toBeFocused();

  await reach(page, "button", /^0,5 ETP de plus/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await reach(page, "textbox", "ETP");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("0,8");
  await page.keyboard.press("Escape");
  // The last lever that is met backwards is that of the scenario that was added.
  await expect(workbench.figure("ETP d’animateur", "E")).toContainText("1,80");
  await expect(
    workbench.cell("Ce qui change", "E").getByRole("button", { name: /^0,8 ETP de plus/ }),
  ).toBeFocused();
});

test("le lien d’évitement mène au contenu", async ({ page }) => {
  for (const place of [
    "#/",
    "#/simuler",
    "#/plan",
    "#/versements",
    "#/dossier",
    "#/baremes",
    "#/donnees",
  ]) {
    await open(page, place);
    await reload(page);
    const skip = page.getByRole("link", { name: "Aller au contenu" });
    await page.keyboard.press("Tab");
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
    await expect(page.getByRole("main")).toBeFocused();
    expect(page.url()).toContain(place);
  }
});

test("deux liens mènent aux scénarios et à la comparaison, sans toucher à l’adresse", async ({
  page,
}) => {
  await open(page, "#/simuler");
  await reload(page);
  const jump = async (name: string) => {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const link = await reach(page, "link", name, "Tab", 3);
    await expect(link).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
  };
  await jump("Aller aux scénarios");
  await expect(page.getByRole("group", { name: "Et si…" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "+ 0,5 ETP", exact: true })).toBeFocused();
  await open(page, "#/baremes");
  await expect(page.getByRole("link", { name: /^Aller à la|^Aller aux/ })).toHaveCount(0);
  await open(page, "#/simuler");
  await reload(page);
  await jump("Aller à la comparaison");
  await expect(page.getByRole("region", { name: /^Base et scénarios/ })).toBeFocused();
  expect(page.url()).toContain("#/simuler");
});

/** What a person sees of an element, itself and what stands around it: a focus must change it. */
const looks = () => {
  const of = (element: Element | null | undefined) => {
    if (!element) return "";
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
      getComputedStyle(element);
    return [
      outlineStyle === "none" ? "" : outlineWidth + outlineColor,
      boxShadow,
      borderColor,
      backgroundColor,
    ].join("|");
  };
  return (element: Element) =>
    [of(element), of(element.nextElementSibling), of(element.parentElement)].join("/");
};

const walk = async (page: Page) => {
  // Marks every element that can be used with its place in the page and its look without the focus.
  await page.evaluate((source) => {
    const look = (0, eval)(source)() as (element: Element) => string;
    const all = document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary, [tabindex='0']",
    );
    const shown = [...all].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]"),
    );
    for (const [place, element] of shown.entries())
      Object.assign(element, { place, before: look(element) });
    Object.assign(globalThis, { look, shown });
  }, `(${looks})`);
};

type Marked = HTMLElement & { place?: number; before?: string };
const seen = () => {
  const element = document.activeElement as Marked;
  const { look } = globalThis as unknown as { look: (element: Element) => string };
  if (element.place === undefined) return null;
  const box = element.getBoundingClientRect();
  const spots = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.1, 0.5, 0.9].map((y) => [box.left + box.width * x, box.top + box.height * y]),
  );
  const label = element.closest("label");
  const uncovered = spots.some(([x, y]) => {
    const hit = document.elementFromPoint(x, y);
    return !!hit && (element.contains(hit) || hit.contains(element) || !!label?.contains(hit));
  });
  const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  const cover = over ? `${over.tagName}.${over.className}` : "rien (hors de l’écran)";
  const words = element.getAttribute("aria-label") ?? element.textContent?.slice(0, 60) ?? "";
  const name = `${element.tagName} ${words} ${element.id}`;
  return { place: element.place, name, cover, marked: look(element) !== element.before, uncovered };
};

for (const [size, width, height] of [
  ["large", 1280, 800],
  ["étroit", 360, 740],
] as const) {
  test(`écran ${size} : tout ce qui sert s’atteint au clavier, se voit, n’est pas caché`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    // A focus that fades in would be looked at too early.
    await page.emulateMedia({ reducedMotion: "reduce" });
    const workbench = await new Workbench(page).open();
    await workbench.figure("Prestation de service", "A").press("Enter");
    await expect(workbench.whyTitle).toBeFocused();
    if (width < 1000) {
      // The closing drawer gives the focus back a moment later: not after it is taken away.
      await page.keyboard.press("Escape");
      await expect(workbench.figure("Prestation de service", "A")).toBeFocused();
    }
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await walk(page);
    const reached = new Set<number>();
    const unmarked: string[] = [];
    const covered: string[] = [];
    const count = await page.evaluate(
      () => (globalThis as unknown as { shown: unknown[] }).shown.length,
    );
    expect(count).toBeGreaterThan(50);
    for (let presses = 0; presses < count + 10; presses++) {
      await page.keyboard.press("Tab");
      const one = await page.evaluate(seen);
      if (!one || reached.has(one.place)) continue;
      reached.add(one.place);
      if (!one.marked) unmarked.push(one.name);
      if (!one.uncovered) covered.push(`${one.name} sous ${one.cover}`);
    }
    const missed = await page.evaluate(
      (reached) => {
        const { shown } = globalThis as unknown as { shown: Marked[] };
        // The arrows reach the other choices of a group.
        const groups = new Set(
          shown
            .filter((one) => reached.includes(one.place!))
            .map((one) => one.getAttribute("name"))
            .filter(Boolean),
        );
        return shown
          .filter((one) => !reached.includes(one.place!) && !groups.has(one.getAttribute("name")))
          .map((one) => one.outerHTML.slice(0, 120));
      },
      [...reached],
    );
    expect(missed, "jamais atteints").toEqual([]);
    expect(unmarked, "focus invisible").toEqual([]);
    expect(covered, "focus caché").toEqual([]);
  });
}

test("les choix exclusifs se parcourent aux flèches", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  await workbench.unfold("Exercice et barème");
  await workbench.way("Laisser à compléter").focus();
  await page.keyboard.press("ArrowUp");
  await expect(workbench.way(/^Faire une hypothèse/)).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await expect(workbench.way("Laisser à compléter")).toBeChecked();
  await expect(workbench.todo("Prestation de service", "A")).toBeVisible();
});

test("un dialogue garde le focus, et le rend", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  const add = workbench.cell("Ce qui change", "B").getByRole("button", { name: /^Ajouter…/ });
  await add.focus();
  await page.keyboard.press("Enter");
  await expect(workbench.chooser).toBeVisible();
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(
      () =>
        !document.activeElement?.closest("main, header, footer") ||
        !!document.activeElement.closest("dialog"),
    );
    expect(inside).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(workbench.chooser).toBeHidden();
  await expect(add).toBeFocused();
});

test("le menu d’un scénario s’ouvre et se ferme au clavier", async ({ page }) => {
  const workbench = await new Workbench(page).open();
  await workbench.menu("B").focus();
  await page.keyboard.press("Enter");
  await expect(workbench.head("B").getByRole("button", { name: "Renommer" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(workbench.head("B").getByRole("button", { name: "Renommer" })).toBeHidden();
  await expect(workbench.menu("B")).toBeFocused();
});
