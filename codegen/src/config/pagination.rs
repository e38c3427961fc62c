//! `[[pagination]]`: rules for lists that come in pages.

use serde::{Deserialize, Deserializer};

use super::short::{Short, TableOr};
use super::{Config, Said};
use crate::diagnostic::{Code, Diagnostic};

/// A pagination rule.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Pagination {
    /// How the next page is asked for.
    pub kind: PaginationKind,
    /// Dotted property path of the items; empty when the body is the list.
    #[serde(default)]
    pub items: String,
    /// The query parameter that asks for the next page.
    #[serde(default)]
    pub parameter: Option<String>,
    /// Dotted path of the property of the request's body that asks for the next page, in place of a parameter.
    #[serde(default)]
    pub body_property: Option<String>,
    /// Dotted property path of the cursor, the id in an item, the next URL, or the page's own number.
    #[serde(default)]
    pub value: Option<String>,
    /// Dotted property path of the flag that says whether there are more pages.
    #[serde(default)]
    pub has_more: Option<String>,
    /// Dotted property path of the flag that says whether the page is the last one.
    #[serde(default)]
    pub is_last: Option<String>,
    /// Dotted property path of the number of items on all pages.
    #[serde(default)]
    pub total: Option<String>,
    /// Dotted property path of the number of pages.
    #[serde(default)]
    pub page_count: Option<String>,
    /// The number of the first page, or the position of the first item.
    #[serde(default)]
    pub first: Option<u32>,
    /// The pattern of the operations that it is for; empty for a rule of `[[pagination]]`.
    #[serde(skip)]
    pub pattern: String,
}

/// How the next page is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PaginationKind {
    /// A cursor from the page.
    Cursor,
    /// The id of the last item.
    LastItem,
    /// A page number.
    PageNumber,
    /// The number of items seen.
    Offset,
    /// The URL of the next page in the body.
    NextUrl,
    /// The URL of the next page in the `Link` header.
    LinkHeader,
}

/// What is said of the pages of single operations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OperationPagination {
    /// `false`: there are none, whatever the shape says.
    None,
    /// A rule for these operations.
    Rule(Box<Pagination>),
}

impl<'de> Deserialize<'de> for OperationPagination {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        TableOr {
            expected: "`false` or a rule for pages",
            table: |rule| Self::Rule(Box::new(rule)),
            short: |short| matches!(short, Short::Flag(false)).then_some(Self::None),
        }
        .read(deserializer)
    }
}

/// Keys of rules that contradict each other, or say too little.
pub(super) fn invalid(config: &Config) -> Vec<Diagnostic> {
    let general = config.pagination.iter().enumerate().flat_map(|(index, rule)| {
        let faults = rule.faults().into_iter();
        faults.map(move |Fault { key, message, hint }| {
            config.finding_in_page_rule(Code::InvalidConfig, index, Said::Key(key), message).hint(hint)
        })
    });
    let own = config.operations.rules.values().filter_map(|rule| match &rule.pagination {
        Some(OperationPagination::Rule(rule)) => Some(rule),
        _ => None,
    });
    let own = own.flat_map(|rule| {
        let faults = rule.faults().into_iter();
        faults.map(|Fault { key, message, hint }| {
            config.finding_in_rule(Code::InvalidConfig, &rule.pattern, Said::Key(key), message).hint(hint)
        })
    });
    general.chain(own).collect()
}

/// What is wrong with a rule, whatever operation it is for.
struct Fault {
    key: &'static str,
    message: String,
    hint: String,
}

impl Pagination {
    fn faults(&self) -> Vec<Fault> {
        use PaginationKind::{Cursor, LastItem, NextUrl, Offset, PageNumber};
        let kind = self.kind.word();
        let asking = [Cursor, LastItem, PageNumber, Offset];
        let given = [
            ("parameter", self.parameter.is_some(), &asking[..]),
            ("body-property", self.body_property.is_some(), &asking),
            ("value", self.value.is_some(), &[Cursor, LastItem, PageNumber, NextUrl]),
            ("first", self.first.is_some(), &[PageNumber, Offset]),
        ];
        let idle = given.into_iter().filter(|(_, is_given, kinds)| *is_given && !kinds.contains(&self.kind));
        let idle = idle.map(|(key, _, kinds)| {
            let kinds: Vec<String> = kinds.iter().map(|it| format!("`{}`", it.word())).collect();
            let message = format!("`{key}` means nothing with `kind = \"{kind}\"`");
            Fault { key, message, hint: format!("it belongs to the kinds {}", kinds.join(", ")) }
        });
        let has_place = self.parameter.is_some() || self.body_property.is_some();
        let place = (asking.contains(&self.kind) && !has_place).then(|| Fault {
            key: "kind",
            message: format!("`kind = \"{kind}\"` needs `parameter` or `body-property`"),
            hint: "it says what of a request asks for the next page".to_owned(),
        });
        let value =
            ([Cursor, LastItem, NextUrl].contains(&self.kind) && self.value.is_none()).then(|| Fault {
                key: "kind",
                message: format!("`kind = \"{kind}\"` needs `value`"),
                hint: "it says where a page has what the next one is asked for with".to_owned(),
            });
        let both = (self.parameter.is_some() && self.body_property.is_some()).then(|| Fault {
            key: "body-property",
            message: "`parameter` and `body-property` exclude each other".to_owned(),
            hint: "the next page is asked for by one of them".to_owned(),
        });
        idle.chain(place).chain(value).chain(both).collect()
    }
}

impl PaginationKind {
    /// How `sdk.toml` says it.
    fn word(self) -> &'static str {
        match self {
            Self::Cursor => "cursor",
            Self::LastItem => "last-item",
            Self::PageNumber => "page-number",
            Self::Offset => "offset",
            Self::NextUrl => "next-url",
            Self::LinkHeader => "link-header",
        }
    }
}
