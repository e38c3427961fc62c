//! Values in paths: `simple`, `label` and `matrix`, and what a path may become of them.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::escape::{Escaping, escape, escape_in_path, escape_item_in_path};
use super::flat::Flat;
use super::{Encoding, Refusal, Style};
use crate::runtime::text::visible;

/// A path's template and the values for its parameters.
#[derive(Clone, Debug)]
pub(in crate::runtime) struct Path {
    template: Cow<'static, str>,
    values: Vec<(String, String)>,
}

impl Path {
    /// A template, with the names of parameters in braces.
    pub(in crate::runtime) fn new(template: &'static str) -> Self {
        Self { template: template.into(), values: Vec::new() }
    }

    /// A path without parameters, as a caller writes it.
    ///
    /// # Errors
    /// When it leads to something else than what stands in it: it does not begin with a slash, or has dot segments, a query,
    /// a fragment or control characters.
    pub(in crate::runtime) fn literal(text: &str) -> Result<Self, &'static str> {
        let segments = text.strip_prefix('/').ok_or("does not begin with a slash")?;
        if segments.contains(|it: char| it.is_control() || "?#\\".contains(it)) {
            return Err("has characters that no path may have");
        }
        if segments.split('/').any(|segment| !segment.is_empty() && check(segment).is_err()) {
            return Err("has a dot segment");
        }
        // No braces are left that could be taken for those of a parameter.
        let template = text.replace('{', "%7B").replace('}', "%7D");
        Ok(Self { template: template.into(), values: Vec::new() })
    }

    /// A path that cannot be sent, as errors tell it.
    pub(in crate::runtime) fn refused(text: &str) -> Self {
        Self { template: visible(text).into_owned().into(), values: Vec::new() }
    }

    /// The template.
    pub(in crate::runtime) fn template(&self) -> Cow<'static, str> {
        self.template.clone()
    }

    /// The value of a parameter.
    pub(in crate::runtime) fn set(
        &mut self,
        name: &str,
        encoding: Encoding,
        value: &Value,
    ) -> Result<(), Refusal> {
        let text = text(name, encoding, value)?;
        self.values.retain(|(other, _)| other != name);
        self.values.push((name.to_owned(), text));
        Ok(())
    }

    /// What stands before a parameter, with the values that are set in it; nothing where one of them is missing.
    pub(in crate::runtime) fn before(&self, name: &str) -> Option<String> {
        let (mut text, mut rest) = (String::new(), &*self.template);
        loop {
            let (literal, own, after) = parameter(rest)?;
            text.push_str(literal);
            if own == name {
                return Some(text);
            }
            text.push_str(&self.values.iter().find(|(other, _)| other == own)?.1);
            rest = after;
        }
    }

    /// The text of a parameter's value, as it stands in the path.
    pub(in crate::runtime) fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(other, _)| other == name).map(|(_, text)| text.as_str())
    }

    /// Puts text into the place of a parameter that may be several segments, none of which is empty; it is escaped already.
    pub(in crate::runtime) fn set_text(&mut self, name: &str, text: String) -> Result<(), Refusal> {
        if text.split('/').any(str::is_empty) {
            return Err(Refusal::Empty);
        }
        self.values.retain(|(other, _)| other != name);
        self.values.push((name.to_owned(), text));
        Ok(())
    }

    /// The path with all values in it. It has the template's segments, whatever the values are: none is empty because
    /// of a value, and none is a dot segment, also when it is decoded once more on the way (RFC 3986, section 5.2.4).
    ///
    /// # Errors
    /// With the name of the parameter that stands in the segment.
    pub(in crate::runtime) fn finish(&self) -> Result<String, (String, Refusal)> {
        let mut segments = vec![Segment::default()];
        let mut rest = self.template.strip_prefix('/').unwrap_or(&self.template);
        while let Some((literal, name, after)) = parameter(rest) {
            literals(&mut segments, literal);
            let value = self.values.iter().find(|(other, _)| other == name);
            let (_, value) = value.ok_or_else(|| (name.to_owned(), Refusal::Empty))?;
            if let Some(segment) = segments.last_mut() {
                segment.text.push_str(value);
                segment.parameter = Some(name);
            }
            rest = after;
        }
        literals(&mut segments, rest);
        let mut path = String::new();
        for segment in segments {
            if let (Some(name), Err(refusal)) = (segment.parameter, check(&segment.text)) {
                return Err((name.to_owned(), refusal));
            }
            path.push('/');
            path.push_str(&segment.text);
        }
        Ok(path)
    }
}

/// What stands between two slashes.
#[derive(Default)]
struct Segment<'a> {
    text: String,
    /// A parameter that stands in it.
    parameter: Option<&'a str>,
}

/// The next parameter of a template: what stands before it, its name, what stands behind it.
fn parameter(template: &str) -> Option<(&str, &str, &str)> {
    let (literal, after) = template.split_once('{')?;
    let (name, after) = after.split_once('}')?;
    Some((literal, name, after))
}

fn literals<'a>(segments: &mut Vec<Segment<'a>>, literal: &'a str) {
    for (index, text) in literal.split('/').enumerate() {
        if index > 0 {
            segments.push(Segment::default());
        }
        if let Some(segment) = segments.last_mut() {
            segment.text.push_str(text);
        }
    }
}

/// More than any chain of proxies decodes.
const MAX_DECODED: usize = 4;

/// Whether a segment stays one, wherever it is decoded, and by servers that take a backslash for a slash, cut off path
/// parameters (`..;x`) or what follows a NUL, or drop control characters and spaces.
fn check(segment: &str) -> Result<(), Refusal> {
    if segment.is_empty() {
        return Err(Refusal::Empty);
    }
    let mut decoded = Cow::Borrowed(segment);
    for _ in 0..MAX_DECODED {
        let is_dots = |part: &str| {
            let name = part.split([';', '\0']).next().unwrap_or_default();
            let name: String = name.chars().filter(|it| !it.is_control()).collect();
            matches!(name.trim(), "." | "..")
        };
        if decoded.split(['/', '\\']).any(is_dots) {
            return Err(Refusal::DotSegment);
        }
        if !decoded.contains('%') {
            break;
        }
        decoded = percent_decode_str(&decoded).decode_utf8_lossy().into_owned().into();
    }
    Ok(())
}

/// The escaped text of a value. It may be empty where something else stands in the segment; null and what has no items are
/// nothing, whatever the style (RFC 6570, section 3.2.1).
fn text(name: &str, encoding: Encoding, value: &Value) -> Result<String, Refusal> {
    let Encoding::Style { style, explode, allow_reserved, .. } = encoding else {
        return Ok(escape(&value.to_string()));
    };
    let flat = Flat::new(value)?;
    if value.is_null() || flat.has_no_items() {
        return Ok(String::new());
    }
    let equals = if explode { "=" } else { "," };
    let escaping = if allow_reserved { Escaping::Reserved } else { Escaping::Query };
    // A dot between items cannot be told from one inside of them, which is never escaped for sure (RFC 3986, section
    // 6.2.2.2).
    let flat = if style == Style::Label && explode { flat.without(&['.'], escaping)? } else { flat };
    let (plain, separator) = style.separator();
    // Escaped, the others are the same in an item as between items.
    let flat = if plain == ',' { flat } else { flat.without(&[plain], escaping)? };
    let escape_value = match (allow_reserved, value) {
        (false, _) => escape,
        // A semicolon would begin another value of `matrix`.
        (true, Value::Array(_) | Value::Object(_)) => escape_item_in_path,
        (true, _) if style == Style::Matrix => escape_item_in_path,
        (true, _) => escape_in_path,
    };
    let flat = flat.try_map(|text| Ok(escape_value(text)))?;
    let name = escape(name);
    Ok(match (style, flat) {
        (Style::Label, flat) => format!(".{}", flat.join(if explode { "." } else { "," }, equals)),
        (Style::Matrix, Flat::List(items)) if explode => {
            items.iter().map(|item| matrix(&name, item)).collect()
        }
        (Style::Matrix, Flat::Object(members)) if explode => {
            members.iter().map(|(key, value)| matrix(key, value)).collect()
        }
        (Style::Matrix, flat) => matrix(&name, &flat.join(",", ",")),
        (Style::SpaceDelimited | Style::TabDelimited | Style::PipeDelimited, flat) => {
            flat.join(separator, separator)
        }
        (Style::Simple | Style::Form | Style::DeepObject | Style::Cookie, flat) => flat.join(",", equals),
    })
}

/// RFC 6570, section 3.2.7: an empty value has no equals sign.
fn matrix(name: &str, value: &str) -> String {
    if value.is_empty() { format!(";{name}") } else { format!(";{name}={value}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn filled(template: &'static str, style: Style, explode: bool, value: &Value) -> Result<String, Refusal> {
        let mut path = Path::new(template);
        path.set("color", Encoding::style(style, explode), value)?;
        path.finish().map_err(|(_, refusal)| refusal)
    }

    #[test]
    fn styles_are_as_the_specification_shows_them() {
        let list = json!(["blue", "black"]);
        let object = json!({ "G": 200, "R": 100.0 });
        for (style, explode, value, text) in [
            (Style::Simple, false, &list, "/blue,black"),
            (Style::Simple, true, &list, "/blue,black"),
            (Style::Simple, false, &object, "/G,200,R,100"),
            (Style::Simple, true, &object, "/G=200,R=100"),
            (Style::Label, false, &json!("blue"), "/.blue"),
            (Style::Label, false, &list, "/.blue,black"),
            (Style::Label, true, &list, "/.blue.black"),
            (Style::Label, true, &object, "/.G=200.R=100"),
            (Style::Matrix, false, &json!("blue"), "/;color=blue"),
            (Style::Matrix, false, &list, "/;color=blue,black"),
            (Style::Matrix, true, &list, "/;color=blue;color=black"),
            (Style::Matrix, false, &object, "/;color=G,200,R,100"),
            (Style::Matrix, true, &object, "/;G=200;R=100"),
            (Style::Simple, false, &json!("a/b c"), "/a%2Fb%20c"),
            (Style::Matrix, false, &json!(""), "/;color"),
            (Style::Matrix, true, &json!(""), "/;color"),
            (Style::Matrix, false, &json!([""]), "/;color"),
            // As OpenAPI 2.0 has them in paths, too.
            (Style::SpaceDelimited, false, &list, "/blue%20black"),
            (Style::TabDelimited, false, &list, "/blue%09black"),
            (Style::PipeDelimited, false, &list, "/blue%7Cblack"),
            (Style::TabDelimited, false, &json!(["a b,c|d", 7.0]), "/a%20b%2Cc%7Cd%097"),
            (Style::PipeDelimited, false, &json!("a|b"), "/a%7Cb"),
            (Style::Simple, false, &json!(7.0), "/7"),
        ] {
            assert_eq!(filled("/{color}", style, explode, value).as_deref(), Ok(text));
        }
    }

    #[test]
    fn a_value_is_not_a_template_and_fills_each_of_its_places() {
        let mut path = Path::new("/a/{x}/{y}/{x}{z");
        path.set("x", Encoding::SIMPLE, &json!("{y}")).expect("it can be sent");
        path.set("y", Encoding::SIMPLE, &json!("{x}")).expect("it can be sent");
        assert_eq!(path.finish().as_deref(), Ok("/a/%7By%7D/%7Bx%7D/%7By%7D{z"));
        assert_eq!(Path::new("/{x}").finish(), Err(("x".to_owned(), Refusal::Empty)));
        // A path that forgets the slash does not run into the server's name.
        assert_eq!(Path::new("a/b").finish().as_deref(), Ok("/a/b"));
        assert_eq!(Path::new("/").finish().as_deref(), Ok("/"));
        assert_eq!(Path::new("/a//b/").finish().as_deref(), Ok("/a//b/"));
    }

    #[test]
    fn a_value_may_be_empty_where_its_segment_is_not() {
        for (template, style, value, text) in [
            ("/{color}:verb", Style::Simple, json!(""), "/:verb"),
            ("/m{color}", Style::Simple, json!(""), "/m"),
            ("/m{color}", Style::Simple, json!([]), "/m"),
            ("/m{color}", Style::Simple, json!({}), "/m"),
            ("/m{color}", Style::Simple, json!(null), "/m"),
            ("/m{color}", Style::PipeDelimited, json!([]), "/m"),
            ("/m{color}", Style::Matrix, json!(""), "/m;color"),
            ("/m{color}", Style::Matrix, json!([]), "/m"),
            ("/m{color}", Style::Matrix, json!(null), "/m"),
            ("/l{color}", Style::Label, json!(""), "/l."),
            ("/l{color}", Style::Label, json!([]), "/l"),
        ] {
            for explode in [false, true] {
                assert_eq!(filled(template, style, explode, &value).as_deref(), Ok(text), "{value}");
            }
        }
        for style in [Style::Simple, Style::Label, Style::Matrix, Style::PipeDelimited] {
            for value in [json!([]), json!({}), json!(null)] {
                assert_eq!(filled("/a/{color}", style, false, &value), Err(Refusal::Empty), "{value}");
            }
        }
        assert_eq!(filled("/a/{color}", Style::Label, false, &json!("")), Err(Refusal::DotSegment));
        let mut path = Path::new("/f/{a}.{b}");
        path.set("a", Encoding::SIMPLE, &json!("")).expect("the segment has a dot");
        path.set("b", Encoding::SIMPLE, &json!("c")).expect("it can be sent");
        assert_eq!(path.finish().as_deref(), Ok("/f/.c"));
        path.set("b", Encoding::SIMPLE, &json!("")).expect("the segment decides");
        assert_eq!(path.finish(), Err(("b".to_owned(), Refusal::DotSegment)));
    }

    #[test]
    fn what_leads_elsewhere_is_refused() {
        let simple = |value: Value| filled("/a/{color}/rest", Style::Simple, false, &value);
        for value in [json!(""), json!([]), json!({}), json!([""]), json!(null)] {
            assert_eq!(simple(value), Err(Refusal::Empty));
        }
        for text in [
            ".", "..", "%2e%2E", "%252e.", "../x", "x\\..\\y", "..;x", "..%2f", "a/./b", "..\0x", ".\t.",
            "\n..", " . ", "..%00",
        ] {
            assert_eq!(simple(json!(text)), Err(Refusal::DotSegment), "{text}");
            assert_eq!(simple(json!([text])), Err(Refusal::DotSegment), "[{text}]");
        }
        for value in [json!(["."]), json!("."), json!(""), json!([])] {
            assert!(filled("/a/{color}/rest", Style::Label, false, &value).is_err(), "{value}");
            assert!(filled("/a/{color}/rest", Style::Label, true, &value).is_err(), "{value}");
        }
        assert_eq!(filled("/{color}", Style::Label, true, &json!(["", ""])), Err(Refusal::DotSegment));
        assert_eq!(filled("/{color}", Style::Label, true, &json!(["1.2"])), Err(Refusal::Separator('.')));
        for (style, separator) in
            [(Style::SpaceDelimited, ' '), (Style::TabDelimited, '\t'), (Style::PipeDelimited, '|')]
        {
            let sent = |value: Value| filled("/a/{color}/rest", style, false, &value);
            assert_eq!(sent(json!([format!("a{separator}b")])), Err(Refusal::Separator(separator)));
            assert_eq!(sent(json!([["a"]])), Err(Refusal::Nested));
            assert_eq!(sent(json!([])), Err(Refusal::Empty));
            assert_eq!(sent(json!([".."])), Err(Refusal::DotSegment));
        }
        assert_eq!(simple(json!([["a"]])), Err(Refusal::Nested));
        assert_eq!(simple(json!({ "x/../../admin?q=1#": "x" })), Err(Refusal::DotSegment));
        assert_eq!(simple(json!({ "x/?q=1#": "x" })).as_deref(), Ok("/a/x%2F%3Fq%3D1%23,x/rest"));
        assert_eq!(filled("/{color}.json", Style::Simple, false, &json!("..")).as_deref(), Ok("/...json"));
        assert_eq!(filled("/.{color}", Style::Simple, false, &json!(".")), Err(Refusal::DotSegment));
    }

    mod properties {
        use super::*;
        use proptest::prelude::*;
        use url::Url;

        const TEMPLATES: [&str; 6] =
            ["/a/{p}/rest", "/{p}", "/a/{p}.json", "/a/{p}{q}", "/a/{q}.{p}/{p}", "/a/v:{p}/;x/{q}"];

        fn text() -> impl Strategy<Value = String> {
            let piece = prop_oneof![
                prop::sample::select(vec![
                    ".", "..", "/", "\\", "%2e", "%2E", "%2f", "%252e", "?", "#", ";", "{q}", "{p}", "\n",
                    "\0", "\t", " ", "@", ":", "&", "=", ",", "a", "%", "", "\u{202e}", "//",
                ])
                .prop_map(str::to_owned),
                any::<String>(),
            ];
            prop::collection::vec(piece, 0..5).prop_map(|pieces| pieces.concat())
        }

        fn value() -> impl Strategy<Value = Value> {
            let scalar = prop_oneof![
                4 => text().prop_map(Value::from),
                1 => any::<f64>().prop_map(Value::from),
                1 => any::<bool>().prop_map(Value::from),
                1 => Just(Value::Null),
            ];
            let scalar = scalar.boxed();
            prop_oneof![
                scalar.clone(),
                prop::collection::vec(scalar.clone(), 0..4).prop_map(Value::from),
                prop::collection::vec((text(), scalar.clone()), 0..4)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
                prop::collection::vec(scalar, 0..2).prop_map(|inner| json!([inner])),
            ]
        }

        fn encoding() -> impl Strategy<Value = Encoding> {
            prop_oneof![
                Just(Encoding::Json),
                (
                    prop::sample::select(vec![
                        Style::Simple,
                        Style::Label,
                        Style::Matrix,
                        Style::SpaceDelimited,
                        Style::TabDelimited,
                        Style::PipeDelimited,
                    ]),
                    any::<bool>(),
                    any::<bool>(),
                )
                    .prop_map(|(style, explode, reserved)| {
                        let encoding = Encoding::style(style, explode);
                        if reserved { encoding.reserved() } else { encoding }
                    }),
            ]
        }

        /// What a server that decodes again and again, and knows backslashes and path parameters, would resolve.
        fn is_resolved(segment: &str) -> bool {
            let mut text = segment.to_owned();
            for _ in 0..3 {
                let parts = text.split(['/', '\\']).filter_map(|part| part.split([';', '\0']).next());
                let mut names = parts.map(|name| name.replace(char::is_control, ""));
                if names.any(|name| [".", ".."].contains(&name.trim())) {
                    return true;
                }
                text = percent_decode_str(&text).decode_utf8_lossy().into_owned();
            }
            false
        }

        proptest! {
            #![proptest_config(ProptestConfig::with_cases(2000))]
            #[test]
            fn a_path_has_the_segments_of_its_template(
                template in prop::sample::select(TEMPLATES.to_vec()),
                (p, p_encoding) in (value(), encoding()),
                (q, q_encoding) in (value(), encoding()),
            ) {
                let mut path = Path::new(template);
                let is_set = path.set("p", p_encoding, &p).is_ok() && path.set("q", q_encoding, &q).is_ok();
                let Some(text) = path.finish().ok().filter(|_| is_set) else { return Ok(()) };
                let expected: Vec<&str> = template.split('/').collect();
                let found: Vec<&str> = text.split('/').collect();
                prop_assert_eq!(found.len(), expected.len(), "{}", text);
                for (found, expected) in found.iter().zip(&expected).skip(1) {
                    prop_assert!(!found.is_empty() && !is_resolved(found), "{}", text);
                    if !expected.contains('{') {
                        prop_assert_eq!(found, expected);
                    }
                }
                let url = Url::parse(&format!("https://host/base{text}")).expect("it is a URL");
                prop_assert_eq!((url.host_str(), url.query(), url.fragment()), (Some("host"), None, None));
                prop_assert_eq!(url.path(), format!("/base{text}"));
            }
        }
    }
}
