//! The answer for sites that turn a pasted link into an embed, by the specification of oEmbed
//! (<https://oembed.com>).

use serde_json::{Value, json};

use super::frame::{COLUMN, FramePage};
use super::image::CARD;
use super::markup::written;
use super::site::Site;

/// Seconds for which an answer may be kept: it changes only with a title or a height, and the
/// page in the frame is always the latest.
const AGE: u32 = 3600;

/// The ending of its file.
pub const ENDING: &str = "oembed.json";

/// The answer for the page of a part, where the address of the site is known: sites that ask must
/// be told whole addresses. `card` is the path of its image for social cards, below the base.
pub fn oembed(frame: &FramePage, site: &Site, card: &str) -> Option<Value> {
    let base = site.base.as_deref()?;
    let (scheme, rest) = base.split_once("://")?;
    let host = rest.split('/').next()?;
    let (width, height) = CARD;
    Some(json!({
        "type": "rich",
        "version": "1.0",
        "title": frame.title(),
        "provider_name": host,
        "provider_url": format!("{scheme}://{host}/"),
        "cache_age": AGE,
        "thumbnail_url": site.known(card)?,
        "thumbnail_width": width,
        "thumbnail_height": height,
        "html": written(frame.iframe()),
        "width": COLUMN,
        "height": frame.height(),
    }))
}
