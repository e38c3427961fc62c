//! Rules of the configuration for single operations, found by pattern.

use super::pattern::{Pattern, Subject};
use crate::config::{Config, OperationRule, Said};
use crate::diagnostic::{Code, Diagnostics};

/// The rules of `[operations]`, and which of them have fitted an operation.
pub(crate) struct Rules<'a> {
    config: &'a Config,
    rules: Vec<Patterned<'a>>,
}

/// A rule, and what it has been good for.
struct Patterned<'a> {
    pattern: Pattern,
    rule: &'a OperationRule,
    /// Whether it has fitted an operation.
    is_used: bool,
    /// Whether one of these has a body.
    has_body: bool,
}

impl<'a> Rules<'a> {
    pub(crate) fn new(config: &'a Config, diagnostics: &mut Diagnostics) -> Self {
        let mut rules = Vec::new();
        for (text, rule) in &config.operations.rules {
            match Pattern::new(text) {
                Ok(pattern) => rules.push(Patterned { pattern, rule, is_used: false, has_body: false }),
                Err(message) => {
                    let message = format!("`{text}` is not a pattern: {message}");
                    diagnostics.push(config.finding(Code::InvalidPattern, text, message));
                }
            }
        }
        Self { config, rules }
    }

    /// What the rules say of an operation; of two that say something, the later one counts.
    pub(crate) fn of(&mut self, subject: &Subject<'_>) -> OperationRule {
        let mut found = OperationRule::default();
        for Patterned { pattern, rule, is_used, .. } in &mut self.rules {
            if pattern.matches(subject) {
                *is_used = true;
                found = found.overridden_by(rule);
            }
        }
        found
    }

    /// An operation has a body, of which a rule may say something.
    pub(crate) fn has_body(&mut self, subject: &Subject<'_>) {
        let fitting = self.rules.iter_mut().filter(|it| it.pattern.matches(subject));
        fitting.for_each(|it| it.has_body = true);
    }

    /// Reports the rules that fit no operation; `known` are the operations' ids.
    pub(crate) fn report_unused<'b>(
        &self,
        known: impl Iterator<Item = &'b str> + Clone,
        diagnostics: &mut Diagnostics,
    ) {
        for Patterned { pattern, .. } in self.rules.iter().filter(|it| !it.is_used) {
            let message = format!("the pattern `{}` of the configuration fits no operation", pattern.text());
            let mut finding = self.config.finding(Code::UnusedConfig, pattern.text(), message);
            finding.hint = diagnostics.did_you_mean(pattern.text(), known.clone());
            diagnostics.push(finding);
        }
        let idle = self.rules.iter().filter(|it| it.is_used && !it.has_body && it.rule.body.is_some());
        for Patterned { pattern, .. } in idle {
            let message = format!("no operation that `{}` fits has a body", pattern.text());
            let said = Said::Key("body");
            diagnostics.push(self.config.finding_in_rule(Code::UnusedConfig, pattern.text(), said, message));
        }
    }
}
