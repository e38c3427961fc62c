//! XML bodies (OpenAPI 3.1, section 4.8.26): a table says which element or attribute is which property, and the value in
//! JSON that comes of it is what the types read and write.

#[cfg(feature = "xml")]
mod read;
mod shape;
#[cfg(feature = "xml")]
mod write;

use std::fmt;

use serde_json::Value;

use super::codec::Codec;

pub use shape::{Field, Name, Place, Shape};

/// A whole document: what its root is called, and what it holds.
pub struct Document {
    name: Name,
    shape: &'static Shape,
}

impl Document {
    /// A document with this root. Any root is read.
    pub const fn new(name: Name, shape: &'static Shape) -> Self {
        Self { name, shape }
    }
}

/// Shows the root alone: what it holds may lead back to itself.
impl fmt::Debug for Document {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Document").field(&self.name.local).finish()
    }
}

impl Codec for Document {
    fn media_type(&self) -> &'static str {
        "application/xml"
    }

    /// The encoding of the XML declaration (XML 1.0, section 4.3.3), as far as it is written in ASCII.
    fn charset(&self, body: &[u8]) -> Option<String> {
        let head = body.strip_prefix(b"<?xml")?;
        let end = head.windows(2).position(|it| it == b"?>")?;
        let declaration = std::str::from_utf8(&head[..end]).ok()?;
        let (_, rest) = declaration.split_once("encoding")?;
        let rest = rest.trim_start().strip_prefix('=')?.trim_start();
        let quote = rest.chars().next().filter(|it| matches!(it, '"' | '\''))?;
        let (label, _) = rest[1..].split_once(quote)?;
        // What could be read so far has units of one byte, whatever .NET's `StringWriter` says.
        let is_wide = ["utf-16", "utf-32", "ucs-", "iso-10646-ucs-"]
            .iter()
            .any(|it| label.to_ascii_lowercase().starts_with(it));
        (!is_wide).then(|| label.to_owned())
    }

    #[cfg(feature = "xml")]
    fn read(&self, body: &[u8]) -> Result<Value, String> {
        let text = std::str::from_utf8(body).map_err(|_| "the XML is not in UTF-8".to_owned())?;
        read::value(text, self.shape)
    }

    #[cfg(feature = "xml")]
    fn write(&self, value: &Value) -> Result<String, String> {
        write::document(&self.name, self.shape, value)
    }

    #[cfg(not(feature = "xml"))]
    fn read(&self, _: &[u8]) -> Result<Value, String> {
        Err("XML is read with the feature `xml` only".to_owned())
    }

    #[cfg(not(feature = "xml"))]
    fn write(&self, _: &Value) -> Result<String, String> {
        Err("XML is written with the feature `xml` only".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    static PET: Shape = Shape::Object(
        &[
            Field::new("id", Name::new("id"), Place::Attribute, &Shape::Number),
            Field::new("name", Name::new("Name"), Place::Element, &Shape::Text),
            Field::new("alive", Name::new("alive"), Place::Element, &Shape::Boolean),
            Field::new("weight", Name::new("weight"), Place::Element, &Shape::Number),
            Field::new("tags", Name::new("tags"), Place::Element, &TAGS),
            Field::new("photos", Name::new("photos"), Place::Items, &PHOTOS),
            Field::new("children", Name::new("children"), Place::Items, &CHILDREN),
            Field::new("note", Name::new("note"), Place::Text, &Shape::Text),
        ],
        Some(&Shape::Any),
    );
    static TAGS: Shape = Shape::List(Name::new("tag"), &Shape::Text);
    static PHOTOS: Shape = Shape::List(Name::new("photo"), &Shape::Text);
    static CHILDREN: Shape = Shape::List(Name::new("child"), &PET);
    static DOCUMENT: Document = Document::new(Name::new("pet"), &PET);

    fn read(text: &str) -> Value {
        DOCUMENT.read(text.as_bytes()).unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    fn write(value: &Value) -> String {
        let text = DOCUMENT.write(value).unwrap_or_else(|error| panic!("{value}: {error}"));
        text.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").expect("a declaration").to_owned()
    }

    #[test]
    fn a_value_comes_back_as_it_was() {
        let whole = json!({
            "id": 7, "name": "a <b> & \"c\" ]]>", "alive": true, "weight": 1.5, "tags": ["x", "", "y z"],
            "photos": ["1", "2"], "children": [{ "id": 8 }, { "name": "d" }],
            "note": " \u{fc}\u{1f600}\n", "color": "red", "toys": ["ball", "bone"],
        });
        let text = write(&whole);
        assert_eq!(read(&text), whole, "{text}");
        assert_eq!(
            write(&json!({ "id": 7, "name": "a", "tags": ["x"], "photos": ["1", "2"] })),
            "<pet id=\"7\"><Name>a</Name><tags><tag>x</tag></tags><photo>1</photo><photo>2</photo></pet>"
        );
        assert_eq!(write(&json!({ "tags": [], "photos": [] })), "<pet><tags/></pet>");
        assert_eq!(read("<pet><tags/></pet>")["tags"], json!([]));
        let null = write(&json!({ "name": null }));
        assert_eq!(read(&null)["name"], Value::Null, "{null}");
    }

    #[test]
    fn a_list_that_has_to_be_there_is_there_without_items() {
        static SHAPE: Shape = Shape::Object(
            &[
                Field::new("photos", Name::new("photos"), Place::Items, &PHOTOS).required(),
                Field::new("tags", Name::new("tags"), Place::Items, &TAGS),
            ],
            None,
        );
        static DOCUMENT: Document = Document::new(Name::new("r"), &SHAPE);
        for value in
            [json!({ "photos": [] }), json!({ "photos": ["1"] }), json!({ "photos": [], "tags": ["x"] })]
        {
            let text = DOCUMENT.write(&value).expect("XML");
            assert_eq!(DOCUMENT.read(text.as_bytes()), Ok(value), "{text}");
        }
    }

    #[test]
    fn text_is_in_a_cdata_section_where_the_schema_says_so() {
        static SHAPE: Shape = Shape::Object(
            &[
                Field::new("a", Name::new("a"), Place::Element, &CDATA),
                Field::new("b", Name::new("b"), Place::Element, &NEEDED),
            ],
            None,
        );
        static CDATA: Shape =
            Shape::Object(&[Field::new("text", Name::new("text"), Place::Cdata, &Shape::Text)], None);
        static NEEDED: Shape = Shape::Object(
            &[Field::new("text", Name::new("text"), Place::Text, &Shape::Text).required()],
            None,
        );
        static DOCUMENT: Document = Document::new(Name::new("r"), &SHAPE);
        for (text, written) in [
            ("<cd>&", "<![CDATA[<cd>&]]>"),
            ("<cd>]]>x", "<![CDATA[<cd>]]]]><![CDATA[>x]]>"),
            ("]]>]]>", "<![CDATA[]]]]><![CDATA[>]]]]><![CDATA[>]]>"),
            ("]]", "<![CDATA[]]]]>"),
            ("", "<![CDATA[]]>"),
            (" \r\n", "<![CDATA[ ]]>&#13;<![CDATA[\n]]>"),
        ] {
            let value = json!({ "a": { "text": text }, "b": { "text": text } });
            let document = DOCUMENT.write(&value).expect("XML");
            assert!(document.contains(&format!("<a>{written}</a>")), "{document}");
            assert_eq!(DOCUMENT.read(document.as_bytes()), Ok(value), "{document}");
        }
        // What is not there is not there, unless it has to be.
        let value = json!({ "a": {}, "b": { "text": "" } });
        assert_eq!(DOCUMENT.read(b"<r><a/><b/></r>"), Ok(value.clone()));
        let document = DOCUMENT.write(&value).expect("XML");
        assert!(document.ends_with("<r><a/><b/></r>"), "{document}");
        assert_eq!(
            DOCUMENT.read(b"<r><a>&lt;</a><b/></r>"),
            Ok(json!({ "a": { "text": "<" }, "b": { "text": "" } }))
        );
        assert!(DOCUMENT.write(&json!({ "a": { "text": "\u{1b}" } })).is_err());
    }

    #[test]
    fn attributes_keep_their_white_space() {
        static SHAPE: Shape =
            Shape::Object(&[Field::new("a", Name::new("a"), Place::Attribute, &Shape::Text)], None);
        static DOCUMENT: Document = Document::new(Name::new("r"), &SHAPE);
        let value = json!({ "a": " \"x\"\n\t\r<&> " });
        let text = DOCUMENT.write(&value).expect("XML");
        assert_eq!(DOCUMENT.read(text.as_bytes()), Ok(value), "{text}");
    }

    #[test]
    fn namespaces_are_declared_and_prefixes_do_not_matter() {
        static SHAPE: Shape = Shape::Object(
            &[
                Field::new("a", Name::new("a").within("x", "urn:x"), Place::Attribute, &Shape::Text),
                Field::new("b", Name::new("b").within("x", "urn:x"), Place::Element, &Shape::Text),
            ],
            None,
        );
        static DOCUMENT: Document = Document::new(Name::new("r").within("", "urn:r"), &SHAPE);
        let value = json!({ "a": "1", "b": "2" });
        let text = DOCUMENT.write(&value).expect("XML");
        assert!(
            text.ends_with(
                "<r xmlns=\"urn:r\" xmlns:x=\"urn:x\" x:a=\"1\"><x:b xmlns:x=\"urn:x\">2</x:b></r>"
            ),
            "{text}"
        );
        for text in [text.as_str(), "<q:r xmlns:q='urn:r' xmlns:z='urn:x' z:a='1'><z:b>2</z:b></q:r>"] {
            assert_eq!(DOCUMENT.read(text.as_bytes()), Ok(value.clone()), "{text}");
        }
    }

    #[test]
    fn prefixes_are_declared_or_left_out() {
        static SHAPE: Shape = Shape::Object(
            &[
                Field::new("a", Name::new("a").within("", "urn:g"), Place::Attribute, &Shape::Text),
                Field::new("b", Name::new("b").within("", "urn:g"), Place::Attribute, &Shape::Text),
                Field::new("c", Name::new("c").within("none", ""), Place::Attribute, &Shape::Text),
                Field::new("lang", Name::new("lang").within("xml", ""), Place::Attribute, &Shape::Text),
                Field::new("d", Name::new("d").within("none", ""), Place::Element, &Shape::Text),
                Field::new("e", Name::new("e").within("x", ""), Place::Element, &Shape::Text),
                Field::new("f", Name::new("f").within("x", "urn:g"), Place::Element, &INNER),
            ],
            None,
        );
        static INNER: Shape = Shape::Object(
            &[Field::new("a", Name::new("a").within("", "urn:g"), Place::Attribute, &Shape::Text)],
            None,
        );
        static DOCUMENT: Document = Document::new(Name::new("r").within("x", "urn:x"), &SHAPE);
        for (value, expected) in [
            (
                json!({ "a": "1", "b": "2" }),
                "<x:r xmlns:x=\"urn:x\" xmlns:ns1=\"urn:g\" ns1:a=\"1\" ns1:b=\"2\"/>",
            ),
            (json!({ "c": "1", "lang": "de" }), "<x:r xmlns:x=\"urn:x\" c=\"1\" xml:lang=\"de\"/>"),
            (json!({ "d": "1", "e": "2" }), "<x:r xmlns:x=\"urn:x\"><d>1</d><x:e>2</x:e></x:r>"),
            (json!({ "f": { "a": "1" } }), "<x:r xmlns:x=\"urn:x\"><x:f xmlns:x=\"urn:g\" x:a=\"1\"/></x:r>"),
        ] {
            let text = DOCUMENT.write(&value).expect("XML");
            assert!(text.ends_with(expected), "{text}");
            assert_eq!(DOCUMENT.read(text.as_bytes()), Ok(value), "{text}");
        }
    }

    #[test]
    fn numbers_and_undeclared_text_are_written_as_elsewhere() {
        for (value, text) in [
            (
                json!({ "id": 1.0, "weight": 1e21 }),
                "<pet id=\"1\"><weight>1000000000000000000000</weight></pet>",
            ),
            (json!({ "price": { "#text": "<5" } }), "<pet><price>&lt;5</price></pet>"),
        ] {
            assert_eq!(write(&value), text);
        }
    }

    #[test]
    fn what_servers_write_is_read() {
        for (text, value) in [
            ("<pet/>", json!({})),
            ("<pet> </pet>", json!({ "note": " " })),
            ("<pet>\n  <Name>a</Name>\n</pet>", json!({ "name": "a" })),
            ("<?xml version='1.0'?>\r\n<!-- c --><other id='7'></other><?pi x?>", json!({ "id": 7 })),
            ("<pet><name>by its name in JSON</name></pet>", json!({ "name": "by its name in JSON" })),
            ("<pet><Name><![CDATA[<a> & b]]></Name></pet>", json!({ "name": "<a> & b" })),
            ("<pet><Name>a&#38;b&lt;&#x63;&amp;</Name></pet>", json!({ "name": "a&b<c&" })),
            ("<pet><Name>a<b>c</b>d</Name></pet>", json!({ "name": "adc" })),
            ("<pet><alive> 1 </alive><weight>\n05\n</weight></pet>", json!({ "alive": true, "weight": 5 })),
            ("<pet><weight>much</weight></pet>", json!({ "weight": "much" })),
            ("<pet><weight/></pet>", json!({ "weight": null })),
            (
                "<pet><photo>1</photo><Name>a</Name><photo>2</photo></pet>",
                json!({ "photos": ["1", "2"], "name": "a" }),
            ),
            (
                "<pet><deep><a><b>1</b><b>2</b></a></deep></pet>",
                json!({ "deep": { "a": { "b": ["1", "2"] } } }),
            ),
            ("\u{feff}<pet>text</pet>", json!({ "note": "text" })),
            // Text beside what no schema names.
            (
                "<pet><price currency='EUR'>5</price></pet>",
                json!({ "price": { "currency": "EUR", "#text": "5" } }),
            ),
            ("<pet><a>\n x<b>y</b>z\n</a></pet>", json!({ "a": { "b": "y", "#text": "xz" } })),
            ("<pet><a b='1'>\n <c/>\n</a></pet>", json!({ "a": { "b": "1", "c": "" } })),
            // Elements and attributes with the names of properties that stand elsewhere.
            ("<pet><id>7</id></pet>", json!({ "id": 7 })),
            ("<pet id='8'><id>7</id></pet>", json!({ "id": 8 })),
            ("<pet><id>seven</id></pet>", json!({})),
            ("<pet alive='1' weight='much' name='a'/>", json!({ "alive": true, "name": "a" })),
            ("<pet name='a'><Name>b</Name></pet>", json!({ "name": "b" })),
            ("<pet><photos>1</photos><photo>2</photo></pet>", json!({ "photos": ["1", "2"] })),
            ("<pet><photos><photo>1</photo><photo>2</photo></photos></pet>", json!({ "photos": ["1", "2"] })),
            ("<pet photos='1'/>", json!({})),
        ] {
            assert_eq!(read(text), value, "{text}");
        }
    }

    #[test]
    fn what_is_no_document_is_refused() {
        let bomb = "<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;&a;'>]><pet><Name>&b;</Name></pet>";
        let file = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><pet><Name>&x;</Name></pet>";
        let deep = format!("{}{}", "<a>".repeat(1000), "</a>".repeat(1000));
        let endless = "<a>".repeat(1_000_000);
        for text in [
            "",
            " ",
            "text",
            "<pet>",
            "</pet>",
            "<pet></tep>",
            "<pet/><pet/>",
            "<pet/>text",
            "<pet a=1/>",
            "<pet a='1' a='2'/>",
            "<pet><Name>&nothing;</Name></pet>",
            "<pet>&#0;</pet>",
            "<pet a='&nothing;'/>",
            "{\"a\": 1}",
            "<",
            "<pet",
            "<!DOCTYPE a>",
            bomb,
            file,
            &deep,
            &endless,
        ] {
            assert!(DOCUMENT.read(text.as_bytes()).is_err(), "{}", &text[..text.len().min(80)]);
        }
        assert!(DOCUMENT.read(b"<pet>\xff</pet>").is_err());
        let near = format!("{}{}", "<a>".repeat(read::MAX_DEPTH), "</a>".repeat(read::MAX_DEPTH));
        DOCUMENT.read(near.as_bytes()).expect("as deep as it may be");
    }

    #[test]
    fn what_xml_has_no_place_for_is_refused() {
        for value in [
            json!({ "name": "a\u{0}b" }),
            json!({ "id": "\u{1b}" }),
            json!({ "name": ["a"] }),
            json!({ "tags": "a" }),
            json!({ "a b": 1 }),
            json!({ "<a>": 1 }),
            json!({ "": 1 }),
            json!([1]),
            json!("a"),
        ] {
            assert!(DOCUMENT.write(&value).is_err(), "{value}");
        }
    }

    #[test]
    fn the_declaration_names_the_charset() {
        let charset = |text: &str| DOCUMENT.charset(text.as_bytes());
        assert_eq!(charset("<?xml version='1.0' encoding='ISO-8859-1'?><a/>").as_deref(), Some("ISO-8859-1"));
        assert_eq!(charset("<?xml version=\"1.0\" encoding = \"latin1\" ?><a/>").as_deref(), Some("latin1"));
        assert_eq!(charset("<?xml version='1.0'?><a encoding='x'/>"), None);
        assert_eq!(charset("<a/>"), None);
        assert_eq!(charset("<?xml version='1.0' encoding='utf-16'?><a/>"), None);
        assert_eq!(charset("<?xml version='1.0' encoding=\"UTF-16LE\"?><a/>"), None);
    }
}
