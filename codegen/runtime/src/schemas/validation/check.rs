//! The check of a value: each rule of a schema, and of the schemas in it.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use serde_json::{Map, Number, Value};

use super::branch;
use super::error::ValidationError;
use super::evaluated::Evaluated;
use super::findings::Findings;
use super::known::KnownSchemas;
use super::number::{Decimal, canonical, compare};
use super::path::{Path, Token};
use super::rule::{Bound, Count, Kind, Rule, Schema, Tag, UnionKeyword};
use super::written::{DEEPEST, TOO_DEEP};

/// A check of one value.
pub(super) struct Checker<'v> {
    schemas: &'v KnownSchemas,
    /// Whether a schema allows a value, by their addresses: unions inside of unions would ask again and again.
    known: HashMap<(usize, usize), bool>,
    /// What has been checked against what a reference leads to, by the addresses of both.
    seen: HashSet<(usize, usize)>,
}

fn address<T>(of: &T) -> usize {
    std::ptr::from_ref(of) as usize
}

impl<'v> Checker<'v> {
    pub(super) fn new(schemas: &'v KnownSchemas) -> Self {
        Self { schemas, known: HashMap::new(), seen: HashSet::new() }
    }

    pub(super) fn check(mut self, schema: &Schema, value: &Value) -> Result<(), ValidationError> {
        let mut findings = Findings::All(Vec::new());
        self.apply(schema, value, &Path::ROOT, &mut findings);
        match findings {
            Findings::All(violations) => ValidationError::of(violations),
            Findings::Any(_) => Ok(()),
        }
    }

    fn apply(&mut self, schema: &Schema, value: &Value, path: &Path<'_>, findings: &mut Findings) {
        if schema.is_nullable && value.is_null() {
            return;
        }
        if path.depth > DEEPEST {
            return findings.add(path, "type", || TOO_DEEP.to_owned());
        }
        let before = findings.len();
        for rule in &schema.rules {
            if findings.is_over() {
                return;
            }
            match (rule, value) {
                // Which rules speak of what is known of what they allow.
                (Rule::OtherMembers(_) | Rule::OtherItems(_), _) if findings.len() > before => return,
                (Rule::OtherMembers(rest), Value::Object(members)) => {
                    let evaluated = self.evaluated(schema, value, path);
                    let others = members.iter().filter(|(name, _)| !evaluated.has_member(name));
                    for (name, member) in others {
                        if findings.is_over() {
                            return;
                        }
                        let path = path.below(Token::Name(name));
                        self.other(rest, member, &path, "unevaluatedProperties", findings);
                    }
                }
                (Rule::OtherItems(rest), Value::Array(items)) => {
                    let evaluated = self.evaluated(schema, value, path);
                    for (index, item) in items.iter().enumerate().filter(|(it, _)| !evaluated.has_item(*it)) {
                        if findings.is_over() {
                            return;
                        }
                        let path = path.below(Token::Index(index));
                        self.other(rest, item, &path, "unevaluatedItems", findings);
                    }
                }
                (Rule::Type(kinds), _) => of_kind(kinds, value, path, findings),
                (Rule::Values { keyword, known, shown }, _) => {
                    if !known.contains(&canonical(value)) {
                        let words = if *keyword == "const" { "must be" } else { "must be one of" };
                        findings.add(path, keyword, || format!("{words} {shown}"));
                    }
                }
                (Rule::Bound { bound, limit }, Value::Number(number)) => {
                    within(*bound, limit, number, path, findings);
                }
                (Rule::MultipleOf { unit, shown }, Value::Number(number)) => {
                    if Decimal::of(number).is_some_and(|it| !it.is_multiple_of(*unit)) {
                        findings.add(path, "multipleOf", || format!("must be a multiple of {shown}"));
                    }
                }
                (Rule::Length(count), Value::String(text)) => {
                    // Characters are code points (RFC 8259, section 7).
                    let keywords = ("minLength", "maxLength");
                    counted(*count, text.chars().count(), keywords, "character", path, findings);
                }
                (Rule::Pattern { pattern, shown }, Value::String(text)) => {
                    if !pattern.is_found_in(text) {
                        findings.add(path, "pattern", || format!("must match the pattern `{shown}`"));
                    }
                }
                (_, Value::Array(items)) => self.array(rule, items, value, path, findings),
                (_, Value::Object(members)) => self.object(rule, members, value, path, findings),
                _ => self.applicator(rule, value, path, findings),
            }
        }
    }

    fn array(
        &mut self,
        rule: &Rule,
        items: &[Value],
        value: &Value,
        path: &Path<'_>,
        findings: &mut Findings,
    ) {
        match rule {
            Rule::Items(count) => {
                counted(*count, items.len(), ("minItems", "maxItems"), "item", path, findings);
            }
            Rule::UniqueItems => unique(items, path, findings),
            Rule::Elements { first, others } => {
                for (index, item) in items.iter().enumerate() {
                    let path = path.below(Token::Index(index));
                    match first.get(index).or(others.as_ref()) {
                        Some(schema) if schema.is_never() => {
                            let most = first.len();
                            findings
                                .add(&path, "items", || format!("must not be there: {most} items are all"));
                        }
                        Some(schema) => self.apply(schema, item, &path, findings),
                        None => return,
                    }
                    if findings.is_over() {
                        return;
                    }
                }
            }
            Rule::Contains { schema, least, most } => {
                let fitting = items.iter().enumerate();
                let fitting = fitting
                    .filter(|(index, item)| self.accepts(schema, item, &path.below(Token::Index(*index))));
                let fitting = fitting.count() as u64;
                if fitting < *least {
                    let keyword = if *least == 1 { "contains" } else { "minContains" };
                    findings.add(path, keyword, || {
                        format!(
                            "must have at least {} of the kind that `contains` asks for, and has {fitting}",
                            counted_as(*least, "item")
                        )
                    });
                } else if most.is_some_and(|most| fitting > most) {
                    let most = most.unwrap_or_default();
                    findings.add(path, "maxContains", || {
                        format!(
                            "must have at most {} of the kind that `contains` asks for, and has {fitting}",
                            counted_as(most, "item")
                        )
                    });
                }
            }
            _ => self.applicator(rule, value, path, findings),
        }
    }

    fn object(
        &mut self,
        rule: &Rule,
        members: &Map<String, Value>,
        value: &Value,
        path: &Path<'_>,
        findings: &mut Findings,
    ) {
        match rule {
            Rule::Properties(count) => {
                let keywords = ("minProperties", "maxProperties");
                counted(*count, members.len(), keywords, "property", path, findings);
            }
            Rule::Required(names) => {
                for name in names.iter().filter(|name| !members.contains_key(*name)) {
                    findings.add(path, "required", || format!("must have the property `{name}`"));
                }
            }
            Rule::DependentRequired(lists) => {
                for (name, needed) in lists.iter().filter(|(name, _)| members.contains_key(*name)) {
                    for other in needed.iter().filter(|it| !members.contains_key(*it)) {
                        let message = || format!("must have the property `{other}`, as it has `{name}`");
                        findings.add(path, "dependentRequired", message);
                    }
                }
            }
            Rule::PropertyNames(schema) => {
                for name in members.keys() {
                    if findings.is_over() {
                        return;
                    }
                    let text = Value::String(name.clone());
                    let mut found = Findings::All(Vec::new());
                    // The text lives for as long as this check only, and so its address tells nothing later.
                    Checker::new(self.schemas).apply(schema, &text, &Path::ROOT, &mut found);
                    let Findings::All(violations) = found else { continue };
                    for violation in violations {
                        findings.add(&path.below(Token::Name(name)), "propertyNames", || {
                            format!("is not called as it must be: the name {}", violation.message())
                        });
                    }
                }
            }
            Rule::Members { named, patterns, others } => {
                for (name, member) in members {
                    if findings.is_over() {
                        return;
                    }
                    let path = path.below(Token::Name(name));
                    let own = named.get(name);
                    let by_pattern = patterns.iter().filter(|(it, _)| it.is_found_in(name));
                    let mut schemas = own.into_iter().chain(by_pattern.map(|(_, it)| it)).peekable();
                    if schemas.peek().is_none() {
                        match others {
                            Some(schema) if schema.is_never() => {
                                let message = || "must not be there: it is not declared".to_owned();
                                findings.add(&path, "additionalProperties", message);
                            }
                            Some(schema) => self.apply(schema, member, &path, findings),
                            None => {}
                        }
                    }
                    schemas.for_each(|schema| self.apply(schema, member, &path, findings));
                }
            }
            Rule::DependentSchemas(schemas) => {
                for (_, schema) in schemas.iter().filter(|(name, _)| members.contains_key(*name)) {
                    self.apply(schema, value, path, findings);
                }
            }
            _ => self.applicator(rule, value, path, findings),
        }
    }

    /// What the other rules of a schema speak of.
    fn evaluated<'a>(&mut self, schema: &Schema, value: &'a Value, path: &Path<'_>) -> Evaluated<'a> {
        Evaluated::of(self.schemas, schema, value, &mut |schema, value| self.accepts(schema, value, path))
    }

    /// Checks what no other rule speaks of.
    fn other(
        &mut self,
        rest: &Schema,
        value: &Value,
        path: &Path<'_>,
        keyword: &'static str,
        findings: &mut Findings,
    ) {
        if rest.is_never() {
            findings.add(path, keyword, || "must not be there: nothing declares it".to_owned());
        } else {
            self.apply(rest, value, path, findings);
        }
    }

    /// What applies other schemas to the same value.
    fn applicator(&mut self, rule: &Rule, value: &Value, path: &Path<'_>, findings: &mut Findings) {
        match rule {
            Rule::Never => findings.add(path, "not", || "must not be there".to_owned()),
            Rule::Reference(place) => {
                let Some(schema) = self.schemas.find(place) else { return };
                match findings {
                    Findings::Any(any) => *any = !self.accepts(&schema, value, path),
                    // What it finds is told once, also by a schema that leads back to itself.
                    Findings::All(_) => {
                        if self.seen.insert((address(&*schema), address(value))) {
                            self.apply(&schema, value, path, findings);
                        }
                    }
                }
            }
            Rule::AllOf(members) => {
                members.iter().for_each(|schema| self.apply(schema, value, path, findings));
            }
            Rule::Union { keyword, branches, tag } => {
                self.union(*keyword, branches, tag.as_ref(), value, path, findings);
            }
            Rule::Not(schema) if self.accepts(schema, value, path) => {
                findings.add(path, "not", || "must not be what `not` describes".to_owned());
            }
            Rule::Condition { condition, then, otherwise } => {
                let schema = if self.accepts(condition, value, path) { then } else { otherwise };
                self.apply(schema, value, path, findings);
            }
            _ => {}
        }
    }

    fn union(
        &mut self,
        keyword: UnionKeyword,
        branches: &[Schema],
        tag: Option<&Tag>,
        value: &Value,
        path: &Path<'_>,
        findings: &mut Findings,
    ) {
        let enough = if keyword == UnionKeyword::AnyOf { 1 } else { branches.len() };
        let fitting = branches.iter().filter(|it| self.accepts(it, value, path)).take(enough).count();
        let name = keyword.name();
        match (fitting, keyword, &mut *findings) {
            (1, ..) | (_, UnionKeyword::AnyOf, _) if fitting > 0 => {}
            (0, _, Findings::All(_)) => match branch::meant(self.schemas, branches, tag, value) {
                Some(branch) => self.apply(branch, value, path, findings),
                None => {
                    let count = branches.len();
                    findings.add(path, name, || format!("must fit one of {count} schemas, and fits none"));
                }
            },
            _ => findings.add(path, name, || {
                format!("must fit exactly one of {} schemas, and fits {fitting}", branches.len())
            }),
        }
    }

    /// Whether a schema allows a value.
    fn accepts(&mut self, schema: &Schema, value: &Value, path: &Path<'_>) -> bool {
        let key = (address(schema), address(value));
        if let Some(known) = self.known.get(&key) {
            return *known;
        }
        // A schema that leads back to itself asks for nothing more.
        self.known.insert(key, true);
        let mut findings = Findings::Any(false);
        self.apply(schema, value, path, &mut findings);
        let accepts = matches!(findings, Findings::Any(false));
        self.known.insert(key, accepts);
        accepts
    }
}

fn of_kind(kinds: &[Kind], value: &Value, path: &Path<'_>, findings: &mut Findings) {
    if kinds.iter().any(|kind| kind.holds(value)) {
        return;
    }
    let all = [Kind::Null, Kind::Boolean, Kind::Object, Kind::Array, Kind::Number, Kind::String];
    let is = all.into_iter().find(|kind| kind.holds(value)).map_or("", Kind::name);
    findings.add(path, "type", || {
        let names: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
        format!("must be {}, and is {is}", names.join(" or "))
    });
}

fn within(bound: Bound, limit: &Number, number: &Number, path: &Path<'_>, findings: &mut Findings) {
    let order = compare(number, limit);
    let (keyword, words, is_within) = match bound {
        Bound::Minimum => ("minimum", "at least", order != Ordering::Less),
        Bound::ExclusiveMinimum => ("exclusiveMinimum", "more than", order == Ordering::Greater),
        Bound::Maximum => ("maximum", "at most", order != Ordering::Greater),
        Bound::ExclusiveMaximum => ("exclusiveMaximum", "less than", order == Ordering::Less),
    };
    if !is_within {
        findings.add(path, keyword, || format!("must be {words} {limit}"));
    }
}

fn counted(
    count: Count,
    has: usize,
    (least, most): (&'static str, &'static str),
    thing: &str,
    path: &Path<'_>,
    findings: &mut Findings,
) {
    let has = has as u64;
    let (keyword, words, limit) = match count {
        Count::Least(limit) if has < limit => (least, "at least", limit),
        Count::Most(limit) if has > limit => (most, "at most", limit),
        _ => return,
    };
    findings.add(path, keyword, || format!("must have {words} {}, and has {has}", counted_as(limit, thing)));
}

/// A number of things.
fn counted_as(count: u64, thing: &str) -> String {
    let mut text = format!("{count} ");
    let _ = match (count, thing.strip_suffix('y')) {
        (1, _) => write!(text, "{thing}"),
        (_, Some(stem)) => write!(text, "{stem}ies"),
        (_, None) => write!(text, "{thing}s"),
    };
    text
}

fn unique(items: &[Value], path: &Path<'_>, findings: &mut Findings) {
    let mut first: HashMap<String, usize> = HashMap::new();
    for (index, item) in items.iter().enumerate() {
        if let Some(before) = first.insert(canonical(item), index) {
            let message =
                || format!("must not have an item twice, and those at {before} and {index} are equal");
            return findings.add(path, "uniqueItems", message);
        }
    }
}
