// The lists at the side: operations, types, events, findings and changes.

class Side {
  constructor(app) {
    this.app = app;
    this.rows = [];
    this.tabs = new Tabs(document.getElementById("lists"), (key) => this.open(key));
    this.list = new List(document.getElementById("list"), {
      label: "Contents",
      height: 44,
      fill: (row, option) => this.fill(this.rows[row], option),
      choose: (row) => this.choose(this.rows[row]),
    });
  }

  /** Shows what there is in an index and in a comparison. */
  set(index, changes) {
    const numbers = (kind) => index.items.flatMap((item, number) => (item.kind === kind ? [number] : []));
    this.lists = {
      operation: { label: "Operations", rows: numbers("operation") },
      type: { label: "Types", rows: numbers("type") },
      event: { label: "Events", rows: numbers("event") },
      finding: { label: "Findings", rows: [...index.findings.keys()] },
      change: { label: "Changes", rows: changes ? [...changes.changes.keys()] : [] },
    };
    const shown = Object.entries(this.lists).filter(([key, list]) => list.rows.length > 0 || key === "finding" || (key === "change" && changes));
    this.tabs.set(
      shown.map(([key, list]) => [key, `${list.label} ${list.rows.length}`]),
      () => "list",
    );
    const first = shown.some(([key]) => key === this.key) ? this.key : shown[0][0];
    this.open(changes && !this.key ? "change" : first);
  }

  /** Shows one of the lists. */
  open(key) {
    this.key = key;
    this.tabs.select(key);
    this.rows = this.lists[key].rows;
    this.list.root.setAttribute("aria-label", this.lists[key].label);
    this.list.root.scrollTop = 0;
    this.list.cursor = 0;
    this.list.reset(this.rows.length);
    this.app.setComparing(key === "change");
  }

  /** Marks an item where it is in the list that is shown. */
  mark(kind, number) {
    const row = this.key === kind ? this.rows.indexOf(number) : -1;
    if (row >= 0) this.list.mark(row);
    else this.list.unmark();
  }

  fill(number, option) {
    const { index, changes } = this.app;
    option.classList.add("entry");
    if (this.key === "finding") {
      const finding = index.findings[number];
      option.append(
        element("b", {}, element("span", { class: finding.severity }, `${SIGNS[finding.severity]} ${finding.code}`), ` ${finding.line}`),
        element("small", {}, visible(finding.message)),
      );
    } else if (this.key === "change") {
      const change = changes.changes[number];
      option.append(
        element("b", {}, element("span", { class: change.level }, change.level), change.wire === "breaking" && element("span", { class: change.wire }, " and on the wire"), " ", visible(change.item)),
        element("small", {}, `${change.action}: `, visible(change.detail)),
      );
    } else {
      const item = index.items[number];
      option.append(element("b", {}, nameOf(item)), element("small", { class: "mono" }, visible(item.rust)));
    }
  }

  choose(number) {
    if (this.key === "finding") this.app.showFinding(number);
    else if (this.key === "change") this.app.showChange(number);
    else this.app.select(number);
  }
}

/** The name of an item, with the method of an operation set off. */
function nameOf(item) {
  if (item.kind !== "operation") return visible(item.name);
  const [method, ...path] = item.name.split(" ");
  return [element("span", { class: "method" }, visible(method)), " ", visible(path.join(" "))];
}
