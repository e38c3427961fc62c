//! Responses (section "Response Object").

use serde_json::{Value, json};

use super::media::MediaTypes;
use super::{Conversion, Members, Spot, key_of, spot_of};
use crate::document::reference::{self, MAX_HOPS};

/// Whether a response is of a call that has done what it was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Success,
    Failure,
}

impl Conversion<'_> {
    /// Converts the responses of an operation in place; `produces` is what it says itself.
    pub(super) fn responses(&mut self, operation: &mut Members, produces: &MediaTypes, spot: &Spot) {
        let Some(Value::Object(responses)) = operation.get_mut("responses") else { return };
        let components = std::mem::take(&mut self.responses);
        let has_result = responses.keys().any(|status| status.trim().starts_with(['2', '3']));
        for (status, response) in responses.iter_mut().filter(|(status, _)| !status.starts_with("x-")) {
            let spot = spot.join("responses").join(status);
            let outcome = outcome(status, has_result);
            let Some((key, shared)) = Self::behind(&components, "responses", response) else {
                self.response(response, produces, outcome, &spot);
                continue;
            };
            // A response that others have in other media types is one of this operation's own.
            let (own, usual) = (self.media_types(shared, produces, outcome), self.usual_media_types(shared));
            if own == usual {
                *response = json!({ "$ref": reference::component("responses", &key) });
                continue;
            }
            let spot = Spot { written: spot_of("responses", &key).written, ..spot };
            let mut copy = self.copy(shared);
            self.response(&mut copy, produces, outcome, &spot);
            *response = copy;
        }
        self.responses = components;
    }

    /// The components that are responses.
    pub(super) fn shared_responses(&mut self) -> Members {
        let mut found = Members::new();
        for (key, mut response) in self.responses.clone() {
            let spot = spot_of("responses", &key);
            if response.is_object() {
                let media_types = self.usual_media_types(&response);
                self.content(&mut response, media_types, &spot);
            }
            found.insert(key, response);
        }
        found
    }

    fn response(&mut self, response: &mut Value, produces: &MediaTypes, outcome: Outcome, spot: &Spot) {
        let media_types = self.media_types(response, produces, outcome);
        self.content(response, media_types, spot);
    }

    /// Puts the schema into each media type.
    fn content(&mut self, response: &mut Value, media_types: Vec<String>, spot: &Spot) {
        self.moves(spot);
        let Value::Object(members) = response else { return };
        if members.get("$ref").is_some_and(Value::is_string) {
            return;
        }
        self.headers(members, spot);
        if members.contains_key("content") {
            return;
        }
        let schema = members.remove("schema").filter(|it| !it.is_null());
        let examples = members.remove("examples");
        let mut content = Members::new();
        for name in media_types {
            let mut media = Members::new();
            media.extend(schema.as_ref().map(|schema| ("schema".to_owned(), self.copy(schema))));
            let example = examples.as_ref().and_then(|it| it.get(&name)).cloned();
            media.extend(example.map(|example| ("example".to_owned(), example)));
            self.moves(&spot.moved_to(spot.converted.join("content").join(&name)));
            content.insert(name, Value::Object(media));
        }
        if !content.is_empty() {
            members.insert("content".to_owned(), Value::Object(content));
        }
    }

    /// The media types of a response that several operations have.
    fn usual_media_types(&self, response: &Value) -> Vec<String> {
        self.media_types(response, &MediaTypes::default(), Outcome::Failure)
    }

    /// The media types that a response comes in; none where it has no content.
    fn media_types(&self, response: &Value, produces: &MediaTypes, outcome: Outcome) -> Vec<String> {
        let listed = produces.or(&self.produces);
        let Some(schema) = response.get("schema").filter(|it| !it.is_null()) else {
            // No schema, no content (section "Response Object"). An operation that produces an archive or a raw stream
            // has some all the same, which no schema can describe.
            let is_undescribed = outcome == Outcome::Success && produces.are_opaque();
            return if is_undescribed { listed.of_bytes() } else { Vec::new() };
        };
        match self.holds(schema) {
            Holds::Bytes => listed.of_bytes(),
            // Errors of an operation that produces files or text are described all the same: in JSON.
            Holds::Structure | Holds::List if outcome == Outcome::Failure && !listed.hold_structure() => {
                MediaTypes::default().of_structure()
            }
            Holds::Structure | Holds::List => listed.of_structure(),
            Holds::Scalar => listed.of_scalar(),
        }
    }

    pub(super) fn holds(&self, schema: &Value) -> Holds {
        let mut schema = schema;
        for _ in 0..MAX_HOPS {
            match key_of(schema, "#/components/schemas/").and_then(|key| self.schemas.get(&key)) {
                Some(target) => schema = target,
                None => break,
            }
        }
        let word = |key: &str| schema.get(key).and_then(Value::as_str).unwrap_or_default();
        match (word("type"), word("format")) {
            ("file", _) | ("string", "binary") => Holds::Bytes,
            ("string" | "integer" | "number" | "boolean", _) => Holds::Scalar,
            ("array", _) => Holds::List,
            _ => Holds::Structure,
        }
    }
}

/// What a schema describes, as far as media types depend on it.
pub(super) enum Holds {
    Bytes,
    Scalar,
    List,
    Structure,
}

/// What a status means; where no result is declared, the default is one.
fn outcome(status: &str, has_result: bool) -> Outcome {
    let status = status.trim();
    let is_default = status.eq_ignore_ascii_case("default") && !has_result;
    if status.starts_with('2') || is_default { Outcome::Success } else { Outcome::Failure }
}
