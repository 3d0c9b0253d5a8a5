// The reader's choice of light or dark, kept in the browser; without one the system decides. Loaded in the head, so
// that no page shows the other scheme first.
(() => {
  const key = "medina.scheme";
  const root = document.documentElement;
  const dark = () => (root.dataset.scheme ? root.dataset.scheme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches);
  const tell = () => document.querySelectorAll("[data-scheme-toggle]").forEach((b) => b.setAttribute("aria-pressed", String(dark())));
  try {
    const kept = localStorage.getItem(key);
    if (kept === "dark" || kept === "light") root.dataset.scheme = kept;
  } catch {
    // storage is off: the system decides
  }
  document.addEventListener("DOMContentLoaded", tell);
  document.addEventListener("medina-scheme", tell); // a toggle has come to the page later
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-scheme-toggle]")) return;
    root.dataset.scheme = dark() ? "light" : "dark";
    try {
      localStorage.setItem(key, root.dataset.scheme);
    } catch {
      // for this page only
    }
    tell();
  });
})();
