// Every page as it is published, under the headers that it is published with.

import assert from "node:assert/strict";
import { request } from "node:http";
import { test } from "node:test";

import { launch } from "./support/browser.mjs";
import { fill, press } from "./support/form.mjs";
import { allPages, serve } from "./support/veiviser.mjs";

/** The status of `/` for whoever calls the server `host`. */
function statusFor(host, address, method = "GET", path = "/") {
  return new Promise((done, fail) => {
    const asked = request(address + path, { method, headers: { host } }, (answer) => {
      answer.resume();
      done(answer.statusCode);
    });
    asked.on("error", fail).end();
  });
}

test("no page breaks the Content-Security-Policy or says anything in the console", async (t) => {
  const { address } = await serve(t, "--published");
  const { sites, pages } = await allPages(address);
  const page = await (await launch(t)).newPage();
  const found = [];
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => console.error(event.violatedDirective, event.blockedURI));
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) found.push(`${page.url()} ${message.text()}`);
  });
  page.on("pageerror", (error) => found.push(`${page.url()} ${error}`));
  for (const url of pages) {
    const answer = await page.goto(url);
    const policy = answer.headers()["content-security-policy"];
    assert.match(policy, /^default-src 'none'; style-src 'self'/, url);
    assert.doesNotMatch(policy, /script|unsafe|connect/, url);
  }
  await page.goto(`${sites[0]}bli-mentor/`);
  await fill(page);
  await press(page, "Gå videre");
  assert.match(page.url(), /\/apply\//, "a form may be sent under the policy");
  assert.deepEqual(found, []);
});

test("only the machine's own names are answered, and pages are only read", async (t) => {
  const { address } = await serve(t, "--host", "pc.example.org");
  const port = new URL(address).port;
  for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `pc.example.org:${port}`]) {
    assert.equal(await statusFor(host, address), 200, host);
  }
  for (const path of ["/", "/agder/", "/apply/agder/mentor/nb", "/__veiviser/preview.js"]) {
    assert.equal(await statusFor("foreign.example.org", address, "GET", path), 421, path);
  }
  assert.equal(await statusFor(`localhost:${port}`, address, "POST", "/agder/"), 405);
  assert.equal(await statusFor(`localhost:${port}`, address, "HEAD", "/agder/"), 200);
});
