//! Tests of reading text.

use serde_json::json;

use super::*;

fn read(text: &str) -> Value {
    parse(text, &mut Diagnostics::default()).unwrap_or_else(|error| panic!("{}", error.message))
}

fn refusal(text: &str) -> Diagnostic {
    parse(text, &mut Diagnostics::default()).expect_err("the text is faulty")
}

#[test]
fn yaml_scalars_are_what_people_mean() {
    let text = "200: on\nyes: no\ndate: 2020-01-01\nbig: -9223372036854776000\nhuge: 99999999999999999999\n\
                none: ~\ntrue: 1\ntext: |\n  a\tb\n\tc\ninf: .inf\n";
    let tree = read(text.replace("\n\tc", "\n  \tc").as_str());
    let expected = json!({
        "200": "on", "yes": "no", "date": "2020-01-01", "big": -9_223_372_036_854_776_000_f64,
        "huge": 99_999_999_999_999_999_999_f64, "none": null, "true": 1, "text": "a\tb\n\tc\n", "inf": null,
    });
    assert_eq!(tree, expected);
}

#[test]
fn keys_are_what_is_written() {
    let text = "1.10: a\n1e3: b\n0x10: c\n+5: d\n12345678901234567890123: e\n~: f\nTrue: g\n!!str 7: h\n'8': i\n? 9\n: j\n&k 1.0: [*k]\n";
    let keys = ["1.10", "1e3", "0x10", "+5", "12345678901234567890123", "~", "True", "7", "8", "9", "1.0"];
    let tree = read(text);
    assert_eq!(
        tree.as_object().map(|it| it.keys().map(String::as_str).collect::<Vec<_>>()),
        Some(keys.to_vec())
    );
    // What is no scalar becomes JSON.
    assert_eq!(
        read("{a: 1.0}: 1\n[b, 2]: 2\n1.0: 3\n"),
        json!({ r#"{"a":1.0}"#: 1, r#"["b",2]"#: 2, "1.0": 3 })
    );
}

#[test]
fn anchors_and_merge_keys_are_expanded() {
    let text =
        "a: &a {x: 1, y: 2}\nb: &b {z: 3}\nc: {<<: *a, y: 9}\nd: {<<: [*a, *b]}\ne:\n  <<: *a\n  <<: *b\n";
    let tree = read(text);
    assert_eq!(tree["c"], json!({ "y": 9, "x": 1 }));
    assert_eq!(tree["d"], json!({ "x": 1, "y": 2, "z": 3 }));
    assert_eq!(tree["e"], json!({ "x": 1, "y": 2, "z": 3 }));
}

#[test]
fn tags_are_ignored() {
    assert_eq!(
        read("a: !Ref b\nc: !map {d: 1}\ne: !!str 12\nf: !list [1]\n"),
        json!({"a": "b", "c": {"d": 1}, "e": "12", "f": [1]})
    );
}

#[test]
fn duplicate_keys_are_reported_and_the_last_one_counts() {
    for text in ["a:\n  b: 1\n  b: 2\n", r#"{"a": {"b": 1, "b": 2}}"#] {
        let mut diagnostics = Diagnostics::default();
        assert_eq!(parse(text, &mut diagnostics).map_err(|it| it.message), Ok(json!({ "a": { "b": 2 } })));
        let codes: Vec<_> = diagnostics.iter().map(|it| (it.code, it.pointer.as_str())).collect();
        assert_eq!(codes, [(Code::DuplicateKey, "/a/b")]);
    }
}

#[test]
fn limits_end_in_an_error() {
    let levels = 10_000;
    let json = format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert_eq!(refusal(&json).code, Code::TooComplex);
    assert_eq!(refusal(&format!("a: {json}")).code, Code::TooComplex);
    let objects = format!("{}1{}", r#"{"a":"#.repeat(levels), "}".repeat(levels));
    assert_eq!(refusal(&objects).code, Code::TooComplex);
    let mut bomb = "a0: &a0 [1,1,1,1,1,1,1,1,1,1]\n".to_owned();
    for level in 1..12 {
        let last = level - 1;
        let items = vec![format!("*a{last}"); 10].join(",");
        bomb = format!("{bomb}a{level}: &a{level} [{items}]\n");
    }
    assert_eq!(refusal(&bomb).code, Code::TooComplex);
}

#[test]
fn brackets_are_counted_before_the_parser_pays_for_them() {
    let many = 5000;
    for text in [
        format!("a: {}", "[".repeat(many)),
        format!("a: {}", "{a: ".repeat(many)),
        format!("a: {}", "[{a: ".repeat(many)),
        format!("a: {}{}", "[".repeat(many), "]".repeat(many)),
        format!("a: \"\\q\"\nb: {}", "[".repeat(many)),
        format!("? [[a]: b\n{}", "[".repeat(many)),
    ] {
        let finding = too_many_brackets(&text);
        assert_eq!(finding.map(|it| it.code), Some(Code::TooComplex), "{}", &text[..20]);
    }
    // In texts they are characters.
    assert!(too_many_brackets(&format!("a: '{}'", "[".repeat(many))).is_none());
    assert!(too_many_brackets("a: [[1], {b: [c]}]").is_none());
}

#[test]
fn syntax_errors_have_a_place() {
    let at = |text: &str| refusal(text).position.map(|at| (at.line, at.column));
    assert_eq!(at("{\n  \"ä\": 1,\n  \"ö\" 2\n}"), Some((3, 7)));
    assert_eq!(at("a: 1\n b: 2\n").map(|(line, _)| line), Some(2));
    assert_eq!(read("# nothing\n"), Value::Null);
}
