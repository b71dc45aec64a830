//! `nutgraf kit`: what Trunk has compiled becomes a folder for a web server.

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use nutgraf::press::kit::{Kit, kit};
use nutgraf::press::seal::seal;
use nutgraf::press::site::base;

use crate::package::package;
use crate::progress::with_bar;

/// Examples and exit codes.
pub const HELP: &str = "\
`npm run build` calls it, in the folder of the repository, after Trunk has compiled and copied:
  nutgraf kit dist/.stage
  nutgraf kit dist/.stage --base https://news.example/nutgraf/

It needs cargo, wasm-bindgen, wasm-opt, esbuild and terser, which `npm run setup` installs.

Exit codes: 0 made, 2 a tool or file is missing, or a tool has failed";

/// What the command is given.
#[derive(Args)]
pub struct KitArguments {
    /// The folder that Trunk has filled. The kit takes the place of what is in it.
    folder: PathBuf,
    /// The address of the folder with embed.js on your host, as in https://news.example/nutgraf/.
    #[arg(long, value_parser = base)]
    base: Option<String>,
}

pub fn make(arguments: &KitArguments) -> io::Result<ExitCode> {
    let KitArguments { folder, base } = arguments;
    let made = Kit { staged: folder, base: base.as_deref() };
    with_bar(|progress| kit(&made, progress)).map_err(io::Error::other)?;
    with_bar(|progress| seal(folder, progress))?;
    package(folder)?;
    Ok(ExitCode::SUCCESS)
}
