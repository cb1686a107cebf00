// What axe finds on a page, in light and in dark.
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const TAGS = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"];
/** What a theme changes: its colours, and nothing else. */
const COLOURS = ["color-contrast", "link-in-text-block"];

export async function expectAccessible(page: Page) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    // No frame of another site to look into.
    const axe = new AxeBuilder({ page }).setLegacyMode().withTags(TAGS);
    const { violations } = await (colorScheme === "light" ? axe : axe.withRules(COLOURS)).analyze();
    const found = violations.map(({ id, nodes }) => ({
      id,
      where: nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`),
    }));
    expect(found, colorScheme).toEqual([]);
  }
}
