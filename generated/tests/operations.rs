//! The eight operations as they go over the wire: method, path, query, headers and body.

mod support;

use anthropic_skills::types::AnthropicBeta;
use anthropic_skills::{Client, Upload};
use support::samples::{self, SKILL_ID, VERSION};
use support::{Part, Reply, Request, Server};

fn assert_common_headers(request: &Request) {
    assert_eq!(request.header("x-api-key"), Some("test-key"));
    assert_eq!(request.header("anthropic-version"), Some("2023-06-01"));
    assert_eq!(request.header("anthropic-beta"), Some("skills-2025-10-02"));
    assert_eq!(request.header("accept"), Some("application/json"));
    assert!(
        request.header("user-agent").is_some_and(|it| it.starts_with("anthropic-skills/")),
        "{request:?}"
    );
    assert_eq!(request.headers.iter().filter(|(name, _)| name == "x-api-key").count(), 1);
}

fn assert_no_body(request: &Request) {
    assert_eq!(request.body_length, 0);
    assert_eq!(request.header("content-type"), None);
}

fn file(name: &str, content_type: &str, body: &str) -> Part {
    let disposition = format!("form-data; name=\"files[]\"; filename=\"{name}\"");
    Part {
        name: "files[]".to_owned(),
        file_name: Some(name.to_owned()),
        content_type: Some(content_type.to_owned()),
        headers: vec![
            ("content-disposition".to_owned(), disposition),
            ("content-type".to_owned(), content_type.to_owned()),
        ],
        body: body.as_bytes().to_vec(),
    }
}

#[tokio::test]
async fn create_skill() {
    let server = Server::script(vec![Reply::json(200, &samples::skill())]).await;
    let created = server
        .client()
        .beta()
        .skills()
        .create()
        .display_title("My Excel Skill")
        .files([
            Upload::bytes("excel-skill/SKILL.md", "# Excel").with_content_type("text/markdown"),
            Upload::bytes("excel-skill/process_excel.py", "print()").with_content_type("text/x-python"),
        ])
        .await
        .unwrap();
    assert_eq!(created.id, SKILL_ID);
    assert_eq!(created.display_title.as_deref(), Some("My Custom Skill"));
    assert_eq!(created.latest_version.as_deref(), Some(VERSION));

    let request = server.request();
    assert_eq!((request.method.as_str(), request.target.as_str()), ("POST", "/v1/skills?beta=true"));
    assert_common_headers(&request);
    let parts = request.parts();
    assert_eq!(parts.len(), 3);
    assert_eq!((parts[0].name.as_str(), parts[0].file_name.as_deref()), ("display_title", None));
    assert_eq!(parts[0].body, b"My Excel Skill");
    assert_eq!(parts[1], file("excel-skill/SKILL.md", "text/markdown", "# Excel"));
    assert_eq!(parts[2], file("excel-skill/process_excel.py", "text/x-python", "print()"));
}

#[tokio::test]
async fn create_skill_without_anything_is_still_multipart() {
    let server = Server::script(vec![Reply::json(200, &samples::skill())]).await;
    server.client().beta().skills().create().await.unwrap();
    let request = server.request();
    assert!(
        request.header("content-type").is_some_and(|it| it.starts_with("multipart/form-data; boundary="))
    );
}

#[tokio::test]
async fn list_skills() {
    let page = samples::page(&[samples::skill()], Some(samples::NEXT_PAGE));
    let server = Server::script(vec![Reply::json(200, &page)]).await;
    let listed =
        server.client().beta().skills().list().limit(5).page("page_x").source("custom").await.unwrap();
    assert_eq!(listed.data.len(), 1);
    assert_eq!(listed.data[0].id, SKILL_ID);
    assert!(listed.has_more);
    assert_eq!(listed.next_page.as_deref(), Some(samples::NEXT_PAGE));

    let request = server.request();
    assert_eq!((request.method.as_str(), request.path()), ("GET", "/v1/skills"));
    assert_eq!(request.query(), ["beta=true", "limit=5", "page=page_x", "source=custom"]);
    assert_common_headers(&request);
    assert_no_body(&request);
}

#[tokio::test]
async fn retrieve_skill() {
    let server = Server::script(vec![Reply::json(200, &samples::skill())]).await;
    let skill = server.client().beta().skills().retrieve(SKILL_ID).await.unwrap();
    assert_eq!(skill.source, "custom");

    let request = server.request();
    assert_eq!(request.method, "GET");
    assert_eq!(request.target, format!("/v1/skills/{SKILL_ID}?beta=true"));
    assert_common_headers(&request);
    assert_no_body(&request);
}

#[tokio::test]
async fn delete_skill() {
    let server = Server::script(vec![Reply::json(200, &samples::deleted_skill())]).await;
    let deleted = server.client().beta().skills().delete(SKILL_ID).await.unwrap();
    assert_eq!(deleted.id, SKILL_ID);

    let request = server.request();
    assert_eq!(request.method, "DELETE");
    assert_eq!(request.target, format!("/v1/skills/{SKILL_ID}?beta=true"));
    assert_common_headers(&request);
    assert_no_body(&request);
}

#[tokio::test]
async fn create_skill_version() {
    let server = Server::script(vec![Reply::json(200, &samples::version())]).await;
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("quarterly-report");
    std::fs::create_dir_all(root.join("scripts")).unwrap();
    std::fs::write(root.join("SKILL.md"), "# Report").unwrap();
    std::fs::write(root.join("scripts/run.py"), "print()").unwrap();
    let created = server
        .client()
        .beta()
        .skills()
        .versions()
        .create(SKILL_ID)
        .files(Upload::dir(&root).await.unwrap())
        .await
        .unwrap();
    assert_eq!(created.version, VERSION);
    assert_eq!(created.directory, "quarterly-report");

    let request = server.request();
    assert_eq!(request.method, "POST");
    assert_eq!(request.target, format!("/v1/skills/{SKILL_ID}/versions?beta=true"));
    assert_common_headers(&request);
    let parts = request.parts();
    let names: Vec<_> =
        parts.iter().map(|part| (part.name.as_str(), part.file_name.as_deref().unwrap())).collect();
    assert_eq!(
        names,
        [("files[]", "quarterly-report/SKILL.md"), ("files[]", "quarterly-report/scripts/run.py")]
    );
    assert_eq!(parts[1].body, b"print()");
}

#[tokio::test]
async fn list_skill_versions() {
    let server = Server::script(vec![Reply::json(200, &samples::page(&[samples::version()], None))]).await;
    let listed = server.client().beta().skills().versions().list(SKILL_ID).limit(1).await.unwrap();
    assert_eq!(listed.data[0].name, "quarterly-report");
    assert_eq!(listed.next_page, None);

    let request = server.request();
    assert_eq!(request.method, "GET");
    assert_eq!(request.path(), format!("/v1/skills/{SKILL_ID}/versions"));
    assert_eq!(request.query(), ["beta=true", "limit=1"]);
    assert_common_headers(&request);
    assert_no_body(&request);
}

#[tokio::test]
async fn retrieve_skill_version() {
    let server = Server::script(vec![Reply::json(200, &samples::version())]).await;
    let version = server.client().beta().skills().versions().retrieve(SKILL_ID, VERSION).await.unwrap();
    assert_eq!(version.skill_id, SKILL_ID);

    let request = server.request();
    assert_eq!(request.method, "GET");
    assert_eq!(request.target, format!("/v1/skills/{SKILL_ID}/versions/{VERSION}?beta=true"));
    assert_common_headers(&request);
    assert_no_body(&request);
}

#[tokio::test]
async fn delete_skill_version() {
    let server = Server::script(vec![Reply::json(200, &samples::deleted_version())]).await;
    let deleted = server.client().beta().skills().versions().delete(SKILL_ID, VERSION).await.unwrap();
    assert_eq!(deleted.id, VERSION);

    let request = server.request();
    assert_eq!(request.method, "DELETE");
    assert_eq!(request.target, format!("/v1/skills/{SKILL_ID}/versions/{VERSION}?beta=true"));
    assert_common_headers(&request);
    assert_no_body(&request);
}

#[tokio::test]
async fn the_callers_betas_come_first() {
    let server = Server::script(vec![Reply::json(200, &samples::skill())]).await;
    server
        .client()
        .beta()
        .skills()
        .retrieve(SKILL_ID)
        .betas([AnthropicBeta::FilesApi20250414, AnthropicBeta::from("brand-new-2030-01-01")])
        .await
        .unwrap();
    assert_eq!(
        server.request().header("anthropic-beta"),
        Some("files-api-2025-04-14,brand-new-2030-01-01,skills-2025-10-02")
    );
}

#[tokio::test]
async fn path_parameters_are_encoded_and_checked() {
    let server = Server::script(vec![Reply::json(200, &samples::skill())]).await;
    let skills = server.client().beta().skills();
    skills.retrieve("a/b c?d").await.unwrap();
    assert_eq!(server.request().target, "/v1/skills/a%2Fb%20c%3Fd?beta=true");
    for dangerous in ["", ".", "..", "%2e%2e"] {
        let error = skills.retrieve(dangerous).await.unwrap_err();
        assert!(error.status().is_none(), "{dangerous:?}: {error}");
    }
    assert_eq!(server.requests().len(), 1, "nothing of that was sent");
}

#[tokio::test]
async fn a_call_can_be_adjusted() {
    let server =
        Server::script(vec![Reply::json(200, &samples::skill()).header("request-id", "req_1")]).await;
    let response = server
        .client()
        .beta()
        .skills()
        .retrieve(SKILL_ID)
        .with_header("anthropic-beta", "other")
        .with_header("x-trace", "7")
        .with_query("debug", "1")
        .send_with_response()
        .await
        .unwrap();
    assert_eq!(response.status().as_u16(), 200);
    assert_eq!(response.request_id(), Some("req_1"));
    assert_eq!(response.headers()["content-type"], "application/json");

    let request = server.request();
    assert_eq!(request.header("anthropic-beta"), Some("other"), "a header of the caller replaces the SDK's");
    assert_eq!(request.header("x-trace"), Some("7"));
    assert_eq!(request.query(), ["beta=true", "debug=1"]);
}

#[tokio::test]
async fn a_key_is_asked_for_before_anything_is_sent() {
    let server = Server::script(vec![Reply::json(200, &samples::skill())]).await;
    let outcome = match Client::builder().base_url(&server.url).build() {
        Ok(client) => {
            client.beta().skills().retrieve(SKILL_ID).await.map(drop).map_err(|error| error.to_string())
        }
        Err(error) => Err(error.to_string()),
    };
    assert!(outcome.is_err());
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn secrets_stay_out_of_debug_output() {
    let server = Server::script(vec![Reply::json(200, &samples::skill())]).await;
    let client = server.client();
    let request = client.beta().skills().retrieve(SKILL_ID);
    assert!(!format!("{client:?} {request:?}").contains("test-key"));
}
