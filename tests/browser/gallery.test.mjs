// Every state of a form, on the gallery page: axe, reflow, text size, targets, direction.

import assert from "node:assert/strict";
import { before, after, test } from "node:test";

import { violations } from "./support/axe.mjs";
import { launch } from "./support/browser.mjs";
import { smallTargets, tooWide } from "./support/measure.mjs";
import { serve } from "./support/veiviser.mjs";

let address;
let browser;
const ends = [];
before(async () => {
  const ending = { after: (end) => ends.push(end) };
  ({ address } = await serve(ending));
  browser = await launch(ending);
});
after(async () => {
  for (const end of ends) await end();
});

/** The gallery of a site in one language; `text` is the size of the text. */
async function gallery(test, language, { text = "100%", ...options } = {}) {
  const context = await browser.newContext(options);
  test.after(() => context.close());
  const page = await context.newPage();
  await page.goto(`${address}/_galleri/furuset/${language}`);
  await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);
  return page;
}

const NARROW = { viewport: { width: 320, height: 800 } };
const WIDE = { viewport: { width: 1280, height: 900 } };

const LOOKS = [
  ["bokmål, 320 px", "nb", NARROW],
  ["bokmål, dark", "nb", { ...WIDE, colorScheme: "dark" }],
  ["Arabic, 320 px", "ar", NARROW],
  ["Arabic, dark", "ar", { ...WIDE, colorScheme: "dark" }],
  ["bokmål, forced colours", "nb", { ...WIDE, forcedColors: "active" }],
  ["Ukrainian, text at 200 %", "uk", { ...WIDE, text: "200%" }],
];

for (const [name, language, options] of LOOKS) {
  test(`axe finds nothing in any state: ${name}`, async (t) => {
    const page = await gallery(t, language, options);
    assert.equal(await page.locator(".specimen").count(), await page.locator("[data-status]").count());
    assert.ok((await page.locator(".specimen").count()) >= 26);
    // Each state has its landmarks; here many states stand on one page.
    assert.deepEqual(await violations(page, "landmark-unique"), []);
  });
}

test("no state scrolls sideways at 320 px, nor with text at 200 %", async (t) => {
  for (const language of ["nb", "uk", "ar"]) {
    assert.deepEqual(await tooWide(await gallery(t, language, NARROW)), []);
    assert.deepEqual(await tooWide(await gallery(t, language, { viewport: { width: 640, height: 800 }, text: "200%" })), []);
  }
});

test("nothing is cut off when the reader sets the spacing of text", async (t) => {
  const page = await gallery(t, "nb", { ...NARROW, bypassCSP: true });
  const spacing = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }";
  await page.addStyleTag({ content: spacing });
  assert.deepEqual(await tooWide(page), []);
  const cut = await page.locator("main :is(p, label, legend, a, button, dt, dd, h2, h3)").evaluateAll((elements) =>
    elements
      .filter(({ scrollHeight, clientHeight }) => clientHeight > 0 && scrollHeight > clientHeight + 2)
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  assert.deepEqual(cut, []);
});

test("every target is at least 24 px", async (t) => {
  for (const [language, look] of [["nb", NARROW], ["ar", WIDE]]) {
    assert.deepEqual(await smallTargets(await gallery(t, language, look)), []);
  }
});

test("Arabic goes from right to left, without spacing or slant; what is not Arabic keeps its own direction", async (t) => {
  const page = await gallery(t, "ar", WIDE);
  assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
  const spaced = await page.locator("main :is(h1, h2, h3, label, legend, .button)").evaluateAll((elements) =>
    elements
      .filter((element) => !element.closest("[dir=ltr]"))
      .map((element) => getComputedStyle(element))
      .filter(({ letterSpacing, fontStyle, textTransform }) => !["normal", "0px"].includes(letterSpacing) || fontStyle !== "normal" || textTransform !== "none").length,
  );
  assert.equal(spaced, 0);
  const first = page.locator(".specimen").first();
  const direction = (name) => first.locator(`[name="${name}"]`).first().evaluate((control) => getComputedStyle(control).direction);
  for (const name of ["email", "phone", "postal_code", "years", "start-day"]) assert.equal(await direction(name), "ltr", name);
  for (const name of ["name", "motivation"]) assert.equal(await first.locator(`[name="${name}"]`).getAttribute("dir"), "auto", name);
  const mirrored = await page.locator(".mark").first().evaluate((mark) => getComputedStyle(mark).transform);
  assert.equal(mirrored, "matrix(-1, 0, 0, 1, 0, 0)");
});

test("questions about the person have the tokens that browsers fill in by", async (t) => {
  const page = await gallery(t, "nb", WIDE);
  const tokens = await page.locator(".specimen").first().locator("[autocomplete]").evaluateAll((controls) =>
    controls.map(({ name, autocomplete }) => [name, autocomplete]),
  );
  assert.deepEqual(tokens, [["name", "name"], ["email", "email"], ["phone", "tel"], ["postal_code", "postal-code"], ["homepage", "off"]]);
});
