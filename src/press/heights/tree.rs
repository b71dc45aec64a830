//! The boxes of a fragment, laid out by a crate that knows blocks, rows and grids.

use scraper::{ElementRef, Node};
use taffy::prelude::*;

use super::document::HtmlDocument;
use super::face::Face;
use super::font::Font;
use super::inset::{beside, inset};
use super::style::{BoxRole, Style};
use super::text::{FlowText, TextPiece};
use crate::style::cascade::PseudoElement;

/// Boxes for all widths at which the same rules hold.
pub struct Tree {
    taffy: TaffyTree<FlowText>,
    root: NodeId,
    /// The boxes of elements with a class or a name of their own, to be asked where they are.
    #[cfg(test)]
    named: Vec<(String, NodeId)>,
}

impl Tree {
    /// The boxes of a document in an explainer of this width, its text in this font.
    pub fn new(document: &HtmlDocument, column: f32, font: Font) -> Option<Tree> {
        let mut growing = Growing {
            document,
            column,
            font,
            taffy: TaffyTree::new(),
            #[cfg(test)]
            named: Vec::new(),
        };
        growing.taffy.disable_rounding();
        let shell = document.shell()?;
        let style = growing.style(&Style::root(), &shell);
        let root = growing.node(&shell, &style)?;
        Some(Tree {
            taffy: growing.taffy,
            root,
            #[cfg(test)]
            named: growing.named,
        })
    }

    /// The height in a box of this width.
    pub fn height(&mut self, width: f32) -> Option<f32> {
        let mut style = self.taffy.style(self.root).ok()?.clone();
        style.size.width = Dimension::length(width);
        self.taffy.set_style(self.root, style).ok()?;
        let room =
            Size { width: AvailableSpace::Definite(width), height: AvailableSpace::MaxContent };
        let measured =
            self.taffy.compute_layout_with_measure(self.root, room, |input, _, text, style| {
                taffy::compute_leaf_layout(
                    input,
                    style,
                    |_, _| 0.0,
                    |known, room| text.map_or(Size::ZERO, |text| measure(text, known, room)),
                )
            });
        measured.ok()?;
        Some(self.taffy.layout(self.root).ok()?.size.height)
    }
}

/// How much wider the outermost element is than the explainer in it.
pub fn around(document: &HtmlDocument) -> f32 {
    document.shell().map_or(0.0, |shell| {
        let declared = document.declared(&shell, PseudoElement::Itself, 0.0);
        beside(&Style::root().of(0.0, declared).boxed)
    })
}

/// The left, upper, right and lower edges of a box.
#[cfg(test)]
pub type BoxEdges = [f32; 4];

#[cfg(test)]
impl Tree {
    /// The boxes of elements, each with its class or else its name, in the order of the page.
    pub fn placed(&self) -> Vec<(&str, BoxEdges)> {
        let mut found = Vec::new();
        let mut left = vec![(self.root, 0.0, 0.0)];
        while let Some((node, x, y)) = left.pop() {
            let layout = self.taffy.layout(node).unwrap();
            let (x, y) = (x + layout.location.x, y + layout.location.y);
            let edges = [x, y, x + layout.size.width, y + layout.size.height];
            let named = self.named.iter().find(|(_, it)| *it == node);
            found.extend(named.map(|(name, _)| (name.as_str(), edges)));
            left.extend(self.taffy.children(node).unwrap().into_iter().rev().map(|it| (it, x, y)));
        }
        found
    }
}

fn measure(text: &FlowText, known: Size<Option<f32>>, room: Size<AvailableSpace>) -> Size<f32> {
    let width = known.width.unwrap_or_else(|| match room.width {
        AvailableSpace::MinContent => text.narrowest(),
        AvailableSpace::MaxContent => text.widest(),
        AvailableSpace::Definite(room) => text.widest().min(room),
    });
    Size { width, height: known.height.unwrap_or_else(|| text.height(width)) }
}

/// The children of a box: boxes, and texts between them.
#[derive(Default)]
struct Children {
    boxes: Vec<NodeId>,
    text: Vec<TextPiece>,
}

struct Growing<'a> {
    document: &'a HtmlDocument,
    column: f32,
    font: Font,
    taffy: TaffyTree<FlowText>,
    #[cfg(test)]
    named: Vec<(String, NodeId)>,
}

impl Growing<'_> {
    fn style(&self, parent: &Style, element: &ElementRef<'_>) -> Style {
        let drawn = |name| {
            let said = element.value().attr(name).filter(|_| element.value().name() == "svg");
            let pixels = |length: &str| length.ends_with(|last: char| last.is_ascii_digit());
            said.map(|it| if pixels(it) { format!("{it}px") } else { it.to_owned() })
        };
        let (width, height) = (drawn("width"), drawn("height"));
        let said = [("width", width.as_deref()), ("height", height.as_deref())];
        let said = said.into_iter().filter_map(|(name, value)| Some((name, value?)));
        let declared = self.document.declared(element, PseudoElement::Itself, self.column);
        parent.of(self.column, said.chain(declared))
    }

    /// An element as a box.
    fn node(&mut self, element: &ElementRef<'_>, style: &Style) -> Option<NodeId> {
        let mut children = Children::default();
        if element.value().name() != "svg" {
            self.fill(element, style, style, &mut children);
        }
        self.end_text(&mut children, style);
        let node = self.taffy.new_with_children(style.boxed.clone(), &children.boxes).ok()?;
        #[cfg(test)]
        self.named.push((
            element.value().attr("class").unwrap_or(element.value().name()).to_owned(),
            node,
        ));
        Some(node)
    }

    /// Adds what is in an element, which stands itself in the box of this style.
    fn fill(&mut self, element: &ElementRef<'_>, style: &Style, around: &Style, to: &mut Children) {
        self.beside(element, style, PseudoElement::Before, to);
        let closed = element.value().name() == "details" && element.value().attr("open").is_none();
        for child in element.children() {
            match child.value() {
                Node::Text(text) if !closed => {
                    to.text.push(TextPiece::Text(text.to_string(), self.face(style)));
                    if around.role == BoxRole::Rows {
                        self.end_text(to, around);
                    }
                }
                Node::Element(_) => {
                    let child = ElementRef::wrap(child);
                    let seen = |it: &ElementRef<'_>| !closed || it.value().name() == "summary";
                    if let Some(child) = child.filter(seen) {
                        self.add(&child, style, around, to);
                    }
                }
                _ => {}
            }
        }
        self.beside(element, style, PseudoElement::After, to);
    }

    fn add(&mut self, child: &ElementRef<'_>, parent: &Style, around: &Style, to: &mut Children) {
        let style = self.style(parent, child);
        let name = child.value().name();
        let replaced = matches!(name, "svg" | "select" | "input");
        let out_of_flow = style.boxed.position == Position::Absolute;
        if style.role == BoxRole::Nothing || out_of_flow {
            return;
        }
        if name == "br" {
            to.text.push(TextPiece::Break);
        } else if around.role == BoxRole::InlineBox
            && matches!(style.role, BoxRole::Block | BoxRole::Rows)
        {
            // A box in a text has lines only: what stands on its own there begins and ends one.
            if !matches!(to.text.last(), None | Some(TextPiece::Break)) {
                to.text.push(TextPiece::Break);
            }
            self.fill(child, &style, around, to);
            to.text.push(TextPiece::Break);
        } else if around.role == BoxRole::Rows
            || matches!(style.role, BoxRole::Block | BoxRole::Rows)
        {
            self.end_text(to, around);
            to.boxes.extend(self.node(child, &style));
        } else if style.role == BoxRole::InlineBox || replaced {
            let mut inside = Children::default();
            if matches!(name, "select" | "input") {
                // What is chosen or asked for stands on one line.
                inside.text.push(TextPiece::Text("x".to_owned(), self.face(&style)));
            } else if name != "svg" {
                self.fill(child, &style, &style, &mut inside);
            }
            to.text.push(TextPiece::Boxed(inset(
                &style,
                FlowText::new(inside.text, self.face(&style)),
            )));
        } else {
            self.fill(child, &style, around, to);
        }
    }

    /// Adds what the style sheet puts before or after an element.
    fn beside(
        &mut self,
        element: &ElementRef<'_>,
        style: &Style,
        part: PseudoElement,
        to: &mut Children,
    ) {
        let own = style.of(self.column, self.document.declared(element, part, self.column));
        let named = own.attribute.as_deref().and_then(|name| element.value().attr(name));
        let Some(content) = own.content.as_deref().or(named) else { return };
        if own.boxed.position == Position::Absolute {
            return;
        }
        to.text.push(TextPiece::Text(content.to_owned(), self.face(&own)));
        if style.role == BoxRole::Rows {
            let text = FlowText::new(std::mem::take(&mut to.text), self.face(&own));
            to.boxes
                .extend(text.and_then(|it| self.taffy.new_leaf_with_context(own.boxed, it).ok()));
        }
    }

    /// Makes a box of the text so far.
    fn end_text(&mut self, to: &mut Children, around: &Style) {
        let text = FlowText::new(std::mem::take(&mut to.text), self.face(around));
        let style = taffy::Style { display: Display::Block, ..Default::default() };
        to.boxes.extend(text.and_then(|it| self.taffy.new_leaf_with_context(style, it).ok()));
    }

    fn face(&self, style: &Style) -> Face {
        Face {
            font: self.font,
            size: style.size,
            bold: style.bold,
            line: style.line(),
            nowrap: style.nowrap,
        }
    }
}
