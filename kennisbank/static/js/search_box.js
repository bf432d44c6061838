// Suggestions under a search box: a combobox with a listbox, after the pattern of WAI-ARIA 1.2. htmx fetches the
// options (see components/search_box.html); here are the keys, and what a screen reader is told. The box keeps the
// focus. Without script it is a plain form.
const LEAST = 2;

// Before htmx begins: our policy allows no inline styles and no eval, and pages keep no copies of themselves.
if (window.htmx) Object.assign(htmx.config, { includeIndicatorStyles: false, allowEval: false, historyEnabled: false });

class SearchBox {
  constructor(input) {
    this.input = input;
    this.list = document.getElementById(input.dataset.suggest);
    this.status = this.list.parentElement.querySelector("[role=status]");
    this.active = -1;
    input.type = "text"; // a search field may not be a combobox
    input.inputMode = input.enterKeyHint = "search";
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", this.list.id);
    input.setAttribute("aria-expanded", "false");
    this.listen();
  }

  listen() {
    this.input.addEventListener("keydown", (event) => this.onKey(event));
    this.input.addEventListener("input", () => this.onInput());
    this.input.addEventListener("click", () => this.open());
    this.input.addEventListener("blur", () => this.close());
    this.input.addEventListener("htmx:beforeRequest", (event) => this.isShort() && event.preventDefault());
    for (const name of ["htmx:responseError", "htmx:sendError"]) {
      this.input.addEventListener(name, () => this.clear());
    }
    this.list.addEventListener("htmx:afterSwap", () => this.onOptions());
    // The box must not lose the focus before the click arrives.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    addEventListener("pageshow", () => this.close());
  }

  get options() {
    return [...this.list.querySelectorAll("[role=option]")];
  }

  isShort() {
    return this.input.value.trim().length < LEAST;
  }

  onInput() {
    this.activate(-1);
    if (this.isShort()) this.clear();
  }

  onOptions() {
    this.active = -1;
    if (this.isShort()) return this.clear();
    this.options.forEach((option, place) => (option.id = `${this.list.id}-${place}`));
    if (document.activeElement !== this.input) return;
    this.options.length ? this.open() : this.close();
    this.status.textContent = this.list.querySelector("[data-said]").dataset.said;
  }

  open() {
    if (!this.options.length) return;
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
  }

  close() {
    this.activate(-1);
    this.list.hidden = true;
    this.status.textContent = "";
    this.input.setAttribute("aria-expanded", "false");
  }

  clear() {
    this.close();
    this.list.replaceChildren();
  }

  activate(place) {
    this.active = place;
    this.options.forEach((option, other) => option.setAttribute("aria-selected", String(other === place)));
    const option = this.options[place];
    if (!option) return this.input.removeAttribute("aria-activedescendant");
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  onKey(event) {
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    const isOpen = !this.list.hidden;
    const last = this.options.length - 1;
    const moves = {
      ArrowDown: () => this.move(isOpen && this.active < last ? this.active + 1 : 0),
      ArrowUp: () => this.move(isOpen && this.active > 0 ? this.active - 1 : last),
    };
    if (isOpen) moves.Escape = () => this.close();
    if (isOpen && this.active >= 0) {
      moves.Home = () => this.move(0);
      moves.End = () => this.move(last);
      moves.Enter = () => this.options[this.active].click();
    }
    if (!moves[event.key] || (last < 0 && event.key !== "Escape")) return;
    event.preventDefault();
    moves[event.key]();
  }

  move(place) {
    this.open();
    this.activate(place);
  }
}

document.querySelectorAll("input[data-suggest]").forEach((input) => new SearchBox(input));
