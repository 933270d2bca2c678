"use strict";
addEventListener("keydown", (event) => {
  const card = event.key === "Escape" && document.querySelector(".card:target");
  if (!card) return;
  const at = document.querySelector(`a[href="#${card.id}"]`);
  history.replaceState(null, "", location.pathname + location.search);
  location.hash = "#";
  if (at) at.focus();
});
