//! The server for the tests of one's own code.

#[path = "support/samples.rs"]
#[allow(dead_code, reason = "every test binary uses a part of it")]
mod samples;

use anthropic_skills::Client;
use anthropic_skills::resources::beta::skills::{GetSkill, ListSkills};
use anthropic_skills::testing::{self, MockResponse, MockServer};
use anthropic_skills::types::{ListSkillsResponse, Skill};
use futures_util::TryStreamExt as _;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

fn client(server: &MockServer) -> Client {
    Client::builder().mock(server).build().unwrap()
}

#[tokio::test]
async fn answers_are_typed_and_requests_are_kept() {
    let server = MockServer::start().await.unwrap();
    server.on::<GetSkill>().returns_json(samples::skill());
    let skill = client(&server).beta().skills().retrieve("skill_1").await.unwrap();
    assert_eq!(skill.display_title.as_deref(), Some("My Custom Skill"));
    // What came back can be the answer for somebody else.
    server.on::<GetSkill>().returns(&skill);
    assert_eq!(client(&server).beta().skills().retrieve("skill_2").await.unwrap(), skill);

    let requests = server.requests_of::<GetSkill>();
    assert_eq!(requests[0].path_parameter("skill_id"), Some("skill_1"));
    assert_eq!(requests[1].path(), "/v1/skills/skill_2");
    assert_eq!(requests[0].query_parameter("beta"), Some("true"));
    assert_eq!(requests[0].header("x-api-key"), Some("mock"));
    assert_eq!(server.problems(), Vec::<String>::new());
}

#[tokio::test]
async fn values_say_what_a_test_cares_about() {
    let skill: Skill = testing::value(serde_json::json!({ "id": "skill_1", "latest_version": "2" }));
    assert_eq!((skill.latest_version.as_deref(), skill.created_at.as_str()), (Some("2"), ""));

    let server = MockServer::start().await.unwrap();
    server.on::<GetSkill>().returns(&testing::value(serde_json::json!({ "id": "skill_1" })));
    assert_eq!(client(&server).beta().skills().retrieve("skill_1").await.unwrap().id, "skill_1");

    let page = serde_json::json!({ "data": [{ "id": 1 }] });
    let error = testing::try_value::<ListSkillsResponse>(page).unwrap_err();
    assert!(error.to_string().starts_with("data[0].id: invalid type"), "{error}");
}

#[tokio::test]
async fn answers_come_in_turn() {
    let server = MockServer::start().await.unwrap();
    server
        .on::<ListSkills>()
        .responds(MockResponse::new(429).with_header("retry-after-ms", "1"))
        .returns_json(samples::page(&[samples::skill()], Some("next")))
        .returns_json(samples::page(&[], None));
    let skills: Vec<_> = client(&server).beta().skills().list().into_stream().try_collect().await.unwrap();
    assert_eq!(skills.len(), 1);
    let requests = server.requests_of::<ListSkills>();
    let pages: Vec<_> = requests.iter().map(|request| request.query_parameter("page")).collect();
    assert_eq!(pages, [None, None, Some("next")]);
}

#[tokio::test]
async fn errors_are_the_api_s() {
    let server = MockServer::start().await.unwrap();
    server.on::<GetSkill>().returns_json(samples::skill());
    server
        .on::<GetSkill>()
        .when(|request| request.path_parameter("skill_id") == Some("gone"))
        .fails(404, &samples::error("not_found_error", "It is gone"));
    let skills = client(&server).beta().skills();
    assert!(skills.retrieve("there").await.is_ok());
    let error = skills.retrieve("gone").await.unwrap_err();
    assert!(error.is_not_found());
    assert!(error.api().unwrap().body().typed().is_some());
}

#[tokio::test]
async fn what_is_wrong_is_said() {
    let server = MockServer::start().await.unwrap();
    server.on::<GetSkill>().returns_json(samples::skill());
    let known = client(&server);
    // The SDK sends nothing without a key; others may.
    let mut stranger = TcpStream::connect(server.url().trim_start_matches("http://")).await.unwrap();
    let request = b"GET /v1/skills/skill_1 HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";
    stranger.write_all(request).await.unwrap();
    stranger.read_to_end(&mut Vec::new()).await.unwrap();
    let error = known.beta().skills().list().await.unwrap_err();
    let problems = server.problems();
    assert_eq!((problems.len(), problems[0].as_str()), (2, "getSkill was asked without a credential"));
    // It says which operation it was, and what to write.
    for part in [
        "no answer is set for GET /v1/skills",
        "server.on::<anthropic_skills::resources::beta::skills::ListSkills>()",
    ] {
        assert!(problems[1].contains(part) && error.to_string().contains(part), "{error}");
    }
}

#[tokio::test]
#[should_panic(expected = "getSkill returns something else: missing field `id`")]
async fn an_answer_that_the_document_does_not_know_is_refused() {
    let server = MockServer::start().await.unwrap();
    server.on::<GetSkill>().returns_json(serde_json::json!({ "created_at": "2024-10-30T23:58:27Z" }));
}
