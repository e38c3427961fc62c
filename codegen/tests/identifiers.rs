//! The names that schemas and documents give themselves (`$id`, `$anchor`, `$dynamicAnchor`, `$self`), and references below
//! every keyword that holds schemas: each leads where JSON Schema 2020-12, section 8.2, says, or is reported.

use std::fs;

use codegen::diagnostic::{Code, render};
use codegen::ir::{Field, IntegerType, Type, TypeKind};
use codegen::{Generated, Options, generate};
use serde_json::{Value, json};

fn generated(files: &[(&str, &str)]) -> Generated {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }
    generate(&Options::new(folder.path().join("api.yaml"))).unwrap_or_else(|failure| panic!("{failure}"))
}

fn shown(generated: &Generated) -> String {
    render(&generated.diagnostics, &generated.sources)
}

/// What was said of references.
fn findings(generated: &Generated) -> Vec<(Code, &str)> {
    let all = generated.diagnostics.iter().map(|it| (it.code, it.pointer.as_str()));
    all.filter(|(code, _)| code.as_str().contains("reference")).collect()
}

/// A document of OpenAPI 3.2 with these members and component schemas.
fn document(members: &str, schemas: &str) -> String {
    let schemas: String = schemas.lines().map(|line| format!("    {line}\n")).collect();
    format!(
        "openapi: 3.2.0\ninfo: {{title: T, version: '1'}}\npaths: {{}}\n{members}\ncomponents:\n  schemas:\n{schemas}"
    )
}

fn field<'a>(generated: &'a Generated, ty: &str, name: &str) -> &'a Field {
    let (_, def) = generated.api.types.iter().find(|(_, it)| it.name.rust == ty).expect("the type is there");
    let TypeKind::Struct(object) = &def.kind else { panic!("{ty} is no struct") };
    object.fields.iter().find(|it| it.name.wire == name).expect("the field is there")
}

/// Members of the document, its schemas, and a file beside it: `hit` of `User` is an integer.
const NAMED: [(&str, &str, &str); 31] = [
    // An absolute identifier.
    (
        "",
        "User: {type: object, properties: {hit: {$ref: 'https://example.com/n'}}}\nN: {$id: 'https://example.com/n', type: integer}",
        "",
    ),
    (
        "",
        "User: {type: object, properties: {hit: {$ref: 'https://example.com/n#'}}}\nN: {$id: 'https://example.com/n', type: integer}",
        "",
    ),
    (
        "",
        "User: {type: object, properties: {hit: {$ref: 'https://example.com/n#/$defs/i'}}}\nN: {$id: 'https://example.com/n', $defs: {i: {type: integer}}}",
        "",
    ),
    // A relative one, in a document that says what it is relative to.
    (
        "$self: https://example.com/v1/api.yaml",
        "User: {type: object, properties: {hit: {$ref: 'n.json'}}}\nN: {$id: n.json, type: integer}",
        "",
    ),
    (
        "$self: https://example.com/v1/api.yaml",
        "User: {type: object, properties: {hit: {$ref: 'https://example.com/v1/n.json'}}}\nN: {$id: n.json, type: integer}",
        "",
    ),
    (
        "$self: https://example.com/v1/api.yaml",
        "User: {type: object, properties: {hit: {$ref: '/v2/n.json'}}}\nN: {$id: '../v2/n.json', type: integer}",
        "",
    ),
    // And in one that does not.
    ("", "User: {type: object, properties: {hit: {$ref: 'n.json'}}}\nN: {$id: n.json, type: integer}", ""),
    // Identifiers in schemas that have one.
    (
        "",
        "User: {type: object, properties: {hit: {$ref: 'https://example.com/a/b'}}}\nA: {$id: 'https://example.com/a/', $defs: {b: {$id: b, type: integer}}}",
        "",
    ),
    (
        "",
        "User: {$id: 'https://example.com/u/', type: object, properties: {hit: {$ref: n}}, $defs: {n: {$id: n, type: integer}}}\nN: {$id: 'https://example.com/n', type: string}",
        "",
    ),
    (
        "",
        "User: {$id: 'https://example.com/u', type: object, $defs: {n: {type: integer}}, properties: {hit: {$ref: '#/$defs/n'}}}",
        "",
    ),
    (
        "",
        "User: {$id: 'https://example.com/u', type: object, properties: {hit: {$ref: '#/$defs/a/$defs/n'}}, $defs: {a: {$id: 'https://example.com/a', $defs: {n: {type: integer}}}}}",
        "",
    ),
    // URNs.
    (
        "",
        "User: {type: object, properties: {hit: {$ref: 'urn:example:n'}}}\nN: {$id: 'urn:example:n', type: integer}",
        "",
    ),
    (
        "",
        "User: {type: object, properties: {hit: {$ref: 'urn:example:n#/$defs/i'}}}\nN: {$id: 'urn:example:n', $defs: {i: {type: integer}}}",
        "",
    ),
    (
        "",
        "User: {type: object, properties: {hit: {$ref: 'urn:uuid:deadbeef-1234-0000-0000-4321feebdaed#here'}}}\nN: {$id: 'urn:uuid:deadbeef-1234-0000-0000-4321feebdaed', $defs: {i: {$anchor: here, type: integer}}}",
        "",
    ),
    // Anchors.
    ("", "User: {type: object, properties: {hit: {$ref: '#here'}}}\nN: {$anchor: here, type: integer}", ""),
    (
        "",
        "User: {type: object, properties: {hit: {$ref: 'https://example.com/n#here'}}}\nM: {$anchor: here, type: string}\nN: {$id: 'https://example.com/n', $defs: {i: {$anchor: here, type: integer}}}",
        "",
    ),
    (
        "",
        "User: {$id: 'https://example.com/u', type: object, $defs: {n: {$anchor: here, type: integer}}, properties: {hit: {$ref: '#here'}}}\nM: {$id: 'https://example.com/m', $anchor: here, type: string}",
        "",
    ),
    (
        "",
        "User: {type: object, properties: {hit: {$ref: 'part.yaml#here'}}}\nM: {$anchor: here, type: string}",
        "a: {$anchor: here, type: integer}",
    ),
    // The same name in schemas with identities of their own, one in another.
    (
        "",
        "User: {$id: 'https://example.com/u', type: object, $defs: {a: {$id: n, allOf: [{$id: m, $anchor: here, type: string}, {$anchor: here, type: integer}]}}, properties: {hit: {$ref: 'n#here'}}}",
        "",
    ),
    (
        "",
        "User: {$id: 'https://example.com/u', type: object, properties: {hit: {$ref: '#here'}, other: {$id: o, $anchor: here, type: string}}, $defs: {deep: {$defs: {n: {$anchor: here, type: integer}}}}}",
        "",
    ),
    // The anchors of draft 7.
    (
        "",
        "User: {type: object, properties: {hit: {$ref: '#here'}}, definitions: {n: {$id: '#here', type: integer}}}",
        "",
    ),
    (
        "",
        "User: {type: object, properties: {hit: {$ref: 'https://example.com/n#here'}}}\nN: {$id: 'https://example.com/n', definitions: {i: {$id: '#here', type: integer}}}",
        "",
    ),
    (
        "",
        "User: {$id: 'https://example.com/u', type: object, properties: {hit: {$ref: '#here'}}, definitions: {i: {$id: '#here', $ref: '#/definitions/n'}, n: {type: integer}}}",
        "",
    ),
    // What is written like a name among values is none.
    (
        "",
        "A: {enum: [{$anchor: here, type: string}]}\nB: {const: {$anchor: here, $id: 'https://example.com/n'}}\nC: {examples: [{$anchor: here}], example: {$anchor: here}}\nUser: {type: object, properties: {hit: {$ref: '#here'}}, $defs: {n: {$anchor: here, type: integer}}}",
        "",
    ),
    (
        "",
        "A: {const: {$id: 'https://example.com/n', type: string}}\nUser: {type: object, properties: {hit: {$ref: 'https://example.com/n'}}, $defs: {const: {$id: 'https://example.com/n', type: integer}}}",
        "",
    ),
    // Definitions of the schema that has the reference.
    (
        "",
        "N: {$defs: {i: {type: integer}}, $ref: '#/$defs/i'}\nUser: {type: object, properties: {hit: {$ref: '#/components/schemas/N'}}}",
        "",
    ),
    (
        "",
        "User: {type: object, properties: {hit: {$ref: '#/$defs/i', $defs: {i: {type: integer}}}}, $defs: {i: {type: string}}}",
        "",
    ),
    // The document's own URI, and files that are relative to it.
    (
        "$self: https://example.com/v1/api",
        "User: {type: object, properties: {hit: {$ref: 'https://example.com/v1/api#/components/schemas/N'}}}\nN: {type: integer}",
        "",
    ),
    (
        "$self: https://example.com/v1/api",
        "User: {type: object, properties: {hit: {$ref: 'https://example.com/v1/part.yaml#/n'}}}",
        "n: {type: integer}",
    ),
    // A file with an identifier, once it is known.
    (
        "",
        "M: {$ref: part.yaml}\nUser: {type: object, properties: {hit: {$ref: 'https://example.com/part#/$defs/n'}}}",
        "$id: https://example.com/part\ntype: object\n$defs: {n: {type: integer}}",
    ),
    (
        "",
        "M: {$ref: part.yaml}\nUser: {type: object, properties: {hit: {$ref: 'part.yaml#/properties/a'}}}",
        "$id: https://example.com/part\ntype: object\nproperties: {a: {$ref: '#/$defs/n'}}\n$defs: {n: {type: integer}}",
    ),
];

#[test]
fn names_lead_where_they_say() {
    for (members, schemas, part) in NAMED {
        let root = document(members, schemas);
        let actual = generated(&[("api.yaml", &root), ("part.yaml", part)]);
        assert_eq!(findings(&actual), [], "{root}\n{}", shown(&actual));
        let ty = actual.api.types.unwrapped(&field(&actual, "User", "hit").ty);
        assert_eq!(*ty, Type::Integer(IntegerType::I64), "{root}");
    }
}

#[test]
fn names_that_nobody_has_are_reported() {
    for (reference, code) in [
        ("https://example.com/none", Code::ExternalReference),
        ("urn:example:none", Code::ExternalReference),
        ("#none", Code::UnresolvedReference),
        ("https://example.com/n#none", Code::UnresolvedReference),
        ("https://example.com/n#/$defs/none", Code::UnresolvedReference),
    ] {
        let schemas = format!(
            "User: {{type: object, properties: {{hit: {{$ref: '{reference}'}}}}}}\nN: {{$id: 'https://example.com/n', type: integer}}"
        );
        let root = document("", &schemas);
        let actual = generated(&[("api.yaml", &root)]);
        let expected = [(code, "/components/schemas/User/properties/hit/$ref")];
        assert_eq!(findings(&actual), expected, "{root}\n{}", shown(&actual));
    }
}

/// `items` of `Numbers`, a list of what its type says; `of` of `Numbers` where a schema is made anew.
#[test]
fn dynamic_references_lead_to_the_outermost_schema() {
    let lists = [
        "List: {$id: 'https://example.com/list', type: object, properties: {items: {type: array, items: {$dynamicRef: '#item'}}}, $defs: {item: {$dynamicAnchor: item}}}\nNumbers: {$id: 'https://example.com/numbers', $ref: 'https://example.com/list', $defs: {item: {$dynamicAnchor: item, type: integer}}}",
        "List: {type: object, properties: {items: {type: array, items: {$dynamicRef: '#item'}}}, $defs: {item: {$dynamicAnchor: item}}}\nNumbers: {$ref: '#/components/schemas/List', $defs: {item: {$dynamicAnchor: item, type: integer}}}",
        "List: {type: object, properties: {items: {type: array, items: {$dynamicRef: '#item'}}}, $defs: {item: {$dynamicAnchor: item}}}\nPage: {$ref: '#/components/schemas/List'}\nNumbers: {$ref: '#/components/schemas/Page', $defs: {item: {$dynamicAnchor: item, type: integer}}}",
    ];
    for schemas in lists {
        let root = document("", schemas);
        let actual = generated(&[("api.yaml", &root)]);
        assert_eq!(findings(&actual), [], "{root}\n{}", shown(&actual));
        let item = |ty: &str| match actual.api.types.unwrapped(&field(&actual, ty, "items").ty) {
            Type::List(item) => actual.api.types.unwrapped(item).clone(),
            other => panic!("{other:?}\n{root}"),
        };
        assert_eq!(item("Numbers"), Type::Integer(IntegerType::I64), "{root}");
        assert_eq!(item("List"), Type::Any, "{root}");
    }
    // A tree, and one of its kind whose nodes may have nothing else.
    for keyword in ["$dynamicRef: '#node'", "$recursiveRef: '#'"] {
        let anchor = if keyword.contains("node") { "$dynamicAnchor: node" } else { "$recursiveAnchor: true" };
        let schemas = format!(
            "Tree: {{$id: 'https://example.com/tree', {anchor}, type: object, properties: {{children: {{type: array, items: {{{keyword}}}}}}}}}\nNamed: {{$id: 'https://example.com/named', {anchor}, $ref: 'https://example.com/tree', properties: {{name: {{type: string}}}}}}"
        );
        let root = document("", &schemas);
        let actual = generated(&[("api.yaml", &root)]);
        assert_eq!(findings(&actual), [], "{root}\n{}", shown(&actual));
        for ty in ["Tree", "Named"] {
            let children = &field(&actual, ty, "children").ty;
            let Type::List(item) = actual.api.types.unwrapped(children) else { panic!("{children:?}") };
            let Type::Named(id) = actual.api.types.unwrapped(item) else { panic!("{item:?}") };
            assert_eq!(actual.api.types[*id].name.rust, ty, "{root}");
        }
    }
}

/// A definition that says what another schema leaves open is visited twice: where it stands, and as what references lead to.
#[test]
fn definitions_can_be_made_anew_for_what_they_say() {
    let schemas = "User:\n  $id: https://example.com/user\n  type: object\n  properties: {first: {$ref: numbers}, second: {$ref: flags}}\n  $defs:\n    list: {$id: list, type: object, properties: {items: {type: array, items: {$dynamicRef: '#item'}}}, $defs: {item: {$dynamicAnchor: item}}}\n    numbers: {$id: numbers, $ref: list, $defs: {item: {$dynamicAnchor: item, type: integer}}}\n    flags: {$id: flags, $ref: list, $defs: {item: {$dynamicAnchor: item, type: boolean}}}";
    let root = document("", schemas);
    let actual = generated(&[("api.yaml", &root)]);
    assert_eq!(findings(&actual), [], "{root}\n{}", shown(&actual));
    for (name, expected) in [("first", Type::Integer(IntegerType::I64)), ("second", Type::Boolean)] {
        let Type::Named(id) = actual.api.types.unwrapped(&field(&actual, "User", name).ty) else {
            panic!("`{name}` is no named type")
        };
        let items = &field(&actual, &actual.api.types[*id].name.rust, "items").ty;
        let Type::List(item) = actual.api.types.unwrapped(items) else { panic!("{items:?}") };
        assert_eq!(*actual.api.types.unwrapped(item), expected, "{name}");
    }
}

/// Keywords that hold schemas, and where a schema is in them.
const KEYWORDS: [(&str, &str); 21] = [
    ("additionalItems", ""),
    ("additionalProperties", ""),
    ("allOf", "/0"),
    ("anyOf", "/0"),
    ("contains", ""),
    ("contentSchema", ""),
    ("definitions", "/a"),
    ("dependentSchemas", "/a"),
    ("else", ""),
    ("if", ""),
    ("items", ""),
    ("not", ""),
    ("oneOf", "/0"),
    ("patternProperties", "/^a"),
    ("prefixItems", "/0"),
    ("properties", "/a"),
    ("propertyNames", ""),
    ("then", ""),
    ("unevaluatedItems", ""),
    ("unevaluatedProperties", ""),
    ("$defs", "/a"),
];

#[test]
fn references_below_every_keyword_are_relative_to_their_file() {
    for (keyword, below) in KEYWORDS {
        let holding = |reference: &str| -> Value {
            let reference = json!({ "$ref": reference });
            let value = match below {
                "" => reference,
                "/0" => json!([reference]),
                name => json!({ &name[1..]: reference }),
            };
            json!({ keyword: value })
        };
        let root = document("", "User: {type: object, properties: {hit: {$ref: deep/part.yaml}}}");
        let (part, leaf) = (holding("er/leaf.yaml").to_string(), json!({ "type": "string" }).to_string());
        let right =
            generated(&[("api.yaml", &root), ("deep/part.yaml", &part), ("deep/er/leaf.yaml", &leaf)]);
        assert_eq!(findings(&right), [], "{keyword}\n{}", shown(&right));
        assert!(right.sources.parts().any(|it| it == "deep/er/leaf.yaml"), "{keyword}");
        let missing = generated(&[("api.yaml", &root), ("deep/part.yaml", &part)]);
        let place = format!("/deep/part.yaml#/{keyword}{below}/$ref");
        assert_eq!(findings(&missing), [(Code::ExternalReference, &*place)], "{}", shown(&missing));
    }
}

/// Three schemas that refer to one another in a circle, with dynamic anchors of these names.
fn circle(names: [&str; 3]) -> String {
    let schema = |at: usize| {
        let (name, next) = (names[at], (at + 1) % 3);
        format!(
            "S{at}: {{$id: 'https://a.test/{at}', $dynamicAnchor: {name}, type: object, properties: {{own: {{$dynamicRef: '#{name}'}}, next: {{$ref: 'https://a.test/{next}'}}}}}}\n"
        )
    };
    document("", &(0..3).map(schema).collect::<String>())
}

#[test]
fn a_dynamic_anchor_that_one_schema_has_makes_no_schema_anew() {
    let apart = generated(&[("api.yaml", &circle(["a", "b", "c"]))]);
    assert_eq!(apart.api.types.iter().count(), 3, "{}", shown(&apart));
    assert_eq!(field(&apart, "S1", "own").ty, field(&apart, "S0", "next").ty);
    // Where all have the same one, the outermost schema decides.
    let same = generated(&[("api.yaml", &circle(["a", "a", "a"]))]);
    assert_eq!(same.api.types.iter().count(), 9, "{}", shown(&same));
    assert_ne!(field(&same, "S1", "own").ty, field(&same, "S0", "next").ty);
}
