//! How a client connects: proxies, protocols, pools and compression.

use std::io::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::support::{Reply, Server, silent};
use flate2::Compression;
use flate2::write::GzEncoder;
use sample_sdk::{Client, Method};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

#[tokio::test]
async fn requests_go_through_a_proxy() {
    let proxy = silent().await;
    let address = proxy.url.trim_start_matches("http://");
    let client =
        Client::builder().base_url("http://api.invalid/v1").proxy(&format!("http://me:word@{address}"));
    client.build().unwrap().access().with_optional().await.unwrap();
    let request = proxy.request();
    assert_eq!(request.target, "http://api.invalid/v1/access/optional");
    assert_eq!(request.header("proxy-authorization"), Some("Basic bWU6d29yZA=="));

    let error =
        Client::builder().base_url("http://api.invalid").proxy("http://:word@:x").build().unwrap_err();
    assert!(error.to_string().contains("proxy") && !error.to_string().contains("word"), "{error}");
}

#[tokio::test]
async fn http_2_is_spoken_without_asking() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let first = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut preface = [0; 16];
        stream.read_exact(&mut preface).await.unwrap();
        preface
    });
    let client = Client::builder().base_url(url).http2_prior_knowledge().max_retries(0).build().unwrap();
    client.access().with_optional().await.unwrap_err();
    assert_eq!(&first.await.unwrap(), b"PRI * HTTP/2.0\r\n");
}

#[tokio::test]
async fn connections_are_kept_as_long_as_it_is_said() {
    for (kept, expected) in [(None, 1), (Some(0), 3)] {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let accepted = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&accepted);
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                counter.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(async move {
                    let mut read = [0; 4096];
                    while stream.read(&mut read).await.is_ok_and(|length| length > 0) {
                        stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await.unwrap();
                    }
                });
            }
        });
        let mut builder = Client::builder().base_url(url).http1_only().tcp_keepalive(Duration::from_secs(30));
        if let Some(kept) = kept {
            builder = builder.pool_max_idle_per_host(kept);
        }
        let client = builder.pool_idle_timeout(Duration::from_secs(10)).no_proxy().build().unwrap();
        for _ in 0..3 {
            client.access().with_optional().await.unwrap();
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        assert_eq!(accepted.load(Ordering::SeqCst), expected, "{kept:?}");
    }
}

#[tokio::test]
async fn connections_that_are_given_are_not_changed() {
    let server = silent().await;
    let derived = server.client().to_builder().proxy("http://127.0.0.1:1").build().unwrap_err();
    assert!(derived.to_string().contains("`proxy`"), "{derived}");
    let http = sample_sdk::reqwest::Client::builder();
    let given = server.builder().http_client(http).pool_max_idle_per_host(1).build().unwrap_err();
    assert!(given.to_string().contains("`pool_max_idle_per_host`"), "{given}");
}

fn zeros(length: usize) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&vec![b' '; length]).unwrap();
    encoder.write_all(b"{\"a\": 1}").unwrap();
    encoder.finish().unwrap()
}

#[tokio::test]
async fn what_is_compressed_is_bounded_by_what_it_becomes() {
    let server = Server::start(|request| {
        let length = request.path().trim_start_matches('/').parse().unwrap();
        Reply::new(200, "application/json", zeros(length)).header("content-encoding", "gzip")
    })
    .await;
    let client = server.builder().max_body_size(1 << 20).build().unwrap();
    let response = client.request(Method::GET, "/10").await.unwrap();
    assert_eq!(response.json::<serde_json::Value>().await.unwrap(), serde_json::json!({"a": 1}));
    assert!(server.request().header("accept-encoding").unwrap().contains("gzip"));
    let response = client.request(Method::GET, "/30000000").await.unwrap();
    let error = response.bytes().await.unwrap_err();
    assert!(error.to_string().contains("longer than the 1048576 bytes"), "{error}");
}
