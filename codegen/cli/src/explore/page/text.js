// Texts in rows, with colours, and with characters that cannot be seen made visible.

/** Longer lines, as in minified JSON, become several rows. */
const LONGEST = 600;
const PIECE = 160;

/** The rows of a text. */
class Rows {
  constructor(text) {
    this.lines = text.split("\n");
    if (this.lines.length > 1 && this.lines.at(-1) === "") this.lines.pop();
    this.widest = 0;
    /** The lines of several rows: by line, how many rows there are before it beyond its number. */
    this.long = [];
    let more = 0;
    this.lines.forEach((line, number) => {
      this.widest = Math.max(this.widest, Math.min(line.length, LONGEST));
      if (line.length <= LONGEST) return;
      const rows = Math.ceil(line.length / PIECE);
      this.long.push({ number, before: more, rows });
      more += rows - 1;
    });
    this.count = this.lines.length + more;
  }

  /** The row of a place; lines and columns count from 1. */
  row(line, column = 1) {
    const number = line - 1;
    const last = this.long.findLast((it) => it.number <= number);
    if (!last) return number;
    if (last.number < number) return number + last.before + last.rows - 1;
    return number + last.before + Math.min(last.rows - 1, Math.floor((column - 1) / PIECE));
  }

  /** The line and the column that a row begins with, and its text. */
  at(row) {
    const last = this.long.findLast((it) => it.number + it.before <= row);
    if (last && row < last.number + last.before + last.rows) {
      const start = (row - last.number - last.before) * PIECE;
      return { line: last.number + 1, column: start + 1, text: this.lines[last.number].slice(start, start + PIECE), starts: start === 0 };
    }
    const number = last ? row - last.before - last.rows + 1 : row;
    return { line: number + 1, column: 1, text: this.lines[number] ?? "", starts: true };
  }
}

/** The language of a file, by its name, and of documents without one by how they begin. */
function languageOf(name, text) {
  const ending = name.slice(name.lastIndexOf(".") + 1);
  const known = { json: "json", yaml: "yaml", yml: "yaml", toml: "toml", rs: "rust" }[ending];
  return known ?? (/^\s*[{[]/.test(text) ? "json" : ending === "md" ? "" : "yaml");
}

/** What cannot be seen, or changes how the characters around it are seen; line feeds and tabs are none. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0\u2800]/gu;

/** A character as Rust writes it in a literal. */
function escaped(character) {
  return `\\u{${character.codePointAt(0).toString(16)}}`;
}

/** A text for places where there are no elements, such as attributes. */
function plain(text) {
  return text.replace(INVISIBLE, escaped);
}

/** Text nodes for a text, in which invisible characters are written as Rust writes them. */
function visible(text) {
  const nodes = [];
  let end = 0;
  for (const found of text.matchAll(INVISIBLE)) {
    if (found.index > end) nodes.push(text.slice(end, found.index));
    nodes.push(element("span", { class: "invisible" }, escaped(found[0])));
    end = found.index + found[0].length;
  }
  if (end < text.length) nodes.push(text.slice(end));
  return nodes;
}

/** The nodes of a line with its colours. */
function coloured(line, language) {
  const text = line.endsWith("\r") ? line.slice(0, -1) : line;
  const grammar = language && Prism.languages[language];
  return grammar ? nodesOf(Prism.tokenize(text, grammar)) : visible(text);
}

function nodesOf(tokens) {
  if (typeof tokens === "string") return visible(tokens);
  if (Array.isArray(tokens)) return tokens.flatMap(nodesOf);
  return [element("span", { class: `token ${tokens.type}` }, nodesOf(tokens.content))];
}
