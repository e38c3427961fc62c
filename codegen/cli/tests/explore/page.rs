//! The page in a browser, where there is one: with the mouse, by keyboard alone, and for those who do not see it.

use std::fs;
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::explorer::{Explorer, PETS, export, folder};

/// The page is there.
pub(crate) fn opened(browser: &mut Browser, address: &str) {
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
fn no_change_is_missed_while_the_page_loads_and_a_failure_is_not_the_end() {
    let Some(mut browser) = Browser::start() else { return };
    let explorer = Explorer::start(PETS, &[]);
    let title = |title: &str| format!("document.getElementById('title')?.textContent === '{title}'");
    // The code comes late: the document changes after its list was read, and before the page is there.
    let late = "const load = window.fetch;
        const released = new Promise((resolve) => { window.release = resolve; });
        window.fetch = async (...of) => {
            const answer = await load(...of);
            if (String(of[0]).startsWith('part/code/')) await released;
            return answer;
        };";
    browser.call("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": late }));
    browser.open(&explorer.address);
    browser.wait(&title("Pets"));
    // What is written at once after the start may have been seen by the first reading.
    thread::sleep(Duration::from_millis(300));
    explorer.write(&PETS.replace("title: Pets", "title: Animals"));
    explorer.wait(|state| state["generation"] == 2);
    browser.evaluate("window.release()");
    browser.wait(&title("Animals"));

    // A part that cannot be loaded is asked for once more.
    browser.evaluate(
        "(() => {
            const json = parts.json;
            let has_failed = false;
            parts.json = function (name) {
                if (name !== 'index' || has_failed) return json.call(this, name);
                has_failed = true;
                return Promise.reject(new Error('broken off'));
            };
        })()",
    );
    explorer.write(&PETS.replace("title: Pets", "title: Beasts"));
    browser.wait(&title("Beasts"));
    browser.wait("document.getElementById('problem').hidden");
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
