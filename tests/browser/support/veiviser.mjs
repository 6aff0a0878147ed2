// The real command: a server with a data folder of its own, and other commands against the same folder.

import { execFile, spawn } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export const root = fileURLToPath(new URL("../../..", import.meta.url));
const binary = process.env.VEIVISER ?? join(root, "target/release/veiviser");

/** A port that nobody uses. */
export async function freePort() {
  const probe = createServer();
  await new Promise((done) => probe.listen(0, "127.0.0.1", done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}

/** Runs `veiviser …` and gives its stdout; throws with stderr when it fails. */
export async function veiviser(...args) {
  return veiviserIn(root, ...args);
}

/** The same on another folder with `content` and `themes`. */
export async function veiviserIn(root, ...args) {
  const { stdout } = await promisify(execFile)(binary, ["--root", root, ...args]);
  return stdout;
}

/** A folder that is gone when the test is. */
export async function temporaryFolder(test) {
  const folder = await mkdtemp(join(tmpdir(), "veiviser-"));
  test.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts `veiviser serve …`, waits until it answers, stops it after the test. `kill` stops it the hard way. */
export async function serve(test, ...options) {
  return serveFolder(test, root, ...options);
}

/** The same of another folder with `content` and `themes`. */
export async function serveFolder(test, root, ...options) {
  const port = await freePort();
  const data = await temporaryFolder(test);
  const own = ["--root", root, "--lang", "nb", "serve", "--port", port, "--data", data];
  const process = spawn(binary, [...own, ...options]);
  let said = "";
  for (const stream of [process.stdout, process.stderr]) stream.on("data", (text) => (said += text));
  test.after(() => process.kill("SIGINT"));
  const address = `http://127.0.0.1:${port}`;
  await answering(address, process, () => said);
  return { address, data, kill: () => process.kill("SIGKILL") };
}

/** Waits until something answers at an address; throws with what it said when it stops or never does. */
export async function answering(address, process, said) {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    if (process.exitCode !== null) throw new Error(`the server stopped:\n${said()}`);
    try {
      await fetch(address);
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 20));
    }
  }
  throw new Error(`the server does not answer:\n${said()}`);
}

/** The folders of `content` that are sites: all but the one they share. */
export async function siteFolders() {
  return (await readdir(join(root, "content"))).filter((name) => name !== "common");
}

/** The addresses of all pages of all sites, from their sitemaps. */
export async function allPages(address) {
  const overview = await (await fetch(address)).text();
  const sites = [...overview.matchAll(/<h3><a href="([^"]+)"/g)].map((match) => match[1]);
  const sitemaps = await Promise.all(sites.map(async (site) => (await fetch(new URL("sitemap.xml", site))).text()));
  return { sites, pages: sitemaps.flatMap((xml) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1])) };
}
