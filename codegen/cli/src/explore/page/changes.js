// Two versions of a file side by side.

class Compare {
  constructor(root) {
    this.root = root;
    this.select = element("select", { "aria-label": "File that differs", onchange: () => this.open(Number(this.select.value)) });
    const step = (text, by) => element("button", { type: "button", class: "link", onclick: () => this.step(by) }, text);
    const source = element("div", { class: "rows source", id: "compare-lines" });
    this.title = element("h2", {}, "Before and after");
    root.replaceChildren(element("div", { class: "bar" }, this.title, this.select, step("previous difference", -1), step("next difference", 1)), source);
    this.list = new List(source, { label: "Before and after", height: ROW, fill: (row, option) => this.fill(row, option), choose: () => {} });
  }

  set(changes) {
    this.pairs = changes.pairs;
    this.pair = null;
    this.title.replaceChildren(...visible(`${changes.since} beside now`));
    this.select.replaceChildren(
      ...this.pairs.map((pair, number) => element("option", { value: number }, pair.is_code ? "" : "document: ", visible(pair.name))),
    );
  }

  /** Opens the pair with a file of one of the versions, at a line. */
  async show(isCode, old, now) {
    const isBoth = (it) => (!old || it.old === old[0]) && (!now || it.new === now[0]);
    const at = this.pairs.findIndex((it) => it.is_code === isCode && isBoth(it));
    if (at >= 0) await this.open(at);
    // What has moved to another file stands beside what it was.
    else if (old && now) await this.load({ is_code: isCode, old: old[0], new: now[0], equal: [], lines: [old[1], now[1]] });
    else return;
    const row = now ? this.newRows.get(now[1]) : this.oldRows.get(old[1]);
    if (row !== undefined) this.list.mark(row);
  }

  async open(number) {
    const pair = this.pairs[number];
    if (!pair) return this.list.reset(0);
    if (this.pair === pair) return;
    this.select.value = String(number);
    await this.load(pair);
    this.step(1, -1);
  }

  async load(pair) {
    this.pair = pair;
    const kind = pair.is_code ? "code" : "document";
    const text = (version, file) => (file === undefined ? "" : parts.text(`${kind}/${version}/${file}`));
    const texts = await Promise.all([text("older", pair.old), text("now", pair.new)]);
    if (this.pair !== pair) return;
    [this.old, this.now] = texts.map((it) => (it === "" ? [] : it.replace(/\n$/, "").split("\n")));
    this.language = pair.is_code && !pair.name ? "rust" : languageOf(pair.name ?? "", texts[1].slice(0, 200));
    if (pair.lines) this.beside(...pair.lines);
    else this.align(pair.equal);
    this.list.cursor = 0;
    this.list.root.scrollTop = 0;
    this.list.reset(this.rows.length);
  }

  /** Puts lines that are equal beside one another, and what differs between them beside nothing or what replaces it. */
  align(equal) {
    this.rows = [];
    this.oldRows = new Map();
    this.newRows = new Map();
    let [old, now] = [1, 1];
    const add = (one, other, differs) => {
      if (one) this.oldRows.set(one, this.rows.length);
      if (other) this.newRows.set(other, this.rows.length);
      this.rows.push([one, other, differs]);
    };
    for (const [oldStart, nowStart, length] of [...equal, [this.old.length + 1, this.now.length + 1, 0]]) {
      const [gone, come] = [Math.max(0, Math.min(oldStart, this.old.length + 1) - old), Math.max(0, Math.min(nowStart, this.now.length + 1) - now)];
      for (let at = 0; at < Math.max(gone, come); at += 1) add(at < gone && old + at, at < come && now + at, true);
      [old, now] = [old + gone, now + come];
      for (let at = 0; at < length && old <= this.old.length; at += 1, old += 1, now += 1) add(old, now, false);
    }
  }

  /** Puts two lines beside one another, and the others as they come. */
  beside(oldLine, nowLine) {
    this.rows = [];
    this.oldRows = new Map();
    this.newRows = new Map();
    const before = Math.max(oldLine, nowLine) - 1;
    const after = Math.max(this.old.length - oldLine, this.now.length - nowLine);
    const inside = (line, lines) => line >= 1 && line <= lines.length && line;
    for (let at = -before; at <= after; at += 1) {
      const [old, now] = [inside(oldLine + at, this.old), inside(nowLine + at, this.now)];
      if (old) this.oldRows.set(old, this.rows.length);
      if (now) this.newRows.set(now, this.rows.length);
      this.rows.push([old, now, false]);
    }
  }

  /** Goes to the beginning of the next difference, or of the one before. */
  step(by, from = this.list.cursor) {
    const begins = (row) => this.rows[row][2] && !(row > 0 && this.rows[row - 1][2]);
    for (let row = from + by; row >= 0 && row < this.rows.length; row += by) {
      if (begins(row)) return this.list.mark(row);
    }
  }

  fill(row, option) {
    const [old, now, differs] = this.rows[row];
    option.classList.add("pair");
    const side = (line, text, what) =>
      element("span", { class: !line ? "missing" : differs ? what : "" },
        element("span", { class: "gutter" }, line ? String(line) : ""),
        element("span", { class: "words" }, line ? coloured(text.slice(0, 2000), this.language) : ""));
    option.append(side(old, this.old[old - 1], "removed"), side(now, this.now[now - 1], "added"));
    if (differs) option.setAttribute("aria-label", [old && `before, line ${old}: ${this.old[old - 1]}`, now && `now, line ${now}: ${this.now[now - 1]}`].filter(Boolean).map(plain).join("; "));
  }
}
