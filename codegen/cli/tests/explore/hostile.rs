//! Texts that would act if they became markup, a script or a style, or that hide what they are, do nothing.

#[path = "../../../tests/common/hostile.rs"]
mod texts;

use std::fs;

use serde_json::{Value, json};
use texts::TEXTS;

use crate::browser::Browser;
use crate::explorer::{Explorer, export, folder};
use crate::page::opened;

/// A document in which each of these texts stands wherever a document can hold text that somebody chose.
fn hostile() -> String {
    let mut document = json!({
        "openapi": "3.1.0",
        "info": { "title": TEXTS.join(" "), "version": TEXTS[0], "description": TEXTS.join("\n") },
        "servers": [{ "url": format!("https://evil.example/{}", TEXTS[0]) }],
        "paths": {},
        "components": { "schemas": {}, "securitySchemes": {} }
    });
    for (number, text) in TEXTS.into_iter().enumerate() {
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
    assert!(items >= 3 * TEXTS.len() as u64, "{items}");
    // The rules of one block in three are told: each block is read from the document again.
    for block in 0..items.div_ceil(32) {
        let chosen = if block.is_multiple_of(3) { "details" } else { "details:not(:has(~ details))" };
        let select = format!(
            "(async () => {{
                for (let at = {block} * 32; at < Math.min(app.index.items.length, {block} * 32 + 32); at += 1) {{
                    await app.select(at);
                    for (const details of document.querySelectorAll('#about {chosen}')) details.open = true;
                    await new Promise((resolve) => setTimeout(resolve, 5));
                }}
            }})()"
        );
        browser.evaluate(&select);
    }
    let all = "(async () => {
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
    let hidden = browser.evaluate(
        "document.body.outerHTML.match(/[\\0\\u001b\\u200b\\u2028\\u202a-\\u202e\\u2066-\\u2069\\ufeff\\u{e0065}\\u{e0076}]/u)",
    );
    assert_eq!(hidden, Value::Null);
    let loaded = browser.loaded();
    assert!(
        loaded
            .iter()
            .all(|it| it.starts_with(&explorer.address) || it.starts_with("data:") || it == "about:blank"),
        "{loaded:?}"
    );
    assert_eq!(browser.complaints(), Vec::<String>::new());
}
