// What scripts add to every page: references that pop up, copy buttons, printing. Without them every word is still there.
// Texts only ever reach a page as text; nothing here makes markup from strings. The words come from the catalogue of the
// language.
"use strict";

(() => {
  const make = (name, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const said = window.casebookSaid;
  // Other scripts make elements in the same way.
  window.casebookMake = make;

  // A reference pops up beside its citation: it can be hovered, it stays, and Escape closes it.
  const popUpReferences = () => {
    const tip = make("div", { id: "reference-tip", className: "tip", hidden: true });
    tip.setAttribute("role", "tooltip");
    document.body.append(tip);
    let closing;
    const close = () => {
      tip.hidden = true;
      document.querySelectorAll("[aria-describedby=reference-tip]").forEach((link) => link.removeAttribute("aria-describedby"));
    };
    const closeSoon = () => {
      closing = setTimeout(close, 250);
    };
    const open = (link) => {
      const entry = document.getElementById(link.hash.slice(1));
      if (!entry) return;
      clearTimeout(closing);
      close();
      const copy = entry.cloneNode(true);
      copy.querySelectorAll(".back").forEach((back) => back.remove());
      tip.replaceChildren(...copy.childNodes);
      tip.hidden = false;
      const place = link.getBoundingClientRect();
      const left = Math.min(place.left, document.documentElement.clientWidth - tip.offsetWidth - 8);
      const fitsBelow = place.bottom + tip.offsetHeight + 8 < innerHeight;
      tip.style.left = `${Math.max(8, left) + scrollX}px`;
      tip.style.top = `${(fitsBelow ? place.bottom + 4 : place.top - tip.offsetHeight - 4) + scrollY}px`;
      link.setAttribute("aria-describedby", tip.id);
    };
    for (const link of document.querySelectorAll(".citation a[href^='#ref-'], [role=doc-noteref]")) {
      link.addEventListener("mouseenter", () => open(link));
      link.addEventListener("focus", () => open(link));
      link.addEventListener("mouseleave", closeSoon);
      link.addEventListener("blur", closeSoon);
    }
    tip.addEventListener("mouseenter", () => clearTimeout(closing));
    tip.addEventListener("mouseleave", closeSoon);
    document.addEventListener("keydown", (event) => event.key === "Escape" && close());
  };

  const addCopyButtons = () => {
    for (const row of document.querySelectorAll("#cite-this-page")) {
      const value = row.querySelector("dd");
      const words = value.textContent;
      const button = make("button", { type: "button", className: "copy", textContent: said.copy });
      const told = make("span", { className: "copy-result" });
      told.setAttribute("role", "status");
      button.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(words);
          told.textContent = said.copied;
        } catch {
          getSelection().selectAllChildren(value);
          told.textContent = said["select-and-copy"];
        }
      });
      row.append(make("dd", { className: "copy-row" }, button, " ", told));
    }
  };

  // Printing, which only a script can ask for, and a menu that closes as others do.
  const completeTakeAway = () => {
    const row = document.querySelector(".take-away");
    if (!row) return;
    const print = make("button", { type: "button", className: "button", textContent: said.print });
    print.addEventListener("click", () => window.print());
    const place = row.querySelector("a:not([download]), details");
    if (place) place.before(print);
    else row.append(print);
    const menu = row.querySelector("details");
    if (!menu) return;
    document.addEventListener("click", (event) => menu.contains(event.target) || (menu.open = false));
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  };

  popUpReferences();
  addCopyButtons();
  completeTakeAway();
})();
