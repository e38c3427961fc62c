//! The regular expressions of a document (JSON Schema, validation, section 6.3.3), compiled as far as that is quick.

use sdk_runtime::sources::{finder, states};

/// What the expressions of a document may have altogether. A million of them take up to half a second.
const MOST_STATES: usize = 2_000_000;
/// What one of them may have, so that those of usual documents do not depend on what else is there.
const MOST_STATES_EACH: usize = 200_000;

/// What compiling the regular expressions of a document may still take. A few characters can ask for millions of states
/// (`.{1,4000}`), and a document can have thousands of such expressions.
#[derive(Debug)]
pub(crate) struct Compilations {
    states_left: usize,
}

/// Compiling an expression would take more than it may, or more than is left for the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct TooCostly;

impl Compilations {
    pub(crate) fn new() -> Self {
        Self { states_left: MOST_STATES }
    }

    /// What tells whether an expression is found in a text; nothing where values cannot be checked against it.
    ///
    /// # Errors
    ///
    /// `TooCostly` where compiling it would take too long. Smaller expressions may still be compiled then.
    pub(crate) fn compile(
        &mut self,
        pattern: &str,
    ) -> Result<Option<impl Fn(&str) -> bool + use<>>, TooCostly> {
        let Some(states) = states(pattern) else { return Ok(None) };
        if states > MOST_STATES_EACH {
            return Err(TooCostly);
        }
        self.states_left = self.states_left.checked_sub(states).ok_or(TooCostly)?;
        Ok(finder(pattern))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_expressions_are_compiled_beside_costly_ones() {
        let mut compilations = Compilations::new();
        let costly =
            (0..1_000).filter(|at| compilations.compile(&format!("^.{{1,4000}}{at}$")).is_ok()).count();
        assert!((10..100).contains(&costly), "{costly}");
        let is_found_in = compilations.compile("^[a-z]{1,63}$").expect("it is small").expect("an expression");
        assert!(is_found_in("abc") && !is_found_in("ABC"));
    }

    #[test]
    fn what_is_no_expression_costs_nothing() {
        let mut compilations = Compilations::new();
        for pattern in ["(", "[z-a]", "a**)"] {
            assert!(compilations.compile(pattern).is_ok_and(|it| it.is_none()), "{pattern}");
        }
        assert!(compilations.states_left > MOST_STATES / 2);
        assert!(compilations.compile("((a{1000}){1000}){1000}").is_err());
    }
}
