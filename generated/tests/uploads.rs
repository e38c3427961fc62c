//! A large file goes through without being held in memory.
#![cfg(target_os = "linux")]

mod support;

use std::io::Write as _;

use anthropic_skills::Upload;
use support::samples;
use support::{Reply, Server};

const SIZE: usize = 20 * 1024 * 1024;

/// The largest amount of memory that the process ever had, in bytes.
fn peak_memory() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<usize>().unwrap() * 1024
}

#[tokio::test]
async fn a_file_of_20_mb_is_streamed() {
    let server = Server::counting(|_| Reply::json(200, &samples::skill())).await;
    let client = server.client();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("model.bin");
    let mut file = std::fs::File::create(&path).unwrap();
    let block = vec![b'x'; 64 * 1024];
    for _ in 0..SIZE / block.len() {
        file.write_all(&block).unwrap();
    }
    drop(file);

    // A small upload first: what the client needs once is not part of the measure.
    client.beta().skills().create().files([Upload::bytes("skill/SKILL.md", "# Big")]).await.unwrap();
    let before = peak_memory();
    let upload = Upload::file(&path).await.unwrap().with_file_name("skill/model.bin");
    client.beta().skills().create().files([Upload::bytes("skill/SKILL.md", "# Big"), upload]).await.unwrap();
    let growth = peak_memory() - before;

    let request = server.requests().remove(1);
    assert!(request.body_length > SIZE as u64);
    assert!(growth < SIZE / 4, "memory grew by {growth} bytes");
}
