// @generated from the OpenAPI document. Do not edit.

//! Where in a list a request stands, and where the next page begins.

use std::collections::HashSet;
use std::sync::Arc;

use http::HeaderMap;
use serde_json::Value;
use serde_json::value::RawValue;
use url::Url;

use super::super::call::Call;
use super::super::encoding::escape;
use super::super::error::InvalidRequest;
use super::super::members;
use super::link;
use super::look::{self, Look};
use super::rule::{End, First, Next, PageRule, Place};

/// A page that is asked for.
#[derive(Clone)]
pub(super) struct Position {
    /// The request for it.
    pub(super) call: Call,
    /// How many items the pages before it had.
    seen: i128,
    /// The number of the page, or of its first item, where pages are counted.
    number: Option<i128>,
    /// The number of the first page, where that page has said it.
    first: Option<i128>,
    /// Fingerprints of the cursors and URLs that were followed, and of the pages where there are none: what comes
    /// again would come for ever.
    followed: Arc<HashSet<u64>>,
}

/// Why what a page has for the next one does not say where that is.
#[derive(Clone, Copy)]
pub(super) enum NoPlace {
    /// It is an object, a list or `true`.
    NoText,
    /// All items have the same: it is the id of something else, such as what they belong to.
    Shared,
}

impl NoPlace {
    /// The reason in words.
    pub(super) fn message(self) -> &'static str {
        match self {
            Self::NoText => "nothing that a next page can be asked for with",
            Self::Shared => {
                "the same in the first item and in the last one, so that it does not say where the next page begins"
            }
        }
    }
}

/// Where a page came from.
pub(super) struct Source<'a> {
    /// The URL of the request.
    pub(super) own: &'a Url,
    /// The URL of the response, after redirects.
    pub(super) url: &'a Url,
    /// The headers of the response.
    pub(super) headers: &'a HeaderMap,
}

impl Position {
    /// The first page.
    pub(super) fn new(call: Call) -> Self {
        Self { call, seen: 0, number: None, first: None, followed: Arc::default() }
    }

    /// The place of the page after one, unless that was the last one. Where the next page cannot be asked for, the
    /// call knows why and fails with it.
    ///
    /// # Errors
    /// When what the page has for the next one cannot say where that is.
    pub(super) fn advance(
        mut self,
        rule: &PageRule,
        look: &Look<'_>,
        source: &Source<'_>,
    ) -> Result<Option<Self>, NoPlace> {
        if look.is_last(rule) {
            return Ok(None);
        }
        if look.guide(rule).is_some_and(members::is_no_text) {
            return Err(NoPlace::NoText);
        }
        // Asked with it, the API would skip items, and nobody would know.
        if look.is_shared() {
            return Err(NoPlace::Shared);
        }
        self.seen = self.seen.saturating_add(i128::try_from(look.count).unwrap_or(i128::MAX));
        // The key is that of one request.
        self.call.idempotency_key = None;
        match self.next(rule, look, source) {
            Ok(more) => Ok(more.then_some(self)),
            Err(problem) => {
                self.call.problem.get_or_insert(problem);
                Ok(Some(self))
            }
        }
    }

    /// Goes to the next page; says whether there is one.
    fn next(
        &mut self,
        rule: &PageRule,
        look: &Look<'_>,
        source: &Source<'_>,
    ) -> Result<bool, InvalidRequest> {
        match &rule.next {
            Next::Cursor(place, _) => {
                // No page after the first has the number 0.
                let cursor = look.next.filter(|cursor| cursor.get() != "0");
                let Some((cursor, text)) = cursor.and_then(|it| Some((it, members::text(it)?))) else {
                    return Ok(false);
                };
                self.follow(place, cursor, &text)
            }
            Next::LastItem(place, _) => {
                let Some((id, text)) = look.last.and_then(|it| Some((it, members::text(it)?))) else {
                    return Ok(false);
                };
                // Without another word on the end, a page that begins as one before does leads back.
                let first = look.first.map(RawValue::get);
                if rule.end.is_empty() && !self.is_new(look::hash(&("first", first))) {
                    return Ok(false);
                }
                self.follow(place, id, &text)
            }
            // A server that does not know the parameter answers with the same page again and again.
            Next::PageNumber(..) | Next::Offset(..)
                if look.count == 0 || !self.is_new(look.fingerprint()) =>
            {
                Ok(false)
            }
            Next::PageNumber(place, first) => self.next_number(place, first, rule, look),
            Next::Offset(place, first) => self.next_offset(place, i128::from(*first), rule, look),
            Next::UrlInBody(_) => self.go(look.next.and_then(members::text), source),
            Next::LinkHeader => self.go(link::next(source.headers), source),
        }
    }

    /// Goes to the page with the next number, unless a total says that there is none.
    fn next_number(
        &mut self,
        place: &Place,
        first: &First,
        rule: &PageRule,
        look: &Look<'_>,
    ) -> Result<bool, InvalidRequest> {
        let first = match first {
            First::Is(number) => Some(i128::from(*number)),
            First::Said(_) => None,
        };
        let own = match self.counted(place)? {
            Some(own) => own,
            None => {
                let said = look.next.map(RawValue::get).and_then(members::whole);
                *self.first.insert(first.or(said).unwrap_or(1))
            }
        };
        // Whoever begins further on is counted from 1: at worst, an empty page is asked for.
        let first = first.or(self.first).unwrap_or(1);
        let count = i128::try_from(look.count).unwrap_or(i128::MAX);
        let is_over = totals(rule, look).any(|(end, total)| match end {
            End::Pages(_) => total > 0 && own.saturating_sub(first).saturating_add(1) >= total,
            // A total that is less than the page itself counts something else.
            End::Total(_) => total >= count && self.seen >= total,
            End::HasMore(_) | End::IsLast(_) => false,
        });
        if is_over { Ok(false) } else { self.count_to(place, own.checked_add(1)) }
    }

    /// Goes to the page that begins behind the items of this one, unless a total says that there is none.
    fn next_offset(
        &mut self,
        place: &Place,
        first: i128,
        rule: &PageRule,
        look: &Look<'_>,
    ) -> Result<bool, InvalidRequest> {
        let own = self.counted(place)?.unwrap_or(first);
        let count = i128::try_from(look.count).unwrap_or(i128::MAX);
        let next = own.checked_add(count);
        let is_over = totals(rule, look).any(|(end, total)| {
            matches!(end, End::Total(_))
                && total >= count
                && next.is_some_and(|next| next.saturating_sub(first) >= total)
        });
        if is_over { Ok(false) } else { self.count_to(place, next) }
    }

    /// Whether something has not been met yet.
    fn is_new(&mut self, fingerprint: u64) -> bool {
        Arc::make_mut(&mut self.followed).insert(fingerprint)
    }

    /// Whether what asks for the next page has asked for none before, this one included.
    fn is_new_after(&mut self, own: Option<u64>, next: u64) -> bool {
        let followed = Arc::make_mut(&mut self.followed);
        followed.extend(own);
        followed.insert(next)
    }

    /// Asks with a value from the page.
    fn follow(&mut self, place: &Place, value: &RawValue, text: &str) -> Result<bool, InvalidRequest> {
        match place {
            Place::Query(name) => {
                let next = escape(text);
                // The first page may have been asked for with a cursor, too.
                let own = self.call.query_value(name).map(|own| look::hash(&own));
                if !self.is_new_after(own, look::hash(&next.as_str())) {
                    return Ok(false);
                }
                self.call.replace_query(name, next);
            }
            Place::Body(path) => {
                let next: Value = serde_json::from_str(value.get()).unwrap_or_default();
                let is_whole = value.get().trim_start_matches('-').bytes().all(|it| it.is_ascii_digit());
                let is_exact = !is_whole || next.is_i64() || next.is_u64();
                if !is_exact {
                    let message = format!("the cursor {} has more digits than can be sent", value.get());
                    return Err(InvalidRequest::new(message));
                }
                let own = self.call.body_property(path).map(|own| look::hash(&own));
                if !self.is_new_after(own, look::hash(&text)) {
                    return Ok(false);
                }
                self.call.set_body_property(path, next);
            }
        }
        Ok(true)
    }

    /// The number that the page was asked for with.
    ///
    /// # Errors
    /// When the caller asked with something that is no whole number.
    fn counted(&self, place: &Place) -> Result<Option<i128>, InvalidRequest> {
        if self.number.is_some() {
            return Ok(self.number);
        }
        let (name, said) = match place {
            Place::Query(name) => (*name, self.call.query_value(name).map(str::to_owned)),
            Place::Body(path) => (path.last().copied().unwrap_or_default(), self.call.body_property(path)),
        };
        let Some(said) = said else { return Ok(None) };
        let number = members::whole(&said);
        number.map(Some).ok_or_else(|| {
            InvalidRequest::new(format!(
                "nothing comes after `{said}`, which `{name}` is: it is no whole number"
            ))
        })
    }

    /// Asks with a number.
    ///
    /// # Errors
    /// When it is beyond what can be sent.
    fn count_to(&mut self, place: &Place, number: Option<i128>) -> Result<bool, InvalidRequest> {
        let too_far = || InvalidRequest::new("the number of the next page is too great".to_owned());
        let number = number.ok_or_else(too_far)?;
        match place {
            Place::Query(name) => {
                self.call.replace_query(name, escape(&number.to_string()));
            }
            Place::Body(path) => {
                let value = i64::try_from(number).map(Value::from);
                let value = value.or_else(|_| u64::try_from(number).map(Value::from));
                self.call.set_body_property(path, value.map_err(|_| too_far())?);
            }
        }
        self.number = Some(number);
        Ok(true)
    }

    /// Asks the URL that a page has for the next one.
    fn go(&mut self, link: Option<String>, source: &Source<'_>) -> Result<bool, InvalidRequest> {
        let Some(link) = link else { return Ok(false) };
        let secrets = self.call.client.inner.settings.secret_parameters();
        let url = link::resolve(source.own, source.url, &link, &secrets)?;
        if !self.is_new_after(Some(look::hash(&source.own.as_str())), look::hash(&url.as_str())) {
            return Ok(false);
        }
        self.call.url = Some(url);
        Ok(true)
    }
}

/// What says where a list ends, with the whole number that the page has for it.
fn totals<'a>(rule: &'a PageRule, look: &Look<'_>) -> impl Iterator<Item = (&'a End, i128)> {
    let ends = rule.end.iter().zip(&look.ends);
    ends.filter_map(|(end, value)| Some((end, members::whole(value.as_ref()?.get())?)))
}
