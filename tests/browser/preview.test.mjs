// What an editor sees in the preview: pages that follow the files, what is wrong, and what is not out.

import assert from "node:assert/strict";
import { cp, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";

import { launch } from "./support/browser.mjs";
import { root, serveFolder, temporaryFolder, veiviserIn } from "./support/veiviser.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** A copy of the content to edit, its preview, and a page in the browser. */
async function edit(test) {
  const folder = await temporaryFolder(test);
  for (const top of ["content", "themes"]) await cp(join(root, top), join(folder, top), { recursive: true });
  const { address } = await serveFolder(test, folder);
  const page = await (await launch(test)).newPage({ viewport: { width: 800, height: 400 } });
  const replace = async (path, from, to) => {
    const text = await readFile(join(folder, path), "utf8");
    assert.ok(text.includes(from), `${path} has «${from}»`);
    await writeFile(join(folder, path), text.replace(from, to));
  };
  return { folder, address, page, replace };
}

const ABOUT = "content/agder/nb/om.md";
const panel = (page) => page.locator("veiviser-preview section");

test("a changed text is shown where the reader was, and a changed style without loading anew", async (t) => {
  const { address, page, replace } = await edit(t);
  await page.goto(`${address}/agder/om/`);
  await page.evaluate(() => scrollTo({ top: 600, behavior: "instant" }));
  await replace(ABOUT, 'title = "', 'title = "Helt nytt: ');
  await page.getByRole("heading", { level: 1, name: /Helt nytt/ }).waitFor();
  await page.waitForFunction(() => scrollY === 600);
  await page.evaluate(() => (window.stillHere = true));
  await replace("themes/standard/assets/style.css", ":root {", ":root { --changed: yes;");
  await page.waitForFunction(() => getComputedStyle(document.documentElement).getPropertyValue("--changed") === "yes");
  assert.equal(await page.evaluate(() => window.stillHere), true);
});

test("what is wrong stands in the last good page, by file and line, and can be closed with the keyboard", async (t) => {
  const { address, page, replace } = await edit(t);
  await page.goto(`${address}/agder/om/`);
  const heading = await page.locator("h1").innerText();
  await replace(ABOUT, "title = ", "titel = ");
  await panel(page).getByText(`${ABOUT}:2:1`).first().waitFor();
  assert.match(await panel(page).innerText(), /Siste endring har feil\s+Lukk\s+Siden vises slik den var før endringen\./);
  assert.match(await panel(page).innerText(), /Mente du «title»\?/);
  assert.equal(await page.locator("h1").innerText(), heading);
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run("veiviser-preview", { resultTypes: ["violations"] }));
  assert.deepEqual(found.violations.map(({ id }) => id), []);
  await panel(page).getByRole("button", { name: "Lukk" }).focus();
  await page.keyboard.press("Escape");
  assert.equal(await panel(page).getByText(`${ABOUT}:2:1`).first().isVisible(), false);
  await page.keyboard.press("Enter");
  assert.equal(await panel(page).getByText(`${ABOUT}:2:1`).first().isVisible(), true);
  await replace(ABOUT, "titel = ", "title = ");
  await panel(page).waitFor({ state: "detached" });
});

test("a draft is marked here, listed in the overview, and never published", async (t) => {
  const { folder, address, page } = await edit(t);
  const draft = (language) => `content/agder/${language}/nyheter/kladd.md`;
  const text = (more) => `+++\ntitle = "Kladden"\ndescription = "Ikke ferdig."\ndate = 2026-11-20\n${more}+++\n\nTekst.\n`;
  for (const language of ["nb", "en"]) await writeFile(join(folder, draft(language)), text("draft = true\n"));
  for (const language of ["nb", "en"]) {
    await writeFile(join(folder, draft(language).replace("kladd", "vaaren")), text("publish_date = 2999-03-01\n"));
  }
  // Not there yet: the page that says so follows the files, too.
  await page.goto(`${address}/agder/nyheter/kladd/`);
  await page.locator("veiviser-preview p").getByText("Utkast Siden blir ikke publisert").waitFor();
  await page.goto(`${address}/agder/nyheter/`);
  await page.locator('a[href="/agder/nyheter/vaaren/"]').getByText("(Kommer 2999-03-01)").waitFor();
  await page.goto(address);
  const listed = await page.locator('section[aria-labelledby="unpublished"] li').allInnerTexts();
  assert.deepEqual(listed.slice(0, 2), ["Kladden – Utkast (agder)", "Kladden – Kommer 2999-03-01 (agder)"]);
  await veiviserIn(folder, "build", "--out", join(folder, "out", "public"), "--site", "agder");
  const published = await readFile(join(folder, "out/public/agder/nyheter/index.html"), "utf8");
  assert.doesNotMatch(published, /Kladden|veiviser-preview/);
});
