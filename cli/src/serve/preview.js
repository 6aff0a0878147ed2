// The preview only: published pages carry no script. Reloads the page after a change and keeps its place, puts a changed
// style sheet in without reloading, says what is wrong with the last change, and marks what is not out.

const PLACE = "veiviser:place";
const CLOSED = "veiviser:closed";

const host = document.createElement("veiviser-preview");
const shadow = host.attachShadow({ mode: "open" });
const style = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/__veiviser/preview.css" });
shadow.append(style);
document.body.append(host);
keepPlace();

let known;
let shown;
new EventSource("/__veiviser/events").addEventListener("build", ({ data }) => {
  const build = JSON.parse(data);
  const isNew = known !== undefined && build.number !== known;
  known = build.number;
  if (isNew && !build.stale && !swapStyles(build.styles)) return reload();
  show(build);
});

/** After a reload the page stands where it stood. */
function keepPlace() {
  const place = JSON.parse(sessionStorage.getItem(PLACE) ?? "null");
  sessionStorage.removeItem(PLACE);
  if (place?.path === location.pathname) scrollTo({ left: place.x, top: place.y, behavior: "instant" });
}

function reload() {
  sessionStorage.setItem(PLACE, JSON.stringify({ path: location.pathname, x: scrollX, y: scrollY }));
  location.reload();
}

/** Where only style sheets have changed: each by the path it had. */
function swapStyles(styles) {
  if (!styles) return false;
  for (const link of document.querySelectorAll('link[rel="stylesheet"]')) {
    const path = new URL(link.href).pathname;
    if (styles[path]) link.href = styles[path];
  }
  return true;
}

/** Shows nothing anew that stands there already: somebody may be reading it. */
function show({ number, ...build }) {
  if (shown === JSON.stringify(build)) return;
  shown = JSON.stringify(build);
  for (const old of shadow.querySelectorAll("section, p")) old.remove();
  host.lang = build.texts.language;
  host.dir = "ltr";
  showStatus(build.unpublished, build.texts);
  if (build.errors.length + build.warnings.length) showProblems(build);
}

/** A label on this page, and on links to pages, that would not be published. */
function showStatus(unpublished, texts) {
  const status = new Map(unpublished.map(({ url, label }) => [url, label]));
  for (const link of document.querySelectorAll("a[href]")) {
    const label = link.origin === location.origin ? status.get(link.pathname) : undefined;
    if (label && !link.dataset.veiviser) {
      link.dataset.veiviser = label;
      link.append(element("small", ` (${label})`));
    }
  }
  const label = status.get(location.pathname);
  if (label) shadow.append(element("p", element("b", label), ` ${texts.unpublished}`));
}

function showProblems({ errors, warnings, texts }) {
  const said = JSON.stringify([errors, warnings]);
  const panel = element("section");
  panel.setAttribute("aria-label", texts.name);
  const open = element("button", texts.count);
  open.setAttribute("aria-expanded", "false");
  open.className = errors.length ? "open bad" : "open";
  const box = element("div");
  const close = element("button", texts.close);
  const top = element("header", element("h2", texts.heading), close);
  box.append(top);
  if (texts.stale) box.append(element("p", texts.stale));
  if (errors.length) box.append(list(errors));
  if (warnings.length) {
    const folded = element("details", element("summary", texts.warnings), list(warnings));
    folded.open = errors.length === 0;
    box.append(folded);
  }
  panel.append(open, box);
  shadow.append(panel);
  const set = (isOpen) => {
    box.hidden = !isOpen;
    open.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) sessionStorage.removeItem(CLOSED);
    else sessionStorage.setItem(CLOSED, said);
  };
  // What has been closed stays closed until something else is wrong; warnings alone do not open by themselves.
  set(errors.length > 0 && sessionStorage.getItem(CLOSED) !== said);
  open.onclick = () => set(box.hidden);
  close.onclick = () => {
    set(false);
    open.focus();
  };
  panel.onkeydown = (event) => {
    if (event.key === "Escape") close.onclick();
  };
}

function list(problems) {
  const item = ({ place, message, help }) => element("li", element("code", place), element("strong", message), element("span", help));
  return element("ol", ...problems.map(item));
}

function element(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}
