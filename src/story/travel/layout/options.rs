//! The fields of options in a data file, in order.

use crate::story::options::{Family, Need, Options, Proposal, Question};
use crate::story::travel::reader::Reader;
use crate::story::travel::wire::Wire;
use crate::story::travel::writer::Writer;

fields! {
    Options { id, title, measure, questions, families, needs, options; arguments, searched, notes }
    Question { id, text; label, source }
    Family { id, label; in_general, except, context, answers }
    Proposal {
        id, family, title, needs; what, status, context, precedents, answers, history, searched
    }
    Need { need; said }
}
