//! A server on the loopback interface that keeps what it is sent as it is.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::thread::{self, JoinHandle};

/// A server that answers one request after the other, with heads behind which there may be an empty line and a body; its URL, and the requests: head, and body without its framing.
pub fn server(answers: &'static [&'static str]) -> (String, JoinHandle<Vec<(String, String)>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("there is a port");
    let url = format!("http://{}", listener.local_addr().expect("it has an address"));
    let requests = move || {
        let each = answers.iter().map(|answer| {
            let (stream, _) = listener.accept().expect("somebody connects");
            let mut reader = BufReader::new(stream);
            let request = request(&mut reader);
            let (head, body) = answer.split_once("\n\n").unwrap_or((answer, ""));
            let (head, length) = (head.replace('\n', "\r\n"), body.len());
            let text =
                format!("HTTP/1.1 {head}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}");
            reader.get_mut().write_all(text.as_bytes()).expect("it is sent");
            request
        });
        each.collect()
    };
    (url, thread::spawn(requests))
}

fn request(reader: &mut BufReader<std::net::TcpStream>) -> (String, String) {
    let line = |reader: &mut BufReader<std::net::TcpStream>| {
        let mut line = String::new();
        reader.read_line(&mut line).expect("it is text");
        line.trim_end_matches(['\r', '\n']).to_owned()
    };
    let mut head = Vec::new();
    loop {
        let next = line(reader);
        if next.is_empty() {
            break;
        }
        head.push(next);
    }
    let named = |name: &str| {
        let fields = head.iter().filter_map(|it| it.split_once(": "));
        fields.filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.to_owned()).next()
    };
    let mut body = Vec::new();
    let mut read = |length: usize, reader: &mut BufReader<std::net::TcpStream>| {
        let mut bytes = vec![0; length];
        reader.read_exact(&mut bytes).expect("the body is whole");
        body.extend(bytes);
    };
    if named("transfer-encoding").is_some() {
        loop {
            let length = usize::from_str_radix(&line(reader), 16).expect("a chunk has a length");
            read(length, reader);
            line(reader);
            if length == 0 {
                break;
            }
        }
    } else if let Some(length) = named("content-length") {
        read(length.parse().expect("a length"), reader);
    }
    (head.join("\n"), String::from_utf8(body).expect("it is text"))
}
