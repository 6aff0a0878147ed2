// The preview only: published pages carry no script.
new EventSource("/__veiviser/events").addEventListener("reload", () => location.reload());
