//! Checks of what an argument is about: the options it covers beside its own, and those of its
//! family that its author did not mean.

use crate::story::argument::Scope;
use crate::story::check::checker::Checker;
use crate::story::document::{ArgumentDocument, FamilyDocument, OptionsDocument};
use crate::story::problem::ProblemKind;

impl Checker<'_> {
    /// The other options of an argument, and the options of its family that it does not cover.
    pub(super) fn scope(
        &mut self,
        at: &str,
        argument: &ArgumentDocument,
        scope: Scope,
        document: &OptionsDocument,
    ) -> (Vec<u8>, Vec<u8>) {
        let family = match scope {
            Scope::Option(index) => {
                let own = document.options.get(usize::from(index)).map(|it| it.id.as_str());
                if !argument.except.is_empty() {
                    let what = "`except` is for arguments about a whole family";
                    let help = "remove it, or put the argument into the family";
                    self.problem(&format!("{at}/except"), ProblemKind::Scope, what, help);
                }
                let also = self.options_named(&format!("{at}/also"), &argument.also, own, document);
                return (also, Vec::new());
            }
            Scope::Family(index) => document.families.get(usize::from(index)),
        };
        let also = self.options_named(&format!("{at}/also"), &argument.also, None, document);
        let Some(family) = family else { return (also, Vec::new()) };
        let own = self.excepted(&format!("{at}/except"), &argument.except, family, document);
        let mut except = places(&family.except, family, document);
        except.extend(own);
        self.covered(at, argument, (family, &except), document);
        (also, except)
    }

    /// The places of options of a family that something about all of them leaves out.
    pub(super) fn excepted(
        &mut self,
        at: &str,
        ids: &[String],
        family: &FamilyDocument,
        document: &OptionsDocument,
    ) -> Vec<u8> {
        for (nth, id) in ids.iter().enumerate() {
            if !places(std::slice::from_ref(id), family, document).is_empty() {
                continue;
            }
            let members = document.options.iter().filter(|option| option.family == family.id);
            let help = self.nearest(id, members.map(|option| option.id.as_str()));
            let what = format!("the family `{}` has no option `{id}`", family.id);
            self.problem(&format!("{at}/{nth}"), ProblemKind::UnknownName, what, help);
        }
        places(ids, family, document)
    }

    /// Notes an argument about a family that names what it covers anyway, or that covers nothing.
    fn covered(
        &mut self,
        at: &str,
        argument: &ArgumentDocument,
        (family, except): (&FamilyDocument, &[u8]),
        document: &OptionsDocument,
    ) {
        let members = document.options.iter().enumerate();
        let members = members.filter(|(_, option)| option.family == family.id);
        let covered = members.clone().filter(|(place, _)| {
            let place = u8::try_from(*place);
            place.is_ok_and(|place| !except.contains(&place))
        });
        let covered: Vec<&str> = covered.map(|(_, option)| option.id.as_str()).collect();
        for (nth, id) in argument.also.iter().enumerate() {
            if covered.contains(&id.as_str()) {
                let what = format!("an argument about the whole family already covers `{id}`");
                let help = "remove it here, or list it in the family's `except`";
                self.problem(&format!("{at}/also/{nth}"), ProblemKind::Scope, what, help);
            }
        }
        if covered.is_empty() && members.count() > 0 {
            let what = format!("this argument covers no option of the family `{}`", family.id);
            let help = "put it into the option that its author means, or shorten `except`";
            self.problem(at, ProblemKind::Scope, what, help);
        }
    }
}

/// The places of those of these options that are of a family.
fn places(ids: &[String], family: &FamilyDocument, document: &OptionsDocument) -> Vec<u8> {
    let place = |id: &String| {
        let mut options = document.options.iter();
        options.position(|option| option.id == *id && option.family == family.id)
    };
    ids.iter().filter_map(place).filter_map(|place| u8::try_from(place).ok()).collect()
}
