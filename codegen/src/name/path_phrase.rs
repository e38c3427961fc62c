//! What an operation does, told from its method, its path and what comes back: `list`, `get`, `create`, `update`, `delete`,
//! and the actions that a path ends with.

use super::ident::words;
use super::inflection::{is_plural, plural, same_noun, singular};
use super::operation_id::VerbAndPath;
use super::path::{IDS, Part, ends_with_two_parameters, nouns, parts};
use super::verbs::is_action;
use crate::ir::{Api, Method, Operation, ResponseContent, Success, Type, TypeKind, Types};

/// What comes back, as far as it tells one thing from many.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Returns {
    /// A list, or one of its pages.
    List,
    /// An object with a list in it, which is a page where the path is in the plural.
    Listing,
    /// One thing.
    One,
    /// Nothing, or anything.
    Unknown,
}

/// The number of a noun.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Number {
    /// As it is written.
    #[default]
    AsIs,
    /// One thing.
    Singular,
    /// Many things.
    Plural,
}

/// A verb and its nouns.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct PathPhrase {
    /// What is done.
    verb: Vec<String>,
    /// What is done where another operation has the verb already (`replace` for a `PUT` beside a `PATCH`).
    other_verb: Vec<String>,
    /// What it is done to, below the resource.
    nouns: Vec<String>,
    /// The words of the resource.
    resource: Vec<String>,
    /// What stands in the path before the resource.
    context: Vec<String>,
    /// The last parameter of the path, where the path ends with one.
    parameter: Vec<String>,
    /// All parameters.
    parameters: Vec<String>,
    /// Whether the path has the resource's noun.
    has_resource: bool,
    /// Of how many things of the resource it is about.
    number: Number,
    /// The nouns as the operationId has them, where it says the path in words of its own.
    id_nouns: Vec<String>,
    /// How good the claim to the verb is; 0 is the best one.
    pub(super) rank: u8,
}

impl PathPhrase {
    /// Of an operation of a resource; `id` is what its operationId says, if it says no more than that.
    pub(super) fn new(
        api: &Api,
        operation: &Operation,
        resource: &[String],
        id: Option<VerbAndPath>,
    ) -> Self {
        let parts = parts(&operation.path);
        let method = &operation.method;
        let start = place_of(resource, &parts);
        let last = parts.iter().rposition(|part| matches!(part, Part::Words(_)));
        let ends_with_parameter = matches!(parts.last(), Some(Part::Parameter(_)));
        let last_words = last.map_or(&[][..], |index| parts[index].words());
        // Who says `getGuildPreview` gets a preview.
        let is_got = *method == Method::Get && id.as_ref().is_some_and(|id| !id.nouns.is_empty());
        // A resource of its own that is called like a verb is something to read or to send something to.
        let is_resource = start == last && !matches!(method, Method::Get | Method::Post);
        let action = last.filter(|_| !is_got && !is_resource && is_action(method, last_words));
        let own = start.map_or(0, |start| start + 1);
        let all_parameters = parts.iter().filter(|part| matches!(part, Part::Parameter(_)));
        let mut phrase = Self {
            context: nouns(&parts[..own.saturating_sub(1)]),
            has_resource: start.is_some(),
            parameters: all_parameters.flat_map(Part::words).cloned().collect(),
            parameter: parts
                .last()
                .filter(|_| ends_with_parameter)
                .map_or_else(Vec::new, |part| part.words().to_vec()),
            ..Self::default()
        };
        if let Some(action) = action {
            phrase.verb = last_words.to_vec();
            phrase.other_verb = vec![method.key()];
            phrase.other_verb.extend(last_words.iter().cloned());
            // `resend-invitation` says what.
            if last_words.len() == 1 {
                phrase.nouns = nouns(parts.get(own..action).unwrap_or_default());
            }
            let has_key = parts[..action].iter().any(|part| matches!(part, Part::Parameter(_)));
            phrase.number = if has_key { Number::Singular } else { Number::AsIs };
            phrase.rank = u8::from(*method != Method::Post);
        } else {
            phrase.nouns = nouns(&parts[own..]);
            let is_plural = last_words.last().is_some_and(|word| is_plural(word));
            let is_one = phrase.parameter.last().is_some_and(|word| IDS.contains(&word.as_str()));
            let returns = if is_one { Returns::One } else { returns(api, operation, last_words) };
            phrase.set_verb(method, ends_with_parameter, is_plural, returns);
        }
        let has_two_keys = ends_with_two_parameters(&operation.path);
        phrase.rank += u8::from(!phrase.context.is_empty()) + u8::from(has_two_keys);
        let part = start.map_or(&[][..], |start| parts[start].words());
        phrase.resource = resource.to_vec();
        if let Some(id) = id {
            phrase.add_words_of(id, &[resource, part].concat());
        }
        phrase
    }

    /// The verb of a path that ends with a thing.
    fn set_verb(&mut self, method: &Method, is_item: bool, is_plural: bool, returns: Returns) {
        let has_many = match returns {
            Returns::List => true,
            Returns::Listing | Returns::Unknown => is_plural && !is_item,
            Returns::One => false,
        };
        let key = method.key();
        let (verb, other, rank) = match (method, is_item) {
            (Method::Get, _) if has_many => ("list", "list", 0),
            // Who gets one thing by its key has a better claim than who gets one at a path in the plural.
            (Method::Get, false) if is_plural => ("get", "list", 1),
            (Method::Get, _) => ("get", "get", 0),
            (Method::Post, false) => ("create", "post", 0),
            (Method::Post, true) => ("update", "post", 2),
            (Method::Put, _) => ("update", "replace", 1),
            (Method::Patch, _) => ("update", "patch", 0),
            _ => (key.as_str(), key.as_str(), 0),
        };
        let (mut verb, mut other) = (vec![verb.to_owned()], vec![other.to_owned()]);
        let changes = matches!(method, Method::Put | Method::Patch | Method::Delete);
        let changes_many = changes && is_plural && !is_item;
        let mut rank = rank;
        if changes_many && *method == Method::Delete {
            verb.push("all".to_owned());
        } else if changes_many {
            rank += 1;
            other = vec![verb[0].clone(), "all".to_owned()];
        }
        let lists_items = *method == Method::Get && has_many;
        if lists_items && is_item {
            // `/tags/{name}` and `/orders/status/{status}` list what has that name or status.
            if self.nouns.is_empty() {
                self.nouns.clone_from(&self.parameter);
            }
            if self.nouns.first().is_none_or(|first| first != "by") {
                self.nouns.insert(0, "by".to_owned());
            }
        } else if (*method == Method::Post || is_item)
            && let Some(noun) = self.nouns.last_mut()
        {
            *noun = singular(noun);
        }
        self.number = match method {
            _ if lists_items => Number::Plural,
            Method::Post => Number::Singular,
            _ if is_item => Number::Singular,
            _ => Number::AsIs,
        };
        (self.verb, self.other_verb, self.rank) = (verb, other, rank);
    }

    /// Takes the nouns of an operationId, which a person chose.
    fn add_words_of(&mut self, id: VerbAndPath, resource: &[String]) {
        let mut nouns = id.nouns;
        if self.number == Number::Singular
            && let Some(last) = nouns.last_mut()
        {
            *last = singular(last);
        }
        if !self.nouns.is_empty() {
            let said = nouns.iter().take_while(|word| resource.iter().any(|it| same_noun(it, word))).count();
            let below = nouns.get(said..).unwrap_or_default();
            if !below.is_empty() {
                self.nouns = below.to_vec();
            }
        }
        self.nouns.extend(id.clause.iter().cloned());
        if !nouns.is_empty() {
            nouns.extend(id.clause);
        }
        self.id_nouns = nouns;
    }

    /// Whether it says no more than what is done.
    pub(super) fn is_verb(&self) -> bool {
        self.nouns.is_empty()
    }

    /// Names for the method, the best one first.
    pub(super) fn method_names(&self) -> Vec<String> {
        let short = [&self.verb[..], &self.nouns].concat();
        let mut names = vec![short.clone(), [&self.other_verb[..], &self.nouns].concat()];
        if !self.parameter.is_empty() {
            names.push([&short[..], &by(&self.parameter)].concat());
        }
        if !self.context.is_empty() {
            names.push([&self.verb[..], &self.context, &self.noun(), &self.nouns].concat());
        }
        names.iter().map(|words| words.join(" ")).collect()
    }

    /// The resource's noun, in the number that goes with the verb; none where the verb is the same word.
    fn noun(&self) -> Vec<String> {
        let mut noun = self.resource.clone();
        if let Some(last) = noun.last_mut() {
            let leads = self.nouns.first().is_some_and(|first| first != "by");
            match self.number {
                Number::AsIs if !leads => {}
                Number::AsIs | Number::Singular => *last = singular(last),
                Number::Plural if leads => *last = singular(last),
                Number::Plural => *last = plural(last),
            }
        }
        if self.verb == noun || self.verb == self.resource { Vec::new() } else { noun }
    }

    /// Names for the request builder, which says of which resource it is.
    pub(super) fn builder_names(&self) -> Vec<String> {
        let noun = self.noun();
        let whole = [&noun[..], &self.nouns].concat();
        let mut nouns: Vec<Vec<String>> = Vec::new();
        if !self.id_nouns.is_empty() {
            nouns.push(self.id_nouns.clone());
        } else if !self.has_resource && !self.nouns.is_empty() {
            nouns.push(self.nouns.clone());
        }
        nouns.extend([whole.clone(), [&self.context[..], &whole].concat()]);
        if !self.parameters.is_empty() {
            nouns.push([&self.context[..], &whole, &by(&self.parameters)].concat());
        }
        let names = nouns.iter().flat_map(|nouns| {
            [&self.verb, &self.other_verb].map(|verb| [&verb[..], nouns].concat().join(" "))
        });
        names.collect()
    }
}

fn by(parameter: &[String]) -> Vec<String> {
    std::iter::once("by".to_owned()).chain(parameter.iter().cloned()).collect()
}

/// Where the resource's noun stands in a path: the part that says most of it.
pub(super) fn place_of(resource: &[String], parts: &[Part]) -> Option<usize> {
    let whole = resource.concat();
    let is_whole = |part: &[String]| same_noun(&part.concat(), &whole);
    // Also where it is written as one word: `qrcode` of `single qr code`.
    let is_end =
        |part: &[String]| part.concat().len() > 2 && singular(&whole).ends_with(&singular(&part.concat()));
    let is_kind = |part: &[String]| {
        let skipped = part.len().saturating_sub(resource.len());
        skipped > 0 && same_noun(&part[skipped..].concat(), &whole)
    };
    let is_some = |part: &[String]| part.iter().all(|word| resource.iter().any(|it| same_noun(it, word)));
    let first = |fits: &dyn Fn(&[String]) -> bool| {
        parts.iter().position(|part| matches!(part, Part::Words(words) if fits(words)))
    };
    let found =
        first(&is_whole).or_else(|| first(&is_end)).or_else(|| first(&is_kind)).or_else(|| first(&is_some));
    found.filter(|_| !resource.is_empty())
}

/// Properties that hold the items of a page, besides those that are called like the path.
const ITEMS: &[&str] = &[
    "collection",
    "content",
    "data",
    "edges",
    "elements",
    "entries",
    "entities",
    "hits",
    "items",
    "list",
    "member",
    "members",
    "nodes",
    "objects",
    "page",
    "records",
    "resources",
    "response",
    "result",
    "results",
    "rows",
    "values",
    "value",
    "embedded",
];

fn returns(api: &Api, operation: &Operation, noun: &[String]) -> Returns {
    if operation.pagination.is_some() {
        return Returns::List;
    }
    let response = match &operation.success {
        Success::One(response) | Success::Optional(response) => Some(response),
        Success::ByStatus(set) => api
            .status_sets
            .get(set.0 as usize)
            .and_then(|set| set.variants.first())
            .map(|variant| &variant.response),
    };
    match response.map(|response| &response.content) {
        Some(ResponseContent::Json(ty) | ResponseContent::JsonOrText(ty)) => {
            returned(ty, &api.types, noun, 0)
        }
        Some(ResponseContent::EventStream(_) | ResponseContent::JsonLines(_) | ResponseContent::Empty)
        | None => Returns::Unknown,
        Some(ResponseContent::Text | ResponseContent::Bytes | ResponseContent::Redirect) => Returns::One,
    }
}

fn returned(ty: &Type, types: &Types, noun: &[String], depth: usize) -> Returns {
    match ty {
        Type::List(_) => Returns::List,
        Type::Boxed(inner) | Type::Nullable(inner) => returned(inner, types, noun, depth),
        Type::Any | Type::Null | Type::Map(..) => Returns::Unknown,
        Type::Named(id) => match &types[*id].kind {
            TypeKind::Alias(inner) | TypeKind::Newtype(inner) if depth < types.0.len() => {
                returned(inner, types, noun, depth + 1)
            }
            TypeKind::Struct(object) => {
                let holds_items = |wire: &str| {
                    let property = words(wire);
                    same_noun(&property.concat(), &noun.concat())
                        || property
                            .last()
                            .zip(noun.last())
                            .is_some_and(|(left, right)| same_noun(left, right))
                        || ITEMS.contains(&property.concat().as_str())
                };
                let lists = object
                    .fields
                    .iter()
                    .any(|field| is_list(&field.ty, types) && holds_items(&field.name.wire));
                if lists { Returns::Listing } else { Returns::One }
            }
            TypeKind::Alias(_) | TypeKind::Newtype(_) | TypeKind::Union(_) => Returns::Unknown,
            TypeKind::Enum(_) => Returns::One,
        },
        _ => Returns::One,
    }
}

/// Whether a property holds a list, or anything that could be one.
fn is_list(ty: &Type, types: &Types) -> bool {
    match ty {
        Type::List(_) | Type::Any | Type::Map(..) => true,
        Type::Boxed(inner) | Type::Nullable(inner) => is_list(inner, types),
        Type::Named(id) => match &types[*id].kind {
            TypeKind::Alias(inner) => matches!(inner, Type::List(_)),
            _ => false,
        },
        _ => false,
    }
}
