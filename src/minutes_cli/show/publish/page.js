"use strict";
(() => {
  const form = document.getElementById("filters"), rows = [...document.querySelectorAll("#rows tr[data-state]")];
  const shown = document.getElementById("shown"), fold = (text) => text.toLowerCase();
  const texts = rows.map((row) => fold(row.textContent));
  const asked = () => Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));
  const apply = () => {
    const want = asked(), words = fold(want.words || "").split(/\s+/).filter(Boolean), owner = fold(want.owner || "");
    let many = 0;
    rows.forEach((row, n) => {
      const fits = (!want.state || row.dataset.state === want.state) && (!want.body || row.dataset.body === want.body)
        && (!owner || fold(row.dataset.owner).includes(owner)) && words.every((word) => texts[n].includes(word));
      row.hidden = !fits;
      many += fits;
    });
    shown.textContent = `${many} of ${rows.length} shown`;
  };
  const read = () => {
    if (!location.hash.startsWith("#?")) return;
    for (const [name, value] of new URLSearchParams(location.hash.slice(2)))
      if (form.elements[name]) form.elements[name].value = value;
    apply();
  };
  form.addEventListener("input", () => {
    const told = new URLSearchParams(asked()).toString();
    history.replaceState(null, "", told ? `#?${told}` : location.pathname + location.search);
    apply();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", read);
  form.hidden = false;
  apply();
  read();
})();
