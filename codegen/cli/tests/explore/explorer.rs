//! The command at work on a document, and its exported file.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

pub(crate) const PETS: &str = r##"openapi: 3.1.0
info: { title: Pets, version: "1" }
paths:
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
        - name: verbose
          in: query
          schema: { type: boolean }
      responses:
        "200":
          description: A pet.
          content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } }
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: { type: string }
        kind: { $ref: "#/components/schemas/Kind" }
        weight: { type: number, not: { const: 3 } }
    Kind:
      type: string
      enum: [cat, dog]
"##;

pub(crate) fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"));
    command.current_dir(folder).arg("explore");
    command
}

/// A folder with a document.
pub(crate) fn folder(name: &str, text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join(name), text).expect("a file");
    folder
}

/// The explorer of a document; it ends with this value.
pub(crate) struct Explorer {
    pub(crate) process: Child,
    /// `http://127.0.0.1:PORT/TOKEN/`.
    pub(crate) address: String,
    folder: tempfile::TempDir,
}

impl Explorer {
    pub(crate) fn start(text: &str, arguments: &[&str]) -> Self {
        Self::start_in(folder("pets.yaml", text), "pets.yaml", arguments)
    }

    pub(crate) fn start_in(folder: tempfile::TempDir, name: &str, arguments: &[&str]) -> Self {
        let mut process = command(folder.path())
            .args(["--spec", name])
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the command starts");
        let mut address = String::new();
        BufReader::new(process.stdout.take().expect("its output"))
            .read_line(&mut address)
            .expect("an address");
        Self { process, address: address.trim().to_owned(), folder }
    }

    pub(crate) fn authority(&self) -> &str {
        self.address.split('/').nth(2).expect("an authority")
    }

    pub(crate) fn path(&self, inside: &str) -> String {
        let token = self.address.split('/').nth(3).expect("a token");
        format!("/{token}/{inside}")
    }

    /// Sends a request with these lines behind the first one, and returns the status, the head and the body.
    pub(crate) fn ask(&self, method: &str, path: &str, lines: &[&str]) -> (u16, String, String) {
        let mut stream = TcpStream::connect(self.authority()).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a timeout");
        write!(stream, "{method} {path} HTTP/1.1\r\nConnection: close\r\n{}\r\n\r\n", lines.join("\r\n"))
            .expect("it listens");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head");
        let status = head.split(' ').nth(1).and_then(|it| it.parse().ok()).expect("a status");
        (status, head.to_ascii_lowercase(), body.to_owned())
    }

    pub(crate) fn get(&self, inside: &str) -> (u16, String, String) {
        let host = format!("Host: {}", self.authority());
        self.ask("GET", &self.path(inside), &[&host])
    }

    pub(crate) fn json(&self, inside: &str) -> Value {
        let (status, _, body) = self.get(inside);
        assert_eq!(status, 200, "{inside}");
        serde_json::from_str(&body).expect("JSON")
    }

    pub(crate) fn write(&self, text: &str) {
        fs::write(self.folder.path().join("pets.yaml"), text).expect("a file");
    }

    /// Waits until the state of the document is this.
    pub(crate) fn wait(&self, is_so: impl Fn(&Value) -> bool) -> Value {
        let started = Instant::now();
        loop {
            let state = self.json("state");
            if is_so(&state) {
                return state;
            }
            assert!(started.elapsed() < Duration::from_secs(60), "{state}");
            thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Explorer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

pub(crate) fn names(index: &Value) -> Vec<&str> {
    let items = index["items"].as_array().expect("items");
    items.iter().filter_map(|item| item["name"].as_str()).collect()
}

/// Runs the command for a file.
pub(crate) fn export(folder: &Path, arguments: &[&str]) -> (Output, PathBuf) {
    let file = folder.join("explorer.html");
    let output = command(folder).args(arguments).arg("--export").arg(&file).output().expect("it starts");
    (output, file)
}
