// A list of any length, of which only what can be seen is there. It is walked through with the arrow keys.

const OVERSCAN = 12;

class List {
  /**
   * `root` scrolls. `fill(row, option)` makes the content of a row, `choose(row)` is called when somebody wants it, and
   * `height` is the height of each row in pixels.
   */
  constructor(root, { label, height, fill, choose }) {
    Object.assign(this, { root, height, fill, choose, count: 0, cursor: 0, chosen: null, shown: new Map() });
    this.name = root.id || `list${(List.made = (List.made ?? 0) + 1)}`;
    this.all = element("div", { class: "all", role: "presentation" });
    root.replaceChildren(this.all);
    root.setAttribute("role", "listbox");
    root.setAttribute("aria-label", label);
    root.tabIndex = 0;
    root.addEventListener("scroll", () => this.draw(), { passive: true });
    root.addEventListener("keydown", (event) => this.key(event));
    root.addEventListener("click", (event) => this.click(event));
    new ResizeObserver(() => this.draw()).observe(root);
  }

  /** Shows other rows. `width` is that of the widest, as a length of CSS. */
  reset(count, width = "100%") {
    this.count = count;
    this.cursor = Math.max(0, Math.min(this.cursor, count - 1));
    this.chosen = null;
    this.all.style.height = `${count * this.height}px`;
    this.all.style.width = width;
    this.redraw();
  }

  redraw() {
    for (const option of this.shown.values()) option.remove();
    this.shown.clear();
    this.draw();
  }

  /** Marks the rows from `first` to `last`, and has the first one in view. */
  mark(first, last = first, focus = false) {
    this.chosen = [first, last];
    this.cursor = first;
    this.reveal(first);
    this.redraw();
    if (focus) this.root.focus();
  }

  unmark() {
    this.chosen = null;
    this.redraw();
  }

  reveal(row, margin = 0.25) {
    const { scrollTop, clientHeight } = this.root;
    const top = row * this.height;
    if (top < scrollTop || top + this.height > scrollTop + clientHeight) {
      this.root.scrollTop = Math.max(0, top - clientHeight * margin);
    }
  }

  draw() {
    const first = Math.max(0, Math.floor(this.root.scrollTop / this.height) - OVERSCAN);
    const end = Math.min(this.count, Math.ceil((this.root.scrollTop + this.root.clientHeight) / this.height) + OVERSCAN);
    for (const [row, option] of this.shown) {
      if (row < first || row >= end) {
        option.remove();
        this.shown.delete(row);
      }
    }
    for (let row = first; row < end; row += 1) {
      if (!this.shown.has(row)) this.add(row);
    }
    this.point();
  }

  add(row) {
    const isChosen = this.chosen !== null && row >= this.chosen[0] && row <= this.chosen[1];
    const option = element("div", {
      role: "option",
      id: `${this.name}-${row}`,
      "aria-selected": String(isChosen),
      "aria-posinset": row + 1,
      "aria-setsize": this.count,
    });
    option.dataset.row = row;
    option.style.top = `${row * this.height}px`;
    option.style.height = `${this.height}px`;
    this.fill(row, option);
    // Readers go through the options in their order on the page.
    const next = this.shown.get(row + 1);
    this.all.insertBefore(option, next ?? null);
    this.shown.set(row, option);
  }

  /** Tells where the cursor is. */
  point() {
    for (const [row, option] of this.shown) option.classList.toggle("cursor", row === this.cursor);
    if (this.shown.has(this.cursor)) this.root.setAttribute("aria-activedescendant", `${this.name}-${this.cursor}`);
    else this.root.removeAttribute("aria-activedescendant");
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(this.root.clientHeight / this.height) - 1);
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -this.count, End: this.count }[event.key];
    if (step !== undefined && this.count > 0) {
      this.cursor = Math.max(0, Math.min(this.count - 1, this.cursor + step));
      this.reveal(this.cursor, step > 0 ? 0.7 : 0.3);
      this.draw();
    } else if ((event.key === "Enter" || event.key === " ") && this.count > 0) {
      this.choose(this.cursor);
    } else {
      return;
    }
    event.preventDefault();
  }

  click(event) {
    const option = event.target.closest("[role=option]");
    if (!option || String(getSelection())) return;
    this.cursor = Number(option.dataset.row);
    this.point();
    this.choose(this.cursor);
  }
}

/** Tabs, of which one is chosen; the arrow keys go from one to the next. */
class Tabs {
  constructor(root, choose) {
    Object.assign(this, { root, choose });
    root.addEventListener("keydown", (event) => {
      const tabs = [...root.children];
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      const at = tabs.indexOf(document.activeElement);
      if (step === undefined || at < 0) return;
      const next = tabs[(at + step + tabs.length) % tabs.length];
      next.focus();
      next.click();
      event.preventDefault();
    });
  }

  /** The tabs as pairs of a key and a label; each controls the element that `controls` names. */
  set(tabs, controls) {
    this.root.replaceChildren(
      ...tabs.map(([key, label]) =>
        element("button", { type: "button", role: "tab", "data-key": key, "aria-controls": controls(key), onclick: () => this.choose(key) }, label),
      ),
    );
  }

  select(key) {
    for (const tab of this.root.children) {
      const isSelected = tab.dataset.key === key;
      tab.setAttribute("aria-selected", String(isSelected));
      tab.tabIndex = isSelected ? 0 : -1;
    }
  }
}
