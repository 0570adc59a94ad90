// "/" goes to the search, j and k from row to row; an open menu closes by Esc or a click beside it.
let root = null;

const typing = target => target.closest("input:not([type=checkbox]), select, textarea, [contenteditable], dialog");

function onKey(event) {
  if (!root?.isConnected || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") closeMenus(null, true);
  if (typing(event.target)) return;
  if (event.key === "/") {
    const search = root.querySelector("input[type=search]");
    if (search) { event.preventDefault(); search.focus(); search.select(); }
  } else if (event.key === "j" || event.key === "k") {
    const rows = [...root.querySelectorAll("tbody tr")];
    const at = rows.findIndex(row => row.contains(document.activeElement));
    const next = rows[at < 0 ? (event.key === "j" ? 0 : rows.length - 1) : at + (event.key === "j" ? 1 : -1)];
    next?.querySelector("a")?.focus();
  }
}

function closeMenus(inside, refocus) {
  for (const menu of root?.querySelectorAll("details.menu[open]") ?? []) {
    if (inside && menu.contains(inside)) continue;
    const hadFocus = menu.contains(document.activeElement);
    menu.open = false;
    if (refocus && hadFocus) menu.querySelector("summary").focus();
  }
}

const onClick = event => closeMenus(event.target, false);

export function listen(element) {
  root = element;
  document.addEventListener("keydown", onKey);
  document.addEventListener("click", onClick);
}

export const toTop = () => window.scrollTo({ top: 0 });

export function quiet() {
  root = null;
  document.removeEventListener("keydown", onKey);
  document.removeEventListener("click", onClick);
}
