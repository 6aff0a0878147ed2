// The print version of a whole programme: what stands on paper, and what does not.

import assert from "node:assert/strict";
import { test } from "node:test";

import { launch } from "./support/browser.mjs";
import { serve } from "./support/veiviser.mjs";

const A4 = { width: 665, height: 980 };

test("a programme prints as one document: contents, all its information pages, page numbers", async (t) => {
  const { address } = await serve(t, "--published");
  const browser = await launch(t);
  const page = await (await browser.newContext({ viewport: A4 })).newPage();
  await page.emulateMedia({ media: "print" });
  await page.goto(`${address}/drammen/utskrift/`);

  const parts = await page.locator(".part > h2").allTextContents();
  assert.deepEqual(await page.locator(".sheet-toc li").allTextContents(), parts);
  assert.deepEqual(parts, ["Slik virker Mentornettverket Drammen", "For mentorer", "For mentorpartnere"]);
  assert.equal(await page.locator("nav:visible").count(), 1, "only the contents");
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing is cut off");
  assert.deepEqual(
    await page.locator("details").evaluateAll((all) => all.filter((one) => one.querySelector(".reply").offsetHeight === 0).length),
    0,
    "all answers are on paper",
  );

  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g).length;
  assert.ok(sheets >= 5 && sheets <= 8, `${sheets} sheets`);
});
