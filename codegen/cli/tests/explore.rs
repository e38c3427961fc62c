//! `cargo openapi-sdk explore` as a person meets it: the server and whom it answers, the exported file, and the page in a
//! browser, where there is one.
#![cfg(feature = "explore")]

#[path = "support/browser.rs"]
mod browser;

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use browser::Browser;
use serde_json::{Value, json};

const PETS: &str = r##"openapi: 3.1.0
info: { title: Pets, version: "1" }
paths:
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - name: verbose
          in: query
          schema: { type: boolean }
      responses:
        "200":
          description: A pet.
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: { type: string }
        kind: { $ref: "#/components/schemas/Kind" }
        weight: { type: number, not: { const: 3 } }
    Kind:
      type: string
      enum: [cat, dog]
"##;

fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"));
    command.current_dir(folder).arg("explore");
    command
}

/// A folder with a document.
fn folder(name: &str, text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join(name), text).expect("a file");
    folder
}

/// The explorer of a document; it ends with this value.
struct Explorer {
    process: Child,
    /// `http://127.0.0.1:PORT/TOKEN/`.
    address: String,
    folder: tempfile::TempDir,
}

impl Explorer {
    fn start(text: &str, arguments: &[&str]) -> Self {
        Self::start_in(folder("pets.yaml", text), "pets.yaml", arguments)
    }

    fn start_in(folder: tempfile::TempDir, name: &str, arguments: &[&str]) -> Self {
        let mut process = command(folder.path())
            .args(["--spec", name])
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the command starts");
        let mut address = String::new();
        BufReader::new(process.stdout.take().expect("its output"))
            .read_line(&mut address)
            .expect("an address");
        Self { process, address: address.trim().to_owned(), folder }
    }

    fn authority(&self) -> &str {
        self.address.split('/').nth(2).expect("an authority")
    }

    fn path(&self, inside: &str) -> String {
        let token = self.address.split('/').nth(3).expect("a token");
        format!("/{token}/{inside}")
    }

    /// Sends a request with these lines behind the first one, and returns the status, the head and the body.
    fn ask(&self, method: &str, path: &str, lines: &[&str]) -> (u16, String, String) {
        let mut stream = TcpStream::connect(self.authority()).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a timeout");
        write!(stream, "{method} {path} HTTP/1.1\r\nConnection: close\r\n{}\r\n\r\n", lines.join("\r\n"))
            .expect("it listens");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        let status = head.split(' ').nth(1).and_then(|it| it.parse().ok()).expect("a status");
        (status, head.to_ascii_lowercase(), body.to_owned())
    }

    fn get(&self, inside: &str) -> (u16, String, String) {
        let host = format!("Host: {}", self.authority());
        self.ask("GET", &self.path(inside), &[&host])
    }

    fn json(&self, inside: &str) -> Value {
        let (status, _, body) = self.get(inside);
        assert_eq!(status, 200, "{inside}");
        serde_json::from_str(&body).expect("JSON")
    }

    fn write(&self, text: &str) {
        fs::write(self.folder.path().join("pets.yaml"), text).expect("a file");
    }

    /// Waits until the state of the document is this.
    fn wait(&self, is_so: impl Fn(&Value) -> bool) -> Value {
        let started = Instant::now();
        loop {
            let state = self.json("state");
            if is_so(&state) {
                return state;
            }
            assert!(started.elapsed() < Duration::from_secs(60), "{state}");
            thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Explorer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn names(index: &Value) -> Vec<&str> {
    let items = index["items"].as_array().expect("items");
    items.iter().filter_map(|item| item["name"].as_str()).collect()
}

#[test]
fn the_page_comes_with_a_policy_that_lets_nothing_else_run() {
    let explorer = Explorer::start(PETS, &[]);
    let (status, head, body) = explorer.get("");
    assert_eq!(status, 200);
    assert!(body.starts_with("<!doctype html>"));
    for part in [
        "default-src 'none'",
        "script-src 'sha256-",
        "style-src 'sha256-",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
    ] {
        assert!(head.contains(part), "{part}: {head}");
    }
    assert!(!head.contains("unsafe"));
    for line in ["x-content-type-options: nosniff", "referrer-policy: no-referrer", "cache-control: no-store"]
    {
        assert!(head.contains(line), "{line}: {head}");
    }
    let (status, head, _) = explorer.get("part/0/document/0");
    assert_eq!(status, 200);
    assert!(head.contains("content-type: text/plain") && head.contains("default-src 'none'"), "{head}");
}

#[test]
fn nobody_else_is_answered() {
    let explorer = Explorer::start(PETS, &[]);
    let host = format!("Host: {}", explorer.authority());
    let own = format!("Origin: http://{}", explorer.authority());
    let (page, start) = (explorer.path(""), explorer.path("part/start"));
    for (method, path, lines, status) in [
        ("GET", page.as_str(), vec![host.as_str()], 200),
        ("HEAD", &page, vec![&host], 200),
        ("GET", &start, vec![&host, &own, "Sec-Fetch-Site: same-origin"], 200),
        ("GET", &page, vec![&host, "Sec-Fetch-Site: none"], 200),
        // DNS rebinding: the name of somebody else leads here.
        ("GET", &page, vec!["Host: evil.example"], 403),
        ("GET", &page, vec!["Host: 127.0.0.1"], 403),
        ("GET", &page, vec!["Host: localhost"], 403),
        ("GET", &page, vec!["X-None: 1"], 403),
        // Other pages of the same browser.
        ("GET", &start, vec![&host, "Origin: https://evil.example"], 403),
        ("GET", &start, vec![&host, "Origin: null"], 403),
        ("GET", &start, vec![&host, "Origin: http://127.0.0.1"], 403),
        ("GET", &start, vec![&host, "Sec-Fetch-Site: cross-site"], 403),
        ("GET", &start, vec![&host, "Sec-Fetch-Site: same-site"], 403),
        // Whoever guesses.
        ("GET", "/", vec![&host], 404),
        ("GET", "/part/start", vec![&host], 404),
        ("GET", "/00000000000000000000000000000000/", vec![&host], 404),
        ("GET", page.trim_end_matches('/'), vec![&host], 404),
        ("GET", &explorer.path("../../etc/passwd"), vec![&host], 404),
        ("GET", &explorer.path("part/0/document/99"), vec![&host], 404),
        ("GET", &explorer.path("part/7/index"), vec![&host], 404),
        ("GET", &explorer.path("part/changes"), vec![&host], 404),
        // There is nothing to change.
        ("POST", &page, vec![&host, "Content-Length: 0"], 405),
        ("OPTIONS", &page, vec![&host, "Access-Control-Request-Method: GET"], 405),
        ("DELETE", &page, vec![&host], 405),
    ] {
        let (answered, head, _) = explorer.ask(method, path, &lines);
        assert_eq!(answered, status, "{method} {path} {lines:?}");
        assert!(!head.contains("access-control-allow"), "{head}");
    }
}

#[test]
fn a_browser_that_leaves_is_no_fault() {
    let explorer = Explorer::start(PETS, &[]);
    for half in ["", "GET", "GET / HTTP/1.1\r\nHost: x", "\0\0\0\0"] {
        let mut stream = TcpStream::connect(explorer.authority()).expect("a connection");
        let _ = stream.write_all(half.as_bytes());
    }
    assert_eq!(explorer.get("part/start").0, 200);
}

#[test]
fn a_changed_document_is_shown_anew_and_an_invalid_one_leaves_the_last_good_state() {
    let explorer = Explorer::start(PETS, &[]);
    assert_eq!(names(&explorer.json("part/0/index")), ["GET /pets/{id}", "Pet", "Kind"]);
    // What is written at once after the start may have been seen by the first reading.
    thread::sleep(Duration::from_millis(300));
    explorer.write(&PETS.replace("    Kind:", "    Toy: { type: object }\n    Kind:"));
    explorer.wait(|state| state["generation"] == 2);
    assert_eq!(names(&explorer.json("part/0/index")), ["GET /pets/{id}", "Pet", "Toy", "Kind"]);

    explorer.write("openapi: 3.1.0\ninfo: [");
    let state = explorer.wait(|state| state["problems"] != json!([]));
    assert_eq!(state["generation"], 2);
    let problem = &state["problems"][0];
    assert_eq!(problem["severity"], "error");
    assert_eq!(problem["line"], 2, "{problem}");
    assert_eq!(names(&explorer.json("part/0/index")).len(), 4);

    explorer.write(PETS);
    let state = explorer.wait(|state| state["generation"] == 3);
    assert_eq!(state["problems"], json!([]));
    assert_eq!(names(&explorer.json("part/0/index")).len(), 3);
}

#[test]
fn a_document_that_is_invalid_from_the_start_is_shown_with_its_findings() {
    let explorer = Explorer::start("openapi: 3.1.0\ninfo: [\n", &[]);
    let index = explorer.json("part/0/index");
    assert_eq!(index["findings"][0]["severity"], "error");
    assert_eq!(index["items"], json!([]));
    assert_eq!(explorer.get("part/0/document/0").2, "openapi: 3.1.0\ninfo: [\n");
}

#[test]
fn a_port_that_is_taken_is_said() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let folder = folder("pets.yaml", PETS);
    let output =
        command(folder.path()).args(["--spec", "pets.yaml", "--port", &port]).output().expect("it starts");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains(&format!("cannot listen on port {port}; without --port a free one is taken")),
        "{said}"
    );
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_cleanly() {
    let mut explorer = Explorer::start(PETS, &[]);
    let process = explorer.process.id().to_string();
    assert!(Command::new("kill").args(["-INT", &process]).status().expect("kill").success());
    assert_eq!(explorer.process.wait().expect("an end").code(), Some(0));
}

#[test]
fn everything_that_is_known_leads_to_its_lines() {
    let explorer = Explorer::start(PETS, &[]);
    let index = explorer.json("part/0/index");
    let file = |kind: &str, place: &Value| -> Vec<String> {
        let (_, _, text) = explorer.get(&format!("part/0/{kind}/{}", place["file"]));
        text.lines().map(str::to_owned).collect()
    };
    let line = |kind: &str, place: &Value| {
        let number = usize::try_from(place["line"].as_u64().expect("a line")).expect("a line");
        file(kind, place)[number - 1].trim().to_owned()
    };
    let items = index["items"].as_array().expect("items");
    let written: Vec<(String, String)> =
        items.iter().map(|it| (line("document", &it["document"]), line("code", &it["code"]))).collect();
    let expected = [
        ("get:", "pub fn get(&self, id: impl Into<String>) -> GetPet {"),
        ("Pet:", "pub struct Pet {"),
        ("Kind:", "pub enum Kind {"),
    ];
    assert_eq!(written, expected.map(|(one, other)| (one.to_owned(), other.to_owned())));

    let details = explorer.json("part/0/details/0");
    let members = |item: usize| -> Vec<(String, String)> {
        let members = details[item]["members"].as_array().expect("members").iter();
        let code = |it: &Value| json!({ "file": it["code"][0], "line": it["code"][1] });
        members.map(|it| (line("document", &it["document"]), line("code", &code(it)))).collect()
    };
    assert_eq!(
        members(1)[1],
        ("kind: { $ref: \"#/components/schemas/Kind\" }".to_owned(), "pub kind: Option<Kind>,".to_owned())
    );
    assert_eq!(members(0)[1].0, "- name: verbose");
    assert!(members(0)[1].1.starts_with("pub fn verbose("), "{:?}", members(0));
    assert_eq!(details[2]["used_by"], json!([{ "item": 1, "member": "kind" }]));
    assert_eq!(details[1]["uses"], json!([{ "item": 2, "member": "kind" }]));
    let steps = explorer.json("part/0/steps/0");
    assert!(
        steps[1]
            .as_str()
            .is_some_and(|it| it.contains("as written") && it.contains("becomes a type: struct")),
        "{steps}"
    );
}

#[test]
fn every_construct_of_the_sample_has_its_lines_on_both_sides() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("../sample");
    let (spec, config) = (sample.join("api.yaml"), sample.join("sdk.toml"));
    let path = |it: &Path| it.to_string_lossy().into_owned();
    let explorer = Explorer::start_in(
        tempfile::tempdir().expect("a folder"),
        &path(&spec),
        &["--config", &path(&config)],
    );
    let index = explorer.json("part/0/index");
    let items = index["items"].as_array().expect("items");
    assert!(items.len() > 200, "{}", items.len());
    let is_lost = |it: &&Value| it["document"].is_null() || it["code"].is_null();
    let lost: Vec<&Value> = items.iter().filter(is_lost).map(|it| &it["rust"]).collect();
    assert_eq!(lost, Vec::<&Value>::new());
    let blocks = items.len().div_ceil(32);
    let details: Vec<Value> = (0..blocks)
        .flat_map(|block| {
            explorer.json(&format!("part/0/details/{block}")).as_array().expect("details").clone()
        })
        .collect();
    assert_eq!(details.len(), items.len());
    // A field, a variant or a parameter has a line of its own, unless it is an argument.
    for (item, detail) in items.iter().zip(&details).filter(|(item, _)| item["kind"] == "type") {
        for member in detail["members"].as_array().expect("members") {
            let is_own = member["name"] == "" || member["code"][1] != item["code"]["line"];
            assert!(is_own, "{} {member}", item["rust"]);
        }
    }
}

/// What would act if it became markup, a script or a style, or would hide what it is.
const HOSTILE: [&str; 16] = [
    "<img src=x onerror=acted=1>",
    "</script><script>acted=1</script>",
    "</style><style>*{display:none!important}</style>",
    "\"><svg onload=acted=1>",
    "' onfocus=acted=1 autofocus x='",
    "<!--script-->",
    "<!--parts--><iframe srcdoc='<script>parent.acted=1</script>'>",
    "javascript:acted=1//",
    "${acted=1}{{constructor.constructor('acted=1')()}}",
    "&lt;script&gt;acted=1&lt;/script&gt;",
    "<a href=https://evil.example/ ping=https://evil.example/>x</a>",
    "]]><meta http-equiv=refresh content=0;url=https://evil.example/>",
    "\u{202e}detca\u{2066}\u{200b}",
    "__proto__",
    "constructor",
    "\\u003cimg src=x onerror=acted=1\\u003e",
];

/// A document in which each of these texts stands wherever a document can hold text that somebody chose.
fn hostile() -> String {
    let mut document = json!({
        "openapi": "3.1.0",
        "info": { "title": HOSTILE.join(" "), "version": HOSTILE[0], "description": HOSTILE.join("\n") },
        "servers": [{ "url": format!("https://evil.example/{}", HOSTILE[0]) }],
        "paths": {},
        "components": { "schemas": {}, "securitySchemes": {} }
    });
    for (number, text) in HOSTILE.into_iter().enumerate() {
        let key = format!("/{number}/{}", text.replace(['{', '}', '#', '?'], ""));
        document["paths"][key] = json!({ "post": {
            "operationId": text, "summary": text, "description": text, "tags": [text],
            "parameters": [{ "name": text, "in": "query", "description": text, "schema": { "enum": [text], "format": text } }],
            "requestBody": { "content": { "application/json": { "example": text, "schema": {
                "$ref": format!("#/components/schemas/Good{number}")
            } } } },
            "responses": { "200": { "description": text, "content": { text: { "schema": {} } } } }
        } });
        document["components"]["schemas"][text] =
            json!({ "type": "object", "title": text, "properties": { text: { "const": text } }, text: text });
        document["components"]["schemas"][format!("Good{number}")] = json!({
            "type": "object", "description": text, "required": [text, "unheard"], "x-y": text,
            "properties": { text: { "type": "string", "enum": [text, "b"], "pattern": "(", "default": text } }
        });
    }
    document.to_string()
}

fn export(folder: &Path, arguments: &[&str]) -> (Output, PathBuf) {
    let file = folder.join("explorer.html");
    let output = command(folder).args(arguments).arg("--export").arg(&file).output().expect("it starts");
    (output, file)
}

#[test]
fn an_exported_file_holds_everything_and_loads_nothing() {
    let folder = folder("pets.yaml", &hostile());
    let (output, file) = export(folder.path(), &["--spec", "pets.yaml"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let html = fs::read_to_string(&file).expect("the file");
    for text in ["evil.example", "acted", "http://", "https://", "src=", "@import", "srcdoc"] {
        // The highlighter may speak of addresses, in its own code.
        let without_scripts = html.split("<script>").next().unwrap_or_default();
        assert!(!without_scripts.contains(text), "{text}");
    }
    assert!(html.contains("connect-src 'none'") && html.contains("default-src 'none'"));
    assert_eq!(html.matches("<script>").count(), 1);
    let (_, again) = export(folder.path(), &["--spec", "pets.yaml"]);
    assert_eq!(fs::read_to_string(again).expect("the file"), html);
}

#[test]
fn nothing_is_exported_of_a_document_with_errors() {
    let folder = folder("pets.yaml", "openapi: 3.1.0\ninfo: [");
    let (output, file) = export(folder.path(), &["--spec", "pets.yaml"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!file.exists());
}

/// The page is there.
fn opened(browser: &mut Browser, address: &str) {
    browser.open(address);
    browser.wait("document.querySelector('#list [role=option]') && document.querySelector('#document-lines [role=option]')");
}

/// The row of a list or of a text that holds these words.
fn row(list: &str, words: &str) -> String {
    format!(
        "[...document.querySelectorAll('#{list} [role=option]')].find(it => it.textContent.includes({}))",
        json!(words)
    )
}

const ABOUT: &str = "document.getElementById('about').innerText";

#[test]
fn whatever_is_clicked_is_explained() {
    let Some(mut browser) = Browser::start() else { return };
    let explorer = Explorer::start(PETS, &[]);
    opened(&mut browser, &explorer.address);

    // An operation in the list, and what it is made of.
    browser.click(&row("list", "/pets/{id}"));
    browser.wait(&format!("{ABOUT}.includes('client.pets().get(…)')"));
    browser.wait(&row("code-lines", "pub fn get(&self, id"));
    browser.click("[...document.querySelectorAll('#about .link')].find(it => it.textContent === 'Pet')");
    browser.wait(&format!("{ABOUT}.includes('pets::types::Pet') || {ABOUT}.includes('types::Pet')"));
    browser.wait(&format!("({})?.ariaSelected === 'true'", row("code-lines", "pub struct Pet {")));
    browser.wait(&format!("({})?.ariaSelected === 'true'", row("document-lines", "    Pet:")));

    // A line of the document, then one of the Rust code.
    browser.click(&row("document-lines", "weight: {"));
    browser.wait(&format!("({})?.ariaSelected === 'true'", row("code-lines", "pub weight: Option<f64>")));
    browser.wait("document.querySelector('#about tr[aria-current]')?.textContent.includes('weight')");
    browser.click(&row("code-lines", "pub kind: Option<Kind>"));
    browser.wait(&format!("({})?.ariaSelected === 'true'", row("document-lines", "kind: { $ref")));

    // What each rule made of it.
    browser.click("document.querySelector('#about details summary')");
    browser.wait(&format!("{ABOUT}.includes('as written')"));

    // A finding, at its line.
    browser.click("document.querySelector('[role=tab][data-key=finding]')");
    browser.click(&row("list", "unchecked-keyword"));
    browser.wait(&format!("{ABOUT}.includes('What the code means')"));
    browser.wait(&format!("({})?.querySelector('.mark')", row("document-lines", "weight: {")));

    // Search.
    browser.click("document.getElementById('search')");
    browser.type_text("kind");
    browser.wait("document.querySelectorAll('#found [role=option]').length > 1");
    browser.press("ArrowDown");
    browser.press("Enter");
    browser.wait("location.hash === '#/components/schemas/Kind'");

    // Dark and light.
    let back = "getComputedStyle(document.body).backgroundColor";
    browser.evaluate("(() => { const s = document.getElementById('theme'); s.value = 'dark'; s.dispatchEvent(new Event('change')); })()");
    let dark = browser.evaluate(back);
    browser.evaluate("(() => { const s = document.getElementById('theme'); s.value = 'light'; s.dispatchEvent(new Event('change')); })()");
    assert_ne!(browser.evaluate(back), dark);

    // A change of the document, and one that makes it invalid.
    explorer.write(&PETS.replace("title: Pets", "title: Animals"));
    browser.wait("document.getElementById('title').textContent === 'Animals'");
    explorer.write("openapi: 3.1.0\ninfo: [");
    browser.wait("!document.getElementById('problem').hidden && document.getElementById('problem').innerText.includes('pets.yaml:2')");
    assert_eq!(browser.evaluate("document.getElementById('title').textContent"), "Animals");
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn the_keyboard_is_enough_and_a_screen_reader_finds_its_way() {
    let Some(mut browser) = Browser::start() else { return };
    let explorer = Explorer::start(PETS, &[]);
    opened(&mut browser, &explorer.address);
    let active = "document.activeElement.id || document.activeElement.parentElement.id";
    let mut stops = Vec::new();
    for _ in 0..6 {
        browser.press("Tab");
        stops.push(browser.evaluate(active).as_str().unwrap_or_default().to_owned());
        // Whatever has the focus can be seen to have it.
        assert_ne!(
            browser.evaluate("getComputedStyle(document.activeElement).outlineStyle"),
            "none",
            "{stops:?}"
        );
    }
    assert_eq!(stops[1..5], ["search", "theme", "lists", "list"], "{stops:?}");
    browser.evaluate("document.querySelector('#lists [role=tab]').focus()");
    browser.press("ArrowRight");
    browser.wait(
        "document.activeElement.dataset.key === 'type' && document.activeElement.ariaSelected === 'true'",
    );
    browser.press("Tab");
    browser.press("ArrowDown");
    browser.press("Enter");
    browser.wait(&format!("{ABOUT}.includes('types::Kind')"));
    browser.evaluate("document.getElementById('document-lines').focus()");
    browser.press("Home");
    for _ in 0..4 {
        browser.press("ArrowDown");
    }
    browser.wait("document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent.includes('get:')");
    browser.press("Enter");
    browser.wait(&format!("{ABOUT}.includes('client.pets().get(…)')"));

    let tree = browser.call("Accessibility.getFullAXTree", &json!({}));
    let nodes = tree["nodes"].as_array().expect("nodes");
    let has = |role: &str, name: &str| {
        nodes.iter().any(|node| node["role"]["value"] == role && node["name"]["value"] == name)
    };
    for (role, name) in [
        ("banner", ""),
        ("main", ""),
        ("navigation", "Contents"),
        ("region", "Document"),
        ("region", "Rust"),
        ("region", "Explanation"),
        ("search", ""),
        ("combobox", "Search"),
        ("listbox", "Types"),
        ("listbox", "Document"),
        ("listbox", "Rust"),
        ("status", ""),
    ] {
        assert!(has(role, name), "{role} {name}");
    }
    // Everything that can be used has a name.
    for node in nodes {
        let role = node["role"]["value"].as_str().unwrap_or_default();
        if ["button", "combobox", "listbox", "tab", "link", "searchbox"].contains(&role)
            && node["ignored"] != true
        {
            assert_ne!(node["name"]["value"].as_str().unwrap_or_default(), "", "{node}");
        }
    }
}

#[test]
fn two_versions_stand_side_by_side_in_a_file_without_a_network() {
    let Some(mut browser) = Browser::start() else { return };
    let folder = folder("old.yaml", PETS);
    let new = PETS.replace("weight: { type: number, not: { const: 3 } }", "weight: { type: string }");
    fs::write(folder.path().join("pets.yaml"), new).expect("a file");
    let (output, file) = export(folder.path(), &["--spec", "pets.yaml", "--diff", "old.yaml"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    browser.call(
        "Network.emulateNetworkConditions",
        &json!({ "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 }),
    );
    opened(&mut browser, &format!("file://{}", file.display()));
    browser.wait(&format!("{ABOUT}.includes('Changes since old.yaml') && {ABOUT}.includes('major')"));
    browser.click(&row("list", "types::Pet::weight"));
    browser.wait(&format!("{ABOUT}.includes('major') && {ABOUT}.includes('breaking')"));
    let pair = row("compare-lines", "pub weight: Option<f64>,");
    browser.wait(&pair);
    browser.wait(&format!("({pair}).textContent.includes('pub weight: Option<String>,')"));
    // The document's two versions, from the list of what differs.
    browser.evaluate("(() => { const s = document.querySelector('#compare select'); s.value = '0'; s.dispatchEvent(new Event('change')); })()");
    browser.wait(&row("compare-lines", "not: { const: 3 }"));
    // What each rule made of a type is in the file as well.
    browser.evaluate("location.hash = '#/components/schemas/Pet'");
    browser.wait(&format!("{ABOUT}.includes('types::Pet')"));
    browser.click("document.querySelector('#about details summary')");
    browser.wait(&format!("{ABOUT}.includes('as written')"));
    assert_eq!(browser.complaints(), Vec::<String>::new());
    let loaded = browser.loaded();
    let is_own = |it: &String| {
        it.starts_with("file://") || it.starts_with("data:") || it.starts_with("blob:") || it == "about:blank"
    };
    assert!(loaded.iter().all(is_own), "{loaded:?}");
}

#[test]
fn hostile_texts_do_nothing() {
    let Some(mut browser) = Browser::start() else { return };
    // The name of the file is somebody's text as well.
    let name = "<img src=x onerror=acted=1>.json";
    let explorer = Explorer::start_in(folder(name, &hostile()), name, &[]);
    opened(&mut browser, &explorer.address);
    let markup =
        "document.querySelectorAll('img, svg, iframe, a:not(.skip), object, embed, form, base').length";
    let scripts = "document.querySelectorAll('script, style, meta, link').length";
    let before = browser.evaluate(scripts);
    let items = browser.evaluate("app.index.items.length").as_u64().expect("a number");
    assert!(items >= 48, "{items}");
    let all = "(async () => {
        for (let at = 0; at < app.index.items.length; at += 1) {
            await app.select(at);
            for (const details of document.querySelectorAll('#about details')) details.open = true;
            await new Promise((resolve) => setTimeout(resolve, 20));
        }
        for (let at = 0; at < app.index.findings.length; at += 1) app.showFinding(at);
        for (const key of ['operation', 'type', 'finding']) { app.side.open(key); await new Promise((resolve) => setTimeout(resolve, 50)); }
        for (const word of ['<', 'acted', 'proto', '\"']) { app.search.input.value = word; app.search.find(); }
        for (let at = 0; at < app.index.code.length; at += 1) await app.code.open(at);
    })()";
    browser.evaluate(all);
    assert_eq!(browser.evaluate("typeof acted"), "undefined");
    assert_eq!(browser.evaluate(markup), 0);
    assert_eq!(browser.evaluate(scripts), before);
    assert_eq!(browser.evaluate("({}).acted ?? null"), Value::Null);
    // What cannot be seen is shown.
    let bidirectional = browser.evaluate("document.documentElement.outerHTML.includes('\\u202e')");
    assert_eq!(bidirectional, false);
    let loaded = browser.loaded();
    assert!(
        loaded
            .iter()
            .all(|it| it.starts_with(&explorer.address) || it.starts_with("data:") || it == "about:blank"),
        "{loaded:?}"
    );
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn minified_documents_and_narrow_screens_can_be_read() {
    let Some(mut browser) = Browser::start() else { return };
    let names: Vec<Value> = (0..400).map(|number| json!(format!("value-{number}"))).collect();
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "Small", "version": "1" }, "paths": {},
        "components": { "schemas": { "Many": { "enum": names }, "Last": { "type": "string" } } }
    });
    let explorer = Explorer::start(&document.to_string(), &[]);
    opened(&mut browser, &explorer.address);
    browser.click(&row("list", "Last"));
    browser.wait(&format!("({})?.ariaSelected === 'true'", row("document-lines", "\"Last\"")));

    let narrow = json!({ "width": 380, "height": 700, "deviceScaleFactor": 1, "mobile": true });
    browser.call("Emulation.setDeviceMetricsOverride", &narrow);
    browser.wait("getComputedStyle(document.getElementById('views')).display !== 'none'");
    browser.click("document.querySelector('#views [data-key=code]')");
    browser.wait("getComputedStyle(document.getElementById('code')).visibility === 'visible' && getComputedStyle(document.getElementById('side')).visibility === 'hidden'");
    assert_eq!(browser.evaluate("document.documentElement.scrollWidth <= 380"), true);
}
