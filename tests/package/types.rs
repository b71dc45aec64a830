//! The types, by the compiler that reads them.

use std::fs;
use std::process::Command;

use crate::project::{ran, recipe, tools};

const RIGHT: &str = "
import { load, setBase, type NutgrafView } from 'nutgraf';
import type {} from 'nutgraf/react';

setBase(new URL('https://news.example/nutgraf/'));
const done: Promise<void> = load();
const element = document.createElement('nut-graf');
element.nutgraf?.show('cartels/seizures');
element.addEventListener('nutgraf:view', ({ detail }) => {
  const { view }: NutgrafView = detail;
  console.log(view.toUpperCase(), done);
});
document.addEventListener('nutgraf:degraded', ({ detail: { rung } }) => {
  if (rung === 0) console.log('text');
});
export const embed = <nut-graf data-story=\"cartels\" data-live=\"touch\">Text</nut-graf>;
";

/// Each of these lines is wrong, and has to be found.
const WRONG: &str = "
import { setBase } from 'nutgraf';
import type {} from 'nutgraf/react';
// @ts-expect-error: an address is a text
setBase(1);
// @ts-expect-error: there is no such rung
document.addEventListener('nutgraf:degraded', ({ detail: { rung } }) => rung === 2);
// @ts-expect-error: it cannot come alive so
export const embed = <nut-graf data-story=\"cartels\" data-live=\"soon\" />;
// @ts-expect-error: of which story
export const other = <nut-graf data-block=\"seizures\" />;
";

#[test]
fn the_compiler_accepts_what_is_right_and_nothing_else() {
    let folder = recipe("react").join("types");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("right.tsx"), RIGHT).unwrap();
    fs::write(folder.join("wrong.tsx"), WRONG).unwrap();
    // As a bundler finds modules, and as node does, which asks for the endings of files.
    for (module, resolution) in [("esnext", "bundler"), ("nodenext", "nodenext")] {
        ran(Command::new(tools().join(".bin/tsc"))
            .args(["--noEmit", "--strict", "--target", "es2022", "--module", module])
            .args(["--moduleResolution", resolution, "--jsx", "react-jsx", "--types", "react"])
            .args(["right.tsx", "wrong.tsx"])
            .current_dir(&folder));
    }
}
