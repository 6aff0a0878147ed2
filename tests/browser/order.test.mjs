// What a screen reader meets, in order, as trees in ./order. BLESS=1 writes them anew: read the diff.

import assert from "node:assert/strict";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { launch } from "./support/browser.mjs";
import { answer, fill } from "./support/form.mjs";
import { serve } from "./support/veiviser.mjs";

const folder = fileURLToPath(new URL("./order/", import.meta.url));

/** Compares the tree of `<main>` with the file of that name. */
async function same(page, name) {
  const tree = await page.locator("main").ariaSnapshot();
  const found = `${tree.replace(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/g, "0000-0000-00")}\n`;
  const file = `${folder}${name}.yml`;
  if (process.env.BLESS) {
    await mkdir(folder, { recursive: true });
    await writeFile(file, found);
  }
  assert.equal(found, await readFile(file, "utf8"), `${file} (accept with BLESS=1)`);
}

const press = (page, button) => Promise.all([page.waitForNavigation(), page.locator(`main form button${button}`).click()]);

for (const language of ["nb", "ar"]) {
  test(`form, errors, answers to check, receipt: ${language}`, async (t) => {
    const { address } = await serve(t);
    const browser = await launch(t);
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(`${address}/apply/furuset/mentor/${language}`);
    await same(page, `${language}-form`);
    await answer(page, "email", "feil");
    await press(page, "");
    await same(page, `${language}-errors`);
    await fill(page, { email: "prove@example.org" });
    await press(page, "");
    await same(page, `${language}-check`);
    await press(page, "[value=send]");
    await same(page, `${language}-receipt`);
  });
}
