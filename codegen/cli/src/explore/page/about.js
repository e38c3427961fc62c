// What there is to say about whatever was chosen.

class About {
  constructor(app) {
    this.app = app;
    this.root = document.getElementById("about");
  }

  set(...content) {
    this.root.replaceChildren(...content.flat().filter(Boolean));
    this.root.scrollTop = 0;
  }

  /** Nothing was chosen yet. */
  overview() {
    const { index } = this.app;
    const count = (kind) => index.items.filter((item) => item.kind === kind).length;
    const severities = ["error", "warning", "note"].map((severity) => [severity, index.findings.filter((it) => it.severity === severity).length]);
    this.set(
      element("h2", {}, visible(index.title)),
      facts([
        ["Operations", count("operation")],
        ["Types", count("type")],
        ["Findings", severities.filter(([, many]) => many).map(([severity, many]) => `${many} ${severity}${many === 1 ? "" : "s"}`).join(", ") || "none"],
        ["Crate", index.package || "none: the document has errors"],
      ]),
      element("p", {}, "Choose an operation, a type, a finding, or any line of the document or of the Rust code, and here stands what became of it and why."),
      element("p", {}, "With the keyboard: Tab goes from pane to pane, the arrow keys move inside of one, Enter chooses."),
    );
  }

  /** An item, or one of its members. */
  item(number, detail, member) {
    const { index } = this.app;
    const item = index.items[number];
    const findings = index.findings.filter((it) => it.pointer === item.pointer || it.pointer.startsWith(`${item.pointer}/`));
    this.set(
      element("h2", {}, nameOf(item)),
      facts([
        ["Rust", element("code", {}, visible(item.rust))],
        item.kind === "operation" && ["Builder", element("code", {}, visible(detail.rust_path))],
        ["Kind", detail.kind],
        ["Document", this.place(item.pointer, number)],
        detail.size !== undefined && ["Size", `${detail.size} bytes by value`],
        detail.sent_as !== undefined && ["Sent as", this.link(detail.sent_as)],
      ]),
      findings.length > 0 && [element("h3", {}, "Findings"), ...findings.map((it) => this.findingText(it))],
      detail.members.length > 0 && this.members(number, detail, member),
      this.uses("Made of", detail.uses),
      this.uses("Used by", detail.used_by),
      this.steps(number),
      folded("Intermediate representation", () => JSON.stringify(detail.ir, null, 2)),
      element("h3", {}, "The same in a terminal"),
      element("pre", {}, visible(`cargo openapi-sdk explain '${item.pointer.replaceAll("'", "'\\''")}'`)),
    );
    this.root.querySelector("tr[aria-current]")?.scrollIntoView({ block: "nearest" });
  }

  /** A line that nothing was made of. */
  line(place) {
    this.set(element("h2", {}, `Line ${place}`), element("p", {}, "No operation and no type begins around this line."));
  }

  finding(finding) {
    this.set(
      element("h2", {}, finding.code),
      this.findingText(finding),
      facts([
        ["Place", `${finding.file_name}:${finding.line}:${finding.column}`],
        ["Pointer", element("code", {}, visible(finding.pointer || "(the whole document)"))],
        finding.item !== undefined && ["Around it", this.link(finding.item)],
      ]),
      element("h3", {}, "What the code means"),
      element("p", {}, visible(finding.explanation)),
    );
  }

  change(change) {
    const item = this.app.around(change.pointer);
    this.set(
      element("h2", {}, visible(change.item)),
      element("p", {}, `${change.action}: `, visible(change.detail)),
      facts([
        ["Code", element("span", { class: `verdict ${change.level}` }, change.level), LEVELS[change.level]],
        ["On the wire", element("span", { class: `verdict ${change.wire}` }, change.wire), WIRES[change.wire]],
        change.reason && ["Why", visible(change.reason)],
        ["Document", element("code", {}, visible(change.pointer))],
        item !== undefined && ["Now", this.link(item)],
      ]),
    );
  }

  /** The verdicts on all changes. */
  verdicts(changes) {
    const { verdict, wire } = changes;
    this.set(
      element("h2", {}, "Changes since ", visible(changes.since)),
      verdict
        ? facts([
            ["Code", element("span", { class: `verdict ${verdict}` }, verdict), LEVELS[verdict]],
            ["On the wire", element("span", { class: `verdict ${wire}` }, wire), WIRES[wire]],
            ["Changes", changes.changes.length],
            ["Files that differ", changes.pairs.length],
          ])
        : element("p", {}, "None: the SDK stays as it is."),
    );
  }

  findingText(finding) {
    return element(
      "div",
      { class: `finding ${finding.severity}` },
      element("b", {}, `${SIGNS[finding.severity]} ${finding.severity} ${finding.code}`),
      element("p", {}, visible(finding.message)),
      finding.hint && element("small", {}, visible(finding.hint)),
    );
  }

  members(number, detail, member) {
    const title = { operation: "Parameters", type: "Members", event: "Payload" }[this.app.index.items[number].kind];
    const row = (it, at) => {
      const name = it.name || "(itself)";
      const canShow = it.document || it.code;
      return element(
        "tr",
        { "aria-current": at === member && "true" },
        element("td", {}, canShow ? element("button", { type: "button", class: "link mono", onclick: () => this.app.select(number, at) }, visible(name)) : element("code", {}, visible(name))),
        element("td", {}, element("code", {}, visible(it.wire))),
        element("td", {}, it.item === undefined ? element("code", {}, visible(it.type)) : this.link(it.item, it.type)),
      );
    };
    const head = ["Rust", "Document", "Type"].map((text) => element("th", { scope: "col" }, text));
    const table = element("table", {}, element("thead", {}, element("tr", {}, head)), element("tbody", {}, detail.members.map(row)));
    return [element("h3", {}, title), element("div", { class: "table" }, table)];
  }

  uses(title, uses) {
    if (uses.length === 0) return [];
    const entry = (use) => element("li", {}, this.link(use.item), use.member && element("small", { class: "mono" }, " .", visible(use.member)));
    return [element("h3", {}, `${title} (${uses.length})`), element("ul", { class: "columns" }, uses.slice(0, MOST_USES).map(entry)),
      uses.length > MOST_USES && element("p", {}, `and ${uses.length - MOST_USES} more`)];
  }

  steps(number) {
    const { block } = this.app.index;
    return folded("What each rule made of it", async () => {
      const steps = await parts.json(`steps/${Math.floor(number / block)}`);
      return steps[number % block] || "The document has changed since it was read.";
    });
  }

  link(number, text) {
    const item = this.app.index.items[number];
    return element("button", { type: "button", class: "link mono", onclick: () => this.app.select(number) }, visible(text ?? (item.kind === "operation" ? item.name : item.rust.replace(/^types::/, ""))));
  }

  place(pointer, number) {
    const { document: place } = this.app.index.items[number];
    const text = element("code", {}, visible(pointer || "(the whole document)"));
    return place ? [text, ` line ${place.line}`] : text;
  }
}

const MOST_USES = 200;

const LEVELS = {
  major: ": code that compiled may no longer compile, or may do something else",
  minor: ": code that compiled still compiles",
  patch: ": code that compiled still compiles, and nothing was added",
};
const WIRES = {
  breaking: ": programs that were built with the SDK as it was may fail or be misunderstood",
  compatible: ": something else may travel, and programs that were built before go on working",
  none: ": what travels is the same",
};

/** A list of terms and what is said of each. */
function facts(rows) {
  return element("dl", {}, rows.filter(Boolean).flatMap(([term, ...said]) => [element("dt", {}, term), element("dd", {}, said.flat().map((it) => (typeof it === "number" ? String(it) : it)))]));
}

/** A text that is made when somebody unfolds it. */
function folded(title, text) {
  const content = element("pre", {});
  const unfold = async (event) => {
    if (!event.target.open || content.childNodes.length > 0) return;
    content.textContent = "…";
    try {
      content.replaceChildren(...visible(await text()));
    } catch (error) {
      content.textContent = error.message;
    }
  };
  return element("details", { ontoggle: unfold }, element("summary", {}, title), content);
}
