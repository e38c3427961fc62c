//! Rules of the configuration for single operations, found by pattern.

use super::pattern::{Pattern, Subject};
use crate::config::{Config, OperationRule};
use crate::diagnostic::{Code, Diagnostics};

/// The rules of `[operations]`, and which of them have fitted an operation.
pub(crate) struct Rules<'a> {
    config: &'a Config,
    rules: Vec<(Pattern, &'a OperationRule, bool)>,
}

impl<'a> Rules<'a> {
    pub(crate) fn new(config: &'a Config, diagnostics: &mut Diagnostics) -> Self {
        let mut rules = Vec::new();
        for (text, rule) in &config.operations.rules {
            match Pattern::new(text) {
                Ok(pattern) => rules.push((pattern, rule, false)),
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
        for (pattern, rule, used) in &mut self.rules {
            if pattern.matches(subject) {
                *used = true;
                found = found.overridden_by(rule);
            }
        }
        found
    }

    /// Reports the rules that fit no operation; `known` are the operations' ids.
    pub(crate) fn report_unused<'b>(
        &self,
        known: impl Iterator<Item = &'b str> + Clone,
        diagnostics: &mut Diagnostics,
    ) {
        for (pattern, ..) in self.rules.iter().filter(|(.., used)| !used) {
            let message = format!("the pattern `{}` of the configuration fits no operation", pattern.text());
            let mut finding = self.config.finding(Code::UnusedConfig, pattern.text(), message);
            finding.hint = diagnostics.did_you_mean(pattern.text(), known.clone());
            diagnostics.push(finding);
        }
    }
}
