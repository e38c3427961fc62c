// Loads what the page shows, part by part: from the server that sent the page, or from the page itself when it is a file.

const parts = {
  loading: new Map(),

  /** The text of a part; it is loaded once. */
  text(name) {
    if (!this.loading.has(name)) {
      const loading = this.fetched(name);
      this.loading.set(name, loading);
      loading.catch(() => this.loading.delete(name));
    }
    return this.loading.get(name);
  },

  async json(name) {
    return JSON.parse(await this.text(name));
  },

  async fetched(name) {
    const packed = document.getElementById(`part:${name}`);
    if (packed) return unpacked(packed.textContent);
    if (location.protocol === "file:") throw new Error(`This file has no part ${name}.`);
    const response = await fetch(`part/${name}`);
    if (!response.ok) throw new Error(`The server has no part ${name}.`);
    return response.text();
  },

  /** Forgets everything, after the document has changed. */
  forget() {
    this.loading.clear();
  },
};

/** The text that was compressed (gzip) and written in Base64. */
async function unpacked(base64) {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).text();
}

/** An element with attributes, listeners (`onclick`) and children; texts stay texts. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined && value !== null) made.setAttribute(key, value);
  }
  made.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return made;
}

/** Says something to those who do not see the page. */
function say(text) {
  document.getElementById("status").textContent = plain(text);
}
