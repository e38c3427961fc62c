// @generated from the OpenAPI document. Do not edit.

//! The operations of `library`.

use crate::runtime::{Call, Client, Endpoint, Method, Next, idempotent, open_body, paginated, request};
use crate::types;

/// Bodies in XML.
#[derive(Clone, Debug)]
pub struct Library {
    client: Client,
}

impl Library {
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone() }
    }

    /// Calls `GET /library/books`, `#/paths/~1library~1books/get` in the document.
    ///
    /// Returns a list of [`Book`](crate::types::Book).
    ///
    /// The list comes in pages; [`into_stream`](ListBooks::into_stream) goes through the items of all
    /// of them.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use futures_util::TryStreamExt as _;
    ///
    /// let mut items = client.library().list_books().into_stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_books(&self) -> ListBooks {
        ListBooks {
            call: Call::new(&self.client, &LIST_BOOKS),
        }
    }

    /// Calls `POST /library/books`, `#/paths/~1library~1books/post` in the document.
    ///
    /// Returns [`AddBookResponse`](crate::responses::AddBookResponse), by the status of the response.
    ///
    /// # Errors
    ///
    /// [`Error::Api`](crate::Error::Api) carries [`Refusal`](crate::types::Refusal).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.library().add_book(1, "title").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn add_book(&self, id: i64, title: impl Into<String>) -> AddBook {
        let mut call = Call::new(&self.client, &ADD_BOOK);
        call.codec(&crate::xml::LIBRARY_ADD_BOOK_BODY);
        call.property("id", &id);
        let title: String = title.into();
        call.property("title", &title);
        AddBook { call }
    }

    /// Calls `PUT /library/shelf`, `#/paths/~1library~1shelf/put` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.library().replace_shelf().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace_shelf(&self) -> ReplaceShelf {
        let mut call = Call::new(&self.client, &REPLACE_SHELF);
        call.codec(&crate::xml::LIBRARY_REPLACE_SHELF_BODY);
        call.content_type("application/vnd.sample.shelf+xml");
        ReplaceShelf { call }
    }
}

static LIST_BOOKS: Endpoint =
    Endpoint::new("listBooks", Method::GET, "/library/books")
        .accept("application/xml")
        .codecs(&[("200", &crate::xml::LIBRARY_LIST_BOOKS_200)]);

/// The request of `GET /library/books`, made by [`Library::list_books`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListBooks {
    call: Call,
}

request! { ListBooks(LIST_BOOKS) -> json Vec<types::Book>, json crate::Value }

paginated! {
    ListBooks -> types::Book, crate::Value {
        items: [],
        at: [] [],
        next: Next::LinkHeader,
    }
}

static ADD_BOOK: Endpoint =
    Endpoint::new("addBook", Method::POST, "/library/books")
        .accept("text/xml, application/xml")
        .codecs(&[
            ("201", &crate::xml::LIBRARY_ADD_BOOK_201),
            ("202", &crate::xml::LIBRARY_ADD_BOOK_202),
            ("4XX", &crate::xml::LIBRARY_ADD_BOOK_4XX),
        ])
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/xml", "/components/schemas/Book"),
            ],
            parameters: &[],
        });

/// The request of `POST /library/books`, made by [`Library::add_book`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct AddBook {
    call: Call,
}

impl AddBook {
    /// Sets `lang`.
    pub fn lang(mut self, lang: impl Into<String>) -> Self {
        let lang: String = lang.into();
        self.call.property("lang", &lang);
        self
    }

    /// Sets `pages`.
    pub fn body_pages(mut self, body_pages: i64) -> Self {
        self.call.property("pages", &body_pages);
        self
    }

    /// Sets `price`.
    pub fn price(mut self, price: f64) -> Self {
        self.call.property("price", &price);
        self
    }

    /// Sets `lent`.
    pub fn lent(mut self, lent: bool) -> Self {
        self.call.property("lent", &lent);
        self
    }

    /// Sets `authors`.
    pub fn authors(mut self, authors: impl IntoIterator<Item = types::Author>) -> Self {
        let authors: Vec<types::Author> = authors.into_iter().collect();
        self.call.property("authors", &authors);
        self
    }

    /// Sets `tags`.
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let tags: Vec<String> = tags.into_iter().map(Into::into).collect();
        self.call.property("tags", &tags);
        self
    }

    /// Sets `years`.
    pub fn years(mut self, years: impl IntoIterator<Item = i64>) -> Self {
        let years: Vec<i64> = years.into_iter().collect();
        self.call.property("years", &years);
        self
    }

    /// Sets `sequel`.
    pub fn sequel(mut self, sequel: types::Book) -> Self {
        self.call.property("sequel", &sequel);
        self
    }

    /// Sets `kind`.
    pub fn kind(mut self, kind: impl Into<types::BookKind>) -> Self {
        let kind: types::BookKind = kind.into();
        self.call.property("kind", &kind);
        self
    }

    /// Sets `marks`.
    pub fn marks(
        mut self,
        marks: impl IntoIterator<Item = (impl Into<String>, i64)>,
    ) -> Self {
        let marks: ::std::collections::BTreeMap<String, i64> = marks
            .into_iter()
            .map(|(name, value)| (name.into(), value))
            .collect();
        self.call.property("marks", &marks);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::Book) -> Self {
        self.call.json(&body);
        self
    }
}

request! { AddBook(ADD_BOOK) -> status crate::responses::AddBookResponse, json types::Refusal }

open_body! { AddBook as json }

idempotent! { AddBook }

static REPLACE_SHELF: Endpoint =
    Endpoint::new("replaceShelf", Method::PUT, "/library/shelf")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/vnd.sample.shelf+xml", "/components/schemas/Shelf"),
            ],
            parameters: &[],
        });

/// The request of `PUT /library/shelf`, made by [`Library::replace_shelf`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ReplaceShelf {
    call: Call,
}

impl ReplaceShelf {
    /// Sets `room`.
    pub fn room(mut self, room: impl Into<String>) -> Self {
        let room: String = room.into();
        self.call.property("room", &room);
        self
    }

    /// Sets `height`.
    pub fn height(mut self, height: i64) -> Self {
        self.call.property("height", &height);
        self
    }

    /// Sets `height` to null.
    pub fn height_null(mut self) -> Self {
        self.call.property("height", &());
        self
    }

    /// Sets `books`.
    pub fn books(mut self, books: impl IntoIterator<Item = types::Book>) -> Self {
        let books: Vec<types::Book> = books.into_iter().collect();
        self.call.property("books", &books);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::Shelf) -> Self {
        self.call.json(&body);
        self
    }
}

request! { ReplaceShelf(REPLACE_SHELF) -> empty (), json crate::Value }

open_body! { ReplaceShelf as json }

idempotent! { ReplaceShelf }
