// @generated from the OpenAPI document. Do not edit.

//! What the attempts before the last one have come to: a call whose last attempt was not sent may have been seen by the API.

use super::hop::Outcome;
use crate::runtime::error::{Progress, TransportError};
use crate::runtime::response::{Failure, Received};

/// What the attempts before the last one have come to.
#[derive(Default)]
pub(super) struct Earlier {
    /// Whether the API may have seen one of them.
    is_seen: bool,
    /// The API's refusal of a token, where no attempt has been seen since.
    refusal: Option<Box<Received>>,
}

impl Earlier {
    /// Takes notice of an attempt after which there is another one.
    pub(super) fn note(&mut self, outcome: &Outcome) {
        let is_unsent = |failure: &Failure| match failure {
            Failure::Transport(error) | Failure::Timeout(error) => error.is_unsent(),
            Failure::InvalidRequest(_) => true,
            Failure::Api(_) | Failure::Decode(_) | Failure::Middleware(_) => false,
        };
        if !outcome.as_ref().is_err_and(is_unsent) {
            *self = Self { is_seen: true, refusal: None };
        }
    }

    /// Keeps the API's refusal of a token.
    pub(super) fn refused(&mut self, failure: Failure) {
        if let Failure::Api(refusal) = failure {
            self.refusal = Some(refusal);
        }
    }

    /// What the call fails with, when this is what its last attempt ended with: an attempt that was not sent does not hide what the
    /// API has said to the one before, nor that it may have processed it.
    pub(super) fn with(&mut self, failure: Failure) -> Failure {
        match (failure, self.refusal.take()) {
            (Failure::InvalidRequest(error), Some(mut refusal)) => {
                refusal.meta.remark = Some(error.message().to_owned());
                Failure::Api(refusal)
            }
            (Failure::InvalidRequest(error), None) if self.is_seen => {
                TransportError::unrepeated(error.message()).into()
            }
            (Failure::Transport(error) | Failure::Timeout(error), refusal) if self.is_seen => {
                let refusal = refusal.filter(|_| error.progress() == Progress::Withheld);
                let error = error.after_others();
                match refusal {
                    Some(refusal) => error.answered(refusal.into_answer()).into(),
                    None => error.into(),
                }
            }
            (failure, _) => failure,
        }
    }
}
