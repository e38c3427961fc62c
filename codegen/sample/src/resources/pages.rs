// @generated from the OpenAPI document. Do not edit.

//! The operations of `pages`.

use crate::runtime::{Call, Client, Encoding, End, Endpoint, First, Method, Next, Place, idempotent, open_body, paginated, request};
use crate::types;

/// Lists in every kind of pages.
#[derive(Clone, Debug)]
pub struct Pages {
    client: Client,
}

impl Pages {
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone() }
    }

    /// Calls `GET /pages/cursor`, `#/paths/~1pages~1cursor/get` in the document.
    ///
    /// Returns [`CursorPage`](crate::types::CursorPage).
    ///
    /// The list comes in pages; [`into_stream`](ListByCursor::into_stream) goes through the items of
    /// all of them.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use futures_util::TryStreamExt as _;
    ///
    /// let mut items = client.pages().list_by_cursor().into_stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_by_cursor(&self) -> ListByCursor {
        ListByCursor {
            call: Call::new(&self.client, &LIST_BY_CURSOR),
        }
    }

    /// Calls `GET /pages/any`, `#/paths/~1pages~1any/get` in the document.
    ///
    /// Returns [`AnyCursorPage`](crate::types::AnyCursorPage).
    ///
    /// The list comes in pages; [`into_stream`](ListByAnyCursor::into_stream) goes through the items of
    /// all of them.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use futures_util::TryStreamExt as _;
    ///
    /// let mut items = client.pages().list_by_any_cursor().into_stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_by_any_cursor(&self) -> ListByAnyCursor {
        ListByAnyCursor {
            call: Call::new(&self.client, &LIST_BY_ANY_CURSOR),
        }
    }

    /// Calls `GET /pages/number`, `#/paths/~1pages~1number/get` in the document.
    ///
    /// Returns [`Points`](crate::types::Points).
    ///
    /// The list comes in pages; [`into_stream`](ListByNumber::into_stream) goes through the items of
    /// all of them.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use futures_util::TryStreamExt as _;
    ///
    /// let mut items = client.pages().list_by_number().into_stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_by_number(&self) -> ListByNumber {
        ListByNumber {
            call: Call::new(&self.client, &LIST_BY_NUMBER),
        }
    }

    /// Calls `GET /pages/offset`, `#/paths/~1pages~1offset/get` in the document.
    ///
    /// Returns [`Points`](crate::types::Points).
    ///
    /// The list comes in pages; [`into_stream`](ListByOffset::into_stream) goes through the items of
    /// all of them.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use futures_util::TryStreamExt as _;
    ///
    /// let mut items = client.pages().list_by_offset().into_stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_by_offset(&self) -> ListByOffset {
        ListByOffset {
            call: Call::new(&self.client, &LIST_BY_OFFSET),
        }
    }

    /// Calls `GET /pages/last`, `#/paths/~1pages~1last/get` in the document.
    ///
    /// Returns [`NamedPage`](crate::types::NamedPage).
    ///
    /// The list comes in pages; [`into_stream`](ListByLastItem::into_stream) goes through the items of
    /// all of them.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use futures_util::TryStreamExt as _;
    ///
    /// let mut items = client.pages().list_by_last_item().into_stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_by_last_item(&self) -> ListByLastItem {
        ListByLastItem {
            call: Call::new(&self.client, &LIST_BY_LAST_ITEM),
        }
    }

    /// Calls `GET /pages/url`, `#/paths/~1pages~1url/get` in the document.
    ///
    /// Returns [`UrlPage`](crate::types::UrlPage).
    ///
    /// The list comes in pages; [`into_stream`](ListByUrl::into_stream) goes through the items of all
    /// of them.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use futures_util::TryStreamExt as _;
    ///
    /// let mut items = client.pages().list_by_url().into_stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_by_url(&self) -> ListByUrl {
        ListByUrl {
            call: Call::new(&self.client, &LIST_BY_URL),
        }
    }

    /// Calls `GET /pages/link`, `#/paths/~1pages~1link/get` in the document.
    ///
    /// Returns a list of [`Point`](crate::types::Point).
    ///
    /// The list comes in pages; [`into_stream`](ListByLink::into_stream) goes through the items of all
    /// of them.
    ///
    /// The headers of the response are [`ListByLinkHeaders`](crate::headers::ListByLinkHeaders).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use futures_util::TryStreamExt as _;
    ///
    /// let mut items = client.pages().list_by_link().into_stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_by_link(&self) -> ListByLink {
        ListByLink {
            call: Call::new(&self.client, &LIST_BY_LINK),
        }
    }

    /// Calls `POST /pages/body`, `#/paths/~1pages~1body/post` in the document.
    ///
    /// Returns [`CursorPage`](crate::types::CursorPage).
    ///
    /// The list comes in pages; [`into_stream`](SearchByBody::into_stream) goes through the items of
    /// all of them.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use futures_util::TryStreamExt as _;
    ///
    /// let mut items = client.pages().search_by_body().into_stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn search_by_body(&self) -> SearchByBody {
        SearchByBody {
            call: Call::new(&self.client, &SEARCH_BY_BODY),
        }
    }

    /// Calls `GET /pages/start`, `#/paths/~1pages~1start/get` in the document.
    ///
    /// Returns [`CountedPage`](crate::types::CountedPage).
    ///
    /// The list comes in pages; [`into_stream`](ListByStart::into_stream) goes through the items of all
    /// of them.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use futures_util::TryStreamExt as _;
    ///
    /// let mut items = client.pages().list_by_start(1).into_stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_by_start(&self, max_results: i64) -> ListByStart {
        let mut call = Call::new(&self.client, &LIST_BY_START);
        call.query("maxResults", Encoding::FORM, &max_results);
        ListByStart { call }
    }

    /// Calls `GET /pages/iterator`, `#/paths/~1pages~1iterator/get` in the document.
    ///
    /// Returns [`ListByIteratorResponse`](crate::types::ListByIteratorResponse).
    ///
    /// The list comes in pages; [`into_stream`](ListByIterator::into_stream) goes through the items of
    /// all of them.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use futures_util::TryStreamExt as _;
    ///
    /// let mut items = client.pages().list_by_iterator().into_stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_by_iterator(&self) -> ListByIterator {
        ListByIterator {
            call: Call::new(&self.client, &LIST_BY_ITERATOR),
        }
    }

    /// Calls `GET /pages/object`, `#/paths/~1pages~1object/get` in the document.
    ///
    /// Returns [`ListByObjectResponse`](crate::types::ListByObjectResponse), or nothing.
    ///
    /// The list comes in pages; [`into_stream`](ListByObject::into_stream) goes through the items of
    /// all of them.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use futures_util::TryStreamExt as _;
    ///
    /// let mut items = client.pages().list_by_object().into_stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_by_object(&self) -> ListByObject {
        ListByObject {
            call: Call::new(&self.client, &LIST_BY_OBJECT),
        }
    }

    /// Calls `GET /pages/own`, `#/paths/~1pages~1own/get` in the document.
    ///
    /// Returns [`UrlPage`](crate::types::UrlPage).
    ///
    /// The list comes in pages; [`into_stream`](ListOnOwnServer::into_stream) goes through the items of
    /// all of them.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use futures_util::TryStreamExt as _;
    ///
    /// let mut items = client.pages().list_on_own_server().into_stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_on_own_server(&self) -> ListOnOwnServer {
        ListOnOwnServer {
            call: Call::new(&self.client, &LIST_ON_OWN_SERVER),
        }
    }
}

static LIST_BY_CURSOR: Endpoint =
    Endpoint::new("listByCursor", Method::GET, "/pages/cursor")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Query, "cursor", "/paths/~1pages~1cursor/get/parameters/0/schema"),
                (crate::runtime::Location::Query, "limit", "/paths/~1pages~1cursor/get/parameters/1/schema"),
            ],
        });

/// The request of `GET /pages/cursor`, made by [`Pages::list_by_cursor`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListByCursor {
    call: Call,
}

impl ListByCursor {
    /// Sets `cursor`.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        let cursor: String = cursor.into();
        self.call.query("cursor", Encoding::FORM, &cursor);
        self
    }

    /// Sets `limit`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.query("limit", Encoding::FORM, &limit);
        self
    }
}

request! { ListByCursor(LIST_BY_CURSOR) -> json types::CursorPage, json crate::Value }

paginated! {
    ListByCursor -> types::Point, crate::Value {
        items: ["points"],
        at: [] [required points],
        next: Next::Cursor(Place::Query("cursor"), &["next_cursor"]),
    }
}

static LIST_BY_ANY_CURSOR: Endpoint =
    Endpoint::new("listByAnyCursor", Method::GET, "/pages/any")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Query, "cursor", "/paths/~1pages~1any/get/parameters/0/schema"),
            ],
        });

/// The request of `GET /pages/any`, made by [`Pages::list_by_any_cursor`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListByAnyCursor {
    call: Call,
}

impl ListByAnyCursor {
    /// Sets `cursor`.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        let cursor: String = cursor.into();
        self.call.query("cursor", Encoding::FORM, &cursor);
        self
    }
}

request! { ListByAnyCursor(LIST_BY_ANY_CURSOR) -> json types::AnyCursorPage, json crate::Value }

paginated! {
    ListByAnyCursor -> types::Point, crate::Value {
        items: ["points"],
        at: [] [required points],
        next: Next::Cursor(Place::Query("cursor"), &["next_cursor"]),
    }
}

static LIST_BY_NUMBER: Endpoint =
    Endpoint::new("listByNumber", Method::GET, "/pages/number")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Query, "page", "/paths/~1pages~1number/get/parameters/0/schema"),
            ],
        });

/// The request of `GET /pages/number`, made by [`Pages::list_by_number`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListByNumber {
    call: Call,
}

impl ListByNumber {
    /// Sets `page`.
    pub fn page(mut self, page: i64) -> Self {
        self.call.query("page", Encoding::FORM, &page);
        self
    }
}

request! { ListByNumber(LIST_BY_NUMBER) -> json types::Points, json crate::Value }

paginated! {
    ListByNumber -> types::Point, crate::Value {
        items: ["points"],
        at: [] [required points],
        next: Next::PageNumber(Place::Query("page"), First::Is(1)),
    }
}

static LIST_BY_OFFSET: Endpoint =
    Endpoint::new("listByOffset", Method::GET, "/pages/offset")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Query, "offset", "/paths/~1pages~1offset/get/parameters/0/schema"),
            ],
        });

/// The request of `GET /pages/offset`, made by [`Pages::list_by_offset`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListByOffset {
    call: Call,
}

impl ListByOffset {
    /// Sets `offset`.
    pub fn offset(mut self, offset: i64) -> Self {
        self.call.query("offset", Encoding::FORM, &offset);
        self
    }
}

request! { ListByOffset(LIST_BY_OFFSET) -> json types::Points, json crate::Value }

paginated! {
    ListByOffset -> types::Point, crate::Value {
        items: ["points"],
        at: [] [required points],
        next: Next::Offset(Place::Query("offset"), 0),
    }
}

static LIST_BY_LAST_ITEM: Endpoint =
    Endpoint::new("listByLastItem", Method::GET, "/pages/last")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Query, "after", "/paths/~1pages~1last/get/parameters/0/schema"),
            ],
        });

/// The request of `GET /pages/last`, made by [`Pages::list_by_last_item`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListByLastItem {
    call: Call,
}

impl ListByLastItem {
    /// Sets `after`.
    pub fn after(mut self, after: impl Into<String>) -> Self {
        let after: String = after.into();
        self.call.query("after", Encoding::FORM, &after);
        self
    }
}

request! { ListByLastItem(LIST_BY_LAST_ITEM) -> json types::NamedPage, json crate::Value }

paginated! {
    ListByLastItem -> types::NamedPageItemsItem, crate::Value {
        items: ["items"],
        at: [] [required items],
        next: Next::LastItem(Place::Query("after"), &["id"]),
        end: [End::HasMore(&["has_more"])],
    }
}

static LIST_BY_URL: Endpoint = Endpoint::new("listByUrl", Method::GET, "/pages/url");

/// The request of `GET /pages/url`, made by [`Pages::list_by_url`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListByUrl {
    call: Call,
}

request! { ListByUrl(LIST_BY_URL) -> json types::UrlPage, json crate::Value }

paginated! {
    ListByUrl -> types::Point, crate::Value {
        items: ["points"],
        at: [] [required points],
        next: Next::UrlInBody(&["next"]),
    }
}

static LIST_BY_LINK: Endpoint = Endpoint::new("listByLink", Method::GET, "/pages/link");

/// The request of `GET /pages/link`, made by [`Pages::list_by_link`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListByLink {
    call: Call,
}

request! { ListByLink(LIST_BY_LINK) -> json Vec<types::Point>, json crate::Value }

paginated! {
    ListByLink -> types::Point, crate::Value {
        items: [],
        at: [] [],
        next: Next::LinkHeader,
    }
}

static SEARCH_BY_BODY: Endpoint =
    Endpoint::new("searchByBody", Method::POST, "/pages/body")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/paths/~1pages~1body/post/requestBody/content/application~1json/schema"),
            ],
            parameters: &[],
        });

/// The request of `POST /pages/body`, made by [`Pages::search_by_body`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SearchByBody {
    call: Call,
}

impl SearchByBody {
    /// Sets `text`.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        let text: String = text.into();
        self.call.property("text", &text);
        self
    }

    /// Sets `page`.
    pub fn page(mut self, page: types::SearchByBodyBodyPage) -> Self {
        self.call.property("page", &page);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::SearchByBodyBody) -> Self {
        self.call.json(&body);
        self
    }
}

request! { SearchByBody(SEARCH_BY_BODY) -> json types::CursorPage, json crate::Value }

open_body! { SearchByBody as json }

idempotent! { SearchByBody }

paginated! {
    SearchByBody -> types::Point, crate::Value {
        items: ["points"],
        at: [] [required points],
        next: Next::Cursor(Place::Body(&["page", "cursor"]), &["next_cursor"]),
    }
}

static LIST_BY_START: Endpoint =
    Endpoint::new("listByStart", Method::GET, "/pages/start")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Query, "startAt", "/paths/~1pages~1start/get/parameters/0/schema"),
                (crate::runtime::Location::Query, "maxResults", "/paths/~1pages~1start/get/parameters/1/schema"),
            ],
        });

/// The request of `GET /pages/start`, made by [`Pages::list_by_start`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListByStart {
    call: Call,
}

impl ListByStart {
    /// Sets `startAt`.
    pub fn start_at(mut self, start_at: i64) -> Self {
        self.call.query("startAt", Encoding::FORM, &start_at);
        self
    }
}

request! { ListByStart(LIST_BY_START) -> json types::CountedPage, json crate::Value }

paginated! {
    ListByStart -> types::Point, crate::Value {
        items: ["values"],
        at: [] [required values],
        next: Next::Offset(Place::Query("startAt"), 0),
        end: [End::Total(&["total"])],
    }
}

static LIST_BY_ITERATOR: Endpoint =
    Endpoint::new("listByIterator", Method::GET, "/pages/iterator")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Query, "iterator", "/paths/~1pages~1iterator/get/parameters/0/schema"),
                (crate::runtime::Location::Query, "limit", "/paths/~1pages~1iterator/get/parameters/1/schema"),
            ],
        });

/// The request of `GET /pages/iterator`, made by [`Pages::list_by_iterator`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListByIterator {
    call: Call,
}

impl ListByIterator {
    /// Sets `iterator`.
    pub fn iterator(mut self, iterator: impl Into<String>) -> Self {
        let iterator: String = iterator.into();
        self.call.query("iterator", Encoding::FORM, &iterator);
        self
    }

    /// Sets `limit`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.query("limit", Encoding::FORM, &limit);
        self
    }
}

request! { ListByIterator(LIST_BY_ITERATOR) -> json types::ListByIteratorResponse, json crate::Value }

paginated! {
    ListByIterator -> types::Point, crate::Value {
        items: ["data"],
        at: [] [required data],
        next: Next::Cursor(Place::Query("iterator"), &["iterator"]),
        end: [End::IsLast(&["done"])],
    }
}

static LIST_BY_OBJECT: Endpoint =
    Endpoint::new("listByObject", Method::GET, "/pages/object")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Query, "page", "/paths/~1pages~1object/get/parameters/0/schema"),
                (crate::runtime::Location::Query, "size", "/paths/~1pages~1object/get/parameters/1/schema"),
            ],
        });

/// The request of `GET /pages/object`, made by [`Pages::list_by_object`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListByObject {
    call: Call,
}

impl ListByObject {
    /// Sets `page`.
    pub fn page(mut self, page: i64) -> Self {
        self.call.query("page", Encoding::FORM, &page);
        self
    }

    /// Sets `size`.
    pub fn size(mut self, size: i64) -> Self {
        self.call.query("size", Encoding::FORM, &size);
        self
    }
}

request! { ListByObject(LIST_BY_OBJECT) -> optional_json types::ListByObjectResponse, json crate::Value }

paginated! {
    ListByObject -> types::Point, crate::Value {
        items: ["_embedded", "points"],
        at: [optional] [optional embedded, optional points],
        next: Next::PageNumber(Place::Query("page"), First::Said(&["page", "number"])),
        end: [End::Pages(&["page", "totalPages"])],
    }
}

static LIST_ON_OWN_SERVER: Endpoint =
    Endpoint::new("listOnOwnServer", Method::GET, "/pages/own").server("/other/api");

/// The request of `GET /pages/own`, made by [`Pages::list_on_own_server`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListOnOwnServer {
    call: Call,
}

request! { ListOnOwnServer(LIST_ON_OWN_SERVER) -> json types::UrlPage, json crate::Value }

paginated! {
    ListOnOwnServer -> types::Point, crate::Value {
        items: ["points"],
        at: [] [required points],
        next: Next::UrlInBody(&["next"]),
    }
}
