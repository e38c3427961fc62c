//! All eight operations at work.
//!
//! With `ANTHROPIC_API_KEY` set it talks to the real API (and cleans up after itself); without an account it
//! talks to a small server inside this program:
//!
//! ```sh
//! cargo run --example tour
//! ```

#[path = "../tests/support/samples.rs"]
#[allow(dead_code, reason = "the tests use the other samples")]
mod samples;

use std::error::Error;
use std::path::Path;

use anthropic_skills::resources::beta::skills::{CreateSkill, DeleteSkill, GetSkill, ListSkills, versions};
use anthropic_skills::testing::{MockResponse, MockServer};
use anthropic_skills::{Client, Upload};
use futures_util::TryStreamExt as _;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    if std::env::var_os("ANTHROPIC_API_KEY").is_some() {
        return tour(&Client::from_env()?).await;
    }
    println!("ANTHROPIC_API_KEY is not set: a server inside this program answers");
    let server = MockServer::start().await?;
    prepare(&server);
    tour(&Client::builder().mock(&server).build()?).await
}

async fn tour(client: &Client) -> Result<(), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    let root = folder.path().join("tour-of-the-sdk");
    write_skill(&root, "Says hello.")?;

    let skills = client.beta().skills();
    let created = skills.create().display_title("A tour of the SDK").files(Upload::dir(&root).await?).await?;
    println!("created    {} ({:?})", created.id, created.display_title);

    let response = skills.retrieve(&created.id).send_with_response().await?;
    println!("retrieved  {} from {:?}", response.value().id, response.request_id());

    let mut list = skills.list().source("custom").limit(20).into_stream();
    while let Some(skill) = list.try_next().await? {
        println!("listed     {} {}", skill.id, skill.display_title.as_deref().unwrap_or("(no title)"));
    }

    write_skill(&root, "Says hello in two languages.")?;
    let versions = skills.versions();
    let version = versions.create(&created.id).files(Upload::dir(&root).await?).await?;
    println!("uploaded   version {}: {}", version.version, version.description);

    let again = versions.retrieve(&created.id, &version.version).await?;
    println!("retrieved  version {} in {}/", again.version, again.directory);

    let all: Vec<_> = versions.list(&created.id).into_stream().try_collect().await?;
    for version in &all {
        let deleted = versions.delete(&created.id, &version.version).await?;
        println!("deleted    version {}", deleted.id);
    }
    let deleted = skills.delete(&created.id).await?;
    println!("deleted    {}", deleted.id);

    match skills.retrieve("skill_that_never_was").await {
        Err(error) if error.is_not_found() => println!("not found  {error}"),
        Err(error) => return Err(error.into()),
        Ok(skill) => println!("surprising {}", skill.id),
    }
    Ok(())
}

fn write_skill(root: &Path, description: &str) -> std::io::Result<()> {
    std::fs::create_dir_all(root)?;
    let text = format!("---\nname: tour-of-the-sdk\ndescription: {description}\n---\n\nSay hello.\n");
    std::fs::write(root.join("SKILL.md"), text)
}

/// Answers for one skill with one version.
fn prepare(server: &MockServer) {
    server.on::<CreateSkill>().returns_json(samples::skill());
    server.on::<ListSkills>().returns_json(samples::page(&[samples::skill()], None));
    let skill = MockResponse::json(200, &samples::skill());
    server.on::<GetSkill>().responds(skill.with_header("request-id", "req_tour"));
    server.on::<DeleteSkill>().returns_json(samples::deleted_skill());
    server.on::<versions::CreateSkillVersion>().returns_json(samples::version());
    server.on::<versions::ListSkillVersions>().returns_json(samples::page(&[samples::version()], None));
    server.on::<versions::GetSkillVersion>().returns_json(samples::version());
    server.on::<versions::DeleteSkillVersion>().returns_json(samples::deleted_version());
    server
        .on::<GetSkill>()
        .when(|request| request.path_parameter("skill_id") == Some("skill_that_never_was"))
        .fails(404, &samples::error("not_found_error", "There is no such skill"));
}
