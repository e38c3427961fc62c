// @generated from the OpenAPI document. Do not edit.

//! What the document says of requests and responses, for the server that stands in for the API.

#[allow(unused_imports, reason = "an API need not have parameters and bodies")]
use crate::runtime::{Location, testing::document::{Body, Document, Documented, Written}};

/// The operations, in the document's order.
pub(crate) static DOCUMENT: Document = Document { check: crate::schemas::check, operations: &[
    Documented::new("getPath", "GET", "/path/{plain}/{list}/{label}/{matrix}/{object}.json")
        .parameters(&[(Location::Path, "plain", true, Written::Text, "/paths/~1path~1{plain}~1{list}~1{label}~1{matrix}~1{object}.json/get/parameters/0/schema"), (Location::Path, "list", false, Written::Scalars(Some(',')), "/paths/~1path~1{plain}~1{list}~1{label}~1{matrix}~1{object}.json/get/parameters/1/schema")])
        .answer(204, &[], r#""#),
    Documented::new("getQuery", "GET", "/query")
        .parameters(&[(Location::Query, "text", true, Written::Text, "/paths/~1query?fixed=yes/get/parameters/0/schema"), (Location::Query, "flag", false, Written::Scalar, "/paths/~1query?fixed=yes/get/parameters/1/schema"), (Location::Query, "ratio", false, Written::Scalar, "/paths/~1query?fixed=yes/get/parameters/2/schema"), (Location::Query, "kind", false, Written::Text, "/components/schemas/Kind"), (Location::Query, "exploded", false, Written::Texts(None), "/paths/~1query?fixed=yes/get/parameters/4/schema"), (Location::Query, "joined", false, Written::Texts(Some(',')), "/paths/~1query?fixed=yes/get/parameters/5/schema"), (Location::Query, "piped", false, Written::Scalars(Some('|')), "/paths/~1query?fixed=yes/get/parameters/6/schema"), (Location::Query, "spaced", false, Written::Scalars(Some(' ')), "/paths/~1query?fixed=yes/get/parameters/7/schema"), (Location::Query, "ids[]", false, Written::Scalars(None), "/paths/~1query?fixed=yes/get/parameters/8/schema"), (Location::Query, "json", false, Written::Json, "/components/schemas/Point"), (Location::Query, "reserved", false, Written::Text, "/paths/~1query?fixed=yes/get/parameters/12/schema"), (Location::Query, "when", false, Written::Text, "/paths/~1query?fixed=yes/get/parameters/13/schema")])
        .answer(204, &[], r#""#),
    Documented::new("getNumbers", "GET", "/numbers/{id}")
        .parameters(&[(Location::Path, "id", true, Written::Scalar, "/paths/~1numbers~1{id}/get/parameters/0/schema"), (Location::Query, "page", false, Written::Scalar, "/paths/~1numbers~1{id}/get/parameters/1/schema"), (Location::Query, "level", false, Written::Scalar, "/paths/~1numbers~1{id}/get/parameters/2/schema"), (Location::Query, "bytes", false, Written::Text, "/paths/~1numbers~1{id}/get/parameters/4/schema"), (Location::Header, "X-Shop", false, Written::Scalar, "/paths/~1numbers~1{id}/get/parameters/5/schema"), (Location::Cookie, "weight", false, Written::Scalar, "/paths/~1numbers~1{id}/get/parameters/6/schema")])
        .answer(204, &[], r#""#),
    Documented::new("getLists", "GET", "/lists")
        .parameters(&[(Location::Query, "page[size]", false, Written::Scalar, "/paths/~1lists/get/parameters/6/schema")])
        .answer(204, &[], r#""#),
    Documented::new("getSafe", "GET", "/safe/{kind}/{keys}/{object}/{label}/{plain}.json")
        .parameters(&[(Location::Path, "keys", false, Written::Texts(Some(',')), "/paths/~1safe~1{kind}~1{keys}~1{object}~1{label}~1{plain}.json/get/parameters/1/schema"), (Location::Path, "plain", true, Written::Text, "/paths/~1safe~1{kind}~1{keys}~1{object}~1{label}~1{plain}.json/get/parameters/4/schema")])
        .answer(204, &[], r#""#),
    Documented::new("getHeaders", "GET", "/headers")
        .parameters(&[(Location::Header, "X-Trace", true, Written::Text, "/paths/~1headers/get/parameters/0/schema"), (Location::Header, "X-Ids", false, Written::Scalars(Some(',')), "/paths/~1headers/get/parameters/1/schema"), (Location::Header, "X-Names", false, Written::Texts(Some(',')), "/paths/~1headers/get/parameters/2/schema"), (Location::Header, "X-Json", false, Written::Json, "/paths/~1headers/get/parameters/4/content/application~1json/schema"), (Location::Cookie, "session", false, Written::Text, "/paths/~1headers/get/parameters/5/schema"), (Location::Cookie, "theme", false, Written::Text, "/paths/~1headers/get/parameters/6/schema"), (Location::Cookie, "seen", false, Written::Texts(Some(',')), "/paths/~1headers/get/parameters/7/schema")])
        .answer(204, &[], r#""#),
    Documented::new("sendJson", "POST", "/bodies/json")
        .body(true, &[("application/vnd.sample+json", Body::Json("/components/schemas/Shape"))])
        .answer(200, &[("content-type", "application/json")], r#"{"radius":1.5,"shape":"circle"}"#),
    Documented::new("deleteJson", "DELETE", "/bodies/json")
        .body(false, &[("application/json", Body::Json("/paths/~1bodies~1json/delete/requestBody/content/application~1json/schema"))])
        .answer(204, &[], r#""#),
    Documented::new("changeJson", "PATCH", "/bodies/json")
        .body(false, &[("application/merge-patch+json", Body::Json("/components/schemas/Change"))])
        .answer(204, &[], r#""#),
    Documented::new("getAccount", "GET", "/bodies/account")
        .answer(200, &[("content-type", "application/json")], r#"{"id":"string","name":"string","members":[{"name":"string","since":"2024-01-31"}]}"#),
    Documented::new("replaceAccount", "PUT", "/bodies/account")
        .body(true, &[("application/json", Body::Json("/components/schemas/Account"))])
        .answer(200, &[("content-type", "application/json")], r#"{"id":"string","name":"string","members":[{"name":"string","since":"2024-01-31"}]}"#),
    Documented::new("sendForm", "POST", "/bodies/form")
        .body(true, &[("application/x-www-form-urlencoded", Body::Form("/components/schemas/Form", &[("name", Written::Text), ("tags", Written::Texts(None)), ("address", Written::Other)]))])
        .answer(204, &[], r#""#),
    Documented::new("sendOrder", "POST", "/bodies/order")
        .body(false, &[("application/x-www-form-urlencoded", Body::Form("/paths/~1bodies~1order/post/requestBody/content/application~1x-www-form-urlencoded/schema", &[("lines", Written::Other), ("include", Written::Other), ("metadata", Written::Other), ("note", Written::Text)]))])
        .answer(204, &[], r#""#),
    Documented::new("sendEncoded", "POST", "/bodies/encoded")
        .body(true, &[("application/x-www-form-urlencoded", Body::Form("/paths/~1bodies~1encoded/post/requestBody/content/application~1x-www-form-urlencoded/schema", &[("name", Written::Text), ("url", Written::Text), ("tags", Written::Texts(Some(','))), ("ids", Written::Scalars(Some('|'))), ("words", Written::Texts(Some(' '))), ("filter", Written::Json), ("point", Written::Other), ("range", Written::Other)]))])
        .answer(204, &[], r#""#),
    Documented::new("replaceIssue", "PUT", "/bodies/issues/{owner}")
        .parameters(&[(Location::Path, "owner", true, Written::Text, "/paths/~1bodies~1issues~1{owner}/put/parameters/0/schema")])
        .body(true, &[("application/json", Body::Json("/paths/~1bodies~1issues~1{owner}/put/requestBody/content/application~1json/schema"))])
        .answer(204, &[], r#""#),
    Documented::new("createIssue", "POST", "/bodies/issues/{owner}")
        .parameters(&[(Location::Path, "owner", true, Written::Text, "/paths/~1bodies~1issues~1{owner}/post/parameters/0/schema"), (Location::Query, "notify", false, Written::Scalar, "/paths/~1bodies~1issues~1{owner}/post/parameters/1/schema")])
        .body(true, &[("application/json", Body::Json("/components/schemas/NewIssue")), ("application/x-www-form-urlencoded", Body::Form("/components/schemas/NewIssue", &[("title", Written::Text), ("labels", Written::Texts(None)), ("state", Written::Text), ("weight", Written::Other), ("body", Written::Text), ("owner", Written::Text), ("notify", Written::Text), ("send", Written::Text), ("body_send", Written::Text), ("clone", Written::Text), ("client", Written::Text), ("call", Written::Text), ("with_body", Written::Text)]))])
        .answer(204, &[], r#""#),
    Documented::new("changeIssue", "PATCH", "/bodies/issues/{owner}")
        .parameters(&[(Location::Path, "owner", true, Written::Text, "/paths/~1bodies~1issues~1{owner}/patch/parameters/0/schema")])
        .body(false, &[("application/json", Body::Json("/components/schemas/NewIssue"))])
        .answer(204, &[], r#""#),
    Documented::new("getNotes", "GET", "/bodies/notes")
        .answer(204, &[], r#""#),
    Documented::new("replaceNotes", "PUT", "/bodies/notes")
        .body(false, &[("application/json", Body::Json("/paths/~1bodies~1notes/put/requestBody/content/application~1json/schema"))])
        .answer(204, &[], r#""#),
    Documented::new("createNote", "POST", "/bodies/notes")
        .body(false, &[("application/json", Body::Json("/components/schemas/NewNote")), ("application/x-www-form-urlencoded", Body::Form("/components/schemas/NewNote", &[("color", Written::Text), ("text", Written::Text)]))])
        .answer(204, &[], r#""#),
    Documented::new("changeNote", "PATCH", "/bodies/notes")
        .body(false, &[("application/json", Body::Json("/paths/~1bodies~1notes/patch/requestBody/content/application~1json/schema"))])
        .answer(204, &[], r#""#),
    Documented::new("sendMultipart", "POST", "/bodies/multipart")
        .body(true, &[("multipart/form-data", Body::Multipart(&[("main", true, Written::Other, ""), ("others", false, Written::Other, ""), ("title", true, Written::Text, "/paths/~1bodies~1multipart/post/requestBody/content/multipart~1form-data/schema/properties/title"), ("labels", false, Written::Texts(None), "/paths/~1bodies~1multipart/post/requestBody/content/multipart~1form-data/schema/properties/labels"), ("kind", false, Written::Text, "/components/schemas/Kind"), ("point", false, Written::Json, "/components/schemas/Point"), ("mask", false, Written::Other, "")], true))])
        .answer(204, &[], r#""#),
    Documented::new("sendText", "PUT", "/bodies/text")
        .body(true, &[("text/plain", Body::Other)])
        .answer(204, &[], r#""#),
    Documented::new("sendBytes", "PUT", "/bodies/bytes")
        .body(true, &[("application/octet-stream", Body::Other)])
        .answer(204, &[], r#""#),
    Documented::new("sendChoice", "POST", "/bodies/choice")
        .body(true, &[("application/json", Body::Json("/components/schemas/Change")), ("text/json", Body::Json("/components/schemas/Change")), ("application/vnd.sample.change+json; version=2", Body::Json("/paths/~1bodies~1choice/post/requestBody/content/application~1vnd.sample.change+json; version=2/schema")), ("multipart/form-data", Body::Multipart(&[("payload_json", false, Written::Json, "/components/schemas/Change"), ("files[0]", false, Written::Other, "")], true)), ("application/x-www-form-urlencoded; charset=utf-8", Body::Form("/components/schemas/Change", &[("name", Written::Text), ("size", Written::Scalar)])), ("application/xml", Body::Other), ("text/plain", Body::Other), ("image/*", Body::Other)])
        .answer(204, &[], r#""#),
    Documented::new("sendAny", "PUT", "/bodies/any")
        .body(true, &[("application/json", Body::Json("/components/schemas/Point"))])
        .answer(204, &[], r#""#),
    Documented::new("sendPicture", "PUT", "/bodies/picture")
        .body(true, &[("image/*", Body::Other)])
        .answer(204, &[], r#""#),
    Documented::new("sendSettings", "PUT", "/bodies/settings")
        .body(true, &[("application/json", Body::Json("/components/schemas/Change"))])
        .answer(204, &[], r#""#),
    Documented::new("sendSearch", "POST", "/bodies/search")
        .body(true, &[("application/x-www-form-urlencoded", Body::Form("/components/schemas/Change", &[("name", Written::Text), ("size", Written::Scalar)]))])
        .answer(204, &[], r#""#),
    Documented::new("sendParts", "POST", "/bodies/parts")
        .body(true, &[("multipart/form-data", Body::Multipart(&[("untyped", false, Written::Other, ""), ("untyped_list", false, Written::Other, ""), ("encoded", false, Written::Text, "/paths/~1bodies~1parts/post/requestBody/content/multipart~1form-data/schema/properties/encoded"), ("picture", false, Written::Text, "/paths/~1bodies~1parts/post/requestBody/content/multipart~1form-data/schema/properties/picture"), ("table", false, Written::Text, "/paths/~1bodies~1parts/post/requestBody/content/multipart~1form-data/schema/properties/table"), ("ids", false, Written::Json, "/paths/~1bodies~1parts/post/requestBody/content/multipart~1form-data/schema/properties/ids"), ("points", false, Written::Other, ""), ("either", false, Written::Other, ""), ("kind", false, Written::Text, "/paths/~1bodies~1parts/post/requestBody/content/multipart~1form-data/schema/properties/kind"), ("point", false, Written::Json, "/components/schemas/Point")], true))])
        .answer(204, &[], r#""#),
    Documented::new("changeParts", "PATCH", "/bodies/parts")
        .body(false, &[("multipart/form-data", Body::Multipart(&[("note", false, Written::Text, "/paths/~1bodies~1parts/patch/requestBody/content/multipart~1form-data/schema/properties/note")], true))])
        .answer(204, &[], r#""#),
    Documented::new("sendRelated", "POST", "/bodies/related")
        .body(true, &[("multipart/related", Body::Other)])
        .answer(204, &[], r#""#),
    Documented::new("sendMixed", "POST", "/bodies/mixed")
        .body(false, &[("multipart/mixed", Body::Other)])
        .answer(204, &[], r#""#),
    Documented::new("sendNothing", "POST", "/bodies/none")
        .answer(204, &[], r#""#),
    Documented::new("pay", "POST", "/types/payments")
        .body(true, &[("application/json", Body::Json("/components/schemas/Payment"))])
        .answer(200, &[("content-type", "application/json")], r#"{"kind":"voucher","code":"string"}"#),
    Documented::new("addVoucher", "POST", "/types/vouchers")
        .body(true, &[("application/json", Body::Json("/components/schemas/Voucher"))])
        .answer(204, &[], r#""#),
    Documented::new("changeVoucher", "PATCH", "/types/vouchers")
        .body(false, &[("application/json", Body::Json("/components/schemas/Voucher"))])
        .answer(204, &[], r#""#),
    Documented::new("listDevices", "GET", "/types/devices")
        .answer(200, &[("content-type", "application/json")], r#"[{"kind":"Lamp","id":"string","watts":1}]"#),
    Documented::new("book", "PUT", "/types/bookings/{id}")
        .parameters(&[(Location::Path, "id", true, Written::Text, "/paths/~1types~1bookings~1{id}/put/parameters/0/schema"), (Location::Query, "since", false, Written::Text, "/paths/~1types~1bookings~1{id}/put/parameters/1/schema")])
        .body(true, &[("application/json", Body::Json("/components/schemas/Booking"))])
        .answer(200, &[("content-type", "application/json")], r#"{"at":"2024-01-31T12:00:00Z","price":1.5,"changes":["2024-01-31T12:00:00Z"],"voucher":"00000000-0000-4000-8000-000000000000","until":1}"#),
    Documented::new("getReport", "GET", "/types/reports")
        .answer(200, &[("content-type", "application/json")], r#"{"id":"string","count":1,"tags":["string"],"summary":{"words":1,"tone":"calm"},"blocks":[{"text":"string","type":"words"}],"note":"string"}"#),
    Documented::new("makeOrder", "POST", "/types/orders")
        .body(true, &[("application/json", Body::Json("/components/schemas/Order"))])
        .answer(200, &[("content-type", "application/json")], r#"{"id":"string","note":"string","tags":["string"],"counts":[1],"places":[{"x":1,"y":1}],"place":{"x":1,"y":1},"home":{"x":1,"y":1},"shape":{"radius":1.5,"shape":"circle"},"shapes":[{"radius":1.5,"shape":"circle"}],"kind":"round","kinds":["round"],"price":1.5,"paid":true,"raw":{},"labels":{},"quotas":{},"due":"2024-01-31","type":"gift","clone":true,"default":"string","new":true,"with_clone":1,"is_null":true}"#),
    Documented::new("getStatuses", "GET", "/responses/statuses")
        .answer(200, &[("content-type", "application/json")], r#"{"result":1}"#),
    Documented::new("getWidest", "GET", "/responses/widest")
        .answer(200, &[("content-type", "application/json")], r#"{"text_0":"string","count_0":1,"flag_0":true,"part_0":{"name":"string","ratio":1.5},"kind_0":"round","any_0":{},"piece_0":"string","list_0":[{"name":"string","ratio":1.5}],"text_1":"string","count_1":1,"flag_1":true,"part_1":{"name":"string","ratio":1.5},"kind_1":"round","any_1":{},"piece_1":"string","list_1":[{"name":"string","ratio":1.5}],"text_2":"string","count_2":1,"flag_2":true,"part_2":{"name":"string","ratio":1.5},"kind_2":"round","any_2":{},"piece_2":"string","list_2":[{"name":"string","ratio":1.5}],"text_3":"string","count_3":1,"flag_3":true,"part_3":{"name":"string","ratio":1.5},"kind_3":"round","any_3":{},"piece_3":"string","list_3":[{"name":"string","ratio":1.5}],"text_4":"string","count_4":1,"flag_4":true,"part_4":{"name":"string","ratio":1.5},"kind_4":"round","any_4":{},"piece_4":"string","list_4":[{"name":"string","ratio":1.5}],"text_5":"string","count_5":1,"flag_5":true,"part_5":{"name":"string","ratio":1.5},"kind_5":"round","any_5":{},"piece_5":"string","list_5":[{"name":"string","ratio":1.5}],"text_6":"string","count_6":1,"flag_6":true,"part_6":{"name":"string","ratio":1.5},"kind_6":"round","any_6":{},"piece_6":"string","list_6":[{"name":"string","ratio":1.5}],"text_7":"string","count_7":1,"flag_7":true,"part_7":{"name":"string","ratio":1.5},"kind_7":"round","any_7":{},"piece_7":"string","list_7":[{"name":"string","ratio":1.5}],"text_8":"string","count_8":1,"flag_8":true,"part_8":{"name":"string","ratio":1.5},"kind_8":"round","any_8":{},"piece_8":"string","list_8":[{"name":"string","ratio":1.5}],"text_9":"string","count_9":1,"flag_9":true,"part_9":{"name":"string","ratio":1.5},"kind_9":"round","any_9":{},"piece_9":"string","list_9":[{"name":"string","ratio":1.5}],"text_10":"string","count_10":1,"flag_10":true,"part_10":{"name":"string","ratio":1.5},"kind_10":"round","any_10":{},"piece_10":"string","list_10":[{"name":"string","ratio":1.5}],"text_11":"string","count_11":1,"flag_11":true,"part_11":{"name":"string","ratio":1.5},"kind_11":"round","any_11":{},"piece_11":"string","list_11":[{"name":"string","ratio":1.5}]}"#),
    Documented::new("getOptional", "GET", "/responses/optional")
        .answer(200, &[("content-type", "application/json")], r#"{"x":1,"y":1}"#),
    Documented::new("getText", "GET", "/responses/text")
        .answer(200, &[("content-type", "text/plain")], r#"string"#),
    Documented::new("getBytes", "GET", "/responses/bytes")
        .answer(200, &[("content-type", "image/png")], r#""#),
    Documented::new("getEvents", "POST", "/responses/events")
        .body(false, &[("application/json", Body::Json("/paths/~1responses~1events/post/requestBody/content/application~1json/schema"))])
        .answer(200, &[("content-type", "application/json")], r#"{"text":"string"}"#),
    Documented::new("getLines", "GET", "/responses/lines")
        .answer(200, &[("content-type", "application/x-ndjson")], r#"{"x":1,"y":1}
"#),
    Documented::new("deleteThing", "DELETE", "/responses/removed")
        .answer(204, &[], r#""#),
    Documented::new("startThing", "POST", "/responses/started")
        .answer(204, &[], r#""#),
    Documented::new("getNullable", "GET", "/responses/nullable")
        .answer(200, &[("content-type", "application/json")], r#"{"x":1,"y":1}"#),
    Documented::new("getWildText", "GET", "/responses/wild/text")
        .answer(200, &[("content-type", "application/json")], r#""string""#),
    Documented::new("getWildState", "GET", "/responses/wild/state")
        .answer(200, &[("content-type", "application/json")], r#""on""#),
    Documented::new("getWildPoint", "GET", "/responses/wild/point")
        .answer(200, &[("content-type", "application/json")], r#"{"x":1,"y":1}"#),
    Documented::new("getStatement", "GET", "/responses/statement")
        .answer(200, &[("content-type", "application/octet-stream")], r#""#),
    Documented::new("getVersions", "GET", "/responses/versions")
        .answer(200, &[("content-type", "application/json; version=1")], r#"{"x":1,"y":1}"#),
    Documented::new("getDownload", "GET", "/responses/download")
        .answer(302, &[("location", "https://example.com/")], r#""#),
    Documented::new("getFile", "GET", "/responses/file")
        .answer(200, &[("content-type", "application/json")], r#"{"x":1,"y":1}"#),
    Documented::new("getMislabelled", "GET", "/responses/mislabelled")
        .answer(200, &[("content-type", "application/json")], r#"{"a":"string"}"#),
    Documented::new("streamTexts", "GET", "/streams/texts")
        .answer(200, &[("content-type", "text/event-stream")], r#"data: string

"#),
    Documented::new("streamList", "GET", "/streams/list")
        .answer(200, &[("content-type", "text/event-stream")], r#"data: {"x":1,"y":1}

"#),
    Documented::new("streamLines", "GET", "/streams/lines")
        .answer(200, &[("content-type", "application/x-ndjson")], r#"{"x":1,"y":1}
"#),
    Documented::new("setPrices", "PUT", "/types/prices")
        .body(true, &[("application/json", Body::Json("/components/schemas/PriceList"))])
        .answer(200, &[("content-type", "application/json")], r#"{"prices":{},"rates":{}}"#),
    Documented::new("sendLines", "POST", "/bodies/lines")
        .body(true, &[("application/x-ndjson", Body::JsonLines("/components/schemas/Point")), ("application/json-seq", Body::JsonLines("/components/schemas/Point"))])
        .answer(204, &[], r#""#),
    Documented::new("streamSequence", "GET", "/streams/sequence")
        .answer(200, &[("content-type", "application/json-seq")], "\u{1e}{\"x\":1,\"y\":1}\n"),
    Documented::new("streamLog", "GET", "/streams/log")
        .answer(200, &[("content-type", "application/jsonl")], r#"string
"#),
    Documented::new("streamEvents", "GET", "/streams/events"),
    Documented::new("streamMessages", "GET", "/streams/messages"),
    Documented::new("chat", "POST", "/streams/chat")
        .body(true, &[("application/json", Body::Json("/components/schemas/ChatRequest"))])
        .answer(200, &[("content-type", "application/json")], r#"{"text":"string"}"#),
    Documented::new("transcribe", "POST", "/streams/transcription")
        .body(true, &[("multipart/form-data", Body::Multipart(&[("language", true, Written::Text, "/paths/~1streams~1transcription/post/requestBody/content/multipart~1form-data/schema/properties/language"), ("stream", false, Written::Scalar, "/paths/~1streams~1transcription/post/requestBody/content/multipart~1form-data/schema/properties/stream")], true))])
        .answer(200, &[("content-type", "application/json")], r#"{"text":"string"}"#),
    Documented::new("progress", "GET", "/streams/progress")
        .parameters(&[(Location::Query, "stream", false, Written::Scalar, "/paths/~1streams~1progress/get/parameters/0/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"text":"string"}"#),
    Documented::new("headStatus", "HEAD", "/responses/head")
        .answer(200, &[], r#""#),
    Documented::new("listByCursor", "GET", "/pages/cursor")
        .parameters(&[(Location::Query, "cursor", false, Written::Text, "/paths/~1pages~1cursor/get/parameters/0/schema"), (Location::Query, "limit", false, Written::Scalar, "/paths/~1pages~1cursor/get/parameters/1/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"points":[{"x":1,"y":1}]}"#),
    Documented::new("listByNumber", "GET", "/pages/number")
        .parameters(&[(Location::Query, "page", false, Written::Scalar, "/paths/~1pages~1number/get/parameters/0/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"points":[{"x":1,"y":1}]}"#),
    Documented::new("listByOffset", "GET", "/pages/offset")
        .parameters(&[(Location::Query, "offset", false, Written::Scalar, "/paths/~1pages~1offset/get/parameters/0/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"points":[{"x":1,"y":1}]}"#),
    Documented::new("listByLastItem", "GET", "/pages/last")
        .parameters(&[(Location::Query, "after", false, Written::Text, "/paths/~1pages~1last/get/parameters/0/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"items":[{"id":"string"}],"has_more":false}"#),
    Documented::new("listByUrl", "GET", "/pages/url")
        .answer(200, &[("content-type", "application/json")], r#"{"points":[{"x":1,"y":1}]}"#),
    Documented::new("listByLink", "GET", "/pages/link")
        .answer(200, &[("content-type", "application/json")], r#"[{"x":1,"y":1}]"#),
    Documented::new("searchByBody", "POST", "/pages/body")
        .body(false, &[("application/json", Body::Json("/paths/~1pages~1body/post/requestBody/content/application~1json/schema"))])
        .answer(200, &[("content-type", "application/json")], r#"{"points":[{"x":1,"y":1}]}"#),
    Documented::new("listByStart", "GET", "/pages/start")
        .parameters(&[(Location::Query, "startAt", false, Written::Scalar, "/paths/~1pages~1start/get/parameters/0/schema"), (Location::Query, "maxResults", true, Written::Scalar, "/paths/~1pages~1start/get/parameters/1/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"startAt":1,"total":1,"values":[{"x":1,"y":1}]}"#),
    Documented::new("listByIterator", "GET", "/pages/iterator")
        .parameters(&[(Location::Query, "iterator", false, Written::Text, "/paths/~1pages~1iterator/get/parameters/0/schema"), (Location::Query, "limit", false, Written::Scalar, "/paths/~1pages~1iterator/get/parameters/1/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"data":[{"x":1,"y":1}],"iterator":"","done":true}"#),
    Documented::new("listByObject", "GET", "/pages/object")
        .parameters(&[(Location::Query, "page", false, Written::Scalar, "/paths/~1pages~1object/get/parameters/0/schema"), (Location::Query, "size", false, Written::Scalar, "/paths/~1pages~1object/get/parameters/1/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"_embedded":{},"page":{"number":1,"totalPages":1}}"#),
    Documented::new("listOnOwnServer", "GET", "/pages/own")
        .answer(200, &[("content-type", "application/json")], r#"{"points":[{"x":1,"y":1}]}"#),
    Documented::new("withKey", "GET", "/access/key")
        .security(&[&["header"]])
        .answer(204, &[], r#""#),
    Documented::new("withQuery", "GET", "/access/query")
        .security(&[&["query"]])
        .answer(204, &[], r#""#),
    Documented::new("withCookie", "GET", "/access/cookie")
        .security(&[&["cookie"]])
        .answer(204, &[], r#""#),
    Documented::new("withBoth", "GET", "/access/both")
        .security(&[&["basic", "header"]])
        .answer(204, &[], r#""#),
    Documented::new("withEither", "GET", "/access/either")
        .security(&[&["bearer"], &["header"]])
        .answer(204, &[], r#""#),
    Documented::new("withOptional", "GET", "/access/optional")
        .security(&[&["bearer"], &[]])
        .answer(204, &[], r#""#),
    Documented::new("withOauth", "GET", "/access/oauth")
        .security(&[&["oauth"]])
        .answer(204, &[], r#""#),
    Documented::new("withUser", "GET", "/access/user")
        .security(&[&["user"]])
        .answer(204, &[], r#""#),
    Documented::new("elsewhere", "GET", "/access/elsewhere")
        .answer(204, &[], r#""#),
    Documented::new("createShown", "POST", "/shown")
        .body(true, &[("application/x-www-form-urlencoded", Body::Form("/paths/~1shown/post/requestBody/content/application~1x-www-form-urlencoded/schema", &[("name", Written::Text), ("count", Written::Scalar), ("labels", Written::Texts(None)), ("tags", Written::Texts(Some(','))), ("sizes", Written::Scalars(None)), ("note", Written::Text)]))])
        .answer(201, &[("content-type", "application/json")], r#"{"id":7,"name":"small","made":"2024-05-06T07:08:09Z","shape":"round","further":"kept"}"#),
    Documented::new("getShown", "GET", "/shown/{id}")
        .parameters(&[(Location::Path, "id", true, Written::Scalar, "/paths/~1shown~1{id}/parameters/0/schema"), (Location::Query, "unit", false, Written::Text, "/paths/~1shown~1{id}/get/parameters/0/schema"), (Location::Query, "sizes", false, Written::Scalars(Some(',')), "/paths/~1shown~1{id}/get/parameters/1/schema"), (Location::Query, "names", false, Written::Texts(Some(',')), "/paths/~1shown~1{id}/get/parameters/2/schema"), (Location::Query, "depth", false, Written::Scalar, "/paths/~1shown~1{id}/get/parameters/3/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"id":1,"name":"wide","labels":["a","b"],"made":"2024-01-31T12:00:00Z","shape":"round"}"#),
    Documented::new("replaceShown", "PUT", "/shown/{id}")
        .parameters(&[(Location::Path, "id", true, Written::Scalar, "/paths/~1shown~1{id}/parameters/0/schema")])
        .body(true, &[("application/json", Body::Json("/components/schemas/Widget"))])
        .answer(200, &[("content-type", "application/json")], r#"{"id":1,"name":"string","made":"2024-01-31T12:00:00Z","shape":"round","labels":["string"],"weight":2.5,"parent":{"id":1,"name":"string","made":"2024-01-31T12:00:00Z","shape":"round","weight":2.5}}"#),
    Documented::new("deleteShown", "DELETE", "/shown/{id}")
        .parameters(&[(Location::Path, "id", true, Written::Scalar, "/paths/~1shown~1{id}/parameters/0/schema")])
        .answer(202, &[], r#""#),
    Documented::new("getLatest", "GET", "/shown/latest")
        .answer(200, &[("content-type", "text/plain")], r#"Hello, "world""#),
    Documented::new("listThings", "GET", "/tenants/{tenant}/things")
        .answer(204, &[], r#""#),
    Documented::new("deleteThings", "DELETE", "/tenants/{tenant}/things")
        .parameters(&[(Location::Query, "reason", true, Written::Text, "/paths/~1tenants~1{tenant}~1things/delete/parameters/0/schema")])
        .answer(204, &[], r#""#),
    Documented::new("listBooks", "GET", "/library/books"),
    Documented::new("addBook", "POST", "/library/books")
        .body(true, &[("application/xml", Body::Encoded("/components/schemas/Book"))]),
    Documented::new("replaceShelf", "PUT", "/library/shelf")
        .body(false, &[("application/vnd.sample.shelf+xml", Body::Encoded("/components/schemas/Shelf"))])
        .answer(204, &[], r#""#),
    Documented::new("converse", "POST", "/types/conversation")
        .body(true, &[("application/json", Body::Json("/components/schemas/Conversation"))])
        .answer(200, &[("content-type", "application/json")], r#"{"turns":[{"content":"string","role":"user"}],"labels":["string"],"choice":"none","limit":1,"position":[1,1.5]}"#),
    Documented::new("setLimits", "POST", "/types/limits")
        .body(false, &[("application/x-www-form-urlencoded", Body::Form("/paths/~1types~1limits/post/requestBody/content/application~1x-www-form-urlencoded/schema", &[("labels", Written::Other), ("limit", Written::Other), ("stop", Written::Other)]))])
        .answer(204, &[], r#""#),
    Documented::new("registerAnimal", "POST", "/types/animals/{code}")
        .parameters(&[(Location::Path, "code", true, Written::Text, "/paths/~1types~1animals~1{code}/post/parameters/0/schema"), (Location::Query, "limit", false, Written::Scalar, "/paths/~1types~1animals~1{code}/post/parameters/1/schema"), (Location::Header, "X-Trace", false, Written::Text, "/paths/~1types~1animals~1{code}/post/parameters/2/schema"), (Location::Cookie, "session", false, Written::Json, "/paths/~1types~1animals~1{code}/post/parameters/3/content/application~1json/schema")])
        .body(true, &[("application/json", Body::Json("/components/schemas/Animal"))])
        .answer(200, &[("content-type", "application/json")], r#"{"id":"string","name":"string","kind":"cat","validate":true,"weight":1.5,"born":1,"tags":["string"],"scores":{},"parent":{"id":"string","name":"string","kind":"cat","validate":true,"weight":1.5,"born":1,"seen":"2024-01-31T12:00:00Z","fed":1},"food":"string","seen":"2024-01-31T12:00:00Z","fed":1}"#),
    Documented::new("replaceAnimals", "PUT", "/types/animals")
        .body(true, &[("multipart/form-data", Body::Multipart(&[("label", true, Written::Text, "/paths/~1types~1animals/put/requestBody/content/multipart~1form-data/schema/properties/label"), ("list", false, Written::Other, "")], true))])
        .answer(204, &[], r#""#),
    Documented::new("findAnimals", "POST", "/types/animals")
        .body(true, &[("application/x-www-form-urlencoded", Body::Form("/paths/~1types~1animals/post/requestBody/content/application~1x-www-form-urlencoded/schema", &[("kinds", Written::Texts(None)), ("name", Written::Text)]))])
        .answer(204, &[], r#""#),
    Documented::new("replaceClosed", "PUT", "/closed")
        .body(true, &[("multipart/form-data", Body::Multipart(&[("count", true, Written::Scalar, "/paths/~1closed/put/requestBody/content/multipart~1form-data/schema/properties/count"), ("at", false, Written::Json, "/components/schemas/Point"), ("tags", false, Written::Texts(None), "/paths/~1closed/put/requestBody/content/multipart~1form-data/schema/properties/tags")], false))])
        .answer(204, &[], r#""#),
    Documented::new("sendTags", "POST", "/animals/tags")
        .body(true, &[("application/x-ndjson", Body::JsonLines("/paths/~1animals~1tags/post/requestBody/content/application~1x-ndjson/schema/items")), ("application/json-seq", Body::JsonLines("/components/schemas/AnimalTags")), ("application/jsonl", Body::JsonLines("/components/schemas/Parcel"))])
        .answer(204, &[], r#""#),
    Documented::new("searchNotes", "QUERY", "/notes")
        .body(true, &[("application/json", Body::Json("/paths/~1notes/query/requestBody/content/application~1json/schema"))])
        .answer(200, &[("content-type", "application/json")], r#"{"notes":["string"]}"#),
    Documented::new("copyNotes", "COPY", "/notes")
        .parameters(&[(Location::Header, "Destination", true, Written::Text, "/paths/~1notes/additionalOperations/COPY/parameters/0/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"notes":["string"]}"#),
    Documented::new("Archive /notes", "Archive", "/notes")
        .answer(204, &[], r#""#),
    Documented::new("listByForm", "GET", "/notes/by/form")
        .answer(204, &[], r#""#),
    Documented::new("listByJson", "GET", "/notes/by/json")
        .answer(204, &[], r#""#),
    Documented::new("listByText", "GET", "/notes/by/text")
        .answer(204, &[], r#""#),
    Documented::new("listAt", "GET", "/notes/at/{place}/{list}/{matrix}")
        .parameters(&[(Location::Path, "place", true, Written::Text, "/paths/~1notes~1at~1{place}~1{list}~1{matrix}/get/parameters/0/schema"), (Location::Path, "list", false, Written::Texts(Some(',')), "/paths/~1notes~1at~1{place}~1{list}~1{matrix}/get/parameters/1/schema"), (Location::Cookie, "flavour", false, Written::Texts(None), "/paths/~1notes~1at~1{place}~1{list}~1{matrix}/get/parameters/3/schema")])
        .answer(204, &[], r#""#),
    Documented::new("listLabels", "GET", "/notes/labels")
        .answer(204, &[], r#""#),
    Documented::new("addSender", "POST", "/notes/senders")
        .body(true, &[("application/json", Body::Json("/components/schemas/Sender"))])
        .answer(200, &[("content-type", "application/json")], r#"{"kind":"Person","name":"string"}"#),
    Documented::new("subscribe", "POST", "/subscriptions")
        .parameters(&[(Location::Query, "url", true, Written::Text, "/paths/~1subscriptions/post/parameters/0/schema")])
        .answer(204, &[], r#""#),
    Documented::new("orderExport", "POST", "/exports")
        .answer(204, &[], r#""#),
    Documented::new("createTask", "POST", "/queues/{queue}/tasks")
        .security(&[&["header", "query"]])
        .parameters(&[(Location::Path, "queue", true, Written::Text, "/paths/~1queues~1{queue}~1tasks/post/parameters/0/schema"), (Location::Header, "X-Trace", false, Written::Text, "/paths/~1queues~1{queue}~1tasks/post/parameters/1/schema")])
        .body(true, &[("application/json", Body::Json("/paths/~1queues~1{queue}~1tasks/post/requestBody/content/application~1json/schema"))])
        .answer(200, &[("content-type", "application/json")], r#"{"id":"string","status":"queued","output":"string","error":{"message":"string"}}"#),
    Documented::new("getTask", "GET", "/queues/{queue}/tasks/{task_id}")
        .security(&[&["header", "query"]])
        .parameters(&[(Location::Path, "queue", true, Written::Text, "/paths/~1queues~1{queue}~1tasks~1{task_id}/get/parameters/0/schema"), (Location::Path, "task_id", true, Written::Text, "/paths/~1queues~1{queue}~1tasks~1{task_id}/get/parameters/1/schema"), (Location::Header, "X-Trace", false, Written::Text, "/paths/~1queues~1{queue}~1tasks~1{task_id}/get/parameters/2/schema"), (Location::Query, "verbose", false, Written::Scalar, "/paths/~1queues~1{queue}~1tasks~1{task_id}/get/parameters/3/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"id":"string","status":"queued","output":"string","error":{"message":"string"}}"#),
    Documented::new("startImport", "POST", "/imports")
        .answer(200, &[("content-type", "application/json")], r#"{"name":"string","done":true,"error":{"code":1,"message":"string"},"response":{"rows":1}}"#),
    Documented::new("getOperation", "GET", "/beta/{name}")
        .parameters(&[(Location::Path, "name", true, Written::Text, "/paths/~1beta~1{name}/get/parameters/0/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"name":"string","done":true,"error":{"code":1,"message":"string"},"response":{"rows":1}}"#),
    Documented::new("getThing", "GET", "/things/{id}")
        .security(&[&["bearer"]])
        .parameters(&[(Location::Path, "id", true, Written::Text, "/paths/~1things~1{id}/parameters/0/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"size":1}"#),
    Documented::new("putThing", "PUT", "/things/{id}")
        .security(&[&["bearer"]])
        .parameters(&[(Location::Path, "id", true, Written::Text, "/paths/~1things~1{id}/parameters/0/schema")])
        .body(true, &[("application/json", Body::Json("/components/schemas/Thing"))])
        .answer(200, &[("content-type", "application/json")], r#"{"size":1}"#),
    Documented::new("dropThing", "DELETE", "/things/{id}")
        .security(&[&["bearer"]])
        .parameters(&[(Location::Path, "id", true, Written::Text, "/paths/~1things~1{id}/parameters/0/schema")])
        .answer(202, &[], r#""#),
    Documented::new("orderDigest", "POST", "/digests")
        .security(&[&["bearer"], &["query"]])
        .answer(200, &[("content-type", "application/json")], r#"{"words":["string"]}"#),
    Documented::new("getBuild", "GET", "/builds/{id}")
        .parameters(&[(Location::Path, "id", true, Written::Scalar, "/paths/~1builds~1{id}/get/parameters/0/schema"), (Location::Query, "detail", false, Written::Text, "/paths/~1builds~1{id}/get/parameters/1/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"build":{"state":0,"log":"string"}}"#),
    Documented::new("predict", "POST", "/predictions")
        .answer(201, &[("content-type", "application/json")], r#"{"status":"string","output":"string","urls":{"get":"string"}}"#),
    Documented::new("getPrediction", "GET", "/predictions/{prediction_id}")
        .parameters(&[(Location::Path, "prediction_id", true, Written::Text, "/paths/~1predictions~1{prediction_id}/get/parameters/0/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"status":"string","output":"string","urls":{"get":"string"}}"#),
    Documented::new("getOutput", "GET", "/outputs/{output}")
        .parameters(&[(Location::Path, "output", true, Written::Text, "/paths/~1outputs~1{output}/get/parameters/0/schema")])
        .answer(200, &[("content-type", "text/plain")], r#"string"#),
    Documented::new("render", "POST", "/renders")
        .answer(202, &[], r#""#),
    Documented::new("getRender", "GET", "/renders/{id}")
        .parameters(&[(Location::Path, "id", true, Written::Text, "/paths/~1renders~1{id}/get/parameters/0/schema")])
        .answer(200, &[("content-type", "image/png")], r#""#),
] };
