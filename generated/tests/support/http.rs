//! As much of HTTP/1.1 (RFC 9112) as the tests need: requests with a length or in chunks, kept connections.

use std::io::{Error, ErrorKind, Result};

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

use super::{Reply, Request};

/// Answers the requests of one connection.
pub(super) async fn serve(
    stream: TcpStream,
    keep_bodies: bool,
    answer: impl Fn(Request) -> Reply,
) -> Result<()> {
    let mut stream = BufReader::new(stream);
    while let Some(mut request) = read_head(&mut stream).await? {
        read_body(&mut stream, &mut request, keep_bodies).await?;
        let is_head = request.method == "HEAD";
        let reply = answer(request);
        tokio::time::sleep(reply.delay).await;
        let mut head =
            format!("HTTP/1.1 {} Whatever\r\ncontent-length: {}\r\n", reply.status, reply.body.len());
        for (name, value) in &reply.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        stream.write_all(head.as_bytes()).await?;
        if !is_head {
            stream.write_all(&reply.body).await?;
        }
        stream.flush().await?;
    }
    Ok(())
}

async fn read_line(stream: &mut BufReader<TcpStream>) -> Result<String> {
    let mut line = String::new();
    stream.read_line(&mut line).await?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}

async fn read_head(stream: &mut BufReader<TcpStream>) -> Result<Option<Request>> {
    let line = read_line(stream).await?;
    let mut words = line.split(' ');
    let (Some(method), Some(target)) = (words.next(), words.next()) else { return Ok(None) };
    let mut request = Request { method: method.to_owned(), target: target.to_owned(), ..Request::default() };
    loop {
        let line = read_line(stream).await?;
        let Some((name, value)) = line.split_once(':') else { return Ok(Some(request)) };
        request.headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
}

async fn read_body(stream: &mut BufReader<TcpStream>, request: &mut Request, keep: bool) -> Result<()> {
    if request.header("expect").is_some_and(|it| it.eq_ignore_ascii_case("100-continue")) {
        stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n").await?;
    }
    if request.header("transfer-encoding").is_some_and(|it| it.eq_ignore_ascii_case("chunked")) {
        loop {
            let size = u64::from_str_radix(&read_line(stream).await?, 16)
                .map_err(|error| Error::new(ErrorKind::InvalidData, error))?;
            take(stream, size, request, keep).await?;
            read_line(stream).await?;
            if size == 0 {
                return Ok(());
            }
        }
    }
    let length = request.header("content-length").and_then(|it| it.parse().ok()).unwrap_or(0);
    take(stream, length, request, keep).await
}

async fn take(
    stream: &mut BufReader<TcpStream>,
    mut length: u64,
    request: &mut Request,
    keep: bool,
) -> Result<()> {
    request.body_length += length;
    let mut buffer = [0; 16 * 1024];
    while length > 0 {
        let wanted = buffer.len().min(usize::try_from(length).unwrap_or(usize::MAX));
        let got = stream.read(&mut buffer[..wanted]).await?;
        if got == 0 {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        if keep {
            request.body.extend_from_slice(&buffer[..got]);
        }
        length -= got as u64;
    }
    Ok(())
}
