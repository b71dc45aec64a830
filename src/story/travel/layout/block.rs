//! A block of any kind in a data file: the number of its kind, and then its fields.

use crate::story::block::Block;
use crate::story::travel::reader::Reader;
use crate::story::travel::wire::Wire;
use crate::story::travel::writer::Writer;

impl Wire for Block {
    fn write(&self, to: &mut Writer) {
        match self {
            Block::Trend(trend) => {
                to.number(0);
                trend.write(to);
            }
            Block::Map(atlas) => {
                to.number(1);
                atlas.write(to);
            }
            Block::Options(options) => {
                to.number(2);
                options.write(to);
            }
        }
    }

    fn read(from: &mut Reader<'_>) -> Block {
        match from.number() {
            0 => Block::Trend(Wire::read(from)),
            1 => Block::Map(Wire::read(from)),
            2 => Block::Options(Wire::read(from)),
            _ => {
                from.fault();
                Block::Options(Wire::read(from))
            }
        }
    }
}
