//! `nutgraf preview`: a story in a test page of this machine, built again at every change.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use jiff::Zoned;
use nutgraf::desk::preview::{PreviewEvent, PreviewRequest, has_kit, preview};

use crate::check::print_wrong;

/// Examples and exit codes, below the help.
pub const HELP: &str = "\
Examples:
  nutgraf preview www/stories/cartels
  nutgraf preview www/stories/cartels --kit /srv/nutgraf --port 8090

Ctrl-C stops it. Exit code: 2 the folder or the port cannot be used";

/// What is previewed, and with what.
#[derive(Args)]
pub struct PreviewArguments {
    /// The folder with en.json and its CSV files.
    folder: PathBuf,
    /// The folder with embed.js and the wasm, as npm run build writes it.
    #[arg(long, default_value = "dist")]
    kit: PathBuf,
    /// The port on 127.0.0.1; 0 picks a free one.
    #[arg(long, default_value_t = 0)]
    port: u16,
}

pub fn show(arguments: PreviewArguments) -> io::Result<ExitCode> {
    let PreviewArguments { folder, kit, port } = arguments;
    if !has_kit(&kit) {
        let kit = kit.display();
        writeln!(
            io::stderr(),
            "{kit} has no embed.js, so explainers will stay static: run npm run build, or name its \
             folder with --kit."
        )?;
    }
    let name = folder.clone();
    preview(&PreviewRequest { folder, kit, port }, move |told| {
        // A terminal that is gone is no reason to stop.
        let _ = print(told, &name);
    })?;
    Ok(ExitCode::SUCCESS)
}

fn print(told: PreviewEvent<'_>, folder: &Path) -> io::Result<()> {
    match told {
        PreviewEvent::Ready(address) => {
            writeln!(io::stdout(), "http://{address}/ (Ctrl-C to stop)")
        }
        PreviewEvent::Built(draft) => {
            let time = Zoned::now().strftime("%H:%M:%S");
            let (slug, title) = draft.name.clone().unwrap_or_default();
            writeln!(io::stdout(), "{time} built {slug}: {title}")?;
            match draft.warnings.len() {
                0 => Ok(()),
                count => {
                    writeln!(io::stderr(), "{count} warnings; the page and `check` list them")
                }
            }
        }
        PreviewEvent::Problems(wrong, files) => print_wrong(wrong, folder, files).map(|_| ()),
        PreviewEvent::Unreadable(error) => writeln!(io::stderr(), "nutgraf: {error}"),
    }
}
