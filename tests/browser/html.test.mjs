// The Nu HTML checker on every published page, and on what the function answers.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import vnu from "vnu-jar";

import { serve, temporaryFolder, veiviser } from "./support/veiviser.mjs";

/** The checker's messages, errors and warnings, one a line. */
function check(folder) {
  const args = ["-Xss2m", "-jar", String(vnu), "--format", "gnu", "--skip-non-html", folder];
  return new Promise((done) => {
    execFile("java", args, { maxBuffer: 1e8 }, (_, stdout, stderr) => {
      done((stdout + stderr).split("\n").filter(Boolean).map((line) => line.replace(`file:${folder}/`, "")));
    });
  });
}

async function pagesBelow(folder) {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith(".html"));
}

test("no errors and no warnings on any published page", async (t) => {
  const folder = await temporaryFolder(t);
  await veiviser("build", "--out", join(folder, "public"));
  const pages = await pagesBelow(join(folder, "public"));
  assert.ok(pages.length > 100, `${pages.length} pages`);
  assert.deepEqual(await check(join(folder, "public")), []);
  t.diagnostic(`${pages.length} pages`);
});

test("published pages carry no script and no style of their own", async (t) => {
  const folder = await temporaryFolder(t);
  await veiviser("build", "--out", join(folder, "public"));
  for (const name of await pagesBelow(join(folder, "public"))) {
    const html = await readFile(join(folder, "public", name), "utf8");
    const scripts = (html.match(/<script[^>]*>/g) ?? []).filter((tag) => tag !== '<script type="application/ld+json">');
    assert.deepEqual(scripts, [], name);
    assert.doesNotMatch(html, /\son[a-z]+="|\sstyle="|<style|javascript:/, name);
  }
});

test("no errors and no warnings in what the function answers", async (t) => {
  const { address } = await serve(t, "--published");
  const folder = join(await temporaryFolder(t), "answers");
  await mkdir(folder);
  const form = `${address}/apply/agder/mentor/nb`;
  const post = (body) => fetch(form, { method: "POST", body: new URLSearchParams(body) });
  const answers = {
    empty: await fetch(form),
    errors: await post({ name: "Ola Prøve" }),
    nothing: await post({}),
    unknown: await post({ finnes_ikke: "1" }),
    missing: await fetch(`${address}/apply/agder/finnes-ikke/nb`),
  };
  assert.deepEqual(
    Object.values(answers).map((answer) => answer.status),
    [200, 422, 400, 400, 404],
  );
  for (const [name, answer] of Object.entries(answers)) await writeFile(join(folder, `${name}.html`), await answer.text());
  assert.deepEqual(await check(folder), []);
});
