//! Media types of a body that hold the same become one content: what sends them differs by a header only.

use std::collections::HashMap;

use super::identity::Groups;
use super::visit::named_mut;
use crate::document::media_name;
use crate::ir::{Api, BodyCodec, BodyContent, Content, Form};

/// Merges them; `groups` says which types hold the same.
pub(super) fn run(api: &mut Api, groups: &Groups) {
    for body in api.operations.iter_mut().filter_map(|operation| operation.body.as_mut()) {
        if body.contents.len() < 2 {
            continue;
        }
        let mut known: HashMap<String, usize> = HashMap::new();
        let mut contents: Vec<BodyContent> = Vec::new();
        for content in std::mem::take(&mut body.contents) {
            match known.get(&canonical(&content, groups)) {
                Some(first) if contents[*first].media_type != content.media_type => {
                    contents[*first].further.push(content.media_type);
                }
                Some(_) => {}
                None => {
                    known.insert(canonical(&content, groups), contents.len());
                    contents.push(content);
                }
            }
        }
        body.contents = contents;
    }
}

/// What makes a content what it is, but for `Content-Type`, as text.
fn canonical(content: &BodyContent, groups: &Groups) -> String {
    let essence = media_name::essence(&content.media_type);
    let kind = match (&content.content, &content.codec) {
        (Content::Json(_), None) | (Content::Form(_) | Content::Base64 | Content::Bytes, _) => None,
        // How a value is written, what the text or the parts are and what stands between lines depends on the media type.
        (Content::Json(_), Some(BodyCodec::PlainText | BodyCodec::Xml(_)))
        | (Content::Text | Content::JsonLines(_) | Content::Multipart(_), _) => Some(essence),
    };
    let mut held = content.content.clone();
    if let Content::Json(ty) | Content::JsonLines(ty) | Content::Form(Form { ty, .. }) = &mut held {
        named_mut(ty, &mut |id| *id = groups.of(*id));
    }
    // The IR serialises by derived impls with string keys, which cannot fail.
    serde_json::to_string(&(kind, held)).unwrap_or_default()
}
