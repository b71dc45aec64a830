//! Examples and exit codes below the help of each command.

pub const ALL: &str = "\
From nothing to an embed:
  nutgraf new harbour              a small story to change
  nutgraf import figures.csv       a spreadsheet becomes a series
  nutgraf check harbour            what is wrong, and where
  nutgraf preview harbour          the story in a browser, again at every change
  nutgraf build harbour --out dist/stories/harbour
  nutgraf doctor https://news.example/article      why an embed does not show

Exit codes:
  0  all is well
  1  there are problems in the story or the data; each is printed
  2  the command was used wrongly, or the system refused something; with --json this is
     told as one document, too

Colours are for terminals only; NO_COLOR=1 turns them off.
`nutgraf <COMMAND> --help` has examples of each command.";

pub const NEW: &str = "\
Examples:
  nutgraf new harbour
  nutgraf new stories/harbour      the story is called `harbour`, as its folder

Exit codes: 0 written, 2 the folder is not empty or cannot be written";

pub const IMPORT: &str = "\
Examples:
  nutgraf import figures.csv                            look at it: nothing is written
  curl -s https://data.example/figures.csv | nutgraf import -
  nutgraf import figures.csv --into harbour/landings.csv --source port-office
  nutgraf import figures.csv --into harbour/landings.csv --source port-office --add
  nutgraf import figures.csv --dates dmy --decimal comma
  nutgraf import figures.csv --columns Date,Landings --unknown '<5'
  nutgraf import figures.csv --year-begins 10           a column names fiscal years from October

What was read goes to standard error; the series goes to standard output unless --into names a
file.

Exit codes: 0 read, 1 something could not be read and nothing was written, 2 used wrongly";

pub const CHECK: &str = "\
Examples:
  nutgraf check www/stories/cartels
  nutgraf check www/stories/cartels --watch     again at every change, until Ctrl-C
  nutgraf check www/stories/cartels --theme site.css     and the contrast of your colours
  nutgraf check www/stories/cartels --json | jq '.problems[].file'

Exit codes: 0 no problems (there may be warnings), 1 problems, 2 the folder cannot be read";

pub const BUILD: &str = "\
Examples:
  nutgraf build www/stories/cartels --out dist/stories/cartels
  nutgraf build www/stories/cartels --out dist/stories/cartels \\
      --base https://news.example/nutgraf/ --loader dist/embed-0123456789abcdef.js
  nutgraf build www/stories/cartels --out dist/stories/cartels --zip cartels.zip

Exit codes: 0 written, 1 problems in the story and nothing written, 2 used wrongly or refused";

pub const FREEZE: &str = "\
Example:
  nutgraf freeze dist/embed.js

Exit codes: 0 copied, 2 a file cannot be read or written";

pub const SEAL: &str = "\
Example:
  nutgraf seal dist

Exit codes: 0 sealed, 2 the folder has no embed.js, or cannot be read or written";

pub const SCHEMA: &str = "\
Example:
  nutgraf schema > www/stories/story.schema.json";

pub const COMPLETIONS: &str = "\
Examples:
  nutgraf completions bash > ~/.local/share/bash-completion/completions/nutgraf
  nutgraf completions zsh > ~/.zfunc/_nutgraf
  nutgraf completions fish > ~/.config/fish/completions/nutgraf.fish";

pub const PACKAGE: &str = "\
Examples:
  nutgraf package dist             dist/wordpress/nutgraf.zip and dist/npm

Exit codes: 0 written, 2 the folder has no embed.js or cannot be written";
