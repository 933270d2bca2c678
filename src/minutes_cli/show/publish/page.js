"use strict";
(() => {
  const form = document.getElementById("filters"), shown = document.getElementById("shown");
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const parts = [...document.querySelectorAll("[data-part]")].map((part) => ({
    name: part.dataset.part,
    none: part.closest("section").querySelector(".nothing"),
    rows: [...part.querySelectorAll("[data-body]")].map((row) => ({
      row,
      group: row.closest(".sitting"),
      states: row.dataset.state?.split(" "),
      bodies: row.dataset.body.split("\n"),
      owner: fold(row.dataset.owner),
      get text() { return (this.told ??= fold(row.textContent)); },
    })),
  }));
  const groups = [...document.querySelectorAll(".sitting")].map((group) => {
    const many = group.querySelector(".many");
    return { group, many, all: Number(many.textContent), folded: !group.open };
  });
  const asked = () => Object.fromEntries([...new FormData(form)].filter(([, value]) => value.trim()));
  const apply = () => {
    const want = asked(), owner = fold(want.owner || "").trim();
    const words = fold(want.words || "").split(/\s+/).filter(Boolean);
    const left = new Map();
    const told = parts.map(({ name, none, rows }) => {
      let many = 0;
      for (const one of rows) {
        const fits = (!want.state || !one.states || one.states.includes(want.state))
          && (!want.body || one.bodies.includes(want.body))
          && one.owner.includes(owner) && words.every((word) => one.text.includes(word));
        if (one.row.hidden === fits) one.row.hidden = !fits;
        many += fits;
        if (one.group && fits) left.set(one.group, (left.get(one.group) || 0) + 1);
      }
      none.hidden = many > 0 || !rows.length;
      const all = `${rows.length} ${name}${rows.length === 1 ? "" : "s"}`;
      return many === rows.length ? all : `${many} of ${all}`;
    });
    const narrowed = Object.keys(want).length > 0, few = left.size <= 20;
    for (const { group, many, all, folded } of groups) {
      const fit = left.get(group) || 0, says = fit === all ? `${all}` : `${fit} of ${all}`;
      if (group.hidden !== !fit) group.hidden = !fit;
      if (many.textContent !== says) many.textContent = says;
      if (folded && group.open !== (narrowed && few)) group.open = narrowed && few;
    }
    shown.textContent = told.join(", ");
  };
  const changed = () => {
    const told = new URLSearchParams(asked()).toString();
    history.replaceState(null, "", told ? `#?${told}` : location.pathname + location.search);
    apply();
  };
  const fill = (told) => {
    for (const field of form.elements)
      if (field.name) {
        field.value = told.get(field.name) ?? "";
        if (field.selectedIndex === -1) field.selectedIndex = 0;
      }
    apply();
  };
  const read = () => {
    const there = location.hash.startsWith("#?") ? null : document.getElementById(location.hash.slice(1));
    if (there) {
      if (there.closest("[hidden]")) fill(new URLSearchParams());
      const group = there.closest(".sitting");
      if (group) group.open = true;
      const more = there.querySelector("details");
      if (more) more.open = true;
      there.scrollIntoView();
      return;
    }
    fill(new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : ""));
  };
  let soon;
  form.addEventListener("input", () => { clearTimeout(soon); soon = setTimeout(changed, 60); });
  form.addEventListener("reset", () => setTimeout(changed));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", read);
  form.hidden = false;
  read();
  if (!shown.textContent) apply();
})();
