// A pane with the files of the document, or of the crate.

const ROW = 20;

class Pane {
  /** `kind` is `document` or `code`; `choose(file, line, column)` is called for a line that somebody wants explained. */
  constructor(root, { kind, title, choose }) {
    Object.assign(this, { root, kind, file: null, files: [], rows: new Rows(""), language: "", marks: new Map() });
    this.select = element("select", { "aria-label": `${title}: file`, onchange: () => this.open(Number(this.select.value)) });
    const source = element("div", { class: "rows source", id: `${kind}-lines` });
    root.replaceChildren(element("div", { class: "bar" }, element("h2", {}, title), this.select), source);
    this.list = new List(source, {
      label: title,
      height: ROW,
      fill: (row, option) => this.fill(row, option),
      choose: (row) => {
        const { line, column } = this.rows.at(row);
        choose(this.file, line, column);
      },
    });
  }

  /** Shows these files from now on; `marks(file)` gives the findings of a file by line. */
  setFiles(files, marks) {
    this.files = files;
    this.marksOf = marks;
    this.file = null;
    this.select.replaceChildren(...files.map((file, number) => element("option", { value: number }, visible(file.name))));
    this.select.disabled = files.length < 2;
  }

  /** Opens a file and marks lines in it. */
  async open(file, place) {
    if (file === undefined || !this.files[file]) return;
    if (this.file !== file) {
      this.file = file;
      this.select.value = String(file);
      const text = await parts.text(`${this.kind}/now/${file}`);
      if (this.file !== file) return;
      this.rows = new Rows(text);
      this.language = languageOf(this.files[file].name, text.slice(0, 200));
      this.marks = this.marksOf(file);
      this.list.cursor = 0;
      this.list.root.scrollTop = 0;
      this.list.reset(this.rows.count, `calc(${this.rows.widest}ch + 7rem)`);
    }
    if (place) {
      this.list.mark(this.rows.row(place.line, place.column), this.rows.row(place.last ?? place.line, place.end));
    } else {
      this.list.unmark();
    }
  }

  fill(row, option) {
    const { line, text, starts } = this.rows.at(row);
    const found = starts ? this.marks.get(line) : undefined;
    const mark = found && element("span", { class: `mark ${found.severity}`, title: plain(found.text), "aria-label": plain(found.text) }, SIGNS[found.severity]);
    option.append(
      element("span", { class: "gutter" }, mark, starts ? String(line) : "↳"),
      element("span", { class: "words" }, coloured(text, this.language)),
    );
  }
}

/** The signs of findings: they differ by more than their colour. */
const SIGNS = { error: "✖", warning: "▲", note: "●" };
