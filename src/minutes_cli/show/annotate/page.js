"use strict";
addEventListener("keydown", (event) => {
  const back = event.key === "Escape" && document.querySelector(".card:target .back a");
  if (!back) return;
  location.replace(back.hash);
  document.getElementById(back.hash.slice(1))?.focus({ preventScroll: true });
});
