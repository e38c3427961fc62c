//! Verbs with which names of procedures and actions begin.

use super::inflection::is_plural;
use crate::ir::Method;

/// Words that are verbs and nothing else.
const VERBS: &[&str] = &[
    "accept",
    "acknowledge",
    "activate",
    "add",
    "analyze",
    "apply",
    "approve",
    "ask",
    "assign",
    "attach",
    "authenticate",
    "authorize",
    "autocomplete",
    "calculate",
    "cancel",
    "capture",
    "clear",
    "clone",
    "close",
    "compile",
    "complete",
    "compute",
    "configure",
    "confirm",
    "connect",
    "convert",
    "create",
    "deactivate",
    "decline",
    "decrypt",
    "delete",
    "deny",
    "deprecate",
    "detach",
    "detect",
    "disable",
    "disconnect",
    "dismiss",
    "edit",
    "enable",
    "encrypt",
    "evaluate",
    "execute",
    "expire",
    "extend",
    "fetch",
    "finalize",
    "find",
    "follow",
    "forward",
    "generate",
    "get",
    "ignore",
    "initialize",
    "initiate",
    "install",
    "invite",
    "invoke",
    "join",
    "leave",
    "logout",
    "make",
    "merge",
    "migrate",
    "mute",
    "notify",
    "pause",
    "pick",
    "predict",
    "prepare",
    "promote",
    "provision",
    "publish",
    "purge",
    "put",
    "reactivate",
    "rebuild",
    "recalculate",
    "recover",
    "redeem",
    "refresh",
    "regenerate",
    "reject",
    "reload",
    "remove",
    "rename",
    "render",
    "renew",
    "reopen",
    "reorder",
    "replace",
    "reprocess",
    "resend",
    "reset",
    "resize",
    "resolve",
    "restart",
    "restore",
    "restrict",
    "resume",
    "retry",
    "revert",
    "revoke",
    "rotate",
    "save",
    "send",
    "shutdown",
    "stop",
    "submit",
    "subscribe",
    "suspend",
    "sync",
    "synchronize",
    "terminate",
    "toggle",
    "unarchive",
    "unassign",
    "unban",
    "unblock",
    "unfollow",
    "uninstall",
    "unlink",
    "unlock",
    "unmute",
    "unpin",
    "unpublish",
    "unregister",
    "unsubscribe",
    "untag",
    "validate",
    "void",
];

/// Words that are nouns as well, as in `check_suites`.
const NOUNS_TOO: &[&str] = &[
    "abort",
    "answer",
    "archive",
    "ban",
    "block",
    "change",
    "charge",
    "check",
    "checkout",
    "compare",
    "copy",
    "count",
    "deploy",
    "download",
    "embed",
    "export",
    "extract",
    "finish",
    "hide",
    "import",
    "kick",
    "link",
    "list",
    "lock",
    "login",
    "lookup",
    "mark",
    "move",
    "pin",
    "ping",
    "post",
    "preview",
    "print",
    "process",
    "query",
    "read",
    "register",
    "request",
    "review",
    "rollback",
    "run",
    "scan",
    "search",
    "set",
    "signin",
    "signup",
    "start",
    "suggest",
    "swap",
    "switch",
    "test",
    "transfer",
    "translate",
    "trigger",
    "update",
    "upload",
    "validation",
    "verify",
    "view",
    "vote",
];

/// Those of them that are verbs before a noun, also before one in the plural: `setMyCommands`, not `uploadSessions`.
const COMMANDS: &[&str] = &["deploy", "extract", "hide", "kick", "mark", "set", "verify"];

/// Verbs of actions that only look, and so can be a `GET`.
const LOOKING: &[&str] = &[
    "autocomplete",
    "calculate",
    "check",
    "compare",
    "count",
    "download",
    "export",
    "fetch",
    "find",
    "get",
    "list",
    "lookup",
    "ping",
    "preview",
    "query",
    "read",
    "search",
    "suggest",
    "validate",
    "verify",
];

/// Verbs of actions that take away, and so can be a `DELETE`.
const DELETING: &[&str] =
    &["cancel", "clear", "delete", "purge", "remove", "reset", "revoke", "unlink", "unsubscribe"];

/// Adverbs that make an action of what is before them, as in `punchOut`.
const ADVERBS: &[&str] = &["down", "in", "off", "on", "out", "up"];

/// Whether a word is a verb and nothing else.
pub(super) fn is_verb(word: &str) -> bool {
    VERBS.contains(&word)
}

/// Whether a word is a verb, or one that can be a noun as well.
pub(super) fn may_be_verb(word: &str) -> bool {
    is_verb(word) || NOUNS_TOO.contains(&word)
}

/// Whether words are the name of a procedure: they begin with a verb.
pub(crate) fn is_procedure(words: &[String]) -> bool {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    let is_command =
        words.len() > 1 && (COMMANDS.contains(&first.as_str()) || ADVERBS.contains(&last.as_str()));
    is_verb(first) || is_command || (may_be_verb(first) && !is_plural(last))
}

/// Whether the words of a part of a path are an action, as in `POST /orders/{id}/cancel`, and not a thing.
pub(super) fn is_action(method: &Method, words: &[String]) -> bool {
    let (Some(first), Some(last)) = (words.first().map(String::as_str), words.last()) else { return false };
    match method {
        Method::Get | Method::Head => {
            is_procedure(words) && (LOOKING.contains(&first) || VERBS.contains(&first))
        }
        Method::Delete => DELETING.contains(&first),
        _ => {
            let is_adverb = words.len() > 1 && ADVERBS.contains(&last.as_str());
            let is_made_verb =
                words.len() == 1 && (first.ends_with("ize") || first.ends_with("ify")) && first != "size";
            is_procedure(words) || is_adverb || is_made_verb
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::ident::words;
    use super::*;

    #[test]
    fn actions_are_told_from_things() {
        for action in
            ["cancel", "punchOut", "apply_customer_balance", "search", "binarize", "upload", "move-all"]
        {
            assert!(is_action(&Method::Post, &words(action)), "{action}");
        }
        for thing in ["logo", "check_suites", "runs", "updates", "size", "posts", "in"] {
            assert!(!is_action(&Method::Post, &words(thing)), "{thing}");
        }
        assert!(is_action(&Method::Get, &words("search")) && !is_action(&Method::Get, &words("lock")));
        assert!(!is_action(&Method::Delete, &words("star")) && is_action(&Method::Delete, &words("remove")));
    }

    #[test]
    fn procedures_are_told_from_collections() {
        for procedure in ["sendMessage", "setMyCommands", "set_chat_title", "logOut", "sign-up", "exportChat"]
        {
            assert!(is_procedure(&words(procedure)), "{procedure}");
        }
        for thing in ["uploadSessions", "check_suites", "sets", "listings", "out"] {
            assert!(!is_procedure(&words(thing)), "{thing}");
        }
    }
}
