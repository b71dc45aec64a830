//! Names of a story as attributes and keys, which take them as they are.

use yew::html::IntoPropValue;
use yew::prelude::*;
use yew::virtual_dom::Key;

use crate::story::id::{Id, Slug, Tag};

macro_rules! attributes {
    ($($name:ident)*) => {$(
        impl IntoPropValue<Option<AttrValue>> for $name {
            fn into_prop_value(self) -> Option<AttrValue> {
                Some(String::from(self).into())
            }
        }
    )*};
}

attributes!(Id Slug Tag);

impl From<Id> for Key {
    fn from(id: Id) -> Key {
        String::from(id).into()
    }
}
