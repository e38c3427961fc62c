//! How far values and properties are followed through schemas.

/// How many steps are taken for one example or one discriminator.
const MAX_STEPS_EACH: usize = 50_000;

/// How many steps are taken for all of a document.
const MAX_STEPS: usize = 2_000_000;

/// The steps that are left. Schemas that refer to one another in several ways have more ways through them than can be gone;
/// what has not been looked at when the steps are over is not reported.
#[derive(Debug)]
pub(super) struct Steps {
    left: usize,
    left_here: usize,
}

impl Steps {
    pub(super) fn new() -> Self {
        Self { left: MAX_STEPS, left_here: MAX_STEPS_EACH }
    }

    /// Something else is looked at from now on.
    pub(super) fn begin(&mut self) {
        self.left_here = MAX_STEPS_EACH;
    }

    /// Takes so many steps, if there are any left.
    pub(super) fn take(&mut self, count: usize) -> bool {
        let (Some(left), Some(left_here)) = (self.left.checked_sub(count), self.left_here.checked_sub(count))
        else {
            self.left_here = 0;
            return false;
        };
        (self.left, self.left_here) = (left, left_here);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_over_for_one_thing_and_then_for_all() {
        let mut steps = Steps::new();
        assert!(steps.take(MAX_STEPS_EACH) && !steps.take(1));
        for _ in 1..MAX_STEPS / MAX_STEPS_EACH {
            steps.begin();
            assert!(steps.take(MAX_STEPS_EACH));
        }
        steps.begin();
        assert!(steps.take(0) && !steps.take(1));
    }
}
