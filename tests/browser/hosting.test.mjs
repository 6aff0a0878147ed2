// The files for hosts, on the hosts themselves: Caddy and nginx answer as `veiviser serve --published` does, and the
// CloudFront function runs. A host that is not installed is skipped.

import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { createContext, runInContext } from "node:vm";

import { answering, freePort, serve, temporaryFolder, veiviser } from "./support/veiviser.mjs";

const CHECKED = [
  "content-type",
  "cache-control",
  "strict-transport-security",
  "x-content-type-options",
  "content-security-policy",
  "referrer-policy",
  "permissions-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "location",
];

/** Status and headers of `path`. A redirect is told by where it leads on the same host; hosts move for good by 301 or 308. */
async function answer(address, path) {
  const response = await fetch(address + path, { redirect: "manual" });
  const headers = Object.fromEntries(CHECKED.map((name) => [name, response.headers.get(name)?.toLowerCase()]));
  if (headers.location) return { status: response.status === 308 ? 301 : response.status, location: new URL(headers.location, address).pathname };
  delete headers.location;
  return { status: response.status, ...headers };
}

/** What the preview answers below `/agder`, said as on a host of its own. */
async function expected(address, path) {
  const { location, ...rest } = await answer(address, `/agder${path}`);
  return location ? { ...rest, location: location.replace("/agder", "") } : rest;
}

const PATHS = ["/", "/om/", "/om", "/en/about/", "/feed.xml", "/en/feed.xml", "/sitemap.xml", "/robots.txt"];
PATHS.push("/files/skjaergard.svg", "/borte/", "/en/borte/", "/nyheter/borte.png");

/** The style sheet names the fonts by their paths, so its own name depends on the host. */
async function style(address, path) {
  return (await (await fetch(address + path)).text()).match(/\/assets\/style\.[0-9a-f]+\.css/)[0];
}

/** The files of agder as on a host of its own, and what its host is told. */
async function built(test) {
  const folder = await temporaryFolder(test);
  await veiviser("build", "--out", join(folder, "public"));
  return { root: join(folder, "public", "agder"), hosting: join(folder, "dist", "hosting", "agder"), folder };
}

/** Starts a program that serves at `address`; it is stopped after the test. */
async function start(test, address, command, args, env = {}) {
  const running = spawn(command, args, { env: { ...process.env, ...env } });
  let said = "";
  for (const stream of [running.stdout, running.stderr]) stream.on("data", (text) => (said += text));
  test.after(() => running.kill("SIGTERM"));
  await answering(address, running, () => said);
}

async function compare(test, address) {
  const preview = await serve(test, "--published");
  for (const path of PATHS) assert.deepEqual(await answer(address, path), await expected(preview.address, path), path);
  const own = await answer(address, await style(address, "/"));
  assert.deepEqual(own, await expected(preview.address, await style(preview.address, "/agder/")));
  assert.match(own["cache-control"], /immutable/);
}

const installed = async (file) => access(file).then(() => false, () => `${file} is not installed`);

test("caddy answers as published", { skip: await installed("/usr/bin/caddy") }, async (t) => {
  const { root, hosting, folder } = await built(t);
  const address = `http://127.0.0.1:${await freePort()}`;
  const env = { VEIVISER_ADDRESS: address, VEIVISER_ROOT: root, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const file = join(folder, "Caddyfile");
  await writeFile(file, `{\n\tadmin off\n\tauto_https off\n}\n${await readFile(join(hosting, "caddy/Caddyfile"), "utf8")}`);
  await start(t, address, "/usr/bin/caddy", ["run", "--config", file, "--adapter", "caddyfile"], env);
  await compare(t, address);
});

test("nginx answers as published", { skip: await installed("/usr/sbin/nginx") }, async (t) => {
  const { root, hosting, folder } = await built(t);
  const port = await freePort();
  const site = (await readFile(join(hosting, "nginx/site.conf"), "utf8"))
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("listen [::]:80;", "")
    .replace("root /srv/veiviser/agder;", `root ${root};`);
  await mkdir(join(folder, "temporary"));
  await writeFile(join(folder, "site.conf"), site);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/temporary;`);
  await writeFile(
    join(folder, "nginx.conf"),
    `pid ${folder}/pid; error_log stderr; daemon off; user root; events {}
http { access_log off; ${temporary.join(" ")} include ${folder}/site.conf; }`,
  );
  const args = ["-p", folder, "-c", join(folder, "nginx.conf")];
  await promisify(execFile)("/usr/sbin/nginx", ["-t", ...args]);
  await start(t, `http://127.0.0.1:${port}`, "/usr/sbin/nginx", args);
  await compare(t, `http://127.0.0.1:${port}`);
});

test("the CloudFront function finds folders and keeps the query", async (t) => {
  const { hosting } = await built(t);
  const sandbox = createContext({});
  runInContext(await readFile(join(hosting, "cloudfront/function.js"), "utf8"), sandbox);
  const ask = (uri, querystring = {}) => JSON.parse(JSON.stringify(sandbox.handler({ request: { uri, querystring } })));
  assert.equal(ask("/").uri, "/index.html");
  assert.equal(ask("/en/about/").uri, "/en/about/index.html");
  assert.equal(ask("/files/skjaergard.svg").uri, "/files/skjaergard.svg");
  const moved = ask("/om", { a: { value: "1" }, b: { value: "2", multiValue: [{ value: "2" }, { value: "" }] } });
  assert.deepEqual([moved.statusCode, moved.headers.location.value], [301, "/om/?a=1&b=2&b"]);
  assert.equal(ask("//example").headers.location.value, "/example/");
  assert.equal(ask("/constructor").headers.location.value, "/constructor/");
});
