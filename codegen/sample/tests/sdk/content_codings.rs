//! Bodies that are compressed, in every way that a head can say it.
#![cfg(feature = "gzip")]

use std::io::Write as _;
use std::time::Duration;

use crate::support::{Reply, Server};
use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::TryStreamExt as _;
use sample_sdk::middleware::{Body, BoxError, Next, Request, Response};
use sample_sdk::responses::GetStatusesResponse;
use sample_sdk::{AnyError, Client, Error, Method};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn members(bytes: &[u8]) -> Vec<u8> {
    let (first, rest) = bytes.split_at(bytes.len() / 2);
    [gzip(first), gzip(b""), gzip(rest)].concat()
}

fn twice(bytes: &[u8]) -> Vec<u8> {
    gzip(&gzip(bytes))
}

fn plain(bytes: &[u8]) -> Vec<u8> {
    bytes.to_vec()
}

/// The kinds of bodies that operations have, and one of each.
const KINDS: [(&str, &str, &str); 6] = [
    ("value", "application/json", "{\"result\": 1}"),
    ("text", "text/plain", "as it was written"),
    ("file", "application/octet-stream", "as it was stored"),
    ("lines", "application/x-ndjson", "{\"x\": 1}\n{\"x\": 2}\n"),
    ("events", "text/event-stream", "data: {\"delta\": \"a\"}\n\ndata: {\"delta\": \"b\"}\n\n"),
    ("raw", "application/json", "{\"result\": 1}"),
];

/// Calls an operation, and writes what it returns as the body that it was.
async fn call(client: &Client, kind: &str) -> Result<String, AnyError> {
    let responses = client.responses();
    Ok(match kind {
        "value" => match responses.get_statuses().await? {
            GetStatusesResponse::Ok(it) => format!("{{\"result\": {}}}", it.result),
            other => format!("{other:?}"),
        },
        "text" => responses.get_text().await?,
        "file" => String::from_utf8_lossy(&responses.get_bytes().await?).into_owned(),
        "lines" => {
            let lines: Vec<_> = responses.list_lines().await?.try_collect().await?;
            lines.iter().map(|it| format!("{{\"x\": {}}}\n", it.x)).collect()
        }
        "events" => {
            let events: Vec<_> =
                responses.get_events().prompt("p").send_stream().await?.try_collect().await?;
            events.iter().map(|it| format!("data: {{\"delta\": \"{}\"}}\n\n", it.delta)).collect()
        }
        _ => {
            let response = client.request(Method::GET, "/x").await?;
            String::from_utf8_lossy(&response.bytes().await?).into_owned()
        }
    })
}

/// Whether a body is what it was, or what is said in its place. Responses that are not read as anything have other bytes then.
enum Outcome {
    Same,
    Refused(&'static str),
    AsItCame(&'static str),
}

#[tokio::test]
async fn every_kind_of_body_is_what_it_was_before_it_was_compressed() {
    use Outcome::{AsItCame, Refused, Same};
    type Change = fn(&[u8]) -> Vec<u8>;
    let cut_off: Change = |bytes| gzip(bytes)[..25].to_vec();
    let cut_at_a_member: Change = |bytes| [gzip(bytes), gzip(bytes)[..4].to_vec()].concat();
    let with_a_rest: Change = |bytes| [gzip(bytes), b"and twenty bytes more".to_vec()].concat();
    let with_another_sum: Change = |bytes| {
        let mut bytes = gzip(bytes);
        let place = bytes.len() - 8;
        bytes[place] ^= 1;
        bytes
    };
    let table: Vec<(&str, Change, Outcome)> = vec![
        ("gzip", gzip, Same),
        ("GZIP", gzip, Same),
        ("Gzip", members, Same),
        ("x-gzip", gzip, Same),
        ("X-GZip", members, Same),
        ("gzip, gzip", twice, Same),
        ("gzip,x-gzip", twice, Same),
        (" , identity ,gzip,", gzip, Same),
        ("identity", plain, Same),
        ("Identity, identity", plain, Same),
        ("", plain, Same),
        ("gzip", cut_off, Refused("ends too early")),
        ("gzip", cut_at_a_member, Refused("ends too early")),
        ("gzip, gzip", gzip, Refused("content coding cannot be decoded: `gzip`")),
        ("gzip", plain, Refused("content coding cannot be decoded: `gzip`")),
        ("gzip", with_a_rest, Refused("content coding cannot be decoded: `gzip`")),
        ("gzip", with_another_sum, Refused("content coding cannot be decoded: `gzip`")),
        ("deflate", plain, AsItCame("content coding cannot be decoded: `deflate`: it is not one")),
        ("gzip, Compress", gzip, AsItCame("cannot be decoded: `gzip, Compress`: it is not one")),
        ("deflate, gzip", gzip, AsItCame("cannot be decoded: `deflate, gzip`: it is not one")),
        // What is no coding changes nothing.
        ("utf-8", plain, Same),
        ("none", plain, Same),
        ("aws-chunked, gzip", gzip, Same),
        ("gzip,gzip,gzip,gzip,gzip", twice, AsItCame("at most 4 codings are decoded")),
    ];
    for (coding, change, expected) in table {
        for (kind, media_type, body) in KINDS {
            let sent = change(body.as_bytes());
            let reply = Reply::new(200, media_type, sent.clone()).header("content-encoding", coding);
            let server = Server::start(move |_| reply.clone()).await;
            let client = server.builder().max_retries(0).build().unwrap();
            let outcome = call(&client, kind).await;
            let shown = format!("{coding}, {kind}: {outcome:?}");
            match (&expected, outcome) {
                (Outcome::Same, Ok(read)) => assert_eq!(read, body, "{shown}"),
                (Outcome::AsItCame(_), Ok(read)) if kind == "raw" => {
                    assert_eq!(read, String::from_utf8_lossy(&sent), "{shown}");
                    let response = client.request(Method::GET, "/x").await.unwrap();
                    assert_eq!(response.headers()["content-encoding"], coding, "{shown}");
                    let error = response.text().await.unwrap_err().to_string();
                    assert!(error.contains("content coding cannot be decoded"), "{error}");
                }
                (Outcome::Refused(text) | Outcome::AsItCame(text), Err(error)) => {
                    assert!(format!("{error:?}").contains(text), "{shown}");
                    assert_eq!(error.is_retryable(), *text == "ends too early", "{shown}");
                }
                _ => panic!("{shown}"),
            }
            assert_eq!(
                server.requests()[0].header("accept-encoding").unwrap().split(", ").next(),
                Some("gzip")
            );
        }
    }
}

#[tokio::test]
async fn what_is_empty_is_not_compressed() {
    for coding in ["gzip", "GZIP", "gzip, gzip", "deflate", "br", "zstd"] {
        for status in [200, 204] {
            let reply = Reply::new(status, "text/plain", "").header("content-encoding", coding);
            let server = Server::start(move |_| reply.clone()).await;
            let client = server.builder().max_retries(0).build().unwrap();
            client.access().with_optional().await.unwrap();
            client.responses().head_status().await.unwrap();
            let raw = client.request(Method::GET, "/x").await.unwrap();
            assert_eq!(raw.text().await.unwrap(), "", "{coding}");
            if status == 200 {
                assert_eq!(call(&client, "text").await.unwrap(), "", "{coding}");
                assert_eq!(call(&client, "lines").await.unwrap_or_default(), "", "{coding}");
            }
        }
    }
    let server =
        Server::start(|_| Reply::new(200, "text/plain", gzip(b"text")).header("content-encoding", "gzip"))
            .await;
    assert!(server.client().request(Method::HEAD, "/x").await.unwrap().bytes().await.unwrap().is_empty());
}

#[cfg(not(feature = "brotli"))]
#[tokio::test]
async fn a_coding_whose_feature_is_off_is_not_known() {
    for (kind, media_type, body) in KINDS.into_iter().filter(|(kind, ..)| *kind != "raw") {
        let reply = Reply::new(200, media_type, body).header("content-encoding", "BR");
        let server = Server::start(move |_| reply.clone()).await;
        let error = format!("{:?}", call(&server.client(), kind).await.unwrap_err());
        let said = "its content coding cannot be decoded: `BR`: the crate's feature `brotli`, which decodes it, is off";
        assert!(error.contains(said), "{error}");
        assert!(!server.request().header("accept-encoding").unwrap().contains("br"));
    }
}

/// Bytes as these codings write what they do not compress (RFC 7932, section 9.2; RFC 8878, section 3.1).
#[cfg(all(feature = "brotli", feature = "zstd"))]
#[tokio::test]
async fn brotli_and_zstandard() {
    fn brotli(bytes: &[u8]) -> Vec<u8> {
        let length = u16::try_from(bytes.len() - 1).unwrap();
        let [low, high] = (length >> 1).to_le_bytes();
        [&[0x0b | ((length & 1) as u8) << 7, low, 0x80 | high], bytes, &[0x03]].concat()
    }
    fn zstd(bytes: &[u8]) -> Vec<u8> {
        let length = u8::try_from(bytes.len()).unwrap();
        let [low, middle, ..] = (u32::from(length) << 3 | 1).to_le_bytes();
        [&[0x28, 0xb5, 0x2f, 0xfd, 0x20, length, low, middle, 0], bytes].concat()
    }
    let halves = |bytes: &[u8]| {
        let (first, rest) = bytes.split_at(5);
        [zstd(first), zstd(rest)].concat()
    };
    type Change<'a> = &'a (dyn Fn(&[u8]) -> Vec<u8> + Sync);
    let table: [(&str, Change<'_>, &str); 12] = [
        ("br", &brotli, ""),
        ("BR", &brotli, ""),
        ("br, gzip", &|bytes| gzip(&brotli(bytes)), ""),
        ("zstd, br", &|bytes| brotli(&zstd(bytes)), ""),
        ("zstd", &zstd, ""),
        ("ZStd", &halves, ""),
        ("br", &|bytes| brotli(bytes)[..12].to_vec(), "ends too early"),
        ("zstd", &|bytes| zstd(bytes)[..12].to_vec(), "ends too early"),
        ("br", &|bytes| [brotli(bytes), b"more".to_vec()].concat(), "there is more behind its end"),
        ("zstd", &|bytes| [zstd(bytes), b"much more".to_vec()].concat(), "cannot be decoded: `zstd`"),
        ("br", &gzip, "cannot be decoded: `br`"),
        ("zstd", &plain, "cannot be decoded: `zstd`"),
    ];
    for (coding, change, expected) in table {
        for (kind, media_type, body) in KINDS {
            let reply =
                Reply::new(200, media_type, change(body.as_bytes())).header("content-encoding", coding);
            let server = Server::start(move |_| reply.clone()).await;
            let outcome = call(&server.builder().max_retries(0).build().unwrap(), kind).await;
            let shown = format!("{coding}, {kind}: {outcome:?}");
            match outcome {
                Ok(read) => assert_eq!((read.as_str(), expected), (body, ""), "{shown}"),
                Err(_) => assert!(!expected.is_empty() && shown.contains(expected), "{shown}"),
            }
            assert_eq!(server.request().header("accept-encoding"), Some("gzip, br, zstd"));
        }
    }
}

#[tokio::test]
async fn errors_of_the_api_are_read_too() {
    let not_found = b"{\"what\": \"it\"}";
    for (coding, body) in [("X-Gzip", gzip(not_found)), ("deflate", not_found.to_vec())] {
        let reply = Reply::new(404, "application/json", body).header("content-encoding", coding);
        let server = Server::start(move |_| reply.clone()).await;
        let error = server.client().responses().get_statuses().await.unwrap_err();
        assert_eq!(error.status().map(|it| it.as_u16()), Some(404), "{error}");
        assert!(matches!(error, Error::Api(_)), "{coding}: {error:?}");
    }
}

#[tokio::test]
async fn a_callers_wishes_come_first_and_ranges_are_of_what_travels() {
    let server = Server::start(|request| {
        let reply = match request.header("range") {
            Some(_) => Reply::new(206, "application/octet-stream", gzip(b"some text")[3..9].to_vec())
                .header("content-range", "bytes 3-8/29"),
            // Ranges of what an API counts say nothing of bytes.
            None => Reply::new(206, "text/plain", gzip(b"some text")).header("content-range", "0-8/9"),
        };
        reply.header("content-encoding", "gzip")
    })
    .await;
    let client = server.client();
    let get = || client.request(Method::GET, "/x");
    let whole = get().header("Accept-Encoding", "identity").await.unwrap();
    assert!(["content-encoding", "content-length"].iter().all(|name| !whole.headers().contains_key(*name)));
    assert_eq!(whole.text().await.unwrap(), "some text");
    let part = get().header("Range", "bytes=3-8").await.unwrap();
    assert_eq!(part.headers()["content-encoding"], "gzip");
    assert_eq!(part.headers()["content-length"], "6");
    assert_eq!(part.bytes().await.unwrap(), gzip(b"some text")[3..9]);
    let part = get().header("Range", "bytes=3-8").await.unwrap().text().await.unwrap_err().to_string();
    assert!(part.contains("`gzip`: a part of what is compressed cannot be decompressed"), "{part}");
    let asked: Vec<_> =
        server.requests().iter().map(|it| it.header("accept-encoding").map(str::to_owned)).collect();
    assert_eq!(asked, [Some("identity".to_owned()), None, None]);
}

#[tokio::test]
async fn what_is_behind_or_above_the_client_may_decompress_as_well() {
    let reply = Reply::new(200, "text/plain", members(b"some text")).header("content-encoding", "GZIP");
    let server = Server::start(move |_| reply.clone()).await;
    // One that decompresses itself, if anything in the program makes it able to.
    let given = server.builder().http_client(sample_sdk::reqwest::Client::builder()).build().unwrap();
    assert_eq!(call(&given, "text").await.unwrap(), "some text");
    // A middleware sees what the API meant, and what it makes itself is read like what comes from a network.
    let sees = |request: Request, next: Next| async move {
        let response = next.run(request).await?;
        assert!(!response.headers().contains_key("content-encoding"));
        Ok::<Response, BoxError>(response)
    };
    let makes = |_: Request, _: Next| async move {
        let mut response = Response::new(Body::from(gzip(b"made here")));
        response.headers_mut().insert("content-encoding", "gzip".parse()?);
        response.headers_mut().insert("content-type", "text/plain".parse()?);
        Ok::<Response, BoxError>(response)
    };
    let client = server.builder().middleware(sees).build().unwrap();
    assert_eq!(call(&client, "text").await.unwrap(), "some text");
    let client = server.builder().middleware(makes).build().unwrap();
    assert_eq!(call(&client, "text").await.unwrap(), "made here");
    // Who knows better than a head takes the header out.
    let server =
        Server::start(|_| Reply::new(200, "text/plain", "ü").header("content-encoding", "deflate")).await;
    assert!(call(&server.client(), "text").await.is_err());
    let knows = |request: Request, next: Next| async move {
        let mut response = next.run(request).await?;
        response.headers_mut().remove("content-encoding");
        Ok::<Response, BoxError>(response)
    };
    let client = server.builder().middleware(knows).build().unwrap();
    assert_eq!(call(&client, "text").await.unwrap(), "ü");
}

/// Each event is there before the next one is sent, whose bytes wait for it.
#[tokio::test]
async fn events_are_decompressed_as_they_come() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (next, mut asked) = tokio::sync::mpsc::channel::<()>(1);
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut buffer = [0; 4096];
        let _ = stream.read(&mut buffer).await.unwrap();
        let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ncontent-encoding: gzip\r\nconnection: close\r\n\r\n";
        stream.write_all(head.as_bytes()).await.unwrap();
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        for number in 0..3 {
            write!(encoder, "data: {{\"delta\": \"{number}\"}}\n\n").unwrap();
            encoder.flush().unwrap();
            stream.write_all(&std::mem::take(encoder.get_mut())).await.unwrap();
            asked.recv().await.unwrap();
        }
        stream.write_all(&encoder.finish().unwrap()).await.unwrap();
    });
    let client = Client::builder().base_url(url).timeout(Duration::from_secs(5)).build().unwrap();
    let mut events = client.responses().get_events().prompt("p").send_stream().await.unwrap();
    for number in 0..3 {
        assert_eq!(events.try_next().await.unwrap().unwrap().delta, number.to_string());
        next.send(()).await.unwrap();
    }
    assert!(events.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn a_download_is_decompressed_into_a_file_and_never_in_part() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    let server = Server::start(|request| {
        let body = members(&[b'x'; 100_000]);
        let length = if request.path() == "/cut" { body.len() - 9 } else { body.len() };
        Reply::new(200, "application/octet-stream", body[..length].to_vec())
            .header("content-encoding", "gzip")
    })
    .await;
    let client = server.builder().max_body_size(10).build().unwrap();
    let get = |path: &str| client.request(Method::GET, path).send();
    assert_eq!(get("/x").await.unwrap().write_to_file(&file).await.unwrap(), 100_000);
    let error = get("/cut").await.unwrap().write_to_file(&file).await.unwrap_err();
    assert!(error.to_string().contains("ends too early"), "{error}");
    assert_eq!(std::fs::read(&file).unwrap().len(), 100_000);
    let error = get("/x").await.unwrap().bytes().await.unwrap_err().to_string();
    assert!(error.contains("longer than the 10 bytes"), "{error}");
}
