// axe-core on every page of every site, and on the form in each of its states.

import assert from "node:assert/strict";
import { test } from "node:test";

import { violations } from "./support/axe.mjs";
import { launch } from "./support/browser.mjs";
import { answer, fillAll, press } from "./support/form.mjs";
import { allPages, serve, siteFolders } from "./support/veiviser.mjs";

async function open(test, options) {
  const browser = await launch(test);
  return (await browser.newContext(options)).newPage();
}

const LOOKS = [
  ["320 px, light", { viewport: { width: 320, height: 800 } }],
  ["1280 px, dark", { viewport: { width: 1280, height: 800 }, colorScheme: "dark" }],
];

for (const [name, options] of LOOKS) {
  test(`no violations on any page: ${name}`, async (t) => {
    const { address } = await serve(t, "--published");
    const page = await open(t, options);
    const { sites, pages } = await allPages(address);
    assert.equal(sites.length, (await siteFolders()).length);
    const found = [];
    for (const url of [address, ...pages, ...sites.map((site) => `${site}finnes-ikke/`)]) {
      await page.goto(url);
      found.push(...(await violations(page)));
    }
    assert.deepEqual(found, []);
    t.diagnostic(`${pages.length} pages`);
  });

  test(`no violations in the form with errors, the check of answers, the receipt: ${name}`, async (t) => {
    const { address } = await serve(t, "--published");
    const page = await open(t, options);
    const found = [];
    for (const [site, form] of [["agder", "mentor"], ["drammen", "adept"], ["rotary", "mentor"]]) {
      await page.goto(`${address}/apply/${site}/${form}/nb`);
      await answer(page, "email", "feil");
      await press(page, "Gå videre");
      assert.match(await page.title(), /^Feil: /);
      found.push(...(await violations(page)));
      await page.goto(`${address}/apply/${site}/${form}/nb`);
      await fillAll(page);
      found.push(...(await violations(page)));
      await press(page, "Send søknaden");
      assert.match(page.url(), /receipt/);
      found.push(...(await violations(page)));
    }
    assert.deepEqual(found, []);
  });
}

test("nothing is wider than a screen of 320 px", async (t) => {
  const { address } = await serve(t, "--published");
  const page = await open(t, { viewport: { width: 320, height: 800 } });
  const { pages } = await allPages(address);
  const wide = [];
  for (const url of pages) {
    await page.goto(url);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) wide.push(`${url}: ${width} px`);
  }
  assert.deepEqual(wide, []);
});
