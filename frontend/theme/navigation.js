// On a phone the lines of a heading lie over the page: a touch beside them, or Escape, closes them again.
(() => {
  const bar = matchMedia("(max-width: 60rem)");
  const open = () => bar.matches && document.querySelector(".medina-nav details[open]");
  document.addEventListener("pointerdown", (event) => {
    const heading = open();
    if (heading && !heading.contains(event.target)) heading.open = false;
  });
  document.addEventListener("keydown", (event) => {
    const heading = event.key === "Escape" && open();
    if (!heading) return;
    heading.open = false;
    heading.querySelector("summary").focus();
  });
})();
