// axe-core on the page as it is shown.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds, one line per violation; all rules but those of `without`. */
export async function violations(page, ...without) {
  await page.evaluate(axe);
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const result = await page.evaluate((rules) => axe.run(document, { resultTypes: ["violations"], rules }), rules);
  return result.violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
}
