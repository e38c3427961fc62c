// The page as a whole: what is chosen, searching, and what happens when the document changes.

const app = {
  index: null,
  changes: null,

  async start() {
    this.theme();
    this.views = new Tabs(document.getElementById("views"), (key) => this.view(key));
    this.document = new Pane(document.getElementById("document"), { kind: "document", title: "Document", choose: (...at) => this.pickDocument(...at) });
    this.code = new Pane(document.getElementById("code"), { kind: "code", title: "Rust", choose: (...at) => this.pickCode(...at) });
    this.compare = new Compare(document.getElementById("compare"));
    this.about = new About(this);
    this.side = new Side(this);
    this.search = new Search(this);
    this.settings = await parts.json("start");
    // Asked before anything is loaded: what has changed in between is loaded once more, and never missed.
    const state = this.settings.is_live && await this.state();
    await this.load();
    window.addEventListener("hashchange", () => this.follow());
    if (state) this.watch(state.generation);
  },

  /** Loads the document as it is now. */
  async load() {
    this.settings = await parts.json("start");
    const [index, changes] = await Promise.all([parts.json("index"), this.settings.has_changes ? parts.json("changes") : null]);
    Object.assign(this, { index, changes });
    document.title = `${plain(index.title)} – explorer`;
    document.getElementById("title").replaceChildren(...visible(index.title));
    document.getElementById("subtitle").replaceChildren(...visible([index.version, index.package, this.settings.generator].filter(Boolean).join(" · ")));
    const marks = (file) => {
      const found = new Map();
      // The gravest of a line comes first.
      for (const it of index.findings) {
        if (it.file !== file) continue;
        const text = `${it.severity} ${it.code}: ${it.message}`;
        const at = found.get(it.line);
        if (at) at.text += `\n${text}`;
        else found.set(it.line, { severity: it.severity, text });
      }
      return found;
    };
    this.document.setFiles(index.documents, marks);
    this.code.setFiles(index.code, () => new Map());
    if (changes) this.compare.set(changes);
    const views = [["side", "Contents"], ["document", "Document"], ["code", "Rust"], changes && ["compare", "Before and after"], ["about", "Explanation"]];
    this.views.set(views.filter(Boolean), (key) => key);
    this.view("side");
    this.side.set(index, changes);
    const library = index.code.findIndex((file) => file.name === "src/types.rs");
    const opened = [this.document.open(0), this.code.open(Math.max(0, library))];
    if (!(await this.follow())) {
      if (changes) this.about.verdicts(changes);
      else this.about.overview();
    }
    await Promise.all(opened);
  },

  /** Shows what the address names; whether there is such a thing. */
  async follow() {
    let pointer = "";
    try {
      pointer = decodeURIComponent(location.hash.slice(1));
    } catch {
      return false;
    }
    if (!pointer.startsWith("/")) return false;
    const item = this.around(pointer);
    if (item === undefined) return false;
    const { members } = await this.detail(item);
    const member = members.findIndex((it) => it.pointer === pointer);
    await this.select(item, member < 0 ? undefined : member);
    return true;
  },

  /** The item at a place of the document, or around it. */
  around(pointer) {
    for (let at = pointer; at; at = at.slice(0, at.lastIndexOf("/"))) {
      const item = this.index.items.findIndex((it) => it.pointer === at);
      if (item >= 0) return item;
    }
    return undefined;
  },

  detail(number) {
    const { block } = this.index;
    return parts.json(`details/${Math.floor(number / block)}`).then((details) => details[number % block]);
  },

  /** Shows an item, or one of its members, in both panes. */
  async select(number, member) {
    const item = this.index.items[number];
    this.selected = number;
    if (this.side.key === "change") this.side.open(item.kind);
    const detail = await this.detail(number);
    if (this.selected !== number) return;
    const chosen = member === undefined ? undefined : detail.members[member];
    this.about.item(number, detail, member);
    this.side.mark(item.kind, number);
    history.replaceState(null, "", `#${encodeURI(chosen?.pointer ?? item.pointer)}`);
    this.view("about");
    const document_ = chosen?.document ?? item.document;
    const code = chosen?.code ? { file: chosen.code[0], line: chosen.code[1] } : item.code;
    await Promise.all([
      document_ && this.document.open(document_.file, document_),
      code && this.code.open(code.file, this.codeLines(code)),
    ]);
    say(`${item.name}: ${item.rust}`);
  },

  /** Of an item in the Rust code its head is marked, without the implementations behind it. */
  codeLines(code) {
    return { line: code.line, last: code.line };
  },

  /** Somebody wants to know about a line of the document. */
  async pickDocument(file, line, column) {
    const isAround = (place) =>
      place && place.file === file && !(line < place.line || line > place.last || (line === place.line && line === place.last && column > place.end));
    // The one that begins last is the innermost.
    let found;
    this.index.items.forEach((item, number) => {
      const at = item.document;
      if (!isAround(at)) return;
      const best = found === undefined ? undefined : this.index.items[found].document;
      if (!best || at.line > best.line || (at.line === best.line && at.column > best.column)) found = number;
    });
    if (found === undefined) {
      this.document.open(file, { line, column });
      this.about.line(line);
      return;
    }
    const { members } = await this.detail(found);
    const member = members.findLastIndex((it) => isAround(it.document));
    await this.select(found, member < 0 ? undefined : member);
  },

  /** Somebody wants to know about a line of the Rust code. */
  async pickCode(file, line) {
    const region = this.index.code[file].regions?.findLast(([first, last]) => first <= line && line <= last);
    if (!region) {
      this.code.open(file, { line });
      this.about.line(line);
      return;
    }
    const { members } = await this.detail(region[2]);
    // Documentation and attributes belong to what follows them.
    const lines = this.code.rows.lines;
    let named = line;
    while (/^\s+(\/\/\/|#\[)/.test(lines[named - 1] ?? "")) named += 1;
    const own = this.index.items[region[2]].code;
    const isOwn = own && own.file === file && own.line === named;
    const member = isOwn ? -1 : members.findIndex((it) => it.code && it.code[0] === file && it.code[1] === named);
    await this.select(region[2], member < 0 ? undefined : member);
  },

  showFinding(number) {
    const finding = this.index.findings[number];
    this.side.mark("finding", number);
    this.about.finding(finding);
    this.view("about");
    if (finding.file !== undefined) this.document.open(finding.file, { line: finding.line, column: finding.column });
    const code = finding.item === undefined ? undefined : this.index.items[finding.item].code;
    if (code) this.code.open(code.file, this.codeLines(code));
    say(`${finding.severity} ${finding.code}: ${finding.message}`);
  },

  async showChange(number) {
    const change = this.changes.changes[number];
    this.side.mark("change", number);
    this.about.change(change);
    this.view("compare");
    if (change.old_code || change.new_code) await this.compare.show(true, change.old_code, change.new_code);
    else await this.compare.show(false, change.old_document, change.new_document);
    say(`${change.item} ${change.action}: ${change.detail}`);
  },

  /** Shows two versions side by side in place of the document and the Rust code. */
  setComparing(isComparing) {
    document.getElementById("compare").hidden = !isComparing;
    document.getElementById("document").hidden = isComparing;
    document.getElementById("code").hidden = isComparing;
    if (isComparing && this.compare.pair === null) this.compare.open(Math.max(0, this.changes.pairs.findIndex((it) => it.is_code)));
  },

  /** Which pane a narrow screen shows. */
  view(key) {
    document.getElementById("main").dataset.view = key;
    this.views.select(key);
    if (key === "compare" || key === "document" || key === "code") {
      const isComparing = key === "compare";
      if (isComparing !== !document.getElementById("compare").hidden) this.setComparing(isComparing);
    }
  },

  theme() {
    const select = document.getElementById("theme");
    select.addEventListener("change", () => {
      if (select.value) document.documentElement.dataset.theme = select.value;
      else delete document.documentElement.dataset.theme;
    });
  },

  /** How the document is doing. */
  async state() {
    const response = await fetch("state");
    if (!response.ok) throw new Error(`The server answers with ${response.status}.`);
    return response.json();
  },

  /** Asks the server every second how the document is doing, while somebody looks. */
  async watch(generation) {
    let shown = generation;
    for (;;) {
      if (!document.hidden) {
        try {
          shown = await this.ask(shown);
        } catch (error) {
          // It is tried again: a document that is just being written changes several times.
          this.problem([`The document as it is now cannot be shown: ${error.message}`]);
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  },

  /** Shows the document as it is now, where it is another one; returns the generation that is shown. */
  async ask(shown) {
    let state;
    try {
      state = await this.state();
    } catch {
      this.problem(["The generator has been stopped. What is shown stays, as far as it was loaded."]);
      return shown;
    }
    this.problem(state.problems.filter((it) => it.severity === "error").slice(0, 5).flatMap((it) => [
      element("div", {}, element("b", {}, `${it.code} `), visible(`${it.file_name}:${it.line}:${it.column}: ${it.message}${it.hint ? ` (${it.hint})` : ""}`)),
    ]), state.problems.length > 0 && "The document as it is now cannot be read; what is shown is its last good state.");
    if (state.generation !== shown) {
      parts.forget();
      this.selected = undefined;
      await this.load();
      say("The document has changed; this is how it is now.");
    }
    return state.generation;
  },

  problem(content, title) {
    const place = document.getElementById("problem");
    const key = content.map((it) => it.textContent ?? it).join("\n");
    if (place.dataset.key === key) return;
    place.dataset.key = key;
    place.hidden = content.length === 0;
    place.replaceChildren(...(title ? [element("div", {}, title)] : []), ...content);
  },
};

/** Finds items, and lines of the texts that are open. */
class Search {
  constructor(app) {
    Object.assign(this, { app, input: document.getElementById("search"), list: document.getElementById("found"), results: [], at: -1 });
    this.input.addEventListener("input", () => this.find());
    this.input.addEventListener("focus", () => this.find());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => setTimeout(() => this.close(), 150));
  }

  find() {
    const query = this.input.value.trim().toLowerCase();
    if (!query || !this.app.index) return this.close();
    const words = query.split(/\s+/);
    const scored = [];
    this.app.index.items.forEach((item, number) => {
      const name = item.name.toLowerCase();
      const all = `${name} ${item.rust.toLowerCase()} ${item.pointer.toLowerCase()}`;
      if (!words.every((word) => all.includes(word))) return;
      const score = name === query ? 0 : name.startsWith(query) ? 1 : name.includes(query) ? 2 : 3;
      scored.push([score, item.name.length, number]);
    });
    scored.sort((one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]);
    const items = scored.slice(0, 40).map(([, , number]) => {
      const item = this.app.index.items[number];
      return { text: nameOf(item), about: item.rust, go: () => this.app.select(number) };
    });
    const lines = [[this.app.document, "document"], [this.app.code, "Rust"]].flatMap(([pane, name]) => this.lines(pane, name, query));
    this.show([...items, ...lines]);
  }

  lines(pane, name, query) {
    const found = [];
    for (let at = 0; at < pane.rows.lines.length && found.length < 15; at += 1) {
      const text = pane.rows.lines[at];
      const start = text.toLowerCase().indexOf(query);
      if (start < 0) continue;
      const place = [pane.file, at + 1, start + 1];
      const go = () => (pane.kind === "document" ? this.app.pickDocument(...place) : this.app.pickCode(...place)).then(() => pane.open(place[0], { line: place[1], column: place[2] }));
      found.push({ text: visible(text.slice(Math.max(0, start - 60), start + 100).trim()), about: `${name}, line ${at + 1}`, go });
    }
    return found;
  }

  show(results) {
    this.results = results;
    this.at = -1;
    const option = (result, number) =>
      element("div", { role: "option", id: `found-${number}`, "aria-selected": "false", onmousedown: (event) => event.preventDefault(), onclick: () => this.go(number) },
        result.text, element("small", {}, visible(result.about)));
    this.list.replaceChildren(...(results.length > 0 ? results.map(option) : [element("div", {}, "Nothing was found.")]));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.input.removeAttribute("aria-activedescendant");
    say(`${results.length} results`);
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && this.results.length > 0) {
      if (this.list.hidden) this.find();
      this.list.children[this.at]?.setAttribute("aria-selected", "false");
      this.at = (this.at + step + this.results.length) % this.results.length;
      const option = this.list.children[this.at];
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    } else if (event.key === "Enter" && this.results.length > 0) {
      this.go(Math.max(0, this.at));
    } else if (event.key === "Escape") {
      this.close();
    } else {
      return;
    }
    event.preventDefault();
  }

  go(number) {
    this.results[number]?.go();
    this.close();
  }
}

app.start().catch((error) => {
  document.getElementById("subtitle").textContent = "The page could not be loaded.";
  app.problem([error.message]);
});
