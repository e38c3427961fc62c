// @generated from the OpenAPI document. Do not edit.

//! Lists that come in pages.

use std::collections::HashSet;
use std::fmt;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use futures_core::Stream;
use futures_util::stream::{self, TryStreamExt as _};
use http::HeaderMap;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::call::Call;
use super::encoding::{escape, scalar};
use super::request::{Failed, Output, Request};
use super::response::{Decode as _, Json, Response, located};
use super::{BoxFuture, Failure};

/// How a list comes in pages.
#[derive(Debug)]
pub struct PageRule {
    /// Where a page has its items: property names from the body inwards.
    pub items: &'static [&'static str],
    /// How the next page is asked for.
    pub next: Next,
    /// Where a page says whether there are more.
    pub has_more: Option<&'static [&'static str]>,
}

/// How the next page is asked for.
#[derive(Debug)]
#[allow(dead_code, reason = "an API need not have every kind")]
pub enum Next {
    /// A cursor from the page goes into the query parameter.
    Cursor(&'static str, &'static [&'static str]),
    /// A property of the last item goes into the query parameter.
    LastItem(&'static str, &'static [&'static str]),
    /// The page's number goes into the query parameter; the first page's.
    PageNumber(&'static str, u32),
    /// The number of items seen goes into the query parameter.
    Offset(&'static str),
    /// The page has the next one's URL.
    UrlInBody(&'static [&'static str]),
    /// The `Link` header has the next one's URL (RFC 8288).
    LinkHeader,
}

/// A request for a list that comes in pages.
pub trait Paginated: Request {
    /// An item.
    type Item: DeserializeOwned + Send + 'static;
    /// How the pages hang together.
    const RULE: PageRule;
}

/// A page of a list, which knows where the next one is.
pub struct Page<R: Paginated> {
    response: Response<Output<R>>,
    rest: Option<Position>,
}

impl<R: Paginated> Page<R>
where
    Output<R>: DeserializeOwned,
{
    /// Whether there is another page.
    pub fn has_next(&self) -> bool {
        self.rest.is_some()
    }

    /// Fetches the next page; nothing when this is the last one. Pages that were there before end the list, too.
    ///
    /// # Errors
    /// See [`Error`](crate::Error). It can be called again then.
    pub async fn next_page(&self) -> Result<Option<Self>, Failed<R>> {
        match &self.rest {
            Some(rest) => Self::fetch(rest.clone()).await.map(Some),
            None => Ok(None),
        }
    }

    /// What the body says.
    pub fn value(&self) -> &Output<R> {
        self.response.value()
    }

    /// What the body says.
    pub fn into_value(self) -> Output<R> {
        self.response.into_value()
    }

    /// The response: status, headers, request id, attempts.
    pub fn response(&self) -> &Response<Output<R>> {
        &self.response
    }

    async fn fetch(position: Position) -> Result<Self, Failed<R>> {
        let (response, rest) = fetch::<R>(position).await?;
        let value =
            decoded(&response, response.value().clone()).map_err(Failure::into_error::<R::Failure>)?;
        Ok(Self { response: response.with_value(value), rest })
    }
}

impl<R: Paginated> fmt::Debug for Page<R>
where
    Output<R>: fmt::Debug,
{
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = formatter.debug_struct("Page");
        shown.field("response", &self.response).field("has_next", &self.rest.is_some());
        shown.finish_non_exhaustive()
    }
}

/// Where in the list we are.
#[derive(Clone)]
struct Position {
    call: Call,
    seen: usize,
    number: Option<u32>,
    /// The cursors and URLs that were followed, and the pages where there are none: what comes again would come
    /// for ever.
    followed: HashSet<String>,
}

/// Makes a request builder's pages a stream.
macro_rules! paginated {
    ($name:ident -> $item:ty {
        items: [$($items:literal),*],
        next: $next:expr,
        $(has_more: [$($more:literal),*],)?
    }) => {
        impl $crate::runtime::Paginated for $name {
            type Item = $item;
            const RULE: $crate::runtime::PageRule = $crate::runtime::PageRule {
                items: &[$($items),*],
                next: $next,
                has_more: $crate::runtime::optional!($(&[$($more),*])?),
            };
        }

        impl $name {
            /// All items of this page and the ones after it. Pages are fetched as the stream is read.
            pub fn into_stream(
                self,
            ) -> impl $crate::runtime::Stream<Item = ::core::result::Result<$item, $crate::runtime::Failed<Self>>> + ::core::marker::Unpin + use<> {
                $crate::runtime::items(self)
            }

            /// The same for callers without an async runtime.
            #[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
            pub fn into_blocking_iter(
                self,
            ) -> impl ::core::iter::Iterator<Item = ::core::result::Result<$item, $crate::runtime::Failed<Self>>> + use<> {
                $crate::runtime::blocking::iter(self.into_stream())
            }

            /// Sends the request and returns the page, which knows how to get at the next one.
            ///
            /// # Errors
            /// See [`Error`](crate::Error).
            pub async fn send_page(
                self,
            ) -> ::core::result::Result<$crate::runtime::Page<Self>, $crate::runtime::Failed<Self>> {
                $crate::runtime::page(self).await
            }

            /// This page and the ones after it. Pages are fetched as the stream is read.
            pub fn pages(
                self,
            ) -> impl $crate::runtime::Stream<
                Item = ::core::result::Result<$crate::runtime::Page<Self>, $crate::runtime::Failed<Self>>,
            > + ::core::marker::Unpin + use<> {
                $crate::runtime::pages(self)
            }
        }
    };
}

/// Something, or nothing.
macro_rules! optional {
    () => {
        ::core::option::Option::None
    };
    ($value:expr) => {
        ::core::option::Option::Some($value)
    };
}

#[allow(unused_imports, reason = "an API need not have lists")]
pub(crate) use {optional, paginated};

/// One page.
///
/// # Errors
/// See [`Error`](super::Error).
#[allow(dead_code, reason = "an API need not have lists")]
pub fn page<R: Paginated>(request: R) -> BoxFuture<'static, Result<Page<R>, Failed<R>>>
where
    Output<R>: DeserializeOwned,
{
    Box::pin(Page::fetch(Position::new(request)))
}

/// All pages.
#[allow(dead_code, reason = "an API need not have lists")]
pub fn pages<R: Paginated>(request: R) -> impl Stream<Item = Result<Page<R>, Failed<R>>> + Unpin + use<R>
where
    Output<R>: DeserializeOwned,
{
    let next = |position: Option<Position>| -> BoxFuture<'static, _> {
        Box::pin(async move {
            let page = Page::<R>::fetch(position?).await;
            let rest = page.as_ref().ok().and_then(|page| page.rest.clone());
            Some((page, rest))
        })
    };
    stream::unfold(Some(Position::new(request)), next)
}

/// All items of all pages.
#[allow(dead_code, reason = "an API need not have lists")]
pub fn items<R: Paginated>(request: R) -> impl Stream<Item = Result<R::Item, Failed<R>>> + Unpin + use<R> {
    let next = |position: Option<Position>| -> BoxFuture<'static, _> {
        Box::pin(async move {
            Some(match fetch::<R>(position?).await {
                Ok((response, rest)) => (items_of::<R>(&response), rest),
                Err(error) => (Err(error), None),
            })
        })
    };
    stream::unfold(Some(Position::new(request)), next)
        .map_ok(|items| stream::iter(items.into_iter().map(Ok)))
        .try_flatten()
}

fn items_of<R: Paginated>(response: &Response<Value>) -> Result<Vec<R::Item>, Failed<R>> {
    let list = find(response.value(), R::RULE.items).cloned().unwrap_or(Value::Array(Vec::new()));
    decoded(response, list).map_err(Failure::into_error::<R::Failure>)
}

fn decoded<T: DeserializeOwned>(response: &Response<Value>, value: Value) -> Result<T, Failure> {
    located(|| serde_path_to_error::deserialize(&value))
        .map_err(|(path, error)| response.failure(path, error))
}

/// The body of a page, and where the next one begins.
async fn fetch<R: Paginated>(position: Position) -> Result<(Response<Value>, Option<Position>), Failed<R>> {
    let response = match position.call.clone().execute().await {
        Ok(raw) => Json::<Value>::decode(raw).await,
        Err(failure) => Err(failure),
    };
    let response = response.map_err(Failure::into_error::<R::Failure>)?;
    let rest = position.advance(&R::RULE, response.value(), response.headers());
    Ok((response, rest))
}

impl Position {
    fn new(request: impl Paginated) -> Self {
        Self { call: request.into_call(), seen: 0, number: None, followed: HashSet::new() }
    }

    /// The place of the next page, unless this was the last one.
    fn advance(mut self, rule: &PageRule, body: &Value, headers: &HeaderMap) -> Option<Self> {
        let items = find(body, rule.items).and_then(Value::as_array);
        let count = items.map_or(0, Vec::len);
        self.seen += count;
        let ended = rule.has_more.and_then(|path| find(body, path)).and_then(Value::as_bool) == Some(false);
        if count == 0 || ended {
            return None;
        }
        let (parameter, next) = match rule.next {
            Next::Cursor(parameter, path) => (Some(parameter), find(body, path).and_then(present)),
            Next::LastItem(parameter, path) => {
                (Some(parameter), items.and_then(|items| find(items.last()?, path)).and_then(present))
            }
            // A server that does not know the parameter answers with the same page again and again.
            Next::PageNumber(..) | Next::Offset(_) if !self.followed.insert(digest(items)) => return None,
            Next::PageNumber(parameter, first) => {
                let current =
                    self.number.or_else(|| self.call.query_value(parameter)?.parse().ok()).unwrap_or(first);
                self.number = Some(current + 1);
                (Some(parameter), self.number.map(|number| number.to_string()))
            }
            Next::Offset(parameter) => {
                let start: usize = self.number.map_or_else(
                    || self.call.query_value(parameter).and_then(|it| it.parse().ok()).unwrap_or(0),
                    |start| start as usize,
                );
                self.number = u32::try_from(start).ok();
                (Some(parameter), Some((start + self.seen).to_string()))
            }
            Next::UrlInBody(path) => (None, find(body, path).and_then(present)),
            Next::LinkHeader => (None, link(headers)),
        };
        let next = next.filter(|next| self.followed.insert(next.clone()))?;
        match parameter {
            Some(parameter) => self.call.set_query(parameter, vec![(escape(parameter), escape(&next))]),
            None => self.call.url = Some(next),
        }
        Some(self)
    }
}

fn find<'a>(value: &'a Value, path: &[&str]) -> Option<&'a Value> {
    path.iter().try_fold(value, |value, key| value.get(key))
}

fn present(value: &Value) -> Option<String> {
    Some(scalar(value)).filter(|text| !text.is_empty())
}

/// What tells a page from others, without keeping it.
fn digest(items: Option<&Vec<Value>>) -> String {
    let mut hasher = DefaultHasher::new();
    for item in items.into_iter().flatten() {
        item.to_string().hash(&mut hasher);
    }
    format!("page {}", hasher.finish())
}

/// The target of the link whose relation is `next` (RFC 8288, section 3).
fn link(headers: &HeaderMap) -> Option<String> {
    let is_next = |parameter: &str| {
        let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        let mut relations = value.trim().trim_matches('"').split_ascii_whitespace();
        name.trim().eq_ignore_ascii_case("rel") && relations.any(|it| it.eq_ignore_ascii_case("next"))
    };
    headers.get_all(http::header::LINK).iter().filter_map(|value| value.to_str().ok()).find_map(|value| {
        // A target may have commas, so links are told apart by their brackets.
        value.split('<').skip(1).find_map(|link| {
            let (target, parameters) = link.split_once('>')?;
            let mut parameters = parameters.trim().trim_end_matches(',').split(';');
            parameters.any(is_next).then(|| target.to_owned())
        })
    })
}
