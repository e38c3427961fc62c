//! Clients that talk to no API.

use super::ClientBuilder;
use crate::runtime::testing::{MockServer, Recorder, Replay};

impl ClientBuilder {
    /// Talks to a server that stands in for the API, with a made-up credential for every security scheme that has none.
    pub fn mock(mut self, server: &MockServer) -> Self {
        server.stand_in(&mut self.options);
        self
    }

    /// Writes down what the client and the API say to one another. It is a [middleware](Self::middleware): one that is
    /// added behind it changes requests after they were written down.
    pub fn record(mut self, recorder: &Recorder) -> Self {
        recorder.attach(&mut self.options);
        self
    }

    /// Answers from a recording in place of the network, with a made-up credential for every security scheme. Middleware
    /// that is added after it is not run.
    pub fn replay(mut self, replay: &Replay) -> Self {
        replay.attach(&mut self.options);
        self
    }
}
