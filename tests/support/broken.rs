//! A body whose connection breaks before its end.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Bytes, HttpBody};
use http_body::Frame;

/// What is still to be sent.
pub struct Broken {
    start: Option<Bytes>,
    sent: bool,
}

impl Broken {
    /// The first so many bytes of a body, at least one and never all of them.
    pub fn after(bytes: usize, mut body: Vec<u8>) -> Broken {
        body.truncate(bytes.clamp(1, body.len().saturating_sub(1).max(1)));
        Broken { start: Some(body.into()), sent: false }
    }
}

impl HttpBody for Broken {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if let Some(start) = self.start.take() {
            return Poll::Ready(Some(Ok(Frame::data(start))));
        }
        // Whoever has to wait sends what there is first.
        if !self.sent {
            self.sent = true;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(io::Error::other("the line is cut"))))
    }
}
