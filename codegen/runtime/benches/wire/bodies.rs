//! Bodies in which all properties are there, in the order in which they are declared.

use std::fmt::Write as _;

/// The names of the properties that a repository has for its links.
const LINKS: [&str; 37] = [
    "archive",
    "assignees",
    "blobs",
    "branches",
    "collaborators",
    "comments",
    "commits",
    "compare",
    "contents",
    "contributors",
    "deployments",
    "downloads",
    "events",
    "forks",
    "git_commits",
    "git_refs",
    "git_tags",
    "hooks",
    "issue_comment",
    "issue_events",
    "issues",
    "keys",
    "labels",
    "languages",
    "merges",
    "milestones",
    "notifications",
    "pulls",
    "releases",
    "stargazers",
    "statuses",
    "subscribers",
    "subscription",
    "tags",
    "teams",
    "trees",
    "clone",
];

/// A list of the bodies with the numbers up to `count`.
pub fn list(count: usize, body: impl Fn(usize) -> String) -> String {
    let bodies: Vec<String> = (0..count).map(body).collect();
    format!("[{}]", bodies.join(","))
}

fn owner(number: usize) -> String {
    let mut text = format!(
        r#"{{"login":"octocat{number}","id":{number},"node_id":"MDQ6VXNlcjE=","avatar_url":"https://example.com/images/{number}.gif","gravatar_id":"","#
    );
    for link in [
        "",
        "html_",
        "followers_",
        "following_",
        "gists_",
        "starred_",
        "subscriptions_",
        "organizations_",
        "repos_",
        "events_",
        "received_events_",
    ] {
        write!(text, r#""{link}url":"https://api.example.com/users/octocat{number}/{link}","#).unwrap();
    }
    text + r#""type":"User","site_admin":false}"#
}

/// A repository as a large code hosting service describes it, with its 90 properties less three.
pub fn repository(number: usize) -> String {
    let mut text = format!(
        r#"{{"id":{number},"node_id":"MDEwOlJlcG9zaXRvcnkxMjk2MjY5","name":"Hello-World","full_name":"octocat/Hello-World","owner":{},"private":false,"html_url":"https://example.com/octocat/Hello-World","description":"This your first repo!","fork":false,"url":"https://api.example.com/repos/octocat/Hello-World","#,
        owner(number)
    );
    for link in LINKS {
        write!(text, r#""{link}_url":"https://api.example.com/repos/octocat/Hello-World/{link}{{/sha}}","#)
            .unwrap();
    }
    write!(
        text,
        r#""mirror_url":null,"git_url":"git:example.com/octocat/Hello-World.git","ssh_url":"git@example.com:octocat/Hello-World.git","svn_url":"https://svn.example.com/octocat/Hello-World","homepage":"https://example.com","language":null,"forks_count":9,"stargazers_count":{number},"watchers_count":80,"size":108,"default_branch":"main","open_issues_count":0,"is_template":false,"topics":["octocat","atom","electron","api"],"has_issues":true,"has_projects":true,"has_wiki":true,"has_pages":false,"has_discussions":false,"has_downloads":true,"archived":false,"disabled":false,"visibility":"public","pushed_at":"2011-01-26T19:06:43Z","created_at":"2011-01-26T19:01:12Z","updated_at":"2011-01-26T19:14:43Z","permissions":{{"admin":false,"maintain":false,"push":false,"triage":false,"pull":true}},"allow_rebase_merge":true,"allow_squash_merge":true,"allow_auto_merge":false,"delete_branch_on_merge":true,"allow_merge_commit":true,"allow_forking":true,"web_commit_signoff_required":false,"subscribers_count":42,"network_count":0,"license":{{"key":"mit","name":"MIT License","url":"https://api.example.com/licenses/mit","spdx_id":"MIT","node_id":"MDc6TGljZW5zZW1pdA==","html_url":"https://example.com/licenses/mit"}},"forks":1,"open_issues":1,"watchers":1}}"#
    )
    .unwrap();
    text
}

/// An event of a stream in which a model answers; its tag is the first property, or the last one.
pub fn event(number: usize, is_tag_last: bool) -> String {
    let (tag, rest) = match number % 8 {
        0 => (
            "response.function_call_arguments.delta",
            format!(
                r#""item_id":"fc_67ca09","output_index":1,"delta":"{{\"city\":\"Par","sequence_number":{number}"#
            ),
        ),
        1 => (
            "response.completed",
            format!(
                r#""response":{{"id":"resp_67ca09","object":"response","created_at":1741476777.5,"status":"completed","model":"gpt-large","output":[{{"id":"msg_1","role":"assistant","status":"completed","content":[{{"text":"The weather in Paris is fine. It is 21 degrees warm.","annotations":[]}}]}}],"temperature":1.0,"usage":{{"input_tokens":36,"output_tokens":87,"total_tokens":123}},"metadata":{{}}}},"sequence_number":{number}"#
            ),
        ),
        _ => (
            "response.output_text.delta",
            format!(
                r#""item_id":"msg_67ca09","output_index":0,"content_index":0,"delta":" weather","sequence_number":{number},"logprobs":[{{"token":" weather","logprob":-0.25}}]"#
            ),
        ),
    };
    if is_tag_last {
        format!(r#"{{{rest},"type":"{tag}"}}"#)
    } else {
        format!(r#"{{"type":"{tag}",{rest}}}"#)
    }
}

/// A charge as a large payment service describes it.
pub fn charge(number: usize) -> String {
    format!(
        r#"{{"id":"ch_3MmlLrLkdIwHu7ix{number}","object":"charge","amount":1099,"amount_captured":1099,"amount_refunded":0,"application":null,"application_fee":null,"application_fee_amount":null,"balance_transaction":"txn_3MmlLrLkdIwHu7ix0uke3Ezy","billing_details":{{"address":{{"city":"Paris","country":"FR","line1":"1 Rue de Rivoli","line2":null,"postal_code":"75001","state":null}},"email":null,"name":"Ada Lovelace","phone":null,"tax_id":null}},"calculated_statement_descriptor":"EXAMPLE","captured":true,"created":1679090539,"currency":"usd","customer":"cus_9s6XKzkNRiz8i3","description":null,"disputed":false,"failure_code":null,"failure_message":null,"fraud_details":{{}},"invoice":null,"livemode":false,"metadata":{{"order":"{number}","channel":"web"}},"on_behalf_of":null,"outcome":{{"network_status":"approved_by_network","reason":null,"risk_level":"normal","risk_score":32,"seller_message":"Payment complete.","type":"authorized"}},"paid":true,"payment_intent":null,"payment_method":"card_1MmlLrLkdIwHu7ixIJwEWSNR","payment_method_details":{{"card":{{"amount_authorized":1099,"authorization_code":null,"brand":"visa","checks":{{"address_line1_check":null,"address_postal_code_check":null,"cvc_check":"pass"}},"country":"US","exp_month":3,"exp_year":2030,"fingerprint":"mToisGZ01V71BCos","funding":"credit","last4":"4242","network":"visa"}},"type":"card"}},"receipt_email":null,"receipt_number":null,"receipt_url":"https://pay.example.com/receipts/{number}","refunded":false,"review":null,"source_transfer":null,"statement_descriptor":null,"statement_descriptor_suffix":null,"status":"succeeded","transfer_group":null}}"#
    )
}

/// A struct of a hundred properties; `order` says which comes at each place.
pub fn hundred(number: usize, order: impl Fn(usize) -> usize) -> String {
    let properties = (0..100).map(|place| {
        let property = order(place);
        let value = match property % 5 {
            0 => format!(r#""text {number}""#),
            1 => number.to_string(),
            2 => "true".to_owned(),
            3 => "1.5".to_owned(),
            _ => r#""note""#.to_owned(),
        };
        format!(r#""property_{property:03}":{value}"#)
    });
    format!("{{{}}}", properties.collect::<Vec<_>>().join(","))
}

/// An object with a map in it.
pub fn labels(number: usize) -> String {
    format!(
        r#"{{"id":{number},"labels":{{"app":"web","component":"frontend","number":"{number}","release":"stable","team":"payments"}}}}"#
    )
}

/// An object in which every third property is not declared.
pub fn with_undeclared(number: usize) -> String {
    format!(
        r#"{{"id":"resp_{number}","verbosity":"high","object":"response","created_at":1741476777.5,"store":true,"status":"completed","model":"gpt-large","limits":{{"tokens":5,"items":[1,2]}},"output":[],"temperature":null,"metadata":{{}}}}"#
    )
}
