// The whole way without a line of JavaScript: apply on two sites, export, read both rows back.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import readSheets from "read-excel-file/node";

import { launch } from "./support/browser.mjs";
import { answer, fill, fillAll, press } from "./support/form.mjs";
import { serve, temporaryFolder, veiviser } from "./support/veiviser.mjs";

const MENTOR = { name: "Ingrid Prøve", email: "ingrid@example.org", phone: "+47 400 00 001", postal_code: "0012" };
const ADEPT = { name: "أمل تجربة", email: "amal@example.org", phone: "004740000002", motivation: "=1+1" };

/** A person takes longer than a robot to read the answers: what is sent within 3 seconds is set apart as suspected. */
const reading = () => new Promise((done) => setTimeout(done, 3_200));

async function withoutScripts(test, address) {
  const browser = await launch(test);
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: address, locale: "nb-NO" });
  return context.newPage();
}

/** From the front page of a site to its form, by the link a person would follow. */
async function openForm(page, site, invitation) {
  await page.goto(`/${site}/`);
  await page.locator("main").getByRole("link", { name: invitation }).first().click();
  assert.equal(await page.locator("main form").count(), 1);
}

async function reviewAndSend(page, expected) {
  const review = await page.locator("main").innerText();
  for (const value of Object.values(expected)) assert.ok(review.includes(value), `«${value}» is not in:\n${review}`);
  await reading();
  await press(page, "Send søknaden");
  const receipt = await page.locator("main").innerText();
  const reference = receipt.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}/)?.[0];
  assert.ok(reference, `no reference in:\n${receipt}`);
  return reference;
}

/** What the send button sends, to be sent once more. */
async function sameRequest(page) {
  const form = page.locator("main form");
  const action = await form.getAttribute("action");
  const hidden = await form.locator("input").evaluateAll((inputs) => inputs.map(({ name, value }) => [name, value]));
  const data = new URLSearchParams([...hidden, ["_action", "send"]]).toString();
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return () => page.request.post(action, { data, headers, maxRedirects: 0 });
}

/** The rows of a sheet as objects by the labels of the header. */
async function rows(file, sheet) {
  const sheets = await readSheets(file);
  const found = sheets.find((candidate) => candidate.sheet === sheet);
  assert.ok(found, `no sheet ${sheet} among ${sheets.map((candidate) => candidate.sheet)}`);
  const header = found.data.find((row) => row.includes("Navn"));
  const below = found.data.slice(found.data.indexOf(header) + 1);
  return below.map((row) => Object.fromEntries(header.map((label, column) => [label, row[column]])));
}

test("a mentor who corrects a mistake, and an adept, end up in the workbooks of their sites", async (t) => {
  const server = await serve(t, "--published");
  const page = await withoutScripts(t, server.address);

  await openForm(page, "agder", "Bli mentor");
  await fill(page, { ...MENTOR, email: "ingrid(a)example.org" });
  await press(page, "Gå videre");
  assert.match(await page.title(), /^Feil: /);
  const summary = page.locator("#feil");
  assert.equal(await summary.locator("a").count(), 1);
  assert.equal(await page.locator('[name="name"]').inputValue(), MENTOR.name);
  await summary.locator("a").click();
  await answer(page, "email", MENTOR.email);
  await press(page, "Gå videre");
  assert.match(await page.title(), /^Del 2 av 3: /);
  await fillAll(page, MENTOR);
  const mentor = await reviewAndSend(page, MENTOR);

  await openForm(page, "drammen", "Bli mentorpartner");
  await fillAll(page, ADEPT);
  const adept = await reviewAndSend(page, ADEPT);

  const folder = await temporaryFolder(t);
  for (const [site, sheet, reference, expected] of [
    ["agder", "Mentorer", mentor, MENTOR],
    ["drammen", "Mentorpartnere", adept, ADEPT],
  ]) {
    const file = join(folder, `${site}.xlsx`);
    await veiviser("export", "--site", site, "--data", server.data, "--out", file);
    const [row, ...others] = await rows(file, sheet);
    assert.equal(others.length, 0);
    assert.equal(row.Referanse, reference);
    for (const value of Object.values(expected)) {
      assert.ok(Object.values(row).includes(value), `«${value}» is not in ${JSON.stringify(row)}`);
    }
  }
});

test("going back to change an answer loses nothing, and sending twice gives one application", async (t) => {
  const server = await serve(t, "--published");
  const page = await withoutScripts(t, server.address);
  await openForm(page, "agder", "Bli mentor");
  await fillAll(page, MENTOR);
  await press(page, "Tilbake");
  assert.match(await page.title(), /^Del 3 av 3: /);
  await press(page, "Gå videre");
  await press(page, "Endre Telefon");
  assert.equal(await page.locator('[name="phone"]').inputValue(), MENTOR.phone);
  assert.equal(await page.evaluate(() => document.activeElement.id), "phone");
  await answer(page, "name", "Ingrid Endret");
  await press(page, "Gå videre");
  const again = await sameRequest(page);
  const reference = await reviewAndSend(page, { ...MENTOR, name: "Ingrid Endret" });
  assert.match((await again()).headers().location, new RegExp(reference));
  const file = join(await temporaryFolder(t), "agder.json");
  await veiviser("export", "--site", "agder", "--form", "mentor", "--format", "json", "--data", server.data, "--out", file);
  assert.equal((await readFile(file, "utf8")).split(reference).length - 1, 1);
});

test("an application that has got its receipt survives kill -9", async (t) => {
  const server = await serve(t, "--published");
  const page = await withoutScripts(t, server.address);
  await openForm(page, "drammen", "Bli mentor");
  await fillAll(page, MENTOR);
  const reference = await reviewAndSend(page, MENTOR);
  server.kill();
  const file = join(await temporaryFolder(t), "drammen.xlsx");
  await veiviser("export", "--site", "drammen", "--data", server.data, "--out", file);
  assert.deepEqual((await rows(file, "Mentorer")).map((row) => row.Referanse), [reference]);
});
