// @generated from the OpenAPI document. Do not edit.

//! The operations of `pages`.

use crate::runtime::{Call, Client, Encoding, Endpoint, Method, Next, paginated, request};
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
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.pages().list_by_cursor().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_by_cursor(&self) -> ListByCursor {
        ListByCursor {
            call: Call::new(&self.client, &LIST_BY_CURSOR),
        }
    }

    /// Calls `GET /pages/number`, `#/paths/~1pages~1number/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.pages().list_by_number().await?;
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
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.pages().list_by_offset().await?;
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
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.pages().list_by_last_item().await?;
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
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.pages().list_by_url().await?;
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
    /// The headers of the response are [`ListByLinkHeaders`](crate::headers::ListByLinkHeaders).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.pages().list_by_link().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_by_link(&self) -> ListByLink {
        ListByLink {
            call: Call::new(&self.client, &LIST_BY_LINK),
        }
    }
}

static LIST_BY_CURSOR: Endpoint = Endpoint::new("listByCursor", Method::GET, "/pages/cursor");

/// The request of `GET /pages/cursor`.
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
    ListByCursor -> types::Point {
        items: ["points"],
        next: Next::Cursor("cursor", &["next_cursor"]),
    }
}

static LIST_BY_NUMBER: Endpoint = Endpoint::new("listByNumber", Method::GET, "/pages/number");

/// The request of `GET /pages/number`.
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
    ListByNumber -> types::Point {
        items: ["points"],
        next: Next::PageNumber("page", 1),
    }
}

static LIST_BY_OFFSET: Endpoint = Endpoint::new("listByOffset", Method::GET, "/pages/offset");

/// The request of `GET /pages/offset`.
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
    ListByOffset -> types::Point {
        items: ["points"],
        next: Next::Offset("offset"),
    }
}

static LIST_BY_LAST_ITEM: Endpoint = Endpoint::new("listByLastItem", Method::GET, "/pages/last");

/// The request of `GET /pages/last`.
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
    ListByLastItem -> types::NamedPageItemsItem {
        items: ["items"],
        next: Next::LastItem("after", &["id"]),
        has_more: ["has_more"],
    }
}

static LIST_BY_URL: Endpoint = Endpoint::new("listByUrl", Method::GET, "/pages/url");

/// The request of `GET /pages/url`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListByUrl {
    call: Call,
}

request! { ListByUrl(LIST_BY_URL) -> json types::UrlPage, json crate::Value }

paginated! {
    ListByUrl -> types::Point {
        items: ["points"],
        next: Next::UrlInBody(&["next"]),
    }
}

static LIST_BY_LINK: Endpoint = Endpoint::new("listByLink", Method::GET, "/pages/link");

/// The request of `GET /pages/link`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListByLink {
    call: Call,
}

request! { ListByLink(LIST_BY_LINK) -> json Vec<types::Point>, json crate::Value }

paginated! {
    ListByLink -> types::Point {
        items: [],
        next: Next::LinkHeader,
    }
}
