// A whole application with the keyboard alone and without JavaScript: mistakes, corrections, check of answers, receipt.

import assert from "node:assert/strict";
import { test } from "node:test";

import { launch } from "./support/browser.mjs";
import { sample } from "./support/form.mjs";
import { focused } from "./support/measure.mjs";
import { serve } from "./support/veiviser.mjs";

const FORM = "/apply/agder/mentor/nb";

/** A page on which scripts do not run, unless told. */
async function open(test, options = {}) {
  const { address } = await serve(test);
  const browser = await launch(test);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: address, ...options });
  return context.newPage();
}

/** Name, type and id of what has the focus. */
const active = (page) => page.locator(":focus").evaluate(({ name, type, id }) => ({ name, type, id }));

/** Tab until the control with that name has the focus. */
async function tabTo(page, name) {
  for (let steps = 0; steps < 150; steps += 1) {
    if ((await page.locator(":focus").count()) === 1 && (await active(page)).name === name) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`no way to «${name}» with Tab`);
}

/** The button that says so, by Tab and Enter. */
async function pressByKey(page, text) {
  for (let steps = 0; steps < 150; steps += 1) {
    await page.keyboard.press("Tab");
    const said = await page.locator(":focus").evaluate((element) => element.textContent.trim());
    if (said.startsWith(text)) {
      await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
      return;
    }
  }
  assert.fail(`no way to «${text}» with Tab`);
}

/** Answers every question of the page, `given` ones by name, the rest with what is valid. */
async function fillIn(page, given = {}) {
  const controls = await page
    .locator("main form [name]:not([type=hidden], button)")
    .evaluateAll((all) => [...new Map(all.map(({ name, type }) => [name, type]))].filter(([name]) => name !== "homepage"));
  for (const [name, type] of controls) {
    await tabTo(page, name);
    if (type === "select-one") await page.keyboard.press("ArrowDown");
    else if (type === "radio" || type === "checkbox") await page.keyboard.press("Space");
    else await page.keyboard.type(given[name] ?? sample(name));
  }
}

test("a whole application without a mouse and without JavaScript", async (t) => {
  const page = await open(t);
  await page.goto(FORM);
  await page.keyboard.press("Tab");
  assert.equal(await page.locator(":focus").textContent(), "Hopp til innholdet");
  await page.keyboard.press("Enter");
  await fillIn(page, { email: "ingrid(a)example.org" });
  await pressByKey(page, "Gå videre");

  assert.match(await page.title(), /^Feil: /);
  assert.equal((await active(page)).id, "feil");
  await page.keyboard.press("Tab");
  assert.match(await page.locator(":focus").textContent(), /^Skriv hele e-postadressen/);
  await page.keyboard.press("Enter");
  assert.equal((await active(page)).name, "email");
  await page.keyboard.press("Control+A");
  await page.keyboard.type("ingrid@example.org");
  await pressByKey(page, "Gå videre");
  while (/^Del /.test(await page.title())) {
    assert.equal((await active(page)).id, "feil");
    await fillIn(page);
    await pressByKey(page, "Gå videre");
  }

  assert.equal((await active(page)).id, "feil");
  assert.equal(await page.locator(":focus").textContent(), "Se over svarene dine");
  await pressByKey(page, "Send søknaden");
  assert.match(page.url(), /receipt/);
  assert.equal(await page.locator(":focus").textContent(), "Takk! Vi har fått søknaden din");
});

for (const colorScheme of ["light", "dark"]) {
  test(`whatever has the focus is ringed and not hidden: ${colorScheme}`, async (t) => {
    const page = await open(t, { javaScriptEnabled: true, colorScheme, viewport: { width: 360, height: 640 } });
    await page.goto(FORM);
    await page.locator("main form button").click();
    const wrong = [];
    const seen = [];
    await page.evaluate(() => document.activeElement.blur());
    for (let steps = 0; steps < 150; steps += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement === document.body)) break;
      const { name, wrong: found } = await focused(page);
      seen.push(name);
      wrong.push(...found.map((what) => `${name}: ${what}`));
    }
    assert.ok(seen.includes("email") && seen.includes("postal_code"), seen.join(", "));
    assert.deepEqual(wrong, []);
  });
}
