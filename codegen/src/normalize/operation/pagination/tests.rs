//! Shapes that mean pages, beside shapes that look alike and do not.

use serde_json::{Value, json};

use crate::document::Input;
use crate::{Options, generate};

/// The schema of values like an example; a text that names a format is a string of it, and 7 a number from 1 on.
fn schema(example: &Value) -> Value {
    match example {
        Value::Null => json!({}),
        Value::Bool(_) => json!({ "type": "boolean" }),
        Value::Number(number) if *number == 7.into() => json!({ "type": "integer", "minimum": 1 }),
        Value::Number(_) => json!({ "type": "integer" }),
        Value::String(text) => match text.strip_prefix("format:") {
            Some(format) => json!({ "type": "string", "format": format }),
            None => json!({ "type": "string", "description": text }),
        },
        Value::Array(items) => json!({ "type": "array", "items": items.first().map_or(json!({}), schema) }),
        Value::Object(members) => {
            let properties: serde_json::Map<_, _> =
                members.iter().map(|(name, value)| (name.clone(), schema(value))).collect();
            json!({ "type": "object", "properties": properties })
        }
    }
}

/// What is said of the pages of an operation with these query parameters, body and response.
fn said(
    path: &str,
    parameters: &Value,
    body: Option<&Value>,
    response: &Value,
    config: &str,
) -> Option<String> {
    let parameters = parameters.as_object().expect("parameters").iter();
    let parameters: Vec<Value> = parameters
        .map(|(name, example)| {
            let description = example.as_str().unwrap_or_default();
            json!({ "name": name, "in": "query", "description": description, "schema": schema(example) })
        })
        .collect();
    let content = |example: &Value| json!({ "application/json": { "schema": schema(example) } });
    let mut operation = json!({
        "operationId": "list",
        "parameters": parameters,
        "responses": { "200": { "description": "A page.", "content": content(response) } },
    });
    let method = if let Some(body) = body {
        operation["requestBody"] = json!({ "content": content(body) });
        "post"
    } else {
        "get"
    };
    let document = json!({
        "openapi": "3.0.3",
        "info": { "title": "Pages", "version": "1.0.0" },
        "paths": { path: { method: operation } },
    });
    let options = Options {
        config: Some(Input::text("sdk.toml", config)),
        ..Options::from_text("api.json", document.to_string())
    };
    let generated = generate(&options).expect("the document generates");
    generated.api.operations[0].pagination.as_ref().map(ToString::to_string)
}

#[track_caller]
fn check(parameters: Value, response: Value, expected: Option<&str>) {
    let found = said("/things", &parameters, None, &response, "");
    assert_eq!(found.as_deref(), expected, "{parameters} and {response}");
}

#[test]
fn cursors_go_into_the_parameter_that_fits_them() {
    let data = || json!([{ "id": "" }]);
    for (parameter, response, cursor) in [
        ("cursor", json!({ "next_cursor": "" }), "next_cursor"),
        ("pageToken", json!({ "nextPageToken": "" }), "nextPageToken"),
        ("page_token", json!({ "meta": { "next_page_token": "" } }), "meta.next_page_token"),
        ("nextToken", json!({ "NextToken": "" }), "NextToken"),
        ("marker", json!({ "NextMarker": "" }), "NextMarker"),
        ("iterator", json!({ "iterator": "", "prevIterator": "" }), "iterator"),
        ("offset", json!({ "next_page": { "offset": "", "uri": "" } }), "next_page.offset"),
        ("after", json!({ "pageInfo": { "endCursor": "", "startCursor": "" } }), "pageInfo.endCursor"),
        ("after", json!({ "paging": { "next": { "after": "", "link": "" } } }), "paging.next.after"),
        ("after", json!({ "cursors": { "after": "", "before": "" } }), "cursors.after"),
        ("cursor", json!({ "meta": { "cursors": { "previous": "", "next": "" } } }), "meta.cursors.next"),
        ("after", json!({ "first_id": "", "last_id": "" }), "last_id"),
        ("after", json!({ "next": "The cursor of the next page." }), "next"),
        ("start_after_order_id", json!({ "last_order_id": "" }), "last_order_id"),
        ("continue", json!({ "metadata": { "continue": "" } }), "metadata.continue"),
        ("start_cursor", json!({ "next_cursor": "" }), "next_cursor"),
        ("scroll_id", json!({ "scroll_id": "" }), "scroll_id"),
    ] {
        let mut response = response;
        response["data"] = data();
        let expected = format!("the items are in `data`, `{cursor}` of a page goes into `{parameter}`");
        check(json!({ parameter: "" }), response, Some(&expected));
    }
}

#[test]
fn what_is_no_cursor() {
    let data = || json!([{ "name": "" }]);
    for (parameters, response) in [
        // Nothing takes it.
        (json!({ "q": "" }), json!({ "data": data(), "next_cursor": "" })),
        // Nothing gives it.
        (json!({ "cursor": "" }), json!({ "data": data() })),
        // It is a number and the parameter is a text, or there is no list.
        (json!({ "page": "" }), json!({ "data": data(), "next_page": 1 })),
        (json!({ "cursor": "" }), json!({ "data": "", "next_cursor": "" })),
        // It is not about pages.
        (json!({ "email": "" }), json!({ "data": data(), "next_email": "" })),
        // Which list is meant cannot be known.
        (json!({ "cursor": "" }), json!({ "cats": data(), "dogs": data(), "next_cursor": "" })),
    ] {
        check(parameters, response, None);
    }
}

#[test]
fn the_end_of_a_list_is_what_says_so() {
    let data = || json!([{ "id": "" }]);
    let last_item = "the items are in `data`, `id` of the last item goes into `starting_after`";
    let more = ", `has_more` says whether there are more";
    let size = || json!({ "limit": 1, "starting_after": "", "ending_before": "" });
    check(
        size(),
        json!({ "data": data(), "has_more": true, "url": "" }),
        Some(&format!("{last_item}{more}")),
    );
    check(size(), json!({ "data": data() }), Some(last_item));
    check(
        json!({ "iterator": "", "limit": 1 }),
        json!({ "data": data(), "iterator": "", "done": true }),
        Some(
            "the items are in `data`, `iterator` of a page goes into `iterator`, `done` says whether it is the last",
        ),
    );
}

#[test]
fn the_last_item_stands_for_a_place_where_its_id_is_asked_for() {
    let id = || json!([{ "id": "" }]);
    let by = |parameter: &str| {
        format!("each page is a list of items, `id` of the last item goes into `{parameter}`")
    };
    check(json!({ "limit": 1, "after": "", "before": "" }), id(), Some(&by("after")));
    check(json!({ "limit": 1, "before": "" }), id(), Some(&by("before")));
    check(json!({ "limit": 1, "after": "", "before": "", "around": "" }), id(), Some(&by("before")));
    for (parameters, response) in [
        (json!({ "limit": 1, "after": "format:date-time" }), id()),
        (json!({ "limit": 1, "after": "Things made after this time." }), id()),
        (json!({ "limit": 1, "after": 1 }), id()),
        (json!({ "after": "" }), id()),
        (json!({ "limit": 1, "after": "" }), json!([{ "name": "" }])),
        (json!({ "limit": 1 }), id()),
        // What is newer than an item is no next page.
        (json!({ "limit": 1, "since_id": "", "max_id": "", "min_id": "" }), id()),
        (json!({ "limit": 1, "since_id": "" }), id()),
    ] {
        check(parameters, response, None);
    }
}

#[test]
fn addresses_of_next_pages() {
    let data = || json!([{ "id": "" }]);
    for (response, url) in [
        (json!({ "next_page_uri": "" }), "next_page_uri"),
        (json!({ "meta": { "next_page_url": "" } }), "meta.next_page_url"),
        (json!({ "@odata.nextLink": "" }), "@odata.nextLink"),
        (json!({ "next": "", "previous": "" }), "next"),
        (json!({ "next": "format:uri" }), "next"),
        (json!({ "next": "A link to the next page." }), "next"),
        (json!({ "links": { "next": "" } }), "links.next"),
        (json!({ "_links": { "next": { "href": "" } } }), "_links.next.href"),
        (json!({ "links": { "next": { "url": "" } } }), "links.next.url"),
    ] {
        let mut response = response;
        response["results"] = data();
        let expected = format!("the items are in `results`, `{url}` has the address of the next page");
        check(json!({ "Page": 1, "PageSize": 1, "PageToken": "" }), response, Some(&expected));
    }
    check(json!({}), json!({ "results": data(), "next": "The title of the next chapter." }), None);
    check(json!({}), json!({ "results": "", "next_page_url": "" }), None);
}

#[test]
fn page_numbers() {
    let list = || json!([{ "name": "" }]);
    let from =
        |first: &str| format!("each page is a list of items, `page` has the page's number, from {first} on");
    check(json!({ "page": 1, "per_page": 1 }), list(), Some(&from("1")));
    check(json!({ "page": 1 }), list(), None);
    check(json!({ "page": "", "per_page": 1 }), list(), None);
    check(
        json!({ "page": 1, "size": 1 }),
        json!({ "content": list(), "links": [""], "page": { "number": 1, "totalPages": 1 } }),
        Some(
            "the items are in `content`, `page` has the page's number, from what `page.number` says on, `page.totalPages` is the number of pages",
        ),
    );
    check(
        json!({ "page[number]": 1, "page[size]": 1 }),
        json!({ "data": list(), "meta": { "total_count": 1 } }),
        Some(
            "the items are in `data`, `page[number]` has the page's number, from 1 on, `meta.total_count` is the number of all items",
        ),
    );
    check(
        json!({ "pageIndex": 1, "pageSize": 1 }),
        list(),
        Some("each page is a list of items, `pageIndex` has the page's number, from 0 on"),
    );
}

#[test]
fn offsets() {
    let list = || json!([{ "name": "" }]);
    let total = "the number of all items";
    check(
        json!({ "startAt": 1, "maxResults": 1 }),
        json!({ "startAt": 1, "total": 1, "isLast": true, "nextPage": "format:uri", "values": list() }),
        Some(&format!(
            "the items are in `values`, `startAt` has the number of items seen, `isLast` says whether it is the last, `total` is {total}"
        )),
    );
    check(
        json!({ "$skip": 1, "$top": 1 }),
        json!({ "value": list() }),
        Some("the items are in `value`, `$skip` has the number of items seen"),
    );
    check(
        json!({ "startIndex": 1, "count": 1 }),
        json!({ "schemas": [""], "totalResults": 1, "itemsPerPage": 1, "startIndex": 1, "Resources": list() }),
        Some(&format!(
            "the items are in `Resources`, `startIndex` has the position of the first item, from 1 on, `totalResults` is {total}"
        )),
    );
    check(
        json!({ "offset": 1, "limit": 1 }),
        json!({ "data": { "events": list() } }),
        Some("the items are in `data.events`, `offset` has the number of items seen"),
    );
    // The end of a range of something else: it has a beginning of its own, or is no number.
    for (offset, further) in [
        ("start", json!({ "startDate": "format:date-time", "endDate": "format:date-time" })),
        ("start", json!({ "startTime": 1, "endTime": 1 })),
        ("from", json!({ "fromDate": 1, "toDate": 1 })),
        ("from", json!({ "until": "format:date" })),
        ("start", json!({ "before": "" })),
        ("start", json!({ "endDate": "" })),
    ] {
        let mut parameters = further;
        parameters[offset] = json!(1);
        parameters["count"] = json!(1);
        let expected =
            format!("the items are in `data`, `{offset}` has the number of items seen, `total` is {total}");
        check(parameters, json!({ "total": 1, "data": list() }), Some(&expected));
    }
    for name in ["offset", "start", "startIndex"] {
        let said = format!("the items are in `data`, `{name}` has the position of the first item, from 1 on");
        check(json!({ name: 7, "limit": 7 }), json!({ "data": list() }), Some(&said));
    }
    for (parameters, response) in [
        (json!({ "startIndex": 1, "count": 1 }), list()),
        (json!({ "start": 1, "end": 1, "limit": 1 }), list()),
        (json!({ "from": 1, "to": 1, "limit": 1 }), list()),
        (json!({ "start": 1, "endTime": 1, "limit": 1 }), list()),
        (json!({ "offset": 1 }), list()),
        (json!({ "offset": 1, "limit": 1 }), json!({ "name": "" })),
        (json!({ "offset": 1, "limit": 1 }), json!({ "data": { "name": "", "tags": list() } })),
    ] {
        check(parameters, response, None);
    }
}

#[test]
fn lists_that_are_asked_for_with_a_body() {
    let post = |body: Value, response: Value| said("/search", &json!({}), Some(&body), &response, "");
    let list = || json!([{ "id": "" }]);
    assert_eq!(
        post(json!({ "cursor": "", "q": "" }), json!({ "results": list(), "next_cursor": "" })).as_deref(),
        Some("the items are in `results`, `next_cursor` of a page goes into `cursor` of the body")
    );
    assert_eq!(
        post(json!({ "page": { "cursor": "" } }), json!({ "results": list(), "next_cursor": "" })).as_deref(),
        Some("the items are in `results`, `next_cursor` of a page goes into `page.cursor` of the body")
    );
    assert_eq!(
        post(json!({ "startAt": 1, "maxResults": 1 }), json!({ "issues": list(), "startAt": 1, "total": 1 }))
            .as_deref(),
        Some(
            "the items are in `issues`, `startAt` of the body has the number of items seen, `total` is the number of all items"
        )
    );
    // An offset of updates, not of a page.
    assert_eq!(post(json!({ "offset": 1, "limit": 1 }), json!({ "ok": true, "result": list() })), None);
}

#[test]
fn the_list_is_chosen_by_its_name() {
    let list = || json!([{ "id": "" }]);
    let pages = |path: &str, response: Value| {
        let found = said(path, &json!({ "page": 1, "per_page": 1 }), None, &response, "");
        found.map(|found| found.split('`').nth(1).unwrap_or_default().to_owned())
    };
    for (path, response, items) in [
        ("/pets", json!({ "pets": list(), "owners": list() }), Some("pets")),
        ("/pets/search", json!({ "pets": list(), "owners": list() }), Some("pets")),
        ("/pets", json!({ "data": list(), "owners": list() }), Some("data")),
        ("/pets", json!({ "pets": list(), "errors": list() }), Some("pets")),
        ("/pets", json!({ "data": list(), "pets": list() }), None),
        ("/pets", json!({ "cats": list(), "dogs": list() }), None),
    ] {
        assert_eq!(pages(path, response.clone()).as_deref(), items, "{path} {response}");
    }
}

#[test]
fn rules_come_before_shapes_and_can_be_taken_back() {
    let parameters = json!({ "cursor": "", "start": 1, "limit": 1 });
    let response = json!({ "data": [{ "id": "" }], "more": { "left": true, "pages": 1 }, "next_cursor": "" });
    let said = |config: &str| said("/things", &parameters, None, &response, config);
    let detected = "the items are in `data`, `next_cursor` of a page goes into `cursor`";
    let configured = "the items are in `data`, `start` has the number of items seen, `more.left` says whether there are more";
    assert_eq!(said("").as_deref(), Some(detected));
    assert_eq!(said("[client]\ndetect-pagination = false\n"), None);
    let rule = "[[pagination]]\nkind = \"offset\"\nitems = \"data\"\nparameter = \"start\"\nhas-more = \"more.left\"\n";
    assert_eq!(said(rule).as_deref(), Some(configured));
    let other = rule.replace("\"data\"", "\"none\"");
    assert_eq!(said(&other).as_deref(), Some(detected));
    assert_eq!(said("[operations.list]\npagination = false\n"), None);
    let own = "[operations.list]\npagination = { kind = \"page-number\", items = \"data\", parameter = \"start\", first = 0, page-count = \"more.pages\" }\n";
    assert_eq!(
        said(own).as_deref(),
        Some(
            "the items are in `data`, `start` has the page's number, from 0 on, `more.pages` is the number of pages"
        )
    );
}
