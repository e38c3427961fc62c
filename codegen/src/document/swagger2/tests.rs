//! Every field of OpenAPI 2.0 and what becomes of it.

use serde_json::{Value, json};

use super::*;
use crate::document::reference;
use crate::document::{Sources, tree};

/// The document, its places, and the codes and places of what was found.
fn converted(text: &str) -> (Value, Places, Vec<(Code, String)>) {
    let mut diagnostics = Diagnostics::default();
    let mut tree = tree::parse(text, &mut diagnostics).unwrap_or_else(|error| panic!("{}", error.message));
    let mut sources = Sources::single("test.yaml", text);
    reference::settle(&mut tree, SpecVersion::V2_0, &mut sources, &mut diagnostics);
    let places = convert(&mut tree, &mut diagnostics);
    let findings = diagnostics.iter().map(|it| (it.code, it.pointer.to_string())).collect();
    (tree, places, findings)
}

/// What becomes of a document in which nothing is at fault.
fn faultless(text: &str) -> (Value, Places) {
    let (tree, places, findings) = converted(text);
    assert_eq!(findings, [], "{text}");
    (tree, places)
}

/// The operation of a path, written in the flow style.
fn operation(members: &str) -> Value {
    let (mut tree, _) = faultless(&format!("swagger: '2.0'\npaths: {{/pets: {{post: {members}}}}}\n"));
    tree["paths"]["/pets"]["post"].take()
}

#[test]
fn what_describes_the_document_stays_as_it_is() {
    let (tree, _) = faultless(
        "swagger: '2.0'\ninfo: {title: Pets, version: 1.0.0, x-a: 1}\ntags: [{name: pets}]\n\
         externalDocs: {url: u}\nx-own: 1\nsecurity: [{key: []}]\npaths: {}\n",
    );
    let expected = json!({
        "openapi": "3.0.3", "info": { "title": "Pets", "version": "1.0.0", "x-a": 1 }, "tags": [{ "name": "pets" }],
        "externalDocs": { "url": "u" }, "x-own": 1, "security": [{ "key": [] }], "paths": {}, "components": {},
    });
    assert_eq!(tree, expected);
}

#[test]
fn host_base_path_and_schemes_are_servers() {
    for (members, urls) in [
        ("", &[][..]),
        ("basePath: /", &[]),
        ("basePath: /v1/", &["/v1"]),
        ("schemes: [https]", &[]),
        ("host: a.example", &["https://a.example"]),
        ("host: 'localhost:8080'\nbasePath: /v1", &["http://localhost:8080/v1"]),
        ("host: a.example\nschemes: [http]", &["http://a.example"]),
        (
            "host: 'a.example:81'\nbasePath: /v1\nschemes: [http, https]",
            &["https://a.example:81/v1", "http://a.example:81/v1"],
        ),
    ] {
        let (tree, _) = faultless(&format!("swagger: '2.0'\n{members}\n"));
        let found: Vec<&str> =
            tree["servers"].as_array().into_iter().flatten().filter_map(|it| it["url"].as_str()).collect();
        assert_eq!(found, urls, "{members}");
    }
    let (tree, places) = faultless(
        "swagger: '2.0'\nhost: a.example\nschemes: [https]\npaths: {/a: {get: {schemes: [http]}, put: {schemes: [https, http]}}}\n",
    );
    assert_eq!(tree["paths"]["/a"]["get"]["servers"], json!([{ "url": "http://a.example" }]));
    assert_eq!(tree["paths"]["/a"]["put"].get("servers"), None);
    for (place, written) in
        [("/servers/0/url", "/host"), ("/paths/~1a/get/servers/0/url", "/paths/~1a/get/schemes")]
    {
        assert_eq!(places.written(&Pointer::parse(place)).as_str(), written);
    }
}

#[test]
fn faulty_urls_are_repaired() {
    let (tree, _, findings) =
        converted("swagger: '2.0'\nhost: http://a.example/x\nbasePath: v1/\nschemes: [wss, 7]\n");
    assert_eq!(tree["servers"], json!([{ "url": "http://a.example/x/v1" }]));
    let expected = [
        (Code::IgnoredConstruct, "/schemes/0".to_owned()),
        (Code::InvalidValue, "/schemes/1".to_owned()),
        (Code::RepairedValue, "/host".to_owned()),
        (Code::RepairedValue, "/basePath".to_owned()),
    ];
    assert_eq!(findings, expected);
}

#[test]
fn parameters_have_schemas() {
    let every = "{in: query, name: q, description: d, required: true, allowEmptyValue: true, type: integer, format: int32, \
                 default: 1, maximum: 9, exclusiveMaximum: true, minimum: 0, exclusiveMinimum: false, multipleOf: 2, \
                 enum: [2, 4], x-enum-varnames: [Two, Four]}";
    let found = operation(&format!("{{parameters: [{every}]}}"));
    let expected = json!([{
        "in": "query", "name": "q", "description": "d", "required": true, "allowEmptyValue": true,
        "schema": {
            "type": "integer", "format": "int32", "default": 1, "maximum": 9, "exclusiveMaximum": true, "minimum": 0,
            "exclusiveMinimum": false, "multipleOf": 2, "enum": [2, 4], "x-enum-varnames": ["Two", "Four"],
        },
    }]);
    assert_eq!(found["parameters"], expected);
    let text = "{in: path, name: q, type: string, maxLength: 3, minLength: 1, pattern: a}";
    let expected = json!({ "type": "string", "maxLength": 3, "minLength": 1, "pattern": "a" });
    assert_eq!(operation(&format!("{{parameters: [{text}]}}"))["parameters"][0]["schema"], expected);
    let list = "{in: header, name: q, type: array, items: {type: string, enum: [a]}, maxItems: 3, minItems: 1, uniqueItems: true}";
    let expected = json!({
        "type": "array", "items": { "type": "string", "enum": ["a"] }, "maxItems": 3, "minItems": 1, "uniqueItems": true,
    });
    assert_eq!(operation(&format!("{{parameters: [{list}]}}"))["parameters"][0]["schema"], expected);
}

#[test]
fn formats_of_lists_are_styles() {
    let style = |location: &str, format: &str| {
        let format = if format.is_empty() { String::new() } else { format!(", collectionFormat: {format}") };
        let (tree, _, findings) = converted(&format!(
            "swagger: '2.0'\npaths: {{/a: {{get: {{parameters: [{{in: {location}, name: q, type: array, items: {{type: string}}{format}}}]}}}}}}\n"
        ));
        let parameter = &tree["paths"]["/a"]["get"]["parameters"][0];
        assert_eq!(parameter.get("collectionFormat"), None);
        let style = parameter.get("style").and_then(Value::as_str).map(str::to_owned);
        (style, parameter.get("explode").and_then(Value::as_bool), findings.len())
    };
    let form = |style: &str, explode| (Some(style.to_owned()), Some(explode), 0);
    // Left open, so that the configuration may choose another one.
    assert_eq!(style("query", ""), (None, None, 0));
    assert_eq!(style("query", "csv"), form("form", false));
    assert_eq!(style("query", "multi"), form("form", true));
    assert_eq!(style("query", "ssv"), form("spaceDelimited", false));
    assert_eq!(style("query", "pipes"), form("pipeDelimited", false));
    assert_eq!(style("query", "tsv"), form("x-lowered-tab-delimited", false));
    for location in ["path", "header"] {
        assert_eq!(style(location, "csv"), (None, None, 0));
        for (format, name) in [
            ("ssv", "x-lowered-space-delimited"),
            ("tsv", "x-lowered-tab-delimited"),
            ("pipes", "x-lowered-pipe-delimited"),
        ] {
            assert_eq!(style(location, format), (Some(name.to_owned()), None, 0), "{location} {format}");
        }
        // There is nothing to repeat.
        assert_eq!(style(location, "multi"), (None, None, 1), "{location}");
    }
    // A parameter that is no list has none.
    let (tree, _, findings) = converted(
        "swagger: '2.0'\npaths: {/a: {get: {parameters: [{in: query, name: q, type: string, collectionFormat: multi}]}}}\n",
    );
    assert_eq!(findings, []);
    assert_eq!(
        tree["paths"]["/a"]["get"]["parameters"],
        json!([{ "in": "query", "name": "q", "schema": { "type": "string" } }])
    );
}

#[test]
fn formats_of_lists_in_forms_and_responses_are_styles() {
    for (format, of_pairs, of_text, findings) in [
        ("csv", json!({ "style": "form", "explode": false }), None, 0),
        ("ssv", json!({ "style": "spaceDelimited", "explode": false }), Some("x-lowered-space-delimited"), 0),
        (
            "tsv",
            json!({ "style": "x-lowered-tab-delimited", "explode": false }),
            Some("x-lowered-tab-delimited"),
            0,
        ),
        ("pipes", json!({ "style": "pipeDelimited", "explode": false }), Some("x-lowered-pipe-delimited"), 0),
        ("multi", json!({ "style": "form", "explode": true }), None, 1),
    ] {
        let list = format!("type: array, items: {{type: string}}, collectionFormat: {format}");
        let (tree, _, found) = converted(&format!(
            "swagger: '2.0'\npaths: {{/a: {{post: {{consumes: [multipart/form-data, application/x-www-form-urlencoded], \
             parameters: [{{in: formData, name: q, {list}}}], responses: {{200: {{description: d, headers: {{X-Q: {{{list}}}}}}}}}}}}}}}\n"
        ));
        let operation = &tree["paths"]["/a"]["post"];
        let content = operation["requestBody"]["content"].as_object().expect("it has a body");
        assert_eq!(content.len(), 2);
        assert!(content.values().all(|media| media["encoding"]["q"] == of_pairs), "{format}: {content:?}");
        let header = &operation["responses"]["200"]["headers"]["X-Q"];
        assert_eq!(header.get("style").and_then(Value::as_str), of_text, "{format}");
        // A header cannot be repeated as a pair.
        assert_eq!(found.len(), findings, "{format}: {found:?}");
    }
}

#[test]
fn a_body_is_in_each_media_type_that_is_consumed() {
    let body = "{in: body, name: pet, description: d, required: true, schema: {type: object}}";
    let media_types = |consumes: &str| {
        let found = operation(&format!("{{{consumes}parameters: [{body}]}}"));
        assert_eq!(found.get("parameters"), None);
        assert_eq!(found["requestBody"]["description"], "d");
        assert_eq!(found["requestBody"]["required"], true);
        let content = found["requestBody"]["content"].as_object().cloned().unwrap_or_default();
        assert!(content.values().all(|it| *it == json!({ "schema": { "type": "object" } })));
        content.keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(media_types(""), ["application/json"]);
    assert_eq!(media_types("consumes: [], "), ["application/json"]);
    assert_eq!(
        media_types("consumes: [application/xml, application/json], "),
        ["application/xml", "application/json"]
    );
    assert_eq!(media_types("consumes: [text/plain, application/json], "), ["application/json"]);
    assert_eq!(media_types("consumes: [text/plain], "), ["text/plain"]);
}

#[test]
fn what_is_no_object_is_no_form() {
    let form = "application/x-www-form-urlencoded";
    let both = format!("{form}, application/json, multipart/form-data");
    for (schema, consumes, expected) in [
        ("{type: array, items: {type: integer}}", both.as_str(), vec!["application/json"]),
        ("{type: integer}", &both, vec!["application/json"]),
        ("{$ref: '#/definitions/List'}", &both, vec!["application/json"]),
        ("{type: object}", &both, vec![form, "application/json", "multipart/form-data"]),
        ("{type: array, items: {type: integer}}", form, vec![form]),
    ] {
        let (tree, _, _) = converted(&format!(
            "swagger: '2.0'\nconsumes: [{consumes}]\npaths: {{/a: {{post: {{parameters: [{{in: body, name: b, schema: {schema}}}], \
             responses: {{200: {{description: d}}}}}}}}}}\ndefinitions: {{List: {{type: array, items: {{type: string}}}}}}\n"
        ));
        let content = &tree["paths"]["/a"]["post"]["requestBody"]["content"];
        let found: Vec<&str> =
            content.as_object().expect("it has a body").keys().map(String::as_str).collect();
        assert_eq!(found, expected, "{schema} {consumes}");
    }
}

#[test]
fn an_operation_overrides_what_the_document_consumes_and_produces() {
    let (tree, _) = faultless(
        "swagger: '2.0'\nconsumes: [application/a+json]\nproduces: [application/b+json]\npaths:\n  /a:\n    \
         put: {parameters: [{in: body, name: b, schema: {}}], responses: {200: {description: d, schema: {}}}}\n    \
         post: {consumes: [], produces: [], parameters: [{in: body, name: b, schema: {}}], responses: {200: {description: d, schema: {}}}}\n",
    );
    let item = &tree["paths"]["/a"];
    for (method, sent, received) in [
        ("put", "application/a+json", "application/b+json"),
        ("post", "application/json", "application/json"),
    ] {
        let operation = &item[method];
        assert!(operation["requestBody"]["content"].get(sent).is_some(), "{method}");
        assert!(operation["responses"]["200"]["content"].get(received).is_some(), "{method}");
        assert!(operation.get("consumes").or(operation.get("produces")).is_none());
    }
}

#[test]
fn fields_of_a_form_are_properties() {
    let fields = "{in: formData, name: a, type: string, description: d, required: true, minLength: 1}, \
                  {in: formData, name: b, type: array, items: {type: integer}, collectionFormat: multi}, \
                  {in: formData, name: c, type: array, items: {type: integer}}";
    let schema = json!({
        "type": "object",
        "properties": {
            "a": { "type": "string", "minLength": 1, "description": "d" },
            "b": { "type": "array", "items": { "type": "integer" } },
            "c": { "type": "array", "items": { "type": "integer" } },
        },
        "required": ["a"],
    });
    let encoding =
        json!({ "b": { "style": "form", "explode": true }, "c": { "style": "form", "explode": false } });
    let media = json!({ "schema": schema, "encoding": encoding });
    let body =
        |consumes: &str| operation(&format!("{{{consumes}parameters: [{fields}]}}"))["requestBody"].take();
    let form = json!({ "required": true, "content": { "application/x-www-form-urlencoded": media } });
    assert_eq!(body(""), form);
    assert_eq!(body("consumes: [application/json], "), form);
    let parts = json!({ "required": true, "content": { "multipart/form-data": media } });
    assert_eq!(body("consumes: [multipart/form-data], "), parts);
    let file =
        "{parameters: [{in: formData, name: f, type: file}], consumes: [application/x-www-form-urlencoded]}";
    let expected = json!({
        "required": false,
        "content": { "multipart/form-data": { "schema": { "type": "object", "properties": { "f": { "type": "file" } } } } },
    });
    assert_eq!(operation(file)["requestBody"], expected);
}

#[test]
fn responses_have_content() {
    let response = |produces: &str, response: &str| {
        let found = operation(&format!("{{{produces}responses: {{{response}}}}}"));
        let (_, response) =
            found["responses"].as_object().and_then(|it| it.iter().next()).expect("one response");
        response.clone()
    };
    let schema = json!({ "type": "object" });
    assert_eq!(
        response(
            "",
            "200: {description: d, schema: {type: object}, examples: {application/json: {a: 1}, text/csv: b}}"
        ),
        json!({ "description": "d", "content": { "application/json": { "schema": schema, "example": { "a": 1 } } } })
    );
    assert_eq!(
        response("produces: [image/png], ", "200: {description: d, schema: {type: file}}"),
        json!({ "description": "d", "content": { "image/png": { "schema": { "type": "file" } } } })
    );
    assert_eq!(
        response("", "200: {description: d, schema: {type: file}}"),
        json!({ "description": "d", "content": { "application/octet-stream": { "schema": { "type": "file" } } } })
    );
    // An error is described all the same, in what describes things.
    assert_eq!(
        response("produces: [image/png], ", "404: {description: d, schema: {type: object}}"),
        json!({ "description": "d", "content": { "application/json": { "schema": schema } } })
    );
    // Nothing, unless the operation is there for nothing else.
    assert_eq!(
        response("produces: [application/json], ", "200: {description: d}"),
        json!({ "description": "d" })
    );
    for (media_type, is_opaque) in [
        ("application/x-tar", true),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true),
        ("application/vnd.recordare.musicxml", true),
        ("application/soap+xml", false),
        ("text/xml", false),
        ("application/vnd.a+json", false),
        ("application/x-yaml", false),
    ] {
        let found = response(&format!("produces: [{media_type}], "), "200: {description: d}");
        let content = json!({ media_type: {} });
        assert_eq!(found.get("content"), is_opaque.then_some(&content), "{media_type}");
    }
    assert_eq!(
        response("produces: [application/x-tar], ", "404: {description: d}"),
        json!({ "description": "d" })
    );
    assert_eq!(
        response(
            "",
            "200: {description: d, headers: {X-A: {type: array, items: {type: string}, collectionFormat: csv, description: h}}}"
        ),
        json!({ "description": "d", "headers": { "X-A": {
            "description": "h", "schema": { "type": "array", "items": { "type": "string" } },
        } } })
    );
}

#[test]
fn shared_parameters_are_what_they_are_where_they_are_referred_to() {
    let text = "swagger: '2.0'\nconsumes: [application/json]\nparameters:\n  Limit: {in: query, name: limit, type: integer}\n  \
                Pet: {in: body, name: pet, schema: {$ref: '#/definitions/Pet'}}\n  Color: {in: formData, name: color, type: string}\n\
                definitions: {Pet: {type: object}}\npaths:\n  /a:\n    parameters: [{$ref: '#/parameters/Pet'}]\n    \
                get: {parameters: [{$ref: '#/parameters/Limit'}]}\n    post: {}\n    \
                put: {consumes: [application/xml]}\n  /b:\n    post: {parameters: [{$ref: '#/parameters/Color'}]}\n";
    let (tree, places) = faultless(text);
    let schema = json!({ "schema": { "$ref": "#/components/schemas/Pet" } });
    assert_eq!(
        tree["components"],
        json!({
            "schemas": { "Pet": { "type": "object" } },
            "parameters": { "Limit": { "in": "query", "name": "limit", "schema": { "type": "integer" } } },
            "requestBodies": { "Pet": { "content": { "application/json": schema } } },
        })
    );
    let item = &tree["paths"]["/a"];
    assert_eq!(item["get"], json!({ "parameters": [{ "$ref": "#/components/parameters/Limit" }] }));
    assert_eq!(item["post"]["requestBody"], json!({ "$ref": "#/components/requestBodies/Pet" }));
    assert_eq!(item["put"]["requestBody"], json!({ "content": { "application/xml": schema } }));
    let form =
        "/paths/~1b/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/color";
    assert_eq!(tree.pointer(form), Some(&json!({ "type": "string" })));
    for (place, written) in [
        ("/components/schemas/Pet/type", "/definitions/Pet/type"),
        ("/components/parameters/Limit/schema/type", "/parameters/Limit/type"),
        ("/components/requestBodies/Pet/content/application~1json/schema", "/parameters/Pet/schema"),
        ("/paths/~1a/put/requestBody/content/application~1xml/schema", "/parameters/Pet/schema"),
        (form, "/parameters/Color"),
    ] {
        assert_eq!(places.written(&Pointer::parse(place)).as_str(), written);
    }
}

#[test]
fn shared_responses_are_in_what_the_operation_produces() {
    let text = "swagger: '2.0'\nresponses:\n  Pet: {description: d, schema: {type: object}}\n  None: {description: n}\npaths:\n  /a:\n    \
                get: {responses: {200: {$ref: '#/responses/Pet'}, 404: {$ref: '#/responses/None'}}}\n    \
                put: {produces: [application/xml], responses: {200: {$ref: '#/responses/Pet'}, 404: {$ref: '#/responses/None'}}}\n";
    let (tree, places) = faultless(text);
    let (get, put) = (&tree["paths"]["/a"]["get"]["responses"], &tree["paths"]["/a"]["put"]["responses"]);
    assert_eq!(get["200"], json!({ "$ref": "#/components/responses/Pet" }));
    assert_eq!(put["200"]["content"], json!({ "application/xml": { "schema": { "type": "object" } } }));
    assert_eq!(put["404"], json!({ "$ref": "#/components/responses/None" }));
    let place = Pointer::parse("/paths/~1a/put/responses/200/content/application~1xml/schema/type");
    assert_eq!(places.written(&place).as_str(), "/responses/Pet/schema/type");
}

#[test]
fn parameters_keep_their_places_when_a_body_is_taken_out() {
    let (tree, places) = faultless(
        "swagger: '2.0'\npaths: {/a: {post: {parameters: [{in: body, name: b, schema: {type: object}}, {in: query, name: q, type: string}]}}}\n",
    );
    assert_eq!(tree["paths"]["/a"]["post"]["parameters"][0]["name"], "q");
    for (place, written) in [
        ("/paths/~1a/post/parameters/0/name", "/paths/~1a/post/parameters/1/name"),
        ("/paths/~1a/post/parameters/0/schema/type", "/paths/~1a/post/parameters/1/type"),
        (
            "/paths/~1a/post/requestBody/content/application~1json/schema/type",
            "/paths/~1a/post/parameters/0/schema/type",
        ),
    ] {
        assert_eq!(places.written(&Pointer::parse(place)).as_str(), written);
        assert!(places.converted(&Pointer::parse(written)).contains(&Pointer::parse(place)), "{written}");
    }
}

#[test]
fn security_definitions_are_schemes() {
    let (tree, places) = faultless(
        "swagger: '2.0'\nsecurityDefinitions:\n  basic: {type: basic, description: d}\n  key: {type: apiKey, in: query, name: k}\n  \
         machine: {type: oauth2, flow: application, tokenUrl: t, scopes: {a: b}}\n  \
         user: {type: oauth2, flow: accessCode, tokenUrl: t, authorizationUrl: u}\n  \
         page: {type: oauth2, flow: implicit, authorizationUrl: u}\n  owner: {type: oauth2, flow: password, tokenUrl: t}\n",
    );
    let expected = json!({
        "basic": { "type": "http", "scheme": "basic", "description": "d" },
        "key": { "type": "apiKey", "in": "query", "name": "k" },
        "machine": { "type": "oauth2", "flows": { "clientCredentials": { "tokenUrl": "t", "scopes": { "a": "b" } } } },
        "user": { "type": "oauth2", "flows": { "authorizationCode": { "tokenUrl": "t", "authorizationUrl": "u" } } },
        "page": { "type": "oauth2", "flows": { "implicit": { "authorizationUrl": "u" } } },
        "owner": { "type": "oauth2", "flows": { "password": { "tokenUrl": "t" } } },
    });
    assert_eq!(tree["components"]["securitySchemes"], expected);
    let place = Pointer::parse("/components/securitySchemes/key/in");
    assert_eq!(places.written(&place).as_str(), "/securityDefinitions/key/in");
}

#[test]
fn schemas_say_it_in_the_words_of_openapi_3() {
    let (tree, _) = faultless(
        "swagger: '2.0'\ndefinitions:\n  Pet: {type: object, discriminator: kind, properties: {kind: {type: string, x-isnullable: true}}}\n  \
         Cat: {x-ms-discriminator-value: cat, allOf: [{$ref: '#/definitions/Pet'}]}\n  \
         Lion: {x-discriminator-value: lion, allOf: [{$ref: '#/definitions/Cat'}]}\n",
    );
    let schemas = &tree["components"]["schemas"];
    let expected = json!({
        "propertyName": "kind",
        "mapping": { "cat": "#/components/schemas/Cat", "lion": "#/components/schemas/Lion" },
    });
    assert_eq!(schemas["Pet"]["discriminator"], expected);
    assert_eq!(schemas["Pet"]["properties"]["kind"], json!({ "type": "string", "x-nullable": true }));
}

#[test]
fn what_is_no_object_where_one_belongs_is_left_to_the_lowering() {
    for text in [
        "swagger: '2.0'\npaths: [1]\n",
        "swagger: '2.0'\npaths: {/a: 1, /b: {get: 2, post: {parameters: 3, responses: 4}}}\ndefinitions: 5\nparameters: {a: 6}\n",
        "swagger: '2.0'\nresponses: {a: 7}\nsecurityDefinitions: {a: 8}\ncomponents: 9\nhost: 1\nbasePath: []\nschemes: {}\n",
        "swagger: '2.0'\npaths: {/a: {post: {parameters: [1, null, {in: body}, {in: formData, name: [], items: 3}], responses: {200: 1}}}}\n",
    ] {
        let (tree, ..) = converted(text);
        assert_eq!(tree["openapi"], "3.0.3");
    }
}

#[test]
fn the_header_content_type_says_what_is_consumed() {
    let found = operation(
        "{consumes: [application/octet-stream], parameters: [\
         {in: header, name: Content-type, type: string, enum: [application/x-tar], default: application/x-tar}, \
         {in: body, name: b, schema: {type: string, format: binary}}, {in: query, name: q, type: string}]}",
    );
    assert!(found["requestBody"]["content"].get("application/x-tar").is_some());
    assert_eq!(found["requestBody"]["content"].as_object().map(Members::len), Some(1));
}

#[test]
fn copies_are_bounded() {
    let many = 1500;
    let list = |item: &dyn Fn(usize) -> String| (0..many).map(item).collect::<Vec<_>>().join(", ");
    let properties = list(&|at| format!("p{at}: {{type: string}}"));
    let operations = list(&|at| {
        format!(
            "/p{at}: {{get: {{produces: [application/xml], responses: {{200: {{$ref: '#/responses/All'}}}}}}}}"
        )
    });
    let responses = format!(
        "swagger: '2.0'\nresponses: {{All: {{description: d, schema: {{type: object, properties: {{{properties}}}}}}}}}\npaths: {{{operations}}}\n"
    );
    let bodies = responses
        .replace("responses: {All: {description: d, ", "parameters: {All: {in: body, name: b, ")
        .replace(
            "responses: {200: {$ref: '#/responses/All'}}",
            "consumes: [a/b], parameters: [{$ref: '#/parameters/All'}]",
        );
    let media_types = list(&|at| format!("application/a{at}+json"));
    let consumed = format!("swagger: '2.0'\nconsumes: [{media_types}]\npaths: {{{operations}}}\n").replace(
        "produces: [application/xml], responses: {200: {$ref: '#/responses/All'}}",
        "parameters: [{in: body, name: b, schema: {properties: {a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {}, h: {}, i: {}, j: {}}}}]",
    );
    for text in [responses, bodies, consumed] {
        let (.., findings) = converted(&text);
        assert!(findings.iter().any(|(code, _)| *code == Code::TooComplex), "{}", &text[..200]);
    }
}
