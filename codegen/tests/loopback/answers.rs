//! Answers in several media types, lists, and secrets in the server's URL.

mod server;

use futures_util::TryStreamExt as _;
use loopback_answers::testing::{Recorder, Replay};
use loopback_answers::types::{Kind, Member, Mention};
use loopback_answers::{Client, Error, Upload};
use server::server;

fn client(url: &str) -> Client {
    Client::builder().base_url(url).build().expect("it is a client")
}

/// The value of a header.
fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let mut fields = head.lines().filter_map(|it| it.split_once(": "));
    fields.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

#[tokio::test]
async fn bytes_and_a_stream_can_both_be_had() {
    let (url, requests) = server(&[
        "200 OK\ncontent-type: audio/mpeg\n\nID3",
        "200 OK\ncontent-type: text/event-stream\n\ndata: {\"text\":\"a\"}\n\ndata: {\"text\":\"b\"}\n\n",
        "200 OK\ncontent-type: video/mp4\n\n{\"a\":1}",
    ]);
    let client = client(&url);
    assert_eq!(&client.calls().speak("hi").await.expect("it is answered")[..], b"ID3");
    let stream = client.calls().speak("hi").send_stream().await.expect("it is answered");
    let pieces: Vec<String> = stream.map_ok(|it| it.text).try_collect().await.expect("it is a stream");
    assert_eq!(pieces, ["a", "b"]);
    assert_eq!(&client.calls().get_video().await.expect("it is answered")[..], b"{\"a\":1}");
    let requests = requests.join().expect("the server has ended");
    let accepted: Vec<_> =
        requests.iter().map(|(head, _)| header(head, "accept").unwrap_or_default()).collect();
    assert_eq!(accepted, ["application/octet-stream", "text/event-stream", "video/mp4"]);
}

#[tokio::test]
async fn a_text_in_json_is_whatever_text_comes() {
    let (url, _) = server(&[
        "200 OK\ncontent-type: application/json\n\n\"a\"",
        "200 OK\ncontent-type: application/octet-stream\n\n{\"a\":1}\n",
        "200 OK\ncontent-type: application/json\n\n{\"a\":1}",
    ]);
    let client = client(&url);
    assert_eq!(client.calls().get_file().await.expect("it is answered"), "a");
    assert_eq!(client.calls().get_file().await.expect("it is answered"), "{\"a\":1}\n");
    let error = client.calls().get_file().await.expect_err("it is no text").to_string();
    assert_eq!(
        error,
        "GET /file (getFile): the response (200 OK, application/json) cannot be read: invalid type: object, expected a string; it begins with: {\"a\":1}"
    );
}

#[tokio::test]
async fn a_redirect_beside_a_list_leads_to_one() {
    let (url, requests) = server(&[
        "302 Found\nlocation: /public?page=1",
        "200 OK\ncontent-type: application/json\n\n[{\"id\":\"a\"}]",
        "200 OK\ncontent-type: application/json\n\n[]",
    ]);
    let items: Vec<Member> = client(&url)
        .calls()
        .list_members()
        .per_page(1)
        .into_stream()
        .try_collect()
        .await
        .expect("they are pages");
    assert_eq!(items.len(), 1);
    let requests = requests.join().expect("the server has ended");
    assert!(requests[1].0.starts_with("GET /public?page=1 "), "{}", requests[1].0);
    assert!(requests[2].0.starts_with("GET /members?per_page=1&page=2 "), "{}", requests[2].0);
}

#[tokio::test]
async fn what_all_items_have_alike_leads_to_no_further_page() {
    let (url, _) = server(&[
        "200 OK\ncontent-type: application/json\n\n[{\"id\":\"9\",\"user\":\"1\"},{\"id\":\"9\",\"user\":\"2\"}]",
    ]);
    let all: Result<Vec<Member>, _> =
        client(&url).calls().list_thread_members("9").limit(2).into_stream().try_collect().await;
    let Err(Error::Decode(error)) = all else { panic!("{all:?}") };
    assert_eq!(error.path(), "id");
    assert!(error.to_string().contains("cannot be read at `id`: the same in the first item"), "{error}");
}

#[tokio::test]
async fn items_that_may_be_null_are_given_as_they_are() {
    let (url, requests) = server(&["204 No Content", "204 No Content", "204 No Content", "204 No Content"]);
    let client = client(&url);
    let mention = Mention::new().users(["1", "2"]).kinds([Kind::Users]).counts([1, 2]);
    client.calls().mention(["5", "6"]).with_body(mention).await.expect("it is answered");
    client
        .calls()
        .mention(vec!["5".to_owned()])
        .users([Some("1".to_owned()), None])
        .kinds([Some(Kind::Roles), None])
        .counts([Some(1), None])
        .await
        .expect("it is answered");
    let member = Member::new("a");
    client.calls().set_commands(vec![member]).await.expect("it is answered");
    client.calls().set_commands(None).await.expect("it is answered");
    let requests = requests.join().expect("the server has ended");
    let bodies: Vec<&str> = requests.iter().map(|(_, body)| body.as_str()).collect();
    assert_eq!(
        bodies,
        [
            r#"{"counts":[1,2],"kinds":["users"],"users":["1","2"]}"#,
            r#"{"counts":[1,null],"kinds":["roles",null],"users":["1",null]}"#,
            r#"[{"id":"a"}]"#,
            "null",
        ]
    );
}

#[tokio::test]
async fn a_map_of_a_union_in_that_union_ends_where_the_other_variant_is_meant() {
    let (url, _) = server(&[
        "400 Bad\ncontent-type: application/json\n\n{\"errors\":{\"a\":{\"_errors\":[{\"code\":1}]},\"b\":{\"0\":{\"c\":{\"d\":{\"_errors\":[{\"code\":2}]}}}}}}",
    ]);
    let error = client(&url).calls().check().await.expect_err("it is invalid");
    let Error::Api(error) = error else { panic!("{error}") };
    let errors = &error.body().typed().expect("it is described").errors;
    let inner = |path: &[&str]| {
        let found = path.iter().try_fold(errors, |details, name| details.as_object()?.get(*name));
        found.and_then(|it| it.as_inner()).map(|it| it.errors[0].code)
    };
    assert_eq!((inner(&["a"]), inner(&["b", "0", "c", "d"])), (Some(1), Some(2)), "{errors:?}");
}

#[tokio::test]
async fn a_file_or_a_text() {
    let (url, requests) = server(&["200 OK\ncontent-type: application/json\n\n{\"id\":\"a\"}", "500 Oops"]);
    let client = client(&url);
    let photo = Upload::bytes("a.png", "PNG");
    client
        .calls()
        .send_photo(photo)
        .more([Upload::text("id"), Upload::bytes("b.png", "PNG")])
        .await
        .expect("it is answered");
    let error = client
        .calls()
        .send_photo(Upload::text("id"))
        .with_max_retries(0)
        .await
        .expect_err("it fails")
        .to_string();
    assert!(error.starts_with("POST /sendPhoto: the API answered 500"), "{error}");
    let requests = requests.join().expect("the server has ended");
    let expected = [
        "name=\"photo\"; filename=\"a.png\"\r\n",
        "name=\"more\"\r\n\r\nid\r\n",
        "name=\"more\"; filename=\"b.png\"\r\n",
    ];
    for part in expected {
        assert!(requests[0].1.contains(part), "{part}: {}", requests[0].1);
    }
    assert!(requests[1].1.contains("name=\"photo\"\r\n\r\nid\r\n"), "{}", requests[1].1);
}

#[tokio::test]
async fn a_token_in_the_servers_url_is_shown_and_recorded_nowhere() {
    const ANSWER: &str = "200 OK\ncontent-type: application/json\n\n\"https://files/bot987:S3CRET-TOKEN/a\"";
    let (url, requests) = server(&[ANSWER]);
    let recorder = Recorder::new();
    let builder = || Client::builder().base_url(format!("{url}/{{version}}/bot{{token}}"));
    let client = builder().record(&recorder).token("987:S3CRET-TOKEN").build().expect("it is a client");
    let request = client.calls().get_file();
    for shown in [format!("{client:?}"), format!("{:?}", client.to_builder()), request.to_curl()] {
        assert!(shown.contains("/v1/botREDACTED") && !shown.contains("S3CRET"), "{shown}");
    }
    request.await.expect("it is answered");
    let requests = requests.join().expect("the server has ended");
    assert!(requests[0].0.starts_with("GET /v1/bot987:S3CRET-TOKEN/file "), "{}", requests[0].0);
    let path = std::env::temp_dir().join(format!("loopback-answers-{}.json", std::process::id()));
    recorder.save(&path).expect("it is written");
    let text = std::fs::read_to_string(&path).expect("it is there");
    assert!(text.contains("/v1/botREDACTED/file") && !text.contains("S3CRET"), "{text}");
    // With the token, with another one, and without.
    for token in [Some("987:S3CRET-TOKEN"), Some("another-token"), None] {
        let replay = Replay::open(&path).expect("it is a recording");
        let builder = builder().replay(&replay);
        let builder = match token {
            Some(token) => builder.token(token),
            None => builder,
        };
        let answer =
            builder.build().expect("it is a client").calls().get_file().await.expect("it is replayed");
        assert_eq!(answer, "https://files/botREDACTED/a");
    }
    std::fs::remove_file(&path).expect("it was there");
}
