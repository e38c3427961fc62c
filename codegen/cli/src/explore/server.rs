//! The server on the loopback interface: for one person at this machine, and for no other page in their browser.
//!
//! Whoever does not know the token in the address gets nothing. A page of another site cannot know it, cannot read an
//! answer (no `Access-Control-Allow-Origin` is sent), and is refused by what browsers say of a request's origin; a name
//! that somebody lets lead to this machine (DNS rebinding) is refused by `Host`.

use std::convert::Infallible;
use std::fmt::Write as _;
use std::future::{Future as _, poll_fn};
use std::net::{Ipv4Addr, SocketAddr};
use std::pin::pin;
use std::sync::{Arc, PoisonError, RwLock};
use std::task::Poll;

use anyhow::{Context, Result};
use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, HeaderMap, HeaderName, HeaderValue,
    ORIGIN, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

use super::exploration::{Exploration, Medium, Part, json};
use super::model::{FindingRow, State};
use super::page::Page;

/// What is shown, which may be replaced while it is.
#[derive(Debug)]
pub(super) struct Shown {
    now: RwLock<Now>,
}

#[derive(Debug)]
struct Now {
    exploration: Arc<Exploration>,
    generation: u64,
    problems: Vec<FindingRow>,
}

impl Shown {
    pub(super) fn new(exploration: Exploration) -> Self {
        let now = Now { exploration: Arc::new(exploration), generation: 1, problems: Vec::new() };
        Self { now: RwLock::new(now) }
    }

    /// Shows another state of the document.
    pub(super) fn replace(&self, exploration: Exploration) {
        let mut now = self.now.write().unwrap_or_else(PoisonError::into_inner);
        now.exploration = Arc::new(exploration);
        now.generation += 1;
        now.problems.clear();
    }

    /// Leaves what is shown, and says why it is no more what the document is.
    pub(super) fn keep(&self, problems: Vec<FindingRow>) {
        self.now.write().unwrap_or_else(PoisonError::into_inner).problems = problems;
    }

    pub(super) fn exploration(&self) -> Arc<Exploration> {
        Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner).exploration)
    }

    fn state(&self) -> String {
        let now = self.now.read().unwrap_or_else(PoisonError::into_inner);
        json(&State { generation: now.generation, problems: &now.problems })
    }
}

/// Serves the page until the process is interrupted. `ready` is given the address of the page.
///
/// # Errors
/// When the port is taken, or the system gives none.
pub(super) fn serve(shown: Arc<Shown>, port: u16, ready: impl FnOnce(&str)) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .context("the system has no threads left")?;
    let ended = runtime.block_on(async {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let listener = TcpListener::bind(address).await.with_context(|| match port {
            0 => "cannot listen on the loopback interface".to_owned(),
            port => format!("cannot listen on port {port}; without --port a free one is taken"),
        })?;
        let authority = listener.local_addr().context("the port that was given")?.to_string();
        let token = token()?;
        // Interrupts are waited for from the first poll on; whoever knows the address may interrupt at once.
        let mut interrupted = pin!(tokio::signal::ctrl_c());
        let early = poll_fn(|context| Poll::Ready(interrupted.as_mut().poll(context))).await;
        ready(&format!("http://{authority}/{token}/"));
        let site = Arc::new(Site { authority, token, page: Page::served(), shown });
        let ended = match early {
            Poll::Ready(ended) => ended,
            Poll::Pending => tokio::select! {
                () = accept(&listener, &site) => Ok(()),
                ended = &mut interrupted => ended,
            },
        };
        ended.context("cannot wait for an interrupt")
    });
    // A reading that goes on is not waited for.
    runtime.shutdown_background();
    ended
}

async fn accept(listener: &TcpListener, site: &Arc<Site>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // There are no file descriptors left: others will be closed.
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            continue;
        };
        let site = Arc::clone(site);
        tokio::spawn(async move {
            let service = service_fn(move |request: Request<Incoming>| {
                let site = Arc::clone(&site);
                async move { Ok::<_, Infallible>(site.answer(&request).await) }
            });
            // A browser that leaves is no fault.
            let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

/// 128 bits that nobody can guess.
fn token() -> Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)
        .map_err(|error| anyhow::anyhow!("the system gives no random bytes: {error}"))?;
    let mut text = String::new();
    for byte in bytes {
        let _ = write!(text, "{byte:02x}");
    }
    Ok(text)
}

/// What is served, and to whom.
#[derive(Debug)]
struct Site {
    /// `127.0.0.1:PORT`.
    authority: String,
    token: String,
    page: Page,
    shown: Arc<Shown>,
}

type Answer = Response<Full<Bytes>>;

/// The header that browsers send along, and pages cannot set (Fetch Metadata Request Headers).
const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

impl Site {
    async fn answer(&self, request: &Request<Incoming>) -> Answer {
        if !self.is_meant(request.headers()) {
            return plain(StatusCode::FORBIDDEN, "This server is for the page that it sends itself.\n");
        }
        if !matches!(*request.method(), Method::GET | Method::HEAD) {
            let mut answer = plain(StatusCode::METHOD_NOT_ALLOWED, "There is nothing to change here.\n");
            answer.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
            return answer;
        }
        let nothing = || plain(StatusCode::NOT_FOUND, "There is nothing here.\n");
        let Some(inside) = self.inside(request.uri().path()) else { return nothing() };
        match inside {
            "" => self.page(),
            "state" => data(self.shown.state(), "application/json"),
            inside => {
                let Some(part) = inside.strip_prefix("part/").and_then(Part::parse) else { return nothing() };
                let exploration = self.shown.exploration();
                // Some parts take the generator's time.
                let content =
                    tokio::task::spawn_blocking(move || exploration.part(part, Medium::Server)).await;
                let Ok(Some(content)) = content else { return nothing() };
                let kind = match part {
                    Part::Document { .. } | Part::Code { .. } => "text/plain; charset=utf-8",
                    _ => "application/json",
                };
                data(content, kind)
            }
        }
    }

    /// Whether a request comes from the page, or from somebody who typed its address.
    fn is_meant(&self, headers: &HeaderMap) -> bool {
        let text = |name: HeaderName| headers.get(name).map(|it| it.to_str().unwrap_or("?"));
        let is_host = text(HOST).is_some_and(|host| host == self.authority);
        let is_own = text(ORIGIN).is_none_or(|it| it.strip_prefix("http://") == Some(&self.authority));
        let is_same_site = text(SEC_FETCH_SITE).is_none_or(|it| it == "same-origin" || it == "none");
        is_host && is_own && is_same_site
    }

    /// The path behind the token, which is compared in the same time whatever it is.
    fn inside<'a>(&self, path: &'a str) -> Option<&'a str> {
        let (token, inside) = path.strip_prefix('/')?.split_once('/')?;
        let differences =
            token.bytes().zip(self.token.bytes()).fold(0, |all, (one, other)| all | (one ^ other));
        (token.len() == self.token.len() && differences == 0).then_some(inside)
    }

    fn page(&self) -> Answer {
        let mut answer = data(self.page.html.clone(), "text/html; charset=utf-8");
        if let Ok(policy) = HeaderValue::from_str(&self.page.policy) {
            answer.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
        }
        answer
    }
}

fn plain(status: StatusCode, text: &'static str) -> Answer {
    let mut answer = data(text.to_owned(), "text/plain; charset=utf-8");
    *answer.status_mut() = status;
    answer
}

/// An answer that nobody else may read, keep, or take for something else.
fn data(content: String, kind: &'static str) -> Answer {
    let mut answer = Response::new(Full::new(Bytes::from(content)));
    let headers = answer.headers_mut();
    let opener = HeaderName::from_static("cross-origin-opener-policy");
    let resource = HeaderName::from_static("cross-origin-resource-policy");
    for (name, value) in [
        (CONTENT_TYPE, kind),
        // What is no page does nothing either, should somebody look at it.
        (CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
        (CACHE_CONTROL, "no-store"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "no-referrer"),
        (opener, "same-origin"),
        (resource, "same-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    answer
}
